/** The public data of the built site, as anybody can download it: the ground of every recount. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Text = string | null;

interface DataFinding {
  readonly id: string;
  readonly title: string;
  readonly points: readonly string[];
  readonly themes: readonly string[];
  readonly organisations: readonly string[];
  readonly project?: string;
}

interface DataRecommendation {
  readonly id: string;
  readonly title: string;
  readonly points: readonly string[];
  readonly themes: readonly string[];
  readonly answers: readonly string[];
  readonly responsible: readonly string[];
  readonly project?: string;
}

interface DataIndicator {
  readonly name: string;
  readonly target: Text;
  readonly actual: Text;
  /** What the year is held to, where the target was adjusted. */
  readonly adjustedTarget?: Text;
  /** Of a year under way, what was reached so far. */
  readonly toDate?: Text;
  readonly forecast?: Text;
  /** Columns of sign and unit, where the source prints them apart. */
  readonly sign?: string;
  readonly unit?: string;
  readonly group: Text;
  readonly project: Text;
  readonly projectId?: string;
  readonly subproject: Text;
  readonly organisation: Text;
  readonly year: number | null;
  readonly table: string;
  readonly anchor: string;
  readonly verdict: 'met' | 'unmet' | 'unclear' | 'not-due';
  readonly computedCompletion: Text;
  readonly alike: Text;
}

export interface DataCheck {
  readonly code: string;
  readonly severity: 'discrepancy' | 'notice' | 'pass' | 'unjudged';
  readonly message: string;
  readonly formula: string;
  readonly where: { readonly anchor: string; readonly label: string };
  readonly operands: readonly {
    readonly name: string;
    readonly value: string;
    readonly unit?: string;
    readonly where?: string;
  }[];
}

interface DataFollowUp {
  readonly id: string;
  readonly targets: readonly string[];
  /** Ids; none means every organisation of the report. */
  readonly organisations: readonly string[];
  readonly issue: string;
  readonly reported: { readonly state: string; readonly asOf: Text } | null;
  readonly verified: { readonly state: string; readonly asOf: Text } | null;
}

/** What a later document prints of all matters together. */
interface DataTotals {
  readonly total?: number;
  readonly done?: number;
  readonly partly?: number;
  readonly inProgress?: number;
  readonly notDone?: number;
}

/** One project of a document that holds several. */
interface DataProject {
  readonly id: string;
  readonly name: string;
  readonly organisations: readonly string[];
  /** Not in the data, which has the names alone: looked up in the list of organisations. */
  readonly organisationIds: readonly string[];
  readonly evaluation: Act | null;
  readonly score: number | null;
  readonly selfScore: number | null;
  readonly grade: Text;
}

type Act =
  | 'self'
  | 'department'
  | 'fiscal'
  | 're-evaluation'
  | 'pre-evaluation'
  | 'monitoring'
  | 'cost'
  | 'operation'
  | 'audit'
  | 'legislature'
  | 'follow-up';

interface DataTrend {
  readonly id: string;
  readonly title: string;
  readonly subject?: string;
  readonly periods: readonly string[];
  readonly series: readonly { readonly name: string; readonly unit: Text; readonly values: readonly Text[] }[];
}

export interface DataYear {
  readonly year: number;
  readonly unit: string;
  readonly rate?: string;
  readonly where: string;
  readonly [stage: string]: unknown;
}

/** The report's link to a budget line: all of it without a scope, else what the scope names. */
export interface DataProgramme {
  readonly id: string;
  readonly scope?: Readonly<Record<'projects' | 'tables' | 'indicators' | 'findings', readonly string[]>>;
  readonly years: readonly DataYear[];
  readonly results: readonly {
    readonly year: number;
    readonly name: string;
    readonly target: Text;
    readonly actual: string;
    readonly where: string;
  }[];
}

/** /data/reports/<id>.json */
export interface DataReport {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: string;
  readonly kind: string;
  /** Null where the projects of the document have acts of their own. */
  readonly evaluation: Act | null;
  readonly organisations: readonly string[];
  readonly organisationIds: readonly string[];
  readonly evaluator: Text;
  /** Where it is said of several, or that there is nobody. */
  readonly evaluators?: readonly string[] | null;
  readonly level?: Text;
  readonly regionId?: Text;
  readonly projects?: readonly DataProject[];
  readonly period: readonly [number, number];
  readonly published: Text;
  readonly corrections: readonly { readonly date: string; readonly note: string }[];
  readonly source: { readonly title: string };
  readonly score: number | null;
  readonly grade: Text;
  readonly selfScore: number | null;
  readonly funding: {
    readonly budget: number | null;
    readonly actual: number | null;
    readonly rate: number | null;
  } | null;
  readonly headline: {
    readonly unit: string;
    readonly budget: Text;
    readonly actual: Text;
    readonly rate?: string;
    readonly reading: 'expenditure' | 'guarantee' | 'revolving' | 'insurance';
    readonly comparable: boolean;
    readonly budgetStage?: string;
    readonly actualStage?: string;
    readonly toDate?: string;
    readonly forecast?: string;
    readonly asked?: string;
    readonly approved?: string;
    readonly cut?: string;
    readonly cutRate?: string;
  } | null;
  readonly scoring: {
    readonly total: Text;
    readonly grade: Text;
    readonly opinion?: string;
    readonly selfScore?: { readonly score: string };
    readonly organisations: readonly {
      readonly organisation: string;
      readonly total: string;
      readonly grade?: string;
    }[];
  };
  readonly counts: Readonly<Record<string, number>>;
  readonly programmes: readonly DataProgramme[];
  readonly indicatorTables: readonly { readonly id: string; readonly year?: number }[];
  readonly indicators: readonly DataIndicator[];
  readonly trends: readonly DataTrend[];
  readonly findings: readonly DataFinding[];
  readonly recommendations: readonly DataRecommendation[];
  readonly followUps: readonly DataFollowUp[];
  readonly followUpTotals?: DataTotals;
  readonly checks: readonly DataCheck[];
  readonly url: string;
}

const readJson = (dist: string, path: string): unknown => JSON.parse(readFileSync(join(dist, 'data', path), 'utf8'));

export function readData(dist: string): DataReport[] {
  const { reports } = readJson(dist, 'reports.json') as { reports: { id: string }[] };
  const { organisations } = readJson(dist, 'organisations.json') as { organisations: { id: string; name: string }[] };
  const ids = new Map(organisations.map(({ id, name }) => [name, id]));
  return reports.map(({ id }) => {
    const report = readJson(dist, `reports/${id}.json`) as DataReport;
    const projects = report.projects?.map((project) => ({
      ...project,
      organisationIds: project.organisations.map((name) => ids.get(name)!),
    }));
    return projects === undefined ? report : { ...report, projects };
  });
}

/** Id of a region → the id of the one that it lies in. */
export function readRegions(dist: string): ReadonlyMap<string, Text> {
  const { regions } = readJson(dist, 'regions.json') as { regions: { id: string; within: Text }[] };
  return new Map(regions.map(({ id, within }) => [id, within]));
}

/** What a report evaluates, as a whole or with one of its projects. */
export const evaluatedIn = ({ organisationIds, projects = [] }: DataReport): string[] => [
  ...new Set([...organisationIds, ...projects.flatMap((project) => project.organisationIds)]),
];

/** Organisations of the project that an entry belongs to; none where it belongs to none, or the project names nobody. */
export const ofProject = ({ projects = [] }: DataReport, id: string | undefined): readonly string[] =>
  projects.find((project) => project.id === id)?.organisationIds ?? [];

const firstNamed = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.find((list) => list.length > 0) ?? [];

/** Acts after the end of the period; of a year under way, a plan or other documents there is no spending. */
const OVER: readonly (Act | null)[] = [null, 'self', 'department', 'fiscal', 're-evaluation', 'cost', 'operation'];
export const isOver = ({ evaluation }: Pick<DataReport, 'evaluation'>): boolean => OVER.includes(evaluation);

/** Acts of an evaluator whose scores judge results and stand on one scale. */
const JUDGING: readonly (Act | null)[] = ['department', 'fiscal', 're-evaluation', 'cost'];
export const isJudged = ({ evaluation }: Pick<DataReport, 'evaluation'>): boolean => JUDGING.includes(evaluation);

/** How many items have each key; an item may have several. */
export function tally<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of new Set(keysOf(item))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export const yearsOf = ({ period: [from, to] }: DataReport): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

export const span = (reports: readonly DataReport[]): [number, number] => [
  Math.min(...reports.map(({ period }) => period[0])),
  Math.max(...reports.map(({ period }) => period[1])),
];

/** “2021–2023”, “2023”. */
export const spanText = ([from, to]: readonly [number, number], dash = '–'): string =>
  from === to ? String(from) : `${from}${dash}${to}`;

/** Findings with the organisations they concern. */
export const findingsOf = (reports: readonly DataReport[]) =>
  reports.flatMap((report) =>
    report.findings.map((finding) => ({
      ...finding,
      report,
      key: `${report.id}#${finding.id}`,
      about: firstNamed(finding.organisations, ofProject(report, finding.project), report.organisationIds),
    })),
  );

export const recommendationsOf = (reports: readonly DataReport[]) =>
  reports.flatMap((report) =>
    report.recommendations.map((recommendation) => ({
      ...recommendation,
      report,
      keys: [
        recommendation.id,
        ...report.findings.filter(({ id }) => recommendation.answers.includes(id)).map(({ id }) => id),
      ].map((id) => `${report.id}#${id}`),
      about: firstNamed(recommendation.responsible, ofProject(report, recommendation.project), report.organisationIds),
    })),
  );

export const indicatorsOf = (reports: readonly DataReport[]) =>
  reports.flatMap((report) =>
    report.indicators.map((indicator) => ({
      ...indicator,
      report,
      inYear:
        indicator.year ?? report.indicatorTables.find(({ id }) => id === indicator.table)?.year ?? report.period[1],
      beyond: report.checks.some(({ code, where }) => code === 'C405' && where.anchor === indicator.anchor),
      about: firstNamed(
        indicator.organisation === null ? [] : [indicator.organisation],
        ofProject(report, indicator.projectId),
        report.organisationIds,
      ),
    })),
  );

/** Of each target, what the newest document says: verified before reported. */
export function statesOf(reports: readonly DataReport[]): Map<string, string> {
  const states = new Map<string, string>();
  for (const { followUps } of reports) {
    for (const { targets, reported, verified } of followUps) {
      for (const target of targets)
        if (!states.has(target)) states.set(target, (verified ?? reported)?.state ?? 'unknown');
    }
  }
  return states;
}

/** Money that was to be spent, as a budget or an allocation. */
export const hasBudget = ({ evaluation, headline }: DataReport): boolean =>
  isOver({ evaluation }) &&
  headline?.reading === 'expenditure' &&
  headline.budget !== null &&
  ['initial-budget', 'adjusted-budget', 'allocated', undefined].includes(headline.budgetStage);

/** Whether the main pair tells of spending: no pool, no insurance fund, no money that only arrived. */
export const isSpending = ({ evaluation, headline }: DataReport): boolean =>
  isOver({ evaluation }) &&
  headline?.reading === 'expenditure' &&
  ['actual', undefined].includes(headline.actualStage) &&
  !isArrivalRate(headline);

/** A budget of nothing, of which nothing can be spent: no rate is counted, whatever is printed. */
export const isWithoutMoney = ({ headline }: DataReport): boolean =>
  headline !== null && headline.budget !== null && Number(headline.budget) === 0;

/** The source itself calls its rate one of money that arrived. */
const isArrivalRate = (headline: object): boolean =>
  'rateName' in headline && String(headline.rateName).includes('到位');

export const discrepanciesOf = (report: DataReport): DataCheck[] =>
  report.checks.filter(({ severity }) => severity === 'discrepancy');
