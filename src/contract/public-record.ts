/** The public data of a report: `/data/reports.json` and `/data/reports/<id>.json`. Published fields keep their names and meaning. */
import type { Report } from '../report/archive.ts';
import type { Level } from '../report/choices/document-kinds.ts';
import type { Outcome, Verdict, VerdictBasis } from '../report/choices/judgements.ts';
import type { CheckResult } from '../report/check-result.ts';
import type { Amount, FundingTable, IndicatorRow, IndicatorTable, Statement } from '../report/schema/report.ts';

/** One line of `/data/reports.json`: the figures that readers ask for first. Unknown is null, numbers are numbers. */
export interface ReportSummary {
  id: string;
  title: string;
  kind: Report['kind'];
  evaluation: Report['evaluation'];
  organisations: string[];
  evaluator: string | null;
  period: [number, number];
  reportYear: number | null;
  /** When this site first published it, YYYY-MM-DD. */
  published: string | null;
  /** An evaluator's; null for a self-evaluation, whose grade stays in `grade`. */
  score: number | null;
  grade: string | null;
  selfScore: number | null;
  dimensions: DimensionSummary[];
  funding: FundingSummary;
  counts: {
    indicators: number;
    met: number;
    unmet: number;
    findings: number;
    recommendations: number;
    discrepancies: number;
    /** Only where some are not due: monitoring, assessment before the start. */
    notDue?: number | undefined;
  };
  url: string;
  /** The source's own word for the act, where it differs. */
  evaluationName?: string | undefined;
  /** Where there are several, or none at all; one alone, or that nothing is said, is in `evaluator`. */
  evaluators?: string[] | undefined;
  /** Where there are several; one alone is in `commissioner`. */
  commissioners?: string[] | undefined;
  /** To whom the document is addressed. */
  reportedTo?: string[] | undefined;
  level?: Level | undefined;
  levelName?: string | undefined;
  region?: string | undefined;
  /** Id of the region in `/data/regions.json`. */
  regionId?: string | undefined;
  /** Where the document is of a part of a year, or of another year than the budget's. */
  periodDates?: { from: string | null; to: string | null; name: string | null } | undefined;
  opinion?: string | undefined;
  gradeByScore?: string | undefined;
  gradeReason?: string | undefined;
  /** Full marks, where the source prints them or they are not a hundred. */
  max?: number | undefined;
  executionPoints?: ExecutionSummary | undefined;
  /** Where the document is of several. */
  projects?: ProjectSummary[] | undefined;
}

interface DimensionSummary {
  name: string;
  max: number;
  score: number | null;
}

/** Points for the execution of the budget, beside those of the dimensions. */
interface ExecutionSummary {
  name: string;
  max: number;
  score: number | null;
  /** In per cent, as printed. */
  rate: number | null;
}

/** A figure with a name of its own. */
export interface PublicAmount extends Pick<Amount, 'name' | 'unit' | 'asOf' | 'note' | 'where' | 'place'> {
  printed: string | null;
  /** Null where it is no plain number of its unit. */
  value: number | null;
}

/** One of several projects of a document: what it does not say itself is its document's. */
export interface ProjectSummary {
  id: string;
  name: string;
  code: string | null;
  organisations: string[];
  operator: string | null;
  supervisor: string | null;
  kind: Report['kind'];
  evaluation: Report['evaluation'];
  evaluationName: string | null;
  /** An evaluator's; null for a self-evaluation. */
  score: number | null;
  selfScore: number | null;
  grade: string | null;
  gradeByScore: string | null;
  gradeReason: string | null;
  opinion: string | null;
  max: number | null;
  dimensions: DimensionSummary[];
  executionPoints: ExecutionSummary | null;
  funding: FundingSummary;
  light: string | null;
  deviation: string | null;
  amounts: PublicAmount[];
  goals: NonNullable<Report['goals']>;
  note: string | null;
  url: string;
}

/** Always in 万元; `rate` in per cent, as printed or else the quotient to two places. */
export interface FundingSummary {
  unit: '万元';
  budget: number | null;
  actual: number | null;
  rate: number | null;
  /** What the source calls the amounts, where the record says so. */
  budgetName?: string | undefined;
  actualName?: string | undefined;
  /** Printed rates that divide other pairs; present only where there are any. */
  beside?: BesideSummary[] | undefined;
  /** What the amounts hold, where it must be known. */
  note?: string | undefined;
  /** Planned at the beginning of the year; `budget` is that of the whole year as adjusted. */
  initial?: number | undefined;
  /** Spent to date, and its rate of the budget: a year under way has no `actual` and no `rate`. */
  toDate?: number | undefined;
  toDateRate?: number | undefined;
  forecast?: number | undefined;
  forecastRate?: number | undefined;
  /** Of an assessment before the start. */
  asked?: number | undefined;
  approved?: number | undefined;
  /** Below zero where less was approved than asked. */
  cut?: number | undefined;
  cutRate?: number | undefined;
}

interface BesideSummary {
  name: string;
  budget: number | null;
  budgetName: string | null;
  actual: number | null;
  actualName: string | null;
  rate: number | null;
}

/** One indicator: the row as the source prints it, blanks as null, then what the site makes of it. */
interface PublicIndicator extends Pick<IndicatorRow, 'name' | 'target' | 'actual'> {
  /** Id of its table. */
  table: string;
  /** Place on the report's page. */
  anchor: string;
  verdict: Outcome;
  basis: VerdictBasis;
  why: string;
  /** Per cent of the target, where both are numbers of one unit; a decimal as text. */
  computedCompletion: unknown;
  /** Address of the group of like indicators. */
  alike: string | null;
  /** Id of the document's project that it belongs to; `project` is the name that its row prints. */
  projectId?: string | undefined;
  /** Whether the printed forecast would meet the target. */
  forecastVerdict?: Verdict | undefined;
}

/** The whole record of one report. Decimals in its lists are texts as printed; the summary has numbers. */
export interface PublicRecord extends ReportSummary {
  shortTitle: string;
  titleAssembled: boolean;
  organisationIds: readonly string[];
  commissioner: string | null;
  benchmarkDate: Report['benchmarkDate'];
  ruleSet: string | null;
  corrections: Report['corrections'];
  programmes: Report['programmes'];
  source: Report['source'];
  summary: string;
  scoring: Report['scoring'];
  headline: Report['funding']['headline'];
  fundingTables: readonly Omit<FundingTable, 'rows'>[];
  fundingRows: readonly FundingRow[];
  indicatorTables: readonly Omit<IndicatorTable, 'rows'>[];
  indicators: readonly PublicIndicator[];
  trends: Report['trends'];
  findings: Report['findings'];
  recommendations: Report['recommendations'];
  followUps: Report['followUps'];
  statements: readonly (Statement & { readonly remark?: boolean | undefined })[];
  documents: Report['documents'];
  computed: readonly string[];
  checks: readonly Omit<CheckResult, 'report'>[];
  goals?: Report['goals'];
  amounts?: readonly PublicAmount[] | undefined;
  /** Earlier documents that this one follows and that are not on the site. */
  follows?: Report['follows'];
  followUpTotals?: Report['followUpTotals'];
}

/** One row of one money table (`table` is its id, `row` its place from 1), with all its cells. */
export interface FundingRow {
  table: string;
  title: string;
  label: string | null;
  row: number;
  name: string;
  group: string | null;
  role: string;
  year: number | null;
  region: string | null;
  level: string | null;
  cells: FundingCell[];
  /** Id of the region in `/data/regions.json`, where the row names one. */
  regionId?: string | undefined;
  /** Id of the document's project, where row or table name one. */
  project?: string | undefined;
}

/** One cell of one money table, with everything that says what it is. */
export interface FundingCell {
  column: string;
  name: string;
  kind: string;
  stage: string | null;
  level: string | null;
  year: number | null;
  unit: string;
  printed: string | null;
  /** Null where the cell is no plain number, such as "/" or a text. */
  value: number | null;
}
