/** Whose score a total is: the evaluator's, or what a unit gave itself. */
import type { Report } from '../corpus/corpus.ts';
import type { Exact } from '../report/exact.ts';

/** The organisation's own total in a report that scores several, else the report's. */
export function scoreOf(report: Report, organisation?: string): { total: Exact | null; grade: string | null } {
  const own = report.scoring.organisations.find((one) => one.organisation === organisation);
  if (own !== undefined) return { total: own.total, grade: own.grade ?? null };
  return { total: report.scoring.total, grade: report.scoring.grade };
}

/** The self-score: what the evaluator quotes, or the total of a report that is itself a self-evaluation. */
export function selfScoreOf(report: Report, organisation?: string): Exact | null {
  return report.scoring.selfScore?.score ?? (report.evaluation === 'self' ? scoreOf(report, organisation).total : null);
}

/** What an evaluator gave; null for a self-evaluation. */
export function evaluatorScoreOf(report: Report, organisation?: string): Exact | null {
  return report.evaluation === 'self' ? null : scoreOf(report, organisation).total;
}
