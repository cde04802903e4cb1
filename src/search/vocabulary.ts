/** What results can be narrowed by: every value that occurs, with its Chinese word, in a fixed order. */
import type { Corpus, Report } from '../report/archive.ts';
import { actsIn, projectEntries } from '../analysis/document-projects.ts';
import { organisationsIn } from '../analysis/evaluated-organisations.ts';
import { regionsAround } from '../analysis/regions-around.ts';
import { evaluatorsOf, levelOf, regionOf } from '../report/who-and-where.ts';
import { gradeKey } from '../report/grade-names.ts';
import { evaluationWords, levelWords, stateWords } from '../views/choice-words.ts';
import { KIND_WORDS } from '../contract/kind-words.ts';
import { FACETS, KINDS, type Facet, type Vocabulary } from '../contract/search-index.ts';

/** Budget years of a report, from first to last: the years that readers mean, not the year of its publication. */
export const yearsOf = ({ period: { from, to } }: Report): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Values of the facets that belong to a whole report. */
export function reportFacets(corpus: Corpus, report: Report): Readonly<Record<string, readonly string[]>> {
  const level = levelOf(corpus, report);
  return {
    year: yearsOf(report).map(String),
    organisation: organisationsIn(report),
    type: [report.kind],
    evaluation: actsIn(report),
    grade: report.scoring.grade === null ? [] : [gradeKey(report.scoring.grade)],
    evaluator: evaluatorsOf(report) ?? [],
    level: level === null ? [] : [level],
    region: regionsAround(corpus, regionOf(corpus, report)).map(({ id }) => id),
  };
}

/** The grade as it is printed, where all reports print it in one way. */
function gradeWord(corpus: Corpus, key: string): string {
  const printed = new Set(
    corpus.reports.flatMap(({ scoring: { grade } }) => (grade !== null && gradeKey(grade) === key ? [grade] : [])),
  );
  const [only = key] = printed;
  return printed.size === 1 ? only : key;
}

const hasProjects = (corpus: Corpus): boolean => projectEntries(corpus).length > 0;

type Words = Readonly<Record<string, string>>;

export function vocabularyOf(corpus: Corpus): Vocabulary {
  const used = new Map<Facet, Set<string>>(FACETS.map((facet) => [facet, new Set<string>()]));
  const note = (facet: Facet, values: readonly string[]): void =>
    values.forEach((value) => used.get(facet)?.add(value));
  for (const report of corpus.reports) {
    for (const [facet, values] of Object.entries(reportFacets(corpus, report))) note(facet as Facet, values);
  }
  for (const { findings, recommendations, followUps } of corpus.reports) {
    for (const { themes } of [...findings, ...recommendations]) note('theme', themes);
    note(
      'status',
      followUps.map(({ verified, reported }) => (verified ?? reported)?.state ?? 'unknown'),
    );
  }
  const pick = (facet: Facet, known: Iterable<string>, word: (value: string) => string): [string, string][] => {
    const left = new Set(used.get(facet));
    const ordered = [...known].filter((value) => left.delete(value));
    return [...ordered, ...[...left].sort()].map((value) => [value, word(value)]);
  };
  const worded = (facet: Facet, words: Words): [string, string][] =>
    pick(facet, Object.keys(words), (value) => words[value] ?? value);
  const named = (facet: Facet, things: ReadonlyMap<string, { name: string }>): [string, string][] =>
    pick(facet, things.keys(), (value) => things.get(value)?.name ?? value);
  const years = [...(used.get('year') ?? [])].sort().reverse();
  const grades = [...corpus.ruleSets.values()].flatMap(({ bands }) => bands.map(({ name }) => gradeKey(name)));
  return {
    year: years.map((year) => [year, `${year}年`]),
    organisation: named('organisation', corpus.organisations),
    type: named('type', corpus.subjects),
    evaluation: worded('evaluation', evaluationWords),
    grade: pick('grade', new Set(grades), (value) => gradeWord(corpus, value)),
    evaluator: named('evaluator', corpus.evaluators),
    kind: KINDS.filter((kind) => kind !== 'project' || hasProjects(corpus)).map((kind) => [kind, KIND_WORDS[kind]]),
    theme: named('theme', corpus.themes),
    status: worded('status', stateWords),
    ...(used.get('level')?.size === 0 ? {} : { level: worded('level', levelWords) }),
    ...(used.get('region')?.size === 0 ? {} : { region: named('region', corpus.regions) }),
  };
}
