/** How much of the money a report is about was spent: the rate, and the bands by which lists are narrowed. */
import type { Report } from '../../report/archive.ts';
import { compare, equal, exact, type Exact } from '../../report/exact.ts';
import { parseFigure } from '../../report/figure.ts';
import { ownRate } from '../../report/own-rate.ts';
import { inPercent } from '../../report/rate.ts';
import { isToSpend } from '../../report/stages.ts';
import type { FacetValue } from '../../lists/facet.ts';

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

/** Whether the source itself calls its rate one of money that arrived. */
const isArrivalRate = ({ rateName }: Headline): boolean => rateName?.includes('到位') === true;

/** Whether the pair tells of spending: not a pool or an insurance fund, and not money that only arrived. */
const isSpending = (headline: Headline): boolean =>
  headline.reading === 'expenditure' &&
  (headline.actualStage === undefined || headline.actualStage === 'actual') &&
  !isArrivalRate(headline);

/**
 * Per cent, as printed, else computed; null where spending is not the point, or
 * cannot be told. What the source prints is told as printed, also where its two
 * amounts are of different scope; only of those nothing is computed.
 */
export function executionRate({ funding: { headline } }: Report): Exact | null {
  if (headline === null || !isSpending(headline)) return null;
  if (headline.rate !== undefined) return printedRate(headline.rate);
  return ownRate(headline);
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

/** Whether the report prints a budget that was to be spent: not what arrived or is owed, nor that of a pool or an insurance fund. */
export const hasBudget = ({ funding: { headline } }: Report): boolean =>
  headline !== null &&
  headline.reading === 'expenditure' &&
  headline.budget !== null &&
  isToSpend(headline.budgetStage);

/** A rate of money that arrived: told apart from spending, so that nobody looks for it in vain. */
const isArrival = ({ funding: { headline } }: Report): boolean =>
  headline !== null &&
  headline.reading === 'expenditure' &&
  (headline.actualStage === 'received' || isArrivalRate(headline));

/** Which rates are read, how many there are, and why the others have none: one note for every table of rates. */
export function rateCoverage(reports: readonly Report[]): string {
  const known = reports.filter((report) => executionRate(report) !== null);
  const printed = known.filter(({ funding }) => funding.headline?.rate !== undefined).length;
  const pools = reports.filter(({ funding: { headline } }) => headline !== null && headline.reading !== 'expenditure');
  const arrivals = reports.filter(isArrival).length;
  const rest = reports.length - known.length - pools.length - arrivals;
  const parts = [
    [pools.length, '份是社保基金、周转金或准备金'],
    [arrivals, '份印的是到位数或到位率，不是支出'],
    [rest, '份没有录入主要的执行率，也没有可以相除的一对数'],
  ] as const;
  const out = parts.filter(([count]) => count > 0).map(([count, words]) => `${count}${words}`);
  return [
    '执行率只看各报告主要的一对数字，原文印有主要比率的照原文，没有印而可以相除的由本站计算；文中另印的分项、分单位的比率不计。',
    `${reports.length}份报告中${known.length}份有执行率（照原文的${printed}份，本站计算的${known.length - printed}份）`,
    out.length === 0 ? '。' : `，没有列入的：${out.join('，')}。`,
  ].join('');
}
