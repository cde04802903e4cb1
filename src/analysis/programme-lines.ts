/** What each report holds about a budget line and about the sub-projects within it. */
import type { Corpus, Report } from '../report/archive.ts';
import type { ProgrammeLink } from '../report/programme-years.ts';
import type { Programme } from '../report/schema/registries.ts';
import type { Outcome } from '../report/choices/judgements.ts';
import { judgedIndicators } from './judged-indicators.ts';
import { actualText, targetText } from '../report/indicator-texts.ts';
import { judge } from '../report/target.ts';
import { groupEach } from './group-by-keys.ts';
import { once } from './once.ts';
import { findingsByReport, type ArchiveRecord } from './findings-and-recommendations.ts';
import { PART } from '../report/anchors.ts';

/** One report's link to a line or to one of its sub-projects. */
export interface Part {
  readonly report: Report;
  readonly link: ProgrammeLink;
  readonly programme: Programme;
}

/** A target and a result of one year, from an indicator table or from the text. */
export interface TargetAndResult {
  readonly report: Report;
  readonly year: number;
  readonly name: string;
  readonly target: string | null;
  readonly actual: string | null;
  readonly verdict: Outcome;
  /** Place on the report's page. */
  readonly to: string;
  /** Rows of one table and year were told apart on purpose. */
  readonly place: string;
  /** Where in the source, for results of the text. */
  readonly where: string | null;
}

const linksById = once((corpus: Corpus) =>
  groupEach(corpus.reports, ({ programmes }) => programmes.map(({ id }) => id)),
);

/** Sub-projects, in the order of the registry. */
export const within = (corpus: Corpus, { id }: Programme): Programme[] =>
  [...corpus.programmes.values()].filter((other) => other.within === id);

/** The report's links to the line itself, earliest years first. */
export function partsOf(corpus: Corpus, programme: Programme): Part[] {
  return [...(linksById(corpus).get(programme.id) ?? [])]
    .sort((a, b) => a.period.from - b.period.from || a.period.to - b.period.to)
    .flatMap((report) =>
      report.programmes.filter(({ id }) => id === programme.id).map((link) => ({ report, link, programme })),
    );
}

/** The same for the line and all its sub-projects. */
export const lineageOf = (corpus: Corpus, programme: Programme): Part[] =>
  [programme, ...within(corpus, programme)].flatMap((one) => partsOf(corpus, one));

/** Indicators of the part of the report that is about the line, then the results that its text tells. */
export function targetsAndResultsOf({ report, link }: Part): TargetAndResult[] {
  return [
    ...rowsOf(report)
      .filter(({ row }) => inScope(link, row))
      .map(({ told }) => told),
    ...results(report, link),
  ];
}

interface Row {
  readonly row: { readonly name: string; readonly table: string; readonly projects: readonly (string | undefined)[] };
  readonly told: TargetAndResult;
}

/** Rows with a year of their own; of a table on several years at once nobody can say which. */
function rowsOf(report: Report): Row[] {
  const oneYear = report.period.from === report.period.to ? report.period.to : undefined;
  return judgedIndicators(report).flatMap(({ row, table, anchor, verdict }) => {
    const year = row.year ?? table.year ?? oneYear;
    if (year === undefined) return [];
    return [
      {
        row: { name: row.name, table: table.id, projects: [row.project, row.subproject] },
        told: {
          report,
          year,
          name: row.name,
          target: targetText(row),
          actual: actualText(row),
          verdict,
          to: `${report.url}#${anchor}`,
          place: `${report.id} ${table.id} ${year}`,
          where: null,
        },
      },
    ];
  });
}

function inScope({ scope }: ProgrammeLink, { name, table, projects }: Row['row']): boolean {
  if (scope === undefined) return true;
  return (
    scope.tables.includes(table) ||
    scope.indicators.includes(name) ||
    projects.some((project) => project !== undefined && scope.projects.includes(project))
  );
}

const results = (report: Report, { results: told }: ProgrammeLink): TargetAndResult[] =>
  told.map(({ year, name, target, actual, where }) => ({
    report,
    year,
    name,
    target,
    actual,
    verdict: judge(target, actual, { name, year }).verdict,
    to: `${report.url}#${PART.body}`,
    place: `${report.id} results ${year}`,
    where,
  }));

/** Findings of the part of the report that is about the line. */
export function findingsOf(corpus: Corpus, { report, link }: Part): ArchiveRecord[] {
  const all = findingsByReport(corpus).get(report.id) ?? [];
  return link.scope === undefined ? [...all] : all.filter(({ id }) => link.scope?.findings.includes(id));
}

/** Each once, in order: a line and its sub-project may both name one thing. */
export const distinct = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...new Map([...items].reverse().map((item) => [key(item), item])).values()].reverse();
