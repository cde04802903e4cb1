/** How much of the money a report is about was spent: the rate, and the bands in which rates are counted. */
import type { Report } from '../report/archive.ts';
import { compare, equal, exact, isZero, type Exact } from '../report/exact.ts';
import { parseFigure } from '../report/figure.ts';
import { computedRate } from '../report/computed-rate.ts';
import { inPercent } from '../report/rate.ts';
import { isToSpend } from '../report/budget-stages.ts';
import { standOf } from '../report/acts.ts';

/** A band of execution rates, in per cent. It reaches up to where the next begins; the last has no end. */
export interface Band {
  readonly value: 'under-50' | '50-80' | '80-95' | '95-100' | 'over-100';
  /** Included, except in the last band, which begins above it. */
  readonly from: Exact;
}

/** Below 50%: the lowest of `BANDS`. */
export const LOW: Band = { value: 'under-50', from: exact('0') };

/** From low to high; a rate of exactly 100% is in the last but one. */
export const BANDS: readonly Band[] = [
  LOW,
  { value: '50-80', from: exact('50') },
  { value: '80-95', from: exact('80') },
  { value: '95-100', from: exact('95') },
  { value: 'over-100', from: exact('100') },
];

type Headline = NonNullable<Report['funding']['headline']>;

/** Whether the source itself calls its rate one of money that arrived. */
const isArrivalRate = ({ rateName }: Headline): boolean => rateName?.includes('到位') === true;

/** Whether the pair tells of spending: not a pool or an insurance fund, and not money that only arrived. */
export const isSpending = (headline: Headline): boolean =>
  headline.reading === 'expenditure' &&
  (headline.actualStage === undefined || headline.actualStage === 'actual') &&
  !isArrivalRate(headline);

/** Whether the year was over: sums to date, forecasts and plans are no spending, and stand beside none. */
export const isOver = (report: Report): boolean => standOf(report) === 'final';

/** A budget of nothing, of which no share can be spent or left, whatever rate is printed. */
export const isWithoutMoney = ({ budget }: Headline): boolean => budget !== null && isZero(budget);

/**
 * Per cent, as printed, else computed; null where spending is not the point, or
 * cannot be told, where there was nothing to spend, and while the year is under way. What the source prints is told as printed, also where its two
 * amounts are of different scope; only of those nothing is computed.
 */
export function executionRate(report: Report): Exact | null {
  const { headline } = report.funding;
  if (headline === null || !isOver(report) || !isSpending(headline) || isWithoutMoney(headline)) return null;
  if (headline.rate !== undefined) return printedRate(headline.rate);
  return computedRate(headline);
}

/** “近50%” and “超100%” stand on the edge of a band, and nobody can say on which side. */
function printedRate(text: string): Exact | null {
  const rate = inPercent(text);
  const onEdge = rate !== null && BANDS.some(({ from }) => equal(from, rate));
  return onEdge && parseFigure(text)?.approximate === true ? null : rate;
}

/**
 * @param rate in per cent, 37.34 for 37.34%; exactly 100 belongs to 95–100, and anything below zero to the
 * lowest band
 */
export function bandOf(rate: Exact): Band {
  const last = BANDS.at(-1)!;
  if (compare(rate, last.from) > 0) return last;
  return [...BANDS.slice(0, -1)].reverse().find(({ from }) => compare(rate, from) >= 0) ?? LOW;
}

/** Whether the report prints a budget that was to be spent: not what arrived or is owed, nor that of a pool or an insurance fund. */
export const hasBudget = (report: Report): boolean => isOver(report) && isBudgetToSpend(report.funding.headline);

const isBudgetToSpend = (headline: Report['funding']['headline']): boolean =>
  headline !== null &&
  headline.reading === 'expenditure' &&
  headline.budget !== null &&
  isToSpend(headline.budgetStage);

/** A rate of money that arrived: told apart from spending, so that nobody looks for it in vain. */
export const isArrival = ({ funding: { headline } }: Report): boolean =>
  headline !== null &&
  headline.reading === 'expenditure' &&
  (headline.actualStage === 'received' || isArrivalRate(headline));
