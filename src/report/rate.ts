/** Rates as sources print them: “37.34%”, “-14.71%”, “3.30个百分点”, “1.2倍”, “约30%”, “95%以上”. */
import { exact, isTooLong, multiply, type Exact } from './exact.ts';
import { parseFigure } from './figure.ts';
import { canonical } from './printed-text.ts';

const SIGN = '%|‰|‱|(?:个)?百分点|(?:个)?千分点|倍|pct|pp';
const BEFORE =
  '约为?|大约|将?近|接近|超过?|突破|逾|达到?|不足|不到|不低于|不少于|不高于|不超过|不大于|不小于|高于|低于|大于|小于|至少|至多|≥|≤|>=?|<=?';
const RATE = new RegExp(
  `^(?:${BEFORE})?[+-]?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:余|多)?(?:${SIGN})(?:左右|以上|以下|以内|余|多)?$`,
  'i',
);

/** A nothing needs no sign: 0 of anything is 0%. */
const ZERO = /^0(?:\.0+)?$/;

/** Words in the place of a rate that say that there is none, so that nothing is left to check. */
const NONE = new Set([
  '不适用',
  '不可比',
  '无可比性',
  '无基数',
  '无法计算',
  '新增',
  '持平',
  '未公布',
  '数据未公布',
  '未统计',
  '暂未统计',
  '未找到',
  'n/a',
]);

/** Whether the text is a rate that rules can read or, where vague, show. */
export function isRate(text: string): boolean {
  const source = canonical(text);
  return (RATE.test(source) || ZERO.test(source)) && !isTooLong(source);
}

/** Whether the text is a bare nothing, which is read as 0%. */
export const isZeroRate = (text: string): boolean => ZERO.test(canonical(text));

/** The rate in per cent; null where it is no share or multiple (“3个百分点”) or no single figure. */
export function inPercent(text: string): Exact | null {
  const figure = parseFigure(text);
  if (figure === null) return null;
  // A bare figure in the place of a rate is one in per cent, as everywhere.
  if (figure.unit === '%' || figure.unit === '') return figure.value;
  const factor = PERCENT[figure.unit];
  return factor === undefined ? null : multiply(figure.value, exact(factor));
}

const PERCENT: Readonly<Record<string, string>> = { '‰': '0.1', 倍: '100' };

/** Whether the words in a rate column say that there is no rate. */
export function isNoRate(text: string): boolean {
  return NONE.has(canonical(text).toLowerCase());
}
