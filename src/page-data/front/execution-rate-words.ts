/** Bands of execution rates by name, and which reports have a rate at all. */
import type { Report } from '../../report/archive.ts';
import type { FacetValue } from '../../lists/facet.ts';
import {
  BANDS,
  isOver,
  isSpending,
  isWithoutMoney,
  executionRate,
  bandOf,
  isArrival,
  type Band,
} from '../../analysis/execution-rate.ts';

/** Names of the bands. */
export const bandWords: Readonly<Record<Band['value'], string>> = {
  'under-50': '不到50%',
  '50-80': '50%至80%以下',
  '80-95': '80%至95%以下',
  '95-100': '95%至100%',
  'over-100': '超过100%',
};

const NOT_SPENDING: FacetValue = { value: 'other', name: '不按支出率看' };

const NO_RATE: FacetValue = { value: 'none', name: '没有或不能计算' };

/** Order of the options of the filter. */
export const BAND_ORDER: readonly string[] = [...BANDS, NOT_SPENDING, NO_RATE].map(({ value }) => value);

/** For the filter of the list of reports. */
export function executionBand(report: Report): FacetValue {
  const { headline } = report.funding;
  if (headline !== null && !(isOver(report) && isSpending(headline))) return NOT_SPENDING;
  const rate = executionRate(report);
  if (rate === null) return NO_RATE;
  const { value } = bandOf(rate);
  return { value, name: bandWords[value] };
}

/** Which rates are read, how many there are, and why the others have none: one note for every table of rates. */
export function rateCoverage(reports: readonly Report[]): string {
  const known = reports.filter((report) => executionRate(report) !== null);
  const printed = known.filter(({ funding }) => funding.headline?.rate !== undefined).length;
  const over = reports.filter(isOver);
  const pools = over.filter(({ funding: { headline } }) => headline !== null && headline.reading !== 'expenditure');
  const arrivals = over.filter(isArrival).length;
  const empty = over.filter(
    ({ funding: { headline } }) => headline !== null && isSpending(headline) && isWithoutMoney(headline),
  ).length;
  const rest = over.length - known.length - pools.length - arrivals - empty;
  const parts = [
    [pools.length, '份是社保基金、周转金或准备金'],
    [arrivals, '份印的是到位数或到位率，不是支出'],
    [reports.length - over.length, '份是监控、事前评估、审计等，不是一年终了的支出'],
    [empty, '份的预算是0，没有可以支出的钱'],
    [rest, '份没有录入主要的执行率，也没有可以相除的一对数'],
  ] as const;
  const out = parts.filter(([count]) => count > 0).map(([count, words]) => `${count}${words}`);
  return [
    '执行率只看各报告主要的一对数字，原文印有主要比率的照原文，没有印而可以相除的由本站计算；文中另印的分项、分单位的比率不计。',
    `${reports.length}份报告中${known.length}份有执行率（照原文的${printed}份，本站计算的${known.length - printed}份）`,
    out.length === 0 ? '。' : `，没有列入的：${out.join('，')}。`,
  ].join('');
}
