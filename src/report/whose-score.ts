/** Whose score a total is: the evaluator's, or what a unit gave itself. The only place that tells the two apart. */
import type { Exact } from './exact.ts';
import type { ReportData } from './schema/report.ts';

type Scored = Pick<ReportData, 'scoring' | 'evaluation'>;

/** The organisation's own total in a report that scores several, else the report's. */
export function scoreOf({ scoring }: Scored, organisation?: string): { total: Exact | null; grade: string | null } {
  const own = scoring.organisations.find((one) => one.organisation === organisation);
  if (own !== undefined) return { total: own.total, grade: own.grade ?? null };
  return { total: scoring.total, grade: scoring.grade };
}

/** The self-score: what the evaluator quotes, or the total of a report that is itself a self-evaluation; null of none. */
export function selfScoreOf(report: Scored, organisation?: string): Exact | null {
  return report.scoring.selfScore?.score ?? (report.evaluation === 'self' ? scoreOf(report, organisation).total : null);
}

/** What an evaluator gave; null for a self-evaluation. */
export function evaluatorScoreOf(report: Scored, organisation?: string): Exact | null {
  return report.evaluation === 'self' ? null : scoreOf(report, organisation).total;
}
