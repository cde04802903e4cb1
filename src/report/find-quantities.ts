/** Quantities inside running text: “全市进出口总额1772.6亿元” holds one, of 亿元. */
import { exact, isTooLong } from './exact.ts';
import { canonical } from './printed-text.ts';
import { BEFORE, NUMBER, comparatorOf, changeOf, type Quantity, type Range } from './quantity.ts';
import { comparableUnits, leadingUnit } from './units.ts';

/** Names and titles carry numbers that are no results: 《…2022…》, “5G”, 文号, dates, “第3位”. */
const NOISE =
  /《[^》]*》|〔\d{4}〕\d*号?|[“"][^”"]{0,30}[”"]|(?:19|20)\d\d(?:-(?:19|20)\d\d)?年(?:度|初|底|末|以来)?(?:\d{1,2}(?:-\d{1,2})?月(?:份|底|初)?(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|[A-Za-z]+\d+|\d+[A-Za-z]+|第[\d一二三四五六七八九十]+|\d+:\d+|[1-9]\.(?=[^\d])/g;

/** Before a number these say that it is a plan or the target itself, not a result. */
const PLANNED = /(?:计划|预计|拟|目标值?|指标值|预期|预算|应|未达到?|需|不足|未完成)[^，。；,;]{0,4}$/;

const NUMBERED = new RegExp(`(${BEFORE})?为?(-?(?:${NUMBER}))(?:(?:-|~|至|到)(${NUMBER}))?(余|多)?`, 'g');

export interface Found {
  readonly quantity: Quantity | Range;
  /** Whether the words before the number speak of a decrease. */
  readonly change: 'down' | 'up' | 'none';
  /** Words of the same clause before the figure, and behind its unit. */
  readonly head: string;
  readonly noun: string;
}

/**
 * Results in the text that can be compared with the unit; equal ones once.
 * With no unit, only a text with a single number answers.
 */
export function findQuantities(text: string, unit: string, unitInName = ''): Found[] {
  if (isTooLong(text)) return [];
  const source = canonical(text)
    .replace(`(${unitInName || unit})`, '')
    .replace(NOISE, (noise) => '＿'.repeat(noise.length));
  const numbers = [...source.matchAll(NUMBERED)];
  // A lone bare number takes the unit that the indicator's name carries: “满意度（%）≥85”.
  const spare = numbers.length === 1 ? unitInName : '';
  const found = numbers.flatMap((match) => read(source, match, spare));
  const usable = found.filter(({ quantity }) => comparableUnits(unit, quantity.unit));
  if (unit === '') return found.length === 1 ? usable : [];
  // “3家企业获奖，2个项目入库” against 个: a figure in the very unit goes before its relatives.
  const same = usable.filter(({ quantity }) => leadingUnit(quantity.unit) === leadingUnit(unit));
  return distinct(same.length > 0 ? same : usable);
}

function read(source: string, match: RegExpExecArray, spare: string): Found[] {
  const [whole, before, low = '', high, more] = match;
  const head =
    source
      .slice(0, match.index)
      .split(/[，。；,;]/)
      .at(-1) ?? '';
  if (PLANNED.test(`${head}${before ?? ''}`)) return [];
  const rest = source.slice(match.index + whole.length);
  const unit = leadingUnit(rest) || spare;
  const noun = rest.slice(leadingUnit(rest).length).split(/[，。；,;(]/)[0] ?? '';
  const words = { change: changeOf(head.slice(-10)), head, noun };
  const value = exact(low.replaceAll(',', ''));
  if (high !== undefined) {
    return [
      { quantity: { kind: 'range', low: value, high: exact(high.replaceAll(',', '')), unit, label: '' }, ...words },
    ];
  }
  const behind = /^(?:\(含\))?(?:及|或)?(以上|以下|以内|左右|余|多)/.exec(rest.slice(leadingUnit(rest).length))?.[1];
  const comparator = comparatorOf(before) ?? comparatorOf(behind ?? more) ?? '=';
  // “达” before a result is no bound: “达2095家次” is 2095.
  const reached = before === '达' || before === '达到';
  return [{ quantity: { kind: 'quantity', comparator: reached ? '=' : comparator, value, unit, label: '' }, ...words }];
}

function distinct(found: readonly Found[]): Found[] {
  // “1所已投入使用，1所在建” is two things of one size.
  const key = ({ quantity, change, noun }: Found): string => JSON.stringify([quantity, change, noun]);
  return [...new Map(found.map((item) => [key(item), item])).values()];
}
