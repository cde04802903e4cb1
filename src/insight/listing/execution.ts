/** How much of the money a report is about was spent: the rate, and the bands by which lists are narrowed. */
import type { Report } from '../../corpus/corpus.ts';
import { inPercent } from '../../report/rate.ts';
import { compare, exact, type Exact } from '../../report/exact.ts';
import { percentOf } from '../figures.ts';
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

/** Per cent, as printed, else computed; null where spending is not the point, cannot be told, or the printed rate divides another pair. */
export function executionRate({ funding: { headline } }: Report): Exact | null {
  if (headline === null || headline.reading !== 'expenditure' || !headline.comparable) return null;
  const printed = headline.rate === undefined ? null : inPercent(headline.rate);
  if (printed !== null) return printed;
  if (headline.beside !== undefined) return null;
  return headline.budget === null || headline.actual === null ? null : percentOf(headline.actual, headline.budget);
}

export function bandOf(rate: Exact): Band {
  const last = BANDS.at(-1)!;
  if (compare(rate, last.from) > 0) return last;
  return [...BANDS.slice(0, -1)].reverse().find(({ from }) => compare(rate, from) >= 0) ?? LOW;
}

/** For the filter of the list of reports. */
export function executionBand(report: Report): FacetValue {
  const rate = executionRate(report);
  if (rate !== null) return bandOf(rate);
  const reading = report.funding.headline?.reading ?? 'expenditure';
  return reading === 'expenditure' ? NO_RATE : NOT_SPENDING;
}

/** Whether the report's budget counts in the money of the archive: not that of a guarantee pool or an insurance fund. */
export const isCounted = ({ funding: { headline } }: Report): boolean =>
  headline !== null && headline.reading === 'expenditure' && headline.budget !== null;
