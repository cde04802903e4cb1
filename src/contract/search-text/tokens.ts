/**
 * What the position index is fed: one token per character, made of the character and the
 * one after it. Tokens do not depend on a word segmenter, so a phrase is found
 * at every offset, and token positions are character positions.
 *
 * The index drops everything that is not a letter or digit, so such characters
 * are written in letters that no text here uses: a Yi syllable for the common
 * ones, an escape of fixed length for the rest. No code begins another, and no
 * token of two characters begins another.
 */

/** Common signs, in an order that must not change without a new index. */
const SIGNS = ',.:;?!()<>《》"-·/%+=、。×*&#@_|$¥°‰≈±÷→←↑↓△▲■□○◆★√∑';
const FIRST_SIGN = 0xa010;
const ESCAPE = '\ua000';
/** Closes a record: stands after its last character, so that no phrase runs into the next record. */
const END = '\ua001';

const letters = new Map<string, string>([...SIGNS].map((sign, i) => [sign, String.fromCodePoint(FIRST_SIGN + i)]));

/** Letters that the index keeps as they are: Latin, digits, Han up to Unicode 13. */
const KEPT = /^[a-z0-9\u3400-\u4dbf\u4e00-\u9ffc\u{20000}-\u{2a6dd}\u{2a700}-\u{2b734}]$/u;

/** The letters that stand for one folded character. */
export function letter(char: string): string {
  let code = letters.get(char);
  if (code === undefined) {
    code = KEPT.test(char) ? char : ESCAPE + (char.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
    letters.set(char, code);
  }
  return code;
}

/** One token per character of a record, made of it and the next; `chars` must be folded. */
export function recordTokens(chars: readonly string[]): string[] {
  const codes = chars.map(letter);
  return codes.map((code, i) => code + (codes[i + 1] ?? END));
}

/** A token of a query and its distance from the query's beginning. */
export interface QueryToken {
  readonly token: string;
  readonly offset: number;
}

/**
 * Tokens that together cover a query: every second one, and the last. A text
 * that has each of them at its offset contains the query, and no other does.
 * A query of one character gives the beginning of a token.
 */
export function cover(chars: readonly string[]): QueryToken[] {
  const codes = chars.map(letter);
  if (codes.length === 0) return [];
  if (codes.length === 1) return [{ token: codes[0]!, offset: 0 }];
  const tokens: QueryToken[] = [];
  for (let i = 0; i + 1 < codes.length; i += 2) tokens.push({ token: codes[i]! + codes[i + 1]!, offset: i });
  if (codes.length % 2 === 1) {
    const i = codes.length - 2;
    tokens.push({ token: codes[i]! + codes[i + 1]!, offset: i });
  }
  return tokens;
}
