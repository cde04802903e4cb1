/** Numbers written in Chinese: of targets and headings (small ones), and whatever an author typed. */

const DIGITS = '零一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** One digit a sign, zeros in front kept: “二零二三” → “2023”. */
export const chineseDigits = (text: string): string => [...text].map((sign) => DIGITS.indexOf(sign)).join('');

/** A whole number of 零 to 九, 十百千万亿: “八十五” → “85”, “二零二三” → “2023”. Whether it is well written is not asked. */
export function chineseWhole(text: string): string {
  if (!/[十百千万亿]/.test(text)) return chineseDigits(text).replace(/^0+(?=\d)/, '');
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of text) {
    const value = DIGITS.indexOf(sign);
    if (value >= 0) {
      digit = value;
      continue;
    }
    const power = POWERS[sign];
    if (power !== undefined) section += (digit || (sign === '十' ? 1 : 0)) * power;
    else {
      total = sign === '亿' ? (total + section + digit) * 1e8 : total + (section + digit) * 1e4;
      section = 0;
    }
    digit = 0;
  }
  return String(total + section + digit);
}

/** Small Chinese numerals, one to ninety-nine: “八” 8, “十二” 12, “两” 2. Null for anything else. */
export function chineseNumeral(text: string): number | null {
  if (text === '两') return 2;
  return /^(?:[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)$/.test(text)
    ? Number(chineseWhole(text))
    : null;
}
