/** `/data/reports.json`: one line a report, the figures that readers ask for first. */
import { toNumber, type Exact } from '../report/exact.ts';
import { evaluatorScoreOf, selfScoreOf } from '../report/whose-score.ts';
import type { Archive, Corpus, Report } from '../report/archive.ts';
import { reportFunding } from './public-funding.ts';
import { judgedIndicators } from '../analysis/judged-indicators.ts';
import type { ReportSummary } from '../contract/public-record.ts';

const number = (value: Exact | null | undefined): number | null => (value == null ? null : toNumber(value));

/** Official names in the order of the report. */
export function organisationNames(report: Report, corpus: Corpus): string[] {
  return report.organisations.map((id) => corpus.organisations.get(id)?.name ?? id);
}

/** What `/data/reports.json` has of a report. Numbers are floating point, null where the source prints none. */
export function summarise(report: Report, archive: Archive): ReportSummary {
  const judged = judgedIndicators(report);
  const count = (verdict: string): number => judged.filter((row) => row.verdict === verdict).length;
  return {
    id: report.id,
    title: report.title,
    kind: report.kind,
    evaluation: report.evaluation,
    organisations: organisationNames(report, archive),
    evaluator: report.evaluator === null ? null : (archive.evaluators.get(report.evaluator)?.name ?? null),
    period: [report.period.from, report.period.to],
    reportYear: report.reportYear,
    published: report.published ?? null,
    score: number(evaluatorScoreOf(report)),
    grade: report.scoring.grade,
    selfScore: number(selfScoreOf(report)),
    dimensions: report.scoring.dimensions.map(({ name, max, score }) => ({
      name,
      max: toNumber(max),
      score: number(score),
    })),
    funding: reportFunding(report),
    counts: {
      indicators: judged.length,
      met: count('met'),
      unmet: count('unmet'),
      findings: report.findings.length,
      recommendations: report.recommendations.length,
      discrepancies: archive.resultsOf(report).filter((check) => check.severity === 'discrepancy').length,
    },
    url: report.url,
  };
}
