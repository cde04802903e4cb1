/** `/data/reports.json`: one line a report, the figures that readers ask for first. */
import { toNumber, type Exact } from '../report/exact.ts';
import { evaluatorScoreOf, selfScoreOf } from '../report/whose-score.ts';
import type { Corpus, Report } from '../report/archive.ts';
import type { CheckResult } from '../rules/rule.ts';
import { reportFunding, type FundingSummary } from './funding.ts';
import { verdicts } from '../analysis/judged-indicators.ts';

/** The public contract; unknown is null, numbers are numbers. */
export interface ReportSummary {
  id: string;
  title: string;
  kind: string;
  evaluation: string;
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

const number = (value: Exact | null | undefined): number | null => (value == null ? null : toNumber(value));

/** Official names in the order of the report. */
export function organisationNames(report: Report, corpus: Corpus): string[] {
  return report.organisations.map((id) => corpus.organisations.get(id)?.name ?? id);
}

/** Summary of one report. `checks` are the results for this report alone. */
export function summarise(report: Report, corpus: Corpus, checks: readonly CheckResult[]): ReportSummary {
  const judged = verdicts(report);
  const count = (verdict: string): number => judged.filter((row) => row.verdict === verdict).length;
  return {
    id: report.id,
    title: report.title,
    kind: report.kind,
    evaluation: report.evaluation,
    organisations: organisationNames(report, corpus),
    evaluator: report.evaluator === null ? null : (corpus.evaluators.get(report.evaluator)?.name ?? null),
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
      discrepancies: checks.filter((check) => check.severity === 'discrepancy').length,
    },
    url: report.url,
  };
}
