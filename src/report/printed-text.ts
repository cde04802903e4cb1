/**
 * Text as printed → text as compared: half-width, without spaces and footnote marks.
 * Unicode compatibility folding is not used: it would turn “①” into “1” and “㎡” into “m2”.
 */

/** Signs that sources print in several shapes. */
const SAME_SIGN: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '﹥': '>',
  '﹤': '<',
  '﹪': '%',
  '−': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '‑': '-',
  '〜': '~',
  '∼': '~',
};

/** Full-width ASCII to half-width; the length does not change. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** One shape per sign. */
const inOneShape = (text: string): string =>
  toHalfWidth(text).replace(/[≧⩾≦⩽﹥﹤﹪−–—―‑〜∼]/g, (char) => SAME_SIGN[char] ?? char);

/** The form in which two printed texts are compared: no spaces, no “[3]” footnote marks. */
export function canonical(text: string): string {
  return inOneShape(text)
    .replace(/\s+/g, '')
    .replace(/\[\d{1,2}\]/g, '')
    .replace(/-{2,}/g, '-');
}

/** Cells that say “nothing here”: blank, dash, slash. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || /^[-/\\.·]*$/.test(canonical(text)) || canonical(text) === '无';
}
