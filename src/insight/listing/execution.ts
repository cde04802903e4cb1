/** How much of the money a report is about was spent: the rate, and the bands by which lists are narrowed. */
import type { Report } from '../../corpus/corpus.ts';
import { compare, equal, exact, type Exact } from '../../report/exact.ts';
import { parseFigure } from '../../report/figure.ts';
import { inPercent } from '../../report/rate.ts';
import { percentOf, ZERO } from '../figures.ts';
import type { FacetValue } from './facet.ts';

export interface Band extends FacetValue {
  /** Included, except in the last band, which begins above it. */
  readonly from: Exact;
}

export const LOW: Band = { value: 'under-50', name: '不到50%', from: exact('0') };

/** From low to high; a rate of exactly 100% is in the last but one. */
export const BANDS: readonly Band[] = [
  LOW,
  { value: '50-80', name: '50%至80%以下', from: exact('50') },
  { value: '80-95', name: '80%至95%以下', from: exact('80') },
  { value: '95-100', name: '95%至100%', from: exact('95') },
  { value: 'over-100', name: '超过100%', from: exact('100') },
];

const NOT_SPENDING: FacetValue = { value: 'other', name: '不按支出率看' };
const NO_RATE: FacetValue = { value: 'none', name: '没有或不能计算' };

/** Order of the options of the filter. */
export const BAND_ORDER: readonly string[] = [...BANDS, NOT_SPENDING, NO_RATE].map(({ value }) => value);

type Headline = NonNullable<Report['funding']['headline']>;

/** Whether the pair tells of spending: not a pool or an insurance fund, and not money that only arrived. */
const isSpending = ({ reading, actualStage }: Headline): boolean =>
  reading === 'expenditure' && (actualStage === undefined || actualStage === 'actual');

/**
 * Per cent, as printed, else computed; null where spending is not the point, or
 * cannot be told. What the source prints is told as printed, also where its two
 * amounts are of different scope; only of those nothing is computed.
 */
export function executionRate({ funding: { headline } }: Report): Exact | null {
  if (headline === null || !isSpending(headline)) return null;
  if (headline.rate !== undefined) return printedRate(headline.rate);
  const { budget, actual, comparable, beside } = headline;
  // The source's own rate divides another pair.
  if (beside !== undefined) return null;
  if (!comparable || budget === null || actual === null || compare(budget, ZERO) <= 0) return null;
  return percentOf(actual, budget);
}

/** “近50%” and “超100%” stand on the edge of a band, and nobody can say on which side. */
function printedRate(text: string): Exact | null {
  const rate = inPercent(text);
  const onEdge = rate !== null && BANDS.some(({ from }) => equal(from, rate));
  return onEdge && parseFigure(text)?.approximate === true ? null : rate;
}

export function bandOf(rate: Exact): Band {
  const last = BANDS.at(-1)!;
  if (compare(rate, last.from) > 0) return last;
  return [...BANDS.slice(0, -1)].reverse().find(({ from }) => compare(rate, from) >= 0) ?? LOW;
}

/** For the filter of the list of reports. */
export function executionBand(report: Report): FacetValue {
  const { headline } = report.funding;
  if (headline !== null && !isSpending(headline)) return NOT_SPENDING;
  const rate = executionRate(report);
  return rate === null ? NO_RATE : bandOf(rate);
}

const BUDGETS: readonly Headline['budgetStage'][] = [undefined, 'initial-budget', 'adjusted-budget', 'allocated'];

/** Whether the report prints a budget that was to be spent: not what arrived or is owed, nor that of a pool or an insurance fund. */
export const hasBudget = ({ funding: { headline } }: Report): boolean =>
  headline !== null &&
  headline.reading === 'expenditure' &&
  headline.budget !== null &&
  BUDGETS.includes(headline.budgetStage);

/** A rate of money that arrived: told apart from spending, so that nobody looks for it in vain. */
export const isArrival = ({ funding: { headline } }: Report): boolean =>
  headline !== null && headline.reading === 'expenditure' && headline.actualStage === 'received';
