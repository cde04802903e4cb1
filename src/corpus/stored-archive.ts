/**
 * An archive on its way from the process that read and judged it to the one
 * that makes its pages: what was checked is what is shown, and nothing is read
 * or judged twice. One line of JSON for the registries, one for each report:
 * no string ever holds the whole archive.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Archive, Corpus, Report } from '../report/archive.ts';
import type { CheckResult, RuleDescription } from '../report/check-result.ts';

/** Registries by name, with their entries in order. */
const REGISTRIES = [
  'subjects',
  'organisationKinds',
  'regions',
  'organisations',
  'evaluators',
  'programmes',
  'themes',
  'ruleSets',
  'pages',
] as const;
type Registry = (typeof REGISTRIES)[number];

interface Head extends Record<Registry, readonly { readonly id: string }[]> {
  readonly site: Corpus['site'];
  readonly synonyms: Corpus['synonyms'];
  readonly rules: readonly RuleDescription[];
}

interface Line {
  readonly report: Report;
  readonly results: readonly CheckResult[];
}

/** Writes the archive, with every result of its rules, to a file that this build alone reads. */
export function storeArchive(archive: Archive, file: string): void {
  const registries = Object.fromEntries(REGISTRIES.map((name) => [name, [...archive[name].values()]]));
  const out = openSync(file, 'w');
  try {
    const write = (line: unknown): void => void writeSync(out, `${JSON.stringify(line)}\n`);
    write({ site: archive.site, synonyms: archive.synonyms, rules: archive.rules.map(describe), ...registries });
    for (const report of archive.reports) write({ report, results: archive.resultsOf(report) } satisfies Line);
  } finally {
    closeSync(out);
  }
}

const describe = ({ code, name, explanation }: RuleDescription): RuleDescription => ({ code, name, explanation });

/**
 * The archive as it was stored, with its results; nothing is checked again.
 * @throws where the file is missing or was not written by this program
 */
export function loadArchive(file: string): Archive {
  const [first, ...rest] = linesOf(readFileSync(file));
  const head = JSON.parse(first ?? '') as Head;
  const lines = rest.map((line) => JSON.parse(line) as Line);
  const results = new Map(lines.map((line) => [line.report.id, line.results]));
  const registries = Object.fromEntries(
    REGISTRIES.map((name) => [name, new Map(head[name].map((entry) => [entry.id, entry]))]),
  ) as unknown as Pick<Corpus, Registry>;
  return {
    site: head.site,
    synonyms: head.synonyms,
    ...registries,
    reports: lines.map(({ report }) => report),
    rules: head.rules,
    resultsOf: ({ id }) => results.get(id) ?? [],
  };
}

function linesOf(bytes: Buffer): string[] {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf('\n', from);
    const to = end < 0 ? bytes.length : end;
    lines.push(bytes.toString('utf8', from, to));
    from = to + 1;
  }
  return lines;
}
