/** What is wrong with a text that should be a number, and the number it most likely means. */
export interface NumeralAdvice {
  readonly why: string;
  /** The number to write, when it can be told. */
  readonly suggestion: string | null;
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const DIGITS = '零一二三四五六七八九';

/** Null when `written` is a plain number, or nothing like a number. */
export function adviseNumeral(written: string): NumeralAdvice | null {
  if (PLAIN.test(written)) return null;
  const half = toHalfWidth(written);
  const steps: readonly [string, string][] = [
    ['用了全角数字或符号', half],
    ['首尾或中间有空格', half.replace(/\s+/g, '')],
    [
      '用了千分位逗号',
      half
        .replace(/\s+/g, '')
        .replace(/^([+-]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?)/, (number) => number.replace(/[,，]/g, '')),
    ],
  ];
  let before = written;
  for (const [why, after] of steps) {
    if (after !== before && PLAIN.test(after)) return { why, suggestion: after };
    before = after;
  }
  const unit = /^([+-]?\d+(?:\.\d+)?)([^\d.,\s]+)$/.exec(before);
  if (unit) {
    return unit[2] === '%'
      ? { why: '此处不带百分号', suggestion: unit[1]! }
      : { why: `数字后带了“${unit[2]}”`, suggestion: unit[1]! };
  }
  const chinese = fromChinese(before);
  if (chinese !== null) return { why: '用了汉字数字', suggestion: chinese };
  if (/^[+-]?\.\d+$/.test(before))
    return { why: '小数点前缺少 0', suggestion: before.replace('.', '0.').replace('+', '') };
  if (/^[+-]?\d+\.$/.test(before)) return { why: '小数点后没有数字', suggestion: before.slice(0, -1).replace('+', '') };
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(before)) return { why: '用了科学记数法', suggestion: null };
  if (/^[+-]?\d[\d,，]*(?:\.\d+)?$/.test(before)) return { why: '逗号的位置不像千分位', suggestion: null };
  if (/\d/.test(before)) return { why: '数字之外还有别的文字', suggestion: null };
  return null;
}

/** Full-width digits and signs to half-width; the length does not change. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** "八十五点五" → "85.5"; "二〇二三年" → "2023"; null when it is not a Chinese numeral. */
export function fromChinese(text: string): string | null {
  const match =
    /^(负?)([零〇一二三四五六七八九十百千万亿两]+)(?:点([零〇一二三四五六七八九]+))?(?:分|元|万元|亿元|年|项|个|人|%)?$/.exec(
      text,
    );
  if (!match) return null;
  const whole = wholeNumber(match[2]!.replace(/〇/g, '零').replace(/两/g, '二'));
  if (whole === null) return null;
  const decimals = match[3]
    ? `.${[...match[3].replace(/〇/g, '零')].map((sign) => DIGITS.indexOf(sign)).join('')}`
    : '';
  return `${match[1] ? '-' : ''}${whole}${decimals}`;
}

function wholeNumber(text: string): string | null {
  if (!/[十百千万亿]/.test(text))
    return [...text]
      .map((sign) => DIGITS.indexOf(sign))
      .join('')
      .replace(/^0+(?=\d)/, '');
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of text) {
    const value = DIGITS.indexOf(sign);
    if (value >= 0) {
      digit = value;
      continue;
    }
    const power = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (power !== undefined) section += (digit || (sign === '十' ? 1 : 0)) * power;
    else {
      total = sign === '亿' ? (total + section + digit) * 1e8 : total + (section + digit) * 1e4;
      section = 0;
    }
    digit = 0;
  }
  return String(total + section + digit);
}
