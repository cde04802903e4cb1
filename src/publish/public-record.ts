/** `/data/reports/<id>.json`: the whole record of one report. */
import type { Archive, Report } from '../report/archive.ts';
import type { Statement } from '../report/schema/report.ts';
import { levelOfReading } from '../report/reading-level.ts';
import { indicatorGroupAt } from '../analysis/indicator-groups.ts';
import { judgedIndicators, type JudgedIndicator } from '../analysis/judged-indicators.ts';
import { fundingRows } from './public-funding.ts';
import { amountOf } from './public-projects.ts';
import { commissionerText, summarise } from './report-summary.ts';
import type { PublicRecord } from '../contract/public-record.ts';

/** What the source need not say of an indicator. */
const BLANK_INDICATOR = {
  no: null,
  year: null,
  organisation: null,
  project: null,
  subproject: null,
  dimension: null,
  group: null,
  weight: null,
  completion: null,
  score: null,
  reason: null,
  evidence: null,
};

/** `remark` has always been published: it says that a reading is no contradiction. */
const withRemark = (statement: Statement): Statement =>
  statement.kind === 'reading' ? { ...statement, remark: levelOfReading(statement) === 'notice' } : statement;

/**
 * Summary, then everything the report holds. Decimals inside the lists are
 * strings as printed, so that 12.50 keeps its zero; the summary has numbers.
 */
export function record(report: Report, archive: Archive): PublicRecord {
  return {
    ...summarise(report, archive),
    shortTitle: report.shortTitle,
    titleAssembled: report.titleAssembled,
    organisationIds: report.organisations,
    commissioner: commissionerText(report, archive),
    benchmarkDate: report.benchmarkDate,
    ruleSet: report.ruleSet ?? null,
    corrections: report.corrections,
    programmes: report.programmes,
    source: report.source,
    summary: report.summary,
    scoring: report.scoring,
    headline: report.funding.headline,
    fundingTables: report.funding.tables.map(({ rows: _rows, ...table }) => table),
    fundingRows: fundingRows(report),
    indicatorTables: report.indicatorTables.map(({ rows: _rows, ...table }) => table),
    indicators: judgedIndicators(report).map((one) => publicIndicator(report, archive, one)),
    trends: report.trends,
    findings: report.findings,
    recommendations: report.recommendations,
    followUps: report.followUps,
    statements: report.statements.map(withRemark),
    documents: report.documents,
    computed: report.computed,
    checks: archive.resultsOf(report).map(({ report: _report, ...check }) => check),
    goals: report.goals,
    amounts: report.amounts?.map(amountOf),
    follows: report.follows,
    followUpTotals: report.followUpTotals,
  };
}

function publicIndicator(
  report: Report,
  archive: Archive,
  judged: JudgedIndicator,
): PublicRecord['indicators'][number] {
  const { table, row, anchor, verdict, basis, why, completion, project, forecast } = judged;
  return {
    ...BLANK_INDICATOR,
    ...row,
    table: table.id,
    anchor,
    verdict,
    basis,
    why,
    computedCompletion: completion,
    alike: indicatorGroupAt(archive, report, anchor)?.to ?? null,
    projectId: project?.id,
    forecastVerdict: forecast ?? undefined,
  };
}
