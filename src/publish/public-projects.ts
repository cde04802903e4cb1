/** The projects of a document that holds several, for the data files. */
import { equal, exact, toNumber, type Exact } from '../report/exact.ts';
import { actOf } from '../report/acts.ts';
import { readCell } from '../report/figure.ts';
import { inPercent } from '../report/rate.ts';
import type { Corpus, Report } from '../report/archive.ts';
import type { Amount, Dimension, ExecutionPoints } from '../report/schema/report.ts';
import { projectsOf, type ProjectEntry } from '../analysis/document-projects.ts';
import { maximumIn } from '../analysis/score-maximum.ts';
import { fundingOf } from './public-funding.ts';
import type { ProjectSummary, PublicAmount, ReportSummary } from '../contract/public-record.ts';

const HUNDRED = exact('100');

const number = (value: Exact | null | undefined): number | null => (value == null ? null : toNumber(value));

/** Official names; an id that no list has stays as it is. */
export const namesOf = (ids: readonly string[], things: ReadonlyMap<string, { readonly name: string }>): string[] =>
  ids.map((id) => things.get(id)?.name ?? id);

/** First-level indicators with their points as numbers. */
export const dimensionsOf = (dimensions: readonly Dimension[]): ReportSummary['dimensions'] =>
  dimensions.map(({ name, max, score }) => ({ name, max: toNumber(max), score: number(score) }));

/** Points for the execution of the budget as numbers. */
export const executionOf = ({
  name,
  max,
  score,
  rate,
}: ExecutionPoints): NonNullable<ReportSummary['executionPoints']> => ({
  name,
  max: toNumber(max),
  score: number(score),
  rate: number(rate === undefined ? null : inPercent(rate)),
});

/** A figure as printed, and as a number where it is one of its unit. */
export function amountOf({ value, ...amount }: Amount): PublicAmount {
  const read = readCell(value, amount.unit);
  return { ...amount, printed: value, value: read.kind === 'figure' ? toNumber(read.figure.value) : null };
}

/** Full marks where the source prints them, or where they are not a hundred; undefined of a document without a score. */
export function printedMaximum(report: Report, corpus: Corpus): number | undefined {
  const { max, total } = report.scoring;
  if (max !== undefined) return toNumber(max);
  const known = maximumIn(corpus, report);
  return total === null || equal(known, HUNDRED) ? undefined : toNumber(known);
}

/** The projects of a document in its order; undefined where it is of one alone. */
export const publicProjects = (report: Report, corpus: Corpus): ProjectSummary[] | undefined =>
  report.projects === undefined ? undefined : projectsOf(report).map((entry) => summaryOf(entry, corpus));

function summaryOf(entry: ProjectEntry, corpus: Corpus): ProjectSummary {
  const { project, kind, evaluation, evaluationName = null, score, selfScore, to } = entry;
  const { scoring, supervisor } = project;
  return {
    id: project.id,
    name: project.name,
    code: project.code ?? null,
    organisations: namesOf(entry.organisations, corpus.organisations),
    operator: project.operator ?? null,
    supervisor: supervisor === undefined ? null : (corpus.organisations.get(supervisor)?.name ?? supervisor),
    kind,
    evaluation,
    evaluationName,
    score: number(score),
    selfScore: number(selfScore),
    grade: scoring?.grade ?? null,
    gradeByScore: scoring?.gradeByScore ?? null,
    gradeReason: scoring?.gradeReason ?? null,
    opinion: scoring?.opinion ?? null,
    max: number(scoring?.max),
    dimensions: dimensionsOf(scoring?.dimensions ?? []),
    executionPoints: executionPointsOf(entry),
    funding: fundingOf(project.headline ?? null, actOf(evaluation).stand),
    light: project.light ?? null,
    deviation: project.deviation ?? null,
    amounts: (project.amounts ?? []).map(amountOf),
    goals: project.goals ?? [],
    note: project.note ?? null,
    url: to,
  };
}

/** Those of its own score, else those of the only indicator table that is its own and prints them. */
function executionPointsOf({ report, project }: ProjectEntry): ProjectSummary['executionPoints'] {
  const tables = report.indicatorTables.filter((table) => table.project === project.id);
  const points = project.scoring?.execution ?? onlyExecution(tables);
  return points === undefined ? null : executionOf(points);
}

/** The points of tables of which one alone prints them. */
export function onlyExecution(tables: Report['indicatorTables']): ExecutionPoints | undefined {
  const [first, ...others] = tables.flatMap(({ execution }) => execution ?? []);
  return others.length === 0 ? first : undefined;
}
