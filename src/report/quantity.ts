/**
 * Quantities with a comparator: “≥85%”, “不少于5场（次）”, “2000件以上”, “超1700亿元”,
 * “3-4次”, “约180家”, “平均增速≥10%”. Works on canonical text (see printed.ts).
 */
import { compare, decimalText, exact, type Exact, isTooLong } from './exact.ts';
import { chineseNumeral } from './chinese-numerals.ts';
import { canonical } from './printed-text.ts';
import { isCount } from './units.ts';

export type Comparator = '≥' | '>' | '≤' | '<' | '=' | '约';

/** A number with its unit and what it bounds. A bare number has “=”, which may still be meant as a lower limit. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly comparator: Comparator;
  readonly value: Exact;
  readonly unit: string;
  /** Words before the number that are no comparator: “平均增速”, “每年”. */
  readonly label: string;
}

/** From `low` to `high`, both included, and low < high. */
export interface Range {
  readonly kind: 'range';
  readonly low: Exact;
  readonly high: Exact;
  readonly unit: string;
  readonly label: string;
}

const WORDS: Readonly<Record<Comparator, readonly string[]>> = {
  '≥': ['≥', '>=', '大于或等于', '大于等于', '不少于', '不低于', '不小于', '至少', '达到', '达'],
  '>': ['>', '大于', '超过', '超出', '多于', '高于', '突破', '逾', '超'],
  '≤': ['≤', '<=', '小于或等于', '小于等于', '不超过', '不高于', '不多于', '不大于', '至多', '控制在'],
  '<': ['<', '小于', '低于', '少于', '不足', '不到', '不满'],
  约: ['约为', '大约', '约', '接近', '近', '左右'],
  '=': ['=', '等于'],
};

/** “以上” and “以下” include the number itself (民法典第一千二百五十九条). */
const AFTER: Readonly<Record<string, Comparator>> = {
  '(含)以上': '≥',
  及以上: '≥',
  或以上: '≥',
  以上: '≥',
  '(含)以下': '≤',
  及以下: '≤',
  以下: '≤',
  以内: '≤',
  之内: '≤',
  内: '≤',
  左右: '约',
  余: '>',
  多: '>',
};

const byLength = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');
const escape = (word: string): string => word.replace(/[()]/g, '\\$&');

const COMPARATOR_OF = new Map<string, Comparator>(
  (Object.keys(WORDS) as Comparator[]).flatMap((key) => WORDS[key].map((word) => [word, key] as const)),
);

export const BEFORE = byLength([...COMPARATOR_OF.keys()]);
const BEHIND = byLength(Object.keys(AFTER));
export const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const UNIT = String.raw`(?:[^\d\s,，。；;、:~()\-+<>≥≤=]|\([^()\d]{1,4}\)){0,6}?`;
const LABEL = String.raw`[^\d<>≥≤=~。；;+\-]{0,16}?`;
const DONE = '(?:完成|的目标|目标)?';

const SINGLE = new RegExp(`^(${LABEL})(${BEFORE})?为?([+-]?(?:${NUMBER}))(余|多)?(${UNIT})(${BEHIND})?${DONE}$`);
const SPAN = new RegExp(`^(${LABEL})([+-]?(?:${NUMBER}))(${UNIT})(?:-|~|至|到)(${NUMBER})(${UNIT})$`);
const ENDS_IN_COMPARATOR = new RegExp(`(?:${BEFORE})$`);
const SPELLED = /^([一二两三四五六七八九十]{1,3})([^\d]{1,3})$/;

/** Whether a number with this unit is a calendar year and no amount. */
const isYear = (value: string, unit: string): boolean => /^(?:19|20)\d\d$/.test(value) && unit.startsWith('年');

/** The comparator of a word, if it is one. */
export function comparatorOf(word: string | undefined): Comparator | null {
  return word === undefined ? null : (COMPARATOR_OF.get(word) ?? AFTER[word] ?? null);
}

/** The quantity that a whole text is, or null. */
export function parseQuantity(text: string): Quantity | Range | null {
  if (isTooLong(text)) return null;
  const source = canonical(text).replace(/[。；;，,]$/, '');
  return parseSpan(source) ?? parseSingle(source) ?? parseSpelled(source);
}

function parseSpan(source: string): Range | null {
  const match = SPAN.exec(source);
  if (!match) return null;
  const [, label = '', from = '', unitFrom = '', to = '', unitTo = ''] = match;
  if (isYear(from, unitTo) || isYear(to, unitTo)) return null;
  if (unitFrom !== '' && unitFrom !== unitTo) return null;
  const low = decimal(from);
  const high = decimal(to);
  return compare(low, high) < 0 ? { kind: 'range', low, high, unit: unitTo, label: cleanLabel(label) } : null;
}

function parseSingle(source: string): Quantity | null {
  const match = SINGLE.exec(source);
  if (!match) return null;
  const [, label = '', before, digits = '', more, unit = '', behind] = match;
  if (isYear(digits, unit) || label.endsWith('第') || /[A-Za-z]$/.test(label)) return null;
  if (/[A-Za-z]/.test(unit) || /^[年月日号届]/.test(unit)) return null;
  const name = cleanLabel(label);
  // “不少于：5场”: the word before the sign is the comparator, not part of a name.
  if (name !== label && ENDS_IN_COMPARATOR.test(name)) return parseSingle(name + source.slice(label.length));
  const first = comparatorOf(before);
  const last = comparatorOf(behind ?? more);
  // “控制在5%以内” says one thing twice; “不少于5件以下” says nothing.
  if (first !== null && last !== null && direction(first) !== direction(last)) return null;
  const comparator = first ?? last ?? '=';
  return { kind: 'quantity', comparator, value: decimal(digits), unit, label: name };
}

/** “一份”, “两场”: only with a measure word, since “一定” and “一般” are no numbers. */
function parseSpelled(source: string): Quantity | null {
  const match = SPELLED.exec(source);
  const value = match ? chineseNumeral(match[1] ?? '') : null;
  if (!match || value === null || !isCount(match[2] ?? '')) return null;
  return { kind: 'quantity', comparator: '=', value: exact(value), unit: match[2] ?? '', label: '' };
}

/** Canonical writing; parsing it gives the same quantity. */
export function formatQuantity(quantity: Quantity | Range): string {
  if (quantity.kind === 'range')
    return `${quantity.label}${decimalText(quantity.low)}-${decimalText(quantity.high)}${quantity.unit}`;
  const sign = quantity.comparator === '=' ? '' : quantity.comparator;
  return `${quantity.label}${sign}${decimalText(quantity.value)}${quantity.unit}`;
}

const decimal = (digits: string): Exact => exact(digits.replaceAll(',', ''));

const cleanLabel = (label: string): string => label.replace(/[:,，、“”"(]+$/, '').replace(/(?:为|是)$/, '');

function direction(comparator: Comparator): 'up' | 'down' | 'around' {
  if (comparator === '≥' || comparator === '>') return 'up';
  return comparator === '≤' || comparator === '<' ? 'down' : 'around';
}

/** Words that turn a figure into a decrease. */
const DECREASE = /下降|减少|降低|下滑|压减|缩减|负增长|降幅/;
const INCREASE = /增长|增加|提高|提升|上升|增幅|增速/;

/** Whether words speak of a decrease, an increase or neither. */
export function changeOf(words: string): 'down' | 'up' | 'none' {
  if (DECREASE.test(words)) return 'down';
  return INCREASE.test(words) ? 'up' : 'none';
}
