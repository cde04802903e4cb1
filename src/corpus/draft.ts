/** One report on its way into the corpus: as written, with everything wrong in it. */
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { report as reportSchema } from '../report/schema/report.ts';
import { bodyProblems } from './body/body-problems.ts';
import { longSections } from './body/lengths.ts';
import { isPicture, type PictureState } from './body/pictures.ts';
import type { Check } from './checks/check.ts';
import { isReference } from './checks/references.ts';
import { targetsOf } from './checks/targets.ts';
import { View } from './checks/view.ts';
import type { Report } from './corpus.ts';
import type { ReportFile } from './files.ts';
import { schemaProblems } from './schema-problems.ts';
import { readSource, type Source } from './source.ts';
import { splitFrontmatter, type Split } from './text/frontmatter.ts';
import { parseYaml, type Yaml } from './yaml.ts';

export interface Draft {
  readonly id: string;
  readonly source: Source;
  readonly split: Split;
  /** Null when the frontmatter cannot be read as YAML. */
  readonly yaml: Yaml | null;
}

const START = { line: 1, column: 1 };

/** Reads a report as far as its YAML. */
export function readDraft(root: string, { file, id, mistake }: ReportFile): Draft {
  const source = readSource(root, file);
  if (mistake) source.add(START, mistake);
  const split = splitFrontmatter(source.text);
  if (!source.readable) return { id, source, split, yaml: null };
  if (split.mistake) source.add({ line: split.mistake.line, column: 1 }, split.mistake.mistake);
  if (!split.head) return { id, source, split, yaml: null };
  const yaml = parseYaml(split.head.text, source.lines, split.head.offset);
  source.addAll(yaml.mistakes);
  return { id, source, split, yaml: yaml.mistakes.length > 0 ? null : yaml };
}

/** The report's data as written. */
function viewOf(draft: Draft): View {
  return new View(draft.yaml?.data);
}

/** What follow-ups may name in this report; null when that cannot be known. */
export function draftTargets(draft: Draft): Set<string> | null {
  return draft.yaml ? targetsOf(viewOf(draft)) : null;
}

/** Runs every check of one report and adds what it finds to the draft's source. */
export function inspectDraft(root: string, draft: Draft, checks: readonly Check[]): void {
  const { source, split, yaml } = draft;
  const view = viewOf(draft);
  if (yaml) {
    source.addAll(schemaProblems(reportSchema, yaml, isReference));
    for (const check of checks) check(view, (path, mistake) => source.add(yaml.value(path), mistake));
  }
  if (!split.head) return;
  const ids = (views: readonly View[]): string[] => views.flatMap((item) => item.text('id') ?? []);
  source.addAll(
    bodyProblems(split.body, split.bodyLine, {
      targets: yaml ? { funding: ids(view.get('funding').items('tables')), trends: ids(view.items('trends')) } : null,
      pictureState: (url) => pictureState(root, source.file, url),
    }),
  );
  source.addAll(longSections(split.body, split.bodyLine));
}

function pictureState(root: string, file: string, url: string): PictureState {
  let path: string;
  try {
    path = decodeURI(url).replace(/[?#].*$/, '');
  } catch {
    return 'missing';
  }
  const target = path.startsWith('/') ? posix.join('public', path) : posix.join(posix.dirname(file), path);
  if (!/^(?:public|content)\//.test(target)) return 'missing';
  const whole = join(root, target);
  if (!statSync(whole, { throwIfNoEntry: false })?.isFile()) return 'missing';
  return isPicture(target, readFileSync(whole).subarray(0, 16)) ? 'picture' : 'no-picture';
}

/** The finished report. Only for a draft without problems. */
export function finish({ id, source, split, yaml }: Draft): Report {
  return {
    ...reportSchema.parse(yaml?.data),
    id,
    file: source.file,
    body: split.body,
    bodyLine: split.bodyLine,
    url: `/reports/${id}/`,
  };
}
