/** What is wrong with a printed rate, and the same rate as it should be written. */
import { isExact, isTooLong } from '../report/exact.ts';
import { parseFigure } from '../report/figure.ts';
import { canonical } from '../report/printed-text.ts';
import { isRate } from '../report/rate.ts';
import type { MistakeText } from './mistake.ts';
import { tooManyDigits } from './schema-issue-mistakes.ts';
import { withoutQuotes } from './text/numeral-advice.ts';
import { PLAIN, plainSigns, spelled } from './text/spelling.ts';

/** How a place prints its rates. */
export interface RatePlace {
  /** Whether a bare number is enough: a ratio with its own unit, a column that names its unit. */
  readonly bare?: boolean;
  /** Whether the result may carry any unit: “16.5个月”. */
  readonly anyUnit?: boolean;
  /** Whether it is a cell of a column, which cannot be left out. */
  readonly cell?: boolean;
}

const SIGNED = /^(.*?)\s*(%|‰|个?百分点|倍)$/;
const EXPECTED = '带百分号的数，例如 "37.34%"；也可以是 ‰、个百分点、倍';
const NO_CELL = '对照原文改正；原文空白的填 null，整列是文字的在该列写 kind: text';
const NONE = '对照原文改正；原文没有印比率的，整项删去';

/** Null for a rate that can be published as it stands. */
export function rateMistake(name: string, text: string, place: RatePlace = {}): MistakeText | null {
  if (isTooLong(text)) return tooManyDigits(name, text);
  const inner = withoutQuotes(text);
  if (inner !== text.trim())
    return wrong(name, text, '带了引号', isSound(inner, place) ? inner : meantBy(inner), place);
  const odd = oddNumber(text);
  if (odd) return number(name, text, odd.why, odd.value);
  if (isSound(text, place)) return null;
  if (isExact(text)) return withoutSign(name, text);
  return wrong(name, text, '不是带百分号的数', changeInWords(canonical(text)), place);
}

function isSound(text: string, { bare = false, anyUnit = false }: RatePlace): boolean {
  return isRate(text) || (bare && isExact(text)) || (anyUnit && parseFigure(text) !== null);
}

/** The number in front of the sign, when it is spelt in a way that a report does not use. */
function oddNumber(text: string): { readonly why: string; readonly value: string | null } | null {
  const half = plainSigns(text).trim();
  const [, digits = half, sign = ''] = SIGNED.exec(half) ?? [];
  const wide = /[\uFF05\uFF10-\uFF19]/.test(text);
  if (PLAIN.test(digits)) return wide ? { why: '用了全角数字或符号', value: `${digits}${sign}` } : null;
  const odd = spelled(digits);
  // A change is printed with its plus.
  if (odd === null || (odd.slip === 'plus' && !wide)) return null;
  return { why: odd.why, value: odd.value === null ? null : `${odd.value}${sign}` };
}

const meantBy = (text: string): string | null => oddNumber(text)?.value ?? null;

/** “增长12.5%” is 12.5%, “下降3.2%” and “(3.2%)” are -3.2%. */
function changeInWords(text: string): string | null {
  const inside = /^\((\d+(?:\.\d+)?%)\)$/.exec(text)?.[1];
  if (inside !== undefined) return `-${inside}`;
  const [, word = '', rate = ''] =
    /^(?:同比|较上年)?(增长|增加|上升|提高|下降|减少|降低)(?:了)?(\d+(?:\.\d+)?(?:%|‰|个?百分点))$/.exec(text) ?? [];
  if (rate === '') return null;
  return /下降|减少|降低/.test(word) ? `-${rate}` : rate;
}

const wrong = (name: string, found: string, why: string, suggestion: string | null, place: RatePlace): MistakeText => ({
  code: 'M216',
  message: `${name} ${why}`,
  found,
  expected: EXPECTED,
  remedy: suggestion === null ? withoutRate(place) : `改为 ${quoted(suggestion)}`,
});

const withoutRate = ({ cell = false }: RatePlace): string => (cell ? NO_CELL : NONE);

const quoted = (rate: string): string => (isExact(rate) ? rate : `"${rate}"`);

function number(name: string, found: string, why: string, value: string | null): MistakeText {
  const remedy = value === null ? '对照原文，写成不带逗号和空格的半角数字，小数点用 .' : rewritten(value);
  return { code: 'M207', message: `${name} ${why}`, found, expected: EXPECTED, remedy };
}

const rewritten = (value: string): string =>
  isExact(value) ? `数字写作 ${value}，并照原文带上百分号` : `改为 "${value}"`;

/** Without its sign 0.85 and 85% cannot be told apart. */
const withoutSign = (name: string, text: string): MistakeText => ({
  code: 'M208',
  message: `${name} 没有百分号`,
  found: text,
  expected: '照原文带百分号，例如 "37.34%"',
  remedy: `对照原文补上百分号并加引号，例如 "${text}%"；若原文是比值而不是百分数，写明单位，例如 "${text}倍"，资金表则在该列写 unit`,
});
