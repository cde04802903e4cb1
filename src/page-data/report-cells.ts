/** Cells about one report that several tables show: a score with its maximum, whose grade it is, what a rate divides. */
import { ruleSetOf } from '../report/rule-set-of.ts';
import type { Corpus, Report } from '../report/archive.ts';
import { decimalText, equal, exact, type Exact } from '../report/exact.ts';
import { computedRate } from '../report/computed-rate.ts';
import { onHundred } from '../report/score-scale.ts';
import type { Size } from '../report/printed-size.ts';
import type { Cell } from '../views/table.ts';
import { maximumIn, selfMaximum } from '../analysis/score-maximum.ts';

const HUNDRED = exact('100');

/** As printed; of another maximum than a hundred with it. */
export const scoreCell = (corpus: Corpus, report: Report, score: Exact | null): Cell =>
  withMaximum(corpus, report, score, maximumIn(corpus, report));

/** The same of what a unit gave itself. */
export const selfScoreCell = (corpus: Corpus, report: Report, score: Exact | null): Cell =>
  withMaximum(corpus, report, score, selfMaximum(corpus, report));

/** Sorted on the scale of a hundred; those that cannot be put on it stand apart. */
function withMaximum(corpus: Corpus, report: Report, score: Exact | null, max: Exact | null): Cell {
  if (score === null) return { text: '—', sort: null };
  const total = max === null ? null : onHundred(score, max, ruleSetOf(corpus, report));
  const sort: Size = total === null ? { of: 'other-score', value: score } : { of: 'score', value: total };
  return max === null || equal(max, HUNDRED)
    ? { text: decimalText(score), sort }
    : { text: decimalText(score), note: `满分${decimalText(max)}分`, sort };
}

/** Says that a grade is what the unit gave itself. */
export const ownGrade = ({ evaluation, scoring }: Report): string | undefined =>
  evaluation === 'self' && scoring.grade !== null ? '自评' : undefined;

/** What the source calls the main rate; that it was computed here; that its two amounts are of different scope. */
export function rateNote({ funding: { headline } }: Report): string | undefined {
  if (headline === null) return undefined;
  const { rate, rateName, comparable } = headline;
  const computed = rate === undefined && computedRate(headline) !== null;
  if (rate === undefined && !computed) return undefined;
  const words = [
    ...(computed ? ['本站计算'] : []),
    ...(rateName === undefined ? [] : [rateName]),
    ...(comparable ? [] : ['两个数的年度或范围不同']),
  ];
  return words.length === 0 ? undefined : words.join('，');
}
