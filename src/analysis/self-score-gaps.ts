/** How far an organisation's own score is from the evaluator's, where one report prints both. */
import type { Corpus, Report } from '../report/archive.ts';
import { actOf } from '../report/acts.ts';
import { abs, compare, divide, subtract, type Exact } from '../report/exact.ts';
import { selfMaximum } from './score-maximum.ts';

export interface Gap {
  readonly report: Report;
  readonly self: Exact;
  readonly score: Exact;
  /** By how much the self-score is higher, in points of the report's own maximum. */
  readonly gap: Exact;
  readonly max: Exact;
}

/** Null where the self-score may be out of another maximum than the evaluator's. */
export function selfScoreGap(report: Report, corpus: Corpus): Gap | null {
  const self = report.scoring.selfScore?.score;
  const { total } = report.scoring;
  const { comparable, scoredBy } = actOf(report.evaluation);
  if (self === undefined || total === null || !comparable || scoredBy !== 'evaluator') return null;
  const max = selfMaximum(corpus, report);
  return max === null ? null : { report, self, score: total, gap: subtract(self, total), max };
}

/** Largest gap first, in per cent of the maximum: self-score against evaluator's score, where one report prints both. */
export function selfScoreGaps(corpus: Corpus): Gap[] {
  const share = ({ gap, max }: Gap): Exact => divide(abs(gap), max) ?? gap;
  return corpus.reports
    .flatMap((report) => selfScoreGap(report, corpus) ?? [])
    .sort((a, b) => compare(share(b), share(a)));
}
