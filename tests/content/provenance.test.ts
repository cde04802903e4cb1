/** Facts are carried over exactly, sentences are written anew. Runs wherever the source texts are at hand. */
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Report } from '../../src/corpus/corpus.ts';
import { haveSources, numbers, plain, sourceNumbers, sources } from '../support/sources.ts';

/** Fields that hold our own ids and references, not what the source says. */
const OURS = new Set([
  'id',
  'key',
  'no',
  'themes',
  'organisations',
  'organisation',
  'evaluator',
  'commissioner',
  'ruleSet',
  'sum',
  'sums',
  'difference',
  'ratio',
  'growth',
  'share',
  'answers',
  'responsible',
  'targets',
  'computed',
  'due',
  'asOf',
  'date',
  'published',
  'benchmarkDate',
]);

/** Fields that may repeat the source letter for letter: names, titles and short cells. */
const NAMES = new Set(['title', 'name', 'source', 'number', 'says', 'target', 'actual', 'evidence', 'project', 'subproject']);

/** No sentence may share this many characters in a row with the source. */
const RUN = 30;

/** Titles, quoted names, document numbers and the captions of tables. */
const NAMED = /《[^》]*》|“[^”]*”|\[[^\]]*\]|\p{sc=Han}{1,6}〔\d{4}〕\d+号|title="[^"]*"/u;

interface Passage {
  readonly field: string;
  readonly text: string;
}

/** All text of a report's file: frontmatter scalars with their field's name, then the body's lines. */
function passages(report: Report): Passage[] {
  const all = readFileSync(report.file, 'utf8');
  const front = parseDocument(/^---\r?\n([\s\S]*?)\r?\n---/.exec(all)![1]!);
  const found: Passage[] = [];
  visit(front, {
    Pair(_key, pair) {
      if (isScalar(pair.key) && OURS.has(String(pair.key.value))) return visit.SKIP;
      return undefined;
    },
    Scalar(key, node, path) {
      if (key === 'key') return;
      const pair = [...path].reverse().find((parent) => 'key' in parent && !isMap(parent));
      const field = pair && 'key' in pair && isScalar(pair.key) ? String(pair.key.value) : '';
      found.push({ field, text: node.source ?? String(node.value) });
    },
  });
  for (const line of report.body.split('\n')) found.push({ field: 'body', text: line });
  return found;
}

/** Runs of `RUN` or more characters that also stand in the source, outside titles and quoted names. */
function copied(text: string, source: string): string[] {
  const found: string[] = [];
  for (const part of plain(text).split(NAMED)) {
    for (let start = 0; start + RUN <= part.length; start++) {
      if (!source.includes(part.slice(start, start + RUN))) continue;
      let end = start + RUN;
      while (end < part.length && source.includes(part.slice(start, end + 1))) end++;
      if (/\p{sc=Han}/u.test(part.slice(start, end).replace(/[年月日万元亿]/g, ''))) found.push(part.slice(start, end));
      start = end;
    }
  }
  return found;
}

const ours = (text: string): string =>
  text
    .replace(/[a-z0-9-]+#[FR]\d+/g, '')
    .replace(/\b[FRSU]\d+\b/g, '')
    .replace(/<(?:Trend|Funding)\b[^>]*>/g, '')
    .replace(/\[\^\d+\]:?/g, '')
    .replace(/^\s*\d+\.\s/, '');

describe.skipIf(!haveSources)('provenance', () => {
  const texts = haveSources ? sources() : new Map<string, string>();
  const { reports } = haveSources ? readCorpus() : { reports: [] };

  for (const report of reports) {
    const source = texts.get(report.id);
    it.skipIf(source === undefined)(`${report.id}: every number stands in the source or is marked as computed`, () => {
      const known = new Set([...sourceNumbers(source!), ...numbers(report.computed.join(' '))]);
      const unknown = passages(report).flatMap(({ field, text }) =>
        numbers(ours(text))
          .filter((number) => !known.has(number))
          .map((number) => `${number} in ${field}: ${text.slice(0, 60)}`),
      );
      expect(unknown).toEqual([]);
    });

    it.skipIf(source === undefined)(`${report.id}: no sentence is copied`, () => {
      const text = plain(source!);
      const runs = passages(report).flatMap((passage) => (NAMES.has(passage.field) ? [] : copied(passage.text, text)));
      expect(runs).toEqual([]);
    });
  }
});
