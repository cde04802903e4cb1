/** Numbers in a spelling that a report does not use: “1,234.50”, “１２”, “2 518.90”, “.5”, “1.2e3”. */
import { MOST_DIGITS, decimalText, exact, isTooLong, multiply, unitOf } from '../../report/exact.ts';
import { toHalfWidth } from '../../report/printed-text.ts';

export type Spelling =
  'width' | 'spaces' | 'separator' | 'plus' | 'zeros' | 'point' | 'exponent' | 'notation' | 'letter';

export interface Spelled {
  readonly slip: Spelling;
  readonly why: string;
  /** The same number as it should be written; null when nobody can tell which it is. */
  readonly value: string | null;
}

/** A number as it should be written: no plus, no zeros in front. */
export const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const GROUPS = /^(\d{1,3}(?:([,'’_\s])\d{3})(?:\2\d{3})*)(\.\d+)?$/;
const EXPONENT = /^([+-]?)(\d+(?:\.\d+)?)e([+-]?\d{1,3})$/i;
/** YAML's words for what is no number, and the bases that it knows besides ten. */
const NOTATION = /^[+-]?(?:\.?inf(?:inity)?|\.?nan|0[xob][\da-f]+)$/i;

/** Full-width digits and signs to half-width, every minus to a hyphen. */
export function plainSigns(text: string): string {
  return toHalfWidth(text).replace(/^(\s*)[−–—―‐‑﹣](?=\s*[\d.])/, '$1-');
}

/** What is odd about a text of digits and signs alone; null for a plain number and for anything else. */
export function spelled(text: string): Spelled | null {
  if (PLAIN.test(text)) return null;
  const half = plainSigns(text);
  const bare = half.trim();
  if (NOTATION.test(bare)) return { slip: 'notation', why: '不是十进制数的写法', value: null };
  const outer: Spelled =
    half === text
      ? { slip: 'spaces', why: '首尾或中间有空格', value: bare }
      : { slip: 'width', why: '用了全角数字或符号', value: bare };
  if (PLAIN.test(bare)) return outer;
  if (/^[+-]?\d{1,30}[。·・]\d{1,30}$/.test(bare)) {
    const value = bare.replace(/[。·・]/, '.');
    return { slip: 'point', why: '小数点用了别的符号', value: PLAIN.test(value) ? value : null };
  }
  const letter = withLetters(bare);
  if (letter) return letter;
  const exponent = EXPONENT.exec(bare);
  if (exponent) return { slip: 'exponent', why: '用了科学记数法', value: expanded(exponent) };
  const [, sign = '', body = ''] = /^([+-]?)([\d.,'’_\s]*\d[\d.,'’_\s]*)$/.exec(bare) ?? [];
  return body === '' ? null : mended(sign, body);
}

/** A capital O among digits, or an l or I before one: typed for 0 and 1. */
function withLetters(text: string): Spelled | null {
  if (text.length > MOST_DIGITS * 2) return null;
  const [letter] = /[OoIl]/.exec(text) ?? [];
  if (
    letter === undefined ||
    !/\d/.test(text) ||
    !/^[+-]?(?:[\dOo]|[Il](?=[\dOoIl.]))[\dOo.,]*(?:[Il](?=[\d.])[\dOo.,]*)*$/.test(text)
  )
    return null;
  const value = text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
  return { slip: 'letter', why: `数字里有字母 ${letter}`, value: PLAIN.test(value) ? value : null };
}

function mended(sign: string, body: string): Spelled {
  const groups = GROUPS.exec(body);
  const joined = groups ? body.replace(/[,'’_\s]/g, '') : body;
  const pointed = joined.replace(/^\./, '0.').replace(/\.$/, '');
  const trimmed = pointed.replace(/^0+(?=\d)/, '');
  const value = `${sign === '-' ? '-' : ''}${trimmed}`;
  if (!PLAIN.test(value)) return { ...unclear(body), value: null };
  if (groups) return { ...(groups[2]?.trim() === '' ? SPACES : separated(groups[2] ?? '')), value };
  if (trimmed !== pointed) return { slip: 'zeros', why: '开头多了 0', value };
  if (joined.startsWith('.')) return { slip: 'point', why: '小数点前缺少 0', value };
  if (joined.endsWith('.')) return { slip: 'point', why: '小数点后没有数字', value };
  return { slip: 'plus', why: '带了正号', value };
}

const SPACES = { slip: 'spaces', why: '首尾或中间有空格' } as const;

const separated = (sign: string): Omit<Spelled, 'value'> => ({
  slip: 'separator',
  why: sign === ',' ? '用了千分位逗号' : `用了千分位符号 ${sign}`,
});

/** Digits and separators in which more than one number could be meant. */
function unclear(body: string): Omit<Spelled, 'value'> {
  if (body.includes(',')) return { slip: 'separator', why: '逗号的位置不像千分位' };
  if (/['’_]/.test(body)) return { slip: 'separator', why: '数字中间有别的符号' };
  return /\s/.test(body) ? SPACES : { slip: 'point', why: '小数点的位置不对' };
}

/** Every digit of “1.2e3”; null when it would be longer than a figure can be. */
function expanded([, sign = '', digits = '', power = '']: RegExpExecArray): string | null {
  if (Math.abs(Number(power)) > MOST_DIGITS || isTooLong(digits)) return null;
  const value = multiply(exact(digits), unitOf(-Number(power)));
  return isTooLong(decimalText(value)) ? null : `${sign === '-' ? '-' : ''}${decimalText(value)}`;
}
