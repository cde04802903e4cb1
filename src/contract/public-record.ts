/** The public data of a report: `/data/reports.json` and `/data/reports/<id>.json`. Published fields keep their names and meaning. */
import type { Report } from '../report/archive.ts';
import type { Outcome, VerdictBasis } from '../report/choices/judgements.ts';
import type { CheckResult } from '../report/check-result.ts';
import type { FundingTable, IndicatorRow, IndicatorTable, Statement } from '../report/schema/report.ts';

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
  dimensions: { name: string; max: number; score: number | null }[];
  funding: FundingSummary;
  counts: {
    indicators: number;
    met: number;
    unmet: number;
    findings: number;
    recommendations: number;
    discrepancies: number;
  };
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
