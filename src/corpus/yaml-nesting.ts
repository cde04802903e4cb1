/**
 * Which of the parser's errors to tell. One slip breaks the nesting, and then
 * everything after it looks wrong; so a faulty text is read again in the pieces
 * that its indentation shows, and each piece tells the first thing that is
 * wrong in it alone.
 */
import { parseDocument, type YAMLError } from 'yaml';

export interface NestingMistake {
  readonly offset: number;
  readonly error: Pick<YAMLError, 'code' | 'message'>;
}

interface Piece {
  readonly offset: number;
  readonly text: string;
}

/** A field, or an item of a list. */
const HEAD = /^[ \t]*(?:-(?:[ \t]|$)|["']?[\p{L}_][^\s:：]*["']?[ \t]*[:：](?:\s|$))/u;
/** A field whose value stands on the lines below it. */
const OPEN = /^[ \t]*[^\s:{["'|>#][^:]*:[ \t]*$/;
const ITEM = /^[ \t]*-[ \t]/;

/** Nobody mends more at once, and nested deeper is no report. */
const MOST_MISTAKES = 20;
const DEEPEST = 12;
/** A line of this length is no field; reading it again and again would take long. */
const LONG_LINE = 10_000;

/** The mistakes of the nesting, none of them caused by another. */
export function nestingMistakes(text: string): NestingMistake[] {
  const found: NestingMistake[] = [];
  for (const mistake of within({ offset: 0, text }, 0)) {
    found.push(mistake);
    if (found.length === MOST_MISTAKES) break;
  }
  return found;
}

function* within(piece: Piece, depth: number): Generator<NestingMistake> {
  const first = firstError(piece) ?? (depth > 0 ? wideColon(piece) : null);
  if (!first) return;
  let inside = false;
  const pieces = depth < DEEPEST && (depth > 0 || !hasLongLine(piece.text)) ? parts(piece) : [];
  const nameless = pieces.length > 1 ? withoutName(pieces[0]!) : null;
  if (nameless) {
    inside = true;
    yield nameless;
  }
  for (const part of pieces) {
    for (const mistake of within(part, depth + 1)) {
      inside = true;
      yield mistake;
    }
  }
  if (!inside) yield oddlyIndented(piece) ?? first;
}

/** A first line that is no field, among fields; alone it would pass for a text. */
function withoutName(piece: Piece): NestingMistake | null {
  const start = piece.text.length - piece.text.trimStart().length;
  if (HEAD.test(piece.text.trimStart()) || firstError(piece)) return null;
  return { offset: piece.offset + start, error: { code: 'MISSING_CHAR', message: 'Implicit map keys need values' } };
}

function hasLongLine(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    if (end - at > LONG_LINE) return true;
    at = end;
  }
  return false;
}

/** Names given twice are told when the nesting is sound: before that, different records seem to be one. */
function firstError({ offset, text }: Piece): NestingMistake | null {
  const error = parseDocument(text, { prettyErrors: false }).errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return error ? { offset: offset + insideText(error.pos[0], text), error } : null;
}

/** An error at the line feed that ends a text belongs to the last line with text. */
export function insideText(offset: number, text: string): number {
  return Math.min(offset, Math.max(0, text.trimEnd().length - 1));
}

/** A field whose colon is full-width is sound text by itself, and breaks the fields around it. */
function wideColon({ offset, text }: Piece): NestingMistake | null {
  const field = /^[ \t]*(?:-[ \t]+)?(?=[A-Za-z][\w-]*[ \t]*：)/.exec(text);
  return field ? { offset: offset + field[0].length, error: { code: 'MISSING_CHAR', message: '' } } : null;
}

/** Of fields that are indented by two, the only one that stands a space too far left or right. */
function oddlyIndented({ offset, text }: Piece): NestingMistake | null {
  let odd: number | null = null;
  for (let at = 0; at < text.length; at = lineEnd(text, at)) {
    const line = text.slice(at, lineEnd(text, at) - 1);
    if (!HEAD.test(line) || (line.length - line.trimStart().length) % 2 === 0) continue;
    if (odd !== null) return null;
    odd = at;
  }
  return odd === null ? null : { offset: offset + odd, error: { code: 'BAD_INDENT', message: '' } };
}

/** The fields or items of a piece; of a single one, what is inside it. */
function parts(piece: Piece): Piece[] {
  const children = siblings(piece);
  if (children.length > 1) return children;
  const only = children[0];
  if (!only) return [];
  const end = only.text.indexOf('\n');
  if (end < 0 || only.text.slice(end).trim() === '') return [];
  const head = only.text.slice(0, end);
  if (ITEM.test(head)) return [{ ...only, text: only.text.replace('-', ' ') }];
  return OPEN.test(head) ? [{ offset: only.offset + end + 1, text: only.text.slice(end + 1) }] : [];
}

/** Cuts where a field or item begins that is not deeper than the first one. */
function siblings({ offset, text }: Piece): Piece[] {
  const starts: number[] = [];
  let indent: number | null = null;
  let listed = false;
  for (let at = 0; at < text.length; at = lineEnd(text, at)) {
    const line = text.slice(at, lineEnd(text, at) - 1);
    const own = line.length - line.trimStart().length;
    if (line.trim() === '' || line[own] === '#') continue;
    indent ??= own;
    if (own > indent || !HEAD.test(line)) {
      if (starts.length === 0) starts.push(at);
      continue;
    }
    // The items of a list may stand as far left as the field that holds them.
    if (ITEM.test(line) && starts.length > 0 && !listed) continue;
    if (starts.length === 0) listed = ITEM.test(line);
    starts.push(at);
  }
  return starts.map((start, index) => ({ offset: offset + start, text: text.slice(start, starts[index + 1]) }));
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length + 1 : end + 1;
}
