/**
 * Words that a line break divides. An author wraps a line where the window ends;
 * Chinese sets no spaces, so nothing may stand where two of its lines meet.
 */

/** Signs that a space may part: ASCII, and the letters of alphabets that set spaces. Never full-width forms. */
const SPACED = /^(?![\uFF00-\uFFEF])(?:[!-~]|(?=\p{L})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])$/u;

/**
 * What stands where a line break was: one space between two signs of spaced
 * scripts, nothing where either side is Chinese or full-width punctuation.
 * @param before text that ends at the break; its last sign decides
 * @param after text that begins at the break; its first sign decides
 */
export function joinLines(before: string, after: string): '' | ' ' {
  return SPACED.test(lastSign(before)) && SPACED.test(firstSign(after)) ? ' ' : '';
}

/** A text of several lines as one line. Spaces at the ends of its lines were layout. */
export function unwrap(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.length - 1;
  const parts: string[] = [];
  let end = '';
  lines.forEach((whole, index) => {
    const line = trimLayout(whole, index > 0, index < last);
    if (line === '') return;
    parts.push(joinLines(end, line), line);
    end = line;
  });
  return parts.join('');
}

function trimLayout(line: string, start: boolean, end: boolean): string {
  if (start && end) return line.trim();
  if (start) return line.trimStart();
  return end ? line.trimEnd() : line;
}

/** The last sign, without the accents that are written after it. */
function lastSign(text: string): string {
  const signs = [...text.slice(-16).normalize('NFC')];
  while (signs.length > 1 && /\p{M}/u.test(signs[signs.length - 1]!)) signs.pop();
  return signs[signs.length - 1] ?? '';
}

function firstSign(text: string): string {
  return [...text.slice(0, 2)][0] ?? '';
}
