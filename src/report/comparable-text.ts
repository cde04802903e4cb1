/** Ways of writing one thing that say nothing different: dates, small numerals, marks around a name. */
import { parseFigure, type Figure } from './figure.ts';
import { chineseNumeral } from './chinese-numerals.ts';
import { canonical } from './printed-text.ts';

const DATE = /(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?/g;
const NUMERAL = /^[一二三四五六七八九十两]{1,3}(?=[^一二三四五六七八九十两]{1,3}$)/;

/** The form in which two texts that are no figures are compared. */
export function comparableText(text: string): string {
  return canonical(text)
    .replace(/[《》〈〉“”‘’"'。]/g, '')
    .replace(DATE, (_all, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`)
    .replace(/(^|\D)0(\d)(?=[月日])/g, '$1$2');
}

/** The figure that the whole text is, in digits or in words (“20家”, “二十家”), or null. */
export function figureIn(text: string): Figure | null {
  const digits = canonical(text).replace(NUMERAL, (word) => String(chineseNumeral(word) ?? word));
  return parseFigure(text) ?? parseFigure(digits);
}
