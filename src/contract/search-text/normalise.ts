/**
 * One way of writing for everything that is searched: the index and the query
 * pass through here, in Node and in the browser alike.
 *
 * Folded: full and half width, case, compatibility forms (NFKC), radicals and
 * strokes that stand for a character, accents, kinds of brackets, quotes, dashes
 * and dots, the circles that are written for 〇. Left out: spaces of every kind,
 * what cannot be seen (controls, format characters, variation selectors), what
 * no checked text has (private use), and the comma that parts thousands. Every
 * character of the result knows the characters of the original it came from, so
 * that a match can be shown exactly.
 *
 * Apart from what `neighbours.ts` reads, no rule looks beside a character: a
 * piece cut out of a text folds to a piece of the folded text, which is what
 * makes substring search complete. Where a cut changes what is read there, a
 * query has several `readings.ts`.
 */
import { meantIdeograph } from '../../report/radicals.ts';
import { read, type Read } from './neighbours.ts';

/** A folded text with the way back: `start[i]`…`end[i]` is the original of character i. */
export interface Normalised {
  /** One code point per searchable character. */
  readonly chars: readonly string[];
  /** First UTF-16 offset in the original, per character. */
  readonly start: readonly number[];
  /** Offset after the last UTF-16 unit in the original, per character. */
  readonly end: readonly number[];
}

const SAME: readonly (readonly [string, string])[] = [
  ['(', '〔［【〖[{⦅⟦'],
  [')', '〕］】〗]}⦆⟧'],
  ['"', "“”„‟「」『』〝〞〟‘’‚‛'′`´"],
  ['-', '—–‐‑‒―−﹣─━~∼〜∽'],
  ['。', '｡'],
  ['·', '・•‧∙⋅'],
  [':', '∶︰꞉'],
  ['/', '∕⁄'],
  ['〇', '○◯'],
];

/** Folded form of single characters, after NFKC and lower-casing. */
const folds = new Map<string, string>(
  SAME.flatMap(([to, from]) => [...from].map((char): [string, string] => [char, to])),
);
folds.set('≥', '>=').set('⩾', '>=').set('≤', '<=').set('⩽', '<=').set('⋯', '...');

/** Spaces, marks, controls, format characters (zero-width space, soft hyphen, byte order mark), fillers, private use. */
const INVISIBLE = /[\p{Z}\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/u;
const LETTER = /\p{L}/u;

/** Common Chinese characters, digits, small Latin letters: nothing to fold. */
const isPlain = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);

const cache = new Map<string, string>();

/** What one original character contributes. */
function fold(char: string): string {
  let out = cache.get(char);
  if (out === undefined) {
    out = '';
    for (const part of (meantIdeograph(char) || char).normalize('NFKC').toLowerCase()) {
      // Accents go; ≠ must not become =.
      const plain = LETTER.test(part) ? part.normalize('NFKD') : part;
      for (const one of plain) if (!INVISIBLE.test(one)) out += folds.get(one) ?? one;
    }
    cache.set(char, out);
  }
  return out;
}

/**
 * Folds a text and remembers where every character came from.
 *
 * @param beside how characters are read by their neighbours; of a query there are several ways
 */
export function normalise(text: string, beside: Read = read(text)): Normalised {
  const chars: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const add = (part: string, from: number, to: number): void => {
    const last = chars.length - 1;
    if (part === '-' && chars[last] === '-') {
      end[last] = to; // a dash of any length is one dash
      return;
    }
    chars.push(part);
    start.push(from);
    end.push(to);
  };
  let at = 0;
  for (const char of text) {
    const to = at + char.length;
    const other = beside.get(at);
    if (other !== undefined) for (const part of other) add(part, at, to);
    else if (isPlain(char.charCodeAt(0))) add(char, at, to);
    else for (const part of fold(char)) add(part, at, to);
    at = to;
  }
  return { chars, start, end };
}

/** The folded text alone, when nobody needs to know where its characters came from. */
export function folded(text: string): string {
  return normalise(text).chars.join('');
}

/** The original characters behind the folded characters `from` … `to` (exclusive). */
export function original(text: Normalised, from: number, to: number): readonly [number, number] {
  return [text.start[from] ?? 0, text.end[to - 1] ?? 0];
}
