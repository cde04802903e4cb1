/** Reads content/ from disk into a Corpus. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, parseDocument, visit } from 'yaml';
import { report } from '../report/schema/report.ts';
import * as registries from '../report/schema/registries.ts';
import type { Corpus, Report } from './corpus.ts';

/** Keeps the printed form of numbers whose zeros JavaScript would drop ("12.50"). */
function parseYaml(source: string): unknown {
  const document = parseDocument(source);
  if (document.errors.length > 0) throw document.errors[0];
  visit(document, {
    Scalar(_key, node) {
      if (isScalar(node) && typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source) {
        node.value = node.source;
      }
    },
  });
  return document.toJS();
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]));

export function readCorpus(root = process.cwd()): Corpus {
  const content = join(root, 'content');
  const yaml = (name: string): unknown => parseYaml(readFileSync(join(content, name), 'utf8'));
  const reports = readdirSync(join(content, 'reports'))
    .filter((name) => name.endsWith('.mdx'))
    .map((name): Report => {
      const all = readFileSync(join(content, 'reports', name), 'utf8');
      const head = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(all);
      if (!head) throw new Error(`${name}: no frontmatter`);
      const id = name.replace(/\.mdx$/, '');
      return {
        ...report.parse(parseYaml(head[1]!)),
        id,
        file: `content/reports/${name}`,
        body: all.slice(head[0].length),
        bodyLine: head[0].split('\n').length,
        url: `/reports/${id}/`,
      };
    })
    .sort((a, b) => (b.reportYear ?? b.period.to) - (a.reportYear ?? a.period.to) || b.period.to - a.period.to || a.id.localeCompare(b.id));
  return {
    site: registries.site.parse(yaml('site.yaml')),
    reports,
    organisations: byId(registries.organisations.parse(yaml('organisations.yaml'))),
    evaluators: byId(registries.evaluators.parse(yaml('evaluators.yaml'))),
    programmes: byId(registries.programmes.parse(yaml('programmes.yaml'))),
    themes: byId(registries.themes.parse(yaml('themes.yaml'))),
    ruleSets: byId(readdirSync(join(content, 'rule-sets')).map((name) => registries.ruleSet.parse(yaml(`rule-sets/${name}`)))),
  };
}
