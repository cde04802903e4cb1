/** What is wrong with a text that should be a number, and the number that it says. */
import { chineseDigits, chineseWhole } from '../../report/chinese-numerals.ts';
import { MOST_DIGITS, decimalText, exact, isTooLong } from '../../report/exact.ts';
import { baseUnit, convertUnit } from '../../report/units.ts';
import { PLAIN, plainSigns, spelled, type Spelling } from './spelling.ts';

/** A spelling that can be mended, a unit, or words in which no number is certain. */
export type Slip = Spelling | 'quotes' | 'brackets' | 'unit' | 'percent' | 'chinese' | 'words';

export interface NumeralAdvice {
  readonly slip: Slip;
  readonly why: string;
  /** The number to write, equal in value to what was written in the unit of its place; null when it cannot be told. */
  readonly suggestion: string | null;
  /** What to do; never a number other than the one written. */
  readonly remedy: string;
}

/** What is known of the place where the number stands. */
export interface NumberPlace {
  /** Its unit; null where the author may choose one, undefined where nothing is known. */
  readonly unit?: string | null | undefined;
  /** Whether it counts points of a hundred, so that “85.5%” of them are 85.5. */
  readonly ofHundred?: boolean | undefined;
}

const WORDS = '只填半角数字，说明写到别的字段';
const LOOK = '对照原文，写成不带分隔符的半角数字，小数点用 .';
const QUOTES = /^["'“”‘’＂＇「」『』`´]+|["'“”‘’＂＇「」『』`´]+$/g;

/** Without the quotation marks at either end, paired or not. */
export const withoutQuotes = (text: string): string => text.trim().replace(QUOTES, '');

/** Null when `written` is a plain number, or nothing like a number. */
export function adviseNumeral(written: string, place: NumberPlace = {}): NumeralAdvice | null {
  if (PLAIN.test(written) && !isTooLong(written)) return null;
  if (isTooLong(written))
    return { slip: 'words', why: `数字超过 ${MOST_DIGITS} 位`, suggestion: null, remedy: '对照原文改正' };
  const inner = withoutQuotes(written);
  if (inner !== written.trim() && /\d/.test(plainSigns(inner))) {
    const suggestion = PLAIN.test(inner) ? inner : (adviseNumeral(inner, place)?.suggestion ?? null);
    return told('quotes', '数字带了引号', suggestion, `去掉引号：${LOOK}`);
  }
  const odd = spelled(written);
  if (odd) return told(odd.slip, odd.why, odd.value, LOOK);
  const text = plainSigns(written).trim();
  return bracketed(text) ?? withUnit(text, place) ?? inChinese(text, place) ?? inWords(text);
}

function told(slip: Slip, why: string, suggestion: string | null, otherwise: string): NumeralAdvice {
  return { slip, why, suggestion, remedy: suggestion === null ? otherwise : `改为 ${suggestion}` };
}

function bracketed(text: string): NumeralAdvice | null {
  const inside = /^\((.+)\)$/.exec(text)?.[1];
  const value = inside === undefined ? null : plainOf(inside);
  if (value === null || value.startsWith('-')) return null;
  return { slip: 'brackets', why: '数字带了括号', suggestion: `-${value}`, remedy: `括号表示负数的，写成 -${value}` };
}

const plainOf = (text: string): string | null => (PLAIN.test(text) ? text : (spelled(text)?.value ?? null));

const NUMBER_WITH_UNIT = /^([+-]?[\d.,'’_\s]*[\d.](?:e[+-]?\d+)?)\s*([^\d.,'’_\s+\-<>=~:;"“”][^\d,;:]{0,11})$/i;

function withUnit(text: string, place: NumberPlace): NumeralAdvice | null {
  const match = NUMBER_WITH_UNIT.exec(currencyLast(text));
  const value = match ? plainOf((match[1] ?? '').trim()) : null;
  if (!match || value === null) return null;
  const unit = plainUnit(match[2] ?? '');
  if (unit === '%' && place.unit !== '%') {
    const why = '此处不带百分号';
    return told('percent', why, place.ofHundred ? value : null, '对照原文：此处填的是数，不是百分比');
  }
  return inUnit('unit', `数字后带了“${unit}”`, value, unit, place);
}

/** The number in the unit of its place, when it is the same amount there. */
function inUnit(slip: Slip, why: string, value: string, unit: string, place: NumberPlace): NumeralAdvice {
  const said = `${value}${unit}`;
  if (place.unit === null)
    return { slip, why, suggestion: value, remedy: `把单位“${unit}”写到 unit，这里改为 ${value}` };
  if (place.unit === undefined)
    return { slip, why, suggestion: null, remedy: `对照原文只填数字，单位“${unit}”不写在这里` };
  const own = plainUnit(place.unit);
  const suggestion = convertUnit(exact(value), unit, own);
  if (suggestion === null || isTooLong(decimalText(suggestion)))
    return {
      slip,
      why,
      suggestion: null,
      remedy: `此处单位是“${own}”，写的是“${said}”：对照原文，改正数字或此处的 unit`,
    };
  const remedy =
    decimalText(suggestion) === value
      ? `改为 ${value}`
      : `单位与此处不同，${said}合 ${decimalText(suggestion)} ${own}：改为 ${decimalText(suggestion)}`;
  return { slip, why, suggestion: decimalText(suggestion), remedy };
}

/** “¥12万” is 12万元. */
function currencyLast(text: string): string {
  const amount = /^(?:[¥￥]|人民币|RMB|CNY)\s*(.*)$/i.exec(text)?.[1];
  if (amount === undefined) return text;
  return amount.includes('元') ? amount : `${amount}元`;
}

/** One name for a unit: 萬圓 is 万元, and so are 万元整 and （万元）. */
function plainUnit(unit: string): string {
  return plainSigns(unit)
    .replace(/萬/g, '万')
    .replace(/億/g, '亿')
    .replace(/[圓圆]/g, '元')
    .replace(/^单位:?|人民币|[()\s]|整$/g, '')
    .replace(/^(?:RMB|CNY)$/i, '元');
}

function inChinese(text: string, place: NumberPlace): NumeralAdvice | null {
  const figure = chineseFigure(text);
  if (figure === null) return null;
  const why = '用了汉字数字';
  // “十二万” of a place in 万元 is twelve.
  if (figure.unit === '' && place.unit && /[万亿]/.test(text))
    return inUnit('chinese', why, figure.value, baseUnit(plainUnit(place.unit)).base, place);
  if (figure.unit === '') return told('chinese', why, figure.value, WORDS);
  return inUnit('chinese', why, figure.value, figure.unit, place);
}

function inWords(text: string): NumeralAdvice | null {
  return /\d/.test(text) ? told('words', '数字之外还有别的文字', null, WORDS) : null;
}

/** “八十五万元” → 850000 and 元; null where the words could mean more than one number (“一百二”). */
function chineseFigure(text: string): { readonly value: string; readonly unit: string } | null {
  const [, negative = '', whole = '', decimals, unit = ''] =
    /^(负?)([零〇一二三四五六七八九十百千万亿两]+)(?:点([零〇一二三四五六七八九]+))?(万元|亿元|分|元|年|项|个|人|家|件|次|%)?$/.exec(
      text,
    ) ?? [];
  const said = whole.replace(/〇/g, '零').replace(/两/g, '二');
  if (said === '' || /[十百千万亿]/.test(said) !== isWellFormed(said)) return null;
  const value = fromChinese(`${negative}${whole}${decimals === undefined ? '' : `点${decimals}`}`);
  return value === null || !PLAIN.test(value) || value.length > 16 ? null : { value, unit };
}

/** Digits each with their place: 一百零二 and 三千四百万, not 一百二 or 一二十. */
function isWellFormed(text: string): boolean {
  const section =
    '(?:[一二三四五六七八九]千)?(?:零?[一二三四五六七八九]百)?(?:零?[一二三四五六七八九]?十)?(?:[一二三四五六七八九]|零[一二三四五六七八九])?';
  const whole = new RegExp(`^(?:${section}亿)?零?(?:${section}万)?零?${section}$`);
  return whole.test(text) && !/[百千万亿][一二三四五六七八九]$/.test(text);
}

/** "八十五点五" → "85.5"; "二〇二三年" → "2023"; null when it is not a Chinese numeral. */
export function fromChinese(text: string): string | null {
  const match =
    /^(负?)([零〇一二三四五六七八九十百千万亿两]+)(?:点([零〇一二三四五六七八九]+))?(?:分|元|万元|亿元|年|项|个|人|%)?$/.exec(
      text,
    );
  if (!match) return null;
  const whole = chineseWhole(match[2]!.replace(/〇/g, '零').replace(/两/g, '二'));
  const decimals = match[3] ? `.${chineseDigits(match[3].replace(/〇/g, '零'))}` : '';
  return `${match[1] ? '-' : ''}${whole}${decimals}`;
}
