/**
 * What is typed is what is shown.
 *
 * Markdown gives a meaning to signs that Chinese offices type as signs:
 * “5~10万元，每户20~30万元” would be struck out, “3*4*5” set in italics, and
 * “**重点。**后文” would stay unset because a full stop stands at its end. Here
 * a body is made ready for the parser: signs that mean nothing in our reports
 * are covered with letters of the private use area, which no parser looks at;
 * after parsing they are uncovered. Both ends are in this file, so that checks,
 * pages and search read the same words.
 *
 * What keeps its meaning: `##` headings, `-` and `1.` lists, tables, `**bold**`,
 * [links](…), pictures, footnotes, the components, and the backslash before
 * a sign.
 */
import { joinLines } from '../../report/wrapped-text.ts';

/** ASCII signs are covered by U+E000 and what follows. */
const COVER = 0xe000;
/** Stands in the place of a backslash that has done its work. */
const GONE = '\uF8FF';
/** At the end of a line: the next one goes on without a space. */
const JOIN = '\uF8FE';
/** On both sides of `**`: a letter there, and the signs around it no longer decide whether it sets bold. */
const PAD = '\uF8FD';

const cover = (sign: string): string => String.fromCharCode(COVER + sign.charCodeAt(0));
const coverAll = (text: string): string => [...text].map(cover).join('');

/** A body ready for the parser. Its lines are those of the body; columns differ only after `**` (see `TypedColumns`). */
export function shield(body: string): string {
  const lines = body.split('\n');
  return lines.map((line, index) => shieldLine(line) + joint(line, lines[index + 1])).join('\n');
}

/** The words as typed, of any text that the parser gave back. */
export function unshield(text: string): string {
  if (!SHIELDED.test(text)) return text;
  return text.replace(SHIELDS, (sign) =>
    sign.startsWith(JOIN) || sign === GONE || sign === PAD ? '' : String.fromCharCode(sign.charCodeAt(0) - COVER),
  );
}

const SHIELDED = /[\uE000-\uE07F\uF8FD-\uF8FF]/;
const SHIELDS = /\uF8FE\n?|[\uE000-\uE07F\uF8FD\uF8FF]/g;

/** The columns of the file for those of shielded lines; lines and columns are counted from 1. */
export class TypedColumns {
  readonly #lines: readonly string[];
  readonly #pads = new Map<number, readonly number[]>();

  constructor(shielded: readonly string[]) {
    this.#lines = shielded;
  }

  of(line: number, column: number): number {
    const pads = this.#padsIn(line);
    let [low, high] = [0, pads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pads[middle]! < column - 1) low = middle + 1;
      else high = middle;
    }
    return column - low;
  }

  #padsIn(line: number): readonly number[] {
    let pads = this.#pads.get(line);
    if (!pads)
      this.#pads.set(line, (pads = [...(this.#lines[line - 1] ?? '').matchAll(PADS)].map(({ index }) => index)));
    return pads;
  }
}

const PADS = new RegExp(PAD, 'g');

/** Where a block may begin on a line: behind the marks of notes and lists. */
export const BLOCK_START = /^\s*(?:\[\^[^\]\s]+\]:\s*)?(?:(?:-|\d{1,9}\.)\s+)*/;

/** Marks that begin a block in other people's Markdown: quotations, lists by `+` and `1)`, boxes to tick. */
const FOREIGN_START = /^(?:>|\+(?=\s|$)|\*(?=\s|$)|\[[ xX]\](?=\s))/;

function shieldLine(line: string): string {
  const start = BLOCK_START.exec(line)?.[0].length ?? 0;
  const foreign = FOREIGN_START.exec(line.slice(start));
  const numbered = /^\d{1,9}(?=\)(?:\s|$))/.exec(line.slice(start));
  const closing = /^\s{0,3}#{1,6}\s/.test(line) ? /\s#+\s*$/.exec(line) : null;
  const end = closing === null ? line.length : closing.index;
  let out = line.slice(0, start);
  let at = start;
  if (foreign) {
    out += coverAll(foreign[0]);
    at += foreign[0].length;
  } else if (numbered) {
    out += numbered[0] + cover(')');
    at += numbered[0].length + 1;
  }
  while (at < end) {
    const [taken, put] = inline(line, at);
    out += put;
    at += taken;
  }
  return out + line.slice(end).replace(/#/g, (sign) => cover(sign));
}

/** The mark of a footnote is a name: it must stay the same as before its note. */
const FOOTNOTE = /\[\^[^\]\s]+\]/y;

/** `](address)`: the address is left to the parser, which knows its escapes. */
const ADDRESS = /\]\((?:<[^<>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\)/y;

/** How many characters of the line to take at `at`, and what to put. */
function inline(line: string, at: number): readonly [number, string] {
  const sign = line.charAt(at);
  switch (sign) {
    case '\\': {
      const next = line.charAt(at + 1);
      return /[!-/:-@[-`{-~]/.test(next) ? [2, cover(next) + GONE] : [1, cover(sign)];
    }
    case '*':
      return stars(line, at);
    case '~':
    case '`':
    case '_':
    case '&':
    case '@':
      return [1, cover(sign)];
    case ':':
      // An address becomes a link by our own rule (see `linkPieces`): Markdown's runs on into the Chinese.
      return [1, /(?:^|[^a-z0-9])(?:https?|ftp)$/i.test(before(line, at)) ? cover(sign) : sign];
    case '.':
      return [1, /(?:^|[^a-z0-9])www$/i.test(before(line, at)) ? cover(sign) : sign];
    case '[': {
      FOOTNOTE.lastIndex = at;
      const mark = FOOTNOTE.exec(line)?.[0] ?? sign;
      return [mark.length, mark];
    }
    case ']': {
      ADDRESS.lastIndex = at;
      const address = opens(line, at) ? ADDRESS.exec(line)?.[0] : undefined;
      return address === undefined ? [1, sign] : [address.length, address];
    }
    default:
      return [1, sign];
  }
}

/** Whether a bracket stands open somewhere before `at`. */
const opens = (line: string, at: number): boolean => {
  const first = line.indexOf('[');
  return first >= 0 && first < at;
};

/** The few signs before `at`: a long line stays cheap. */
const before = (line: string, at: number): string => line.slice(Math.max(0, at - 6), at);

/** Two stars set bold, unless they stand between two figures; one star, or more than two, are stars. */
function stars(line: string, at: number): readonly [number, string] {
  const run = /^\*+/.exec(line.slice(at))![0];
  const between = /\d/.test(line.charAt(at - 1)) && /\d/.test(line.charAt(at + run.length));
  return [run.length, run.length === 2 && !between ? `${PAD}${run}${PAD}` : coverAll(run)];
}

/** The mark for a line that goes on without a space, where it can go on at all. */
function joint(line: string, next: string | undefined): string {
  const before = line.trim();
  const after = next?.trim() ?? '';
  if (before === '' || after === '') return '';
  // Tables, tags and headings end with their line; what begins a block of its own joins nothing.
  if (/^[|<#]|[|>]$/.test(before) || /^(?:[|<#]|-\s|\d{1,9}\.\s|\[\^[^\]\s]+\]:)/.test(after)) return '';
  if (/^[-:|\s]+$/.test(before) || /^[-:|=\s]+$/.test(after)) return '';
  return joinLines(lastWords(before), after.replace(/^\*+/, '')) === '' ? JOIN : '';
}

/** The end of a line without the marks of bold. */
function lastWords(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === '*') end -= 1;
  return line.slice(0, end);
}

/** A piece of text, or an address typed in it. */
export interface LinkPiece {
  readonly text: string;
  readonly isLink: boolean;
}

const TYPED_ADDRESS = /(?<![A-Za-z0-9_])https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/g;

/** Cuts a text into addresses and the rest. An address ends at the first character that no address has. */
export function linkPieces(text: string): LinkPiece[] {
  const pieces: LinkPiece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(TYPED_ADDRESS)) {
    const address = withoutTail(found);
    if (!/^https?:\/\/[A-Za-z0-9[]/.test(address)) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), isLink: false });
    pieces.push({ text: address, isLink: true });
    end = index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isLink: false });
  return pieces;
}

/** Signs that end a sentence, and brackets that were opened before the address, are not part of it. */
function withoutTail(address: string): string {
  let open = 0;
  for (const sign of address) open += BRACKETS[sign] ?? 0;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,;:!?'*\]]/.test(last)) break;
  }
  return address.slice(0, end);
}

const BRACKETS: Readonly<Record<string, number>> = { '(': 1, ')': -1 };
