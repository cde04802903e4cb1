/** What the scores of a report are out of: the evaluator's, and the self-score that it quotes. */
import type { Corpus, Report } from '../report/archive.ts';
import { compare, equal, exact, type Exact } from '../report/exact.ts';
import { maximumOf } from '../report/grade.ts';
import { ruleSetOf } from '../report/rule-set-of.ts';

const HUNDRED = exact('100');
const TEN = exact('10');

/** Full marks of a report: its own, else those of its rule set, else a hundred. */
export const maximumIn = (corpus: Corpus, report: Report): Exact =>
  maximumOf(report.scoring, ruleSetOf(corpus, report));

/**
 * The self-score's, which no source prints where an evaluator quotes it: the
 * report's own where it fits, else null. “9” beside a score out of a hundred may
 * be nine of ten, and “98” beside one out of 120 ninety-eight of a hundred.
 */
export function selfMaximum(corpus: Corpus, report: Report): Exact | null {
  const max = maximumIn(corpus, report);
  const quoted = report.scoring.selfScore?.score;
  if (quoted === undefined) return max;
  if (compare(quoted, max) > 0 || compare(max, HUNDRED) > 0) return null;
  return equal(max, HUNDRED) && compare(quoted, TEN) <= 0 ? null : max;
}
