/** How many columns of a terminal a text takes: Chinese characters take two. */

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{1FA70}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NONE = /[\p{Mn}\p{Me}\u200B-\u200F\u2060\uFEFF]/u;
/** Signs that a terminal would obey: control characters, and those that turn the direction of writing. */
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

export const TAB = '    ';

function charWidth(char: string): number {
  if (char === '\t') return TAB.length;
  if (NONE.test(char)) return 0;
  return WIDE.test(char) ? 2 : 1;
}

export function width(text: string): number {
  let total = 0;
  for (const char of text) total += charWidth(char);
  return total;
}

/** Blank of the same width, so that what follows stands under what follows `text`. */
export function blank(text: string): string {
  return ' '.repeat(width(text));
}

/** What may be sent to a terminal: tabs as spaces, control characters visible instead of obeyed. */
export function printable(text: string): string {
  return [...text].map(visible).join('');
}

function visible(char: string): string {
  if (char === '\t') return TAB;
  return CONTROL.test(char) ? '\uFFFD' : char;
}

/** Part of a long line around a column, with the column's place in the part; both in UTF-16 units from 0. */
export function crop(line: string, at: number, most: number): { readonly text: string; readonly at: number } {
  if (width(line) <= most) return { text: line, at: Math.min(at, line.length) };
  const chars = [...line];
  let units = 0;
  const index = chars.findIndex((char) => {
    units += char.length;
    return units > at;
  });
  const middle = index < 0 ? chars.length : index;
  let [from, to] = [middle, middle];
  let used = 0;
  // Twice as much after the place as before it: that is where the mistake goes on.
  while (from > 0 && used + charWidth(chars[from - 1]!) <= most / 3) used += charWidth(chars[--from]!);
  while (to < chars.length && used + charWidth(chars[to]!) <= most - 2) used += charWidth(chars[to++]!);
  while (from > 0 && used + charWidth(chars[from - 1]!) <= most - 2) used += charWidth(chars[--from]!);
  const head = from > 0 ? '…' : '';
  const before = chars.slice(from, middle).join('');
  return {
    text: `${head}${chars.slice(from, to).join('')}${to < chars.length ? '…' : ''}`,
    at: head.length + before.length,
  };
}
