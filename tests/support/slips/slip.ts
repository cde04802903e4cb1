/** What a slip is, and how one is made of a report. */
import type { ReportText } from './report-text.ts';

/** A change of one place. */
export interface Edit {
  /** UTF-16 offset in the sound report. */
  readonly at: number;
  /** Characters taken away. */
  readonly cut: number;
  readonly put: string;
  /** Further offsets of the sound report at which the slip can rightly be told. */
  readonly also?: readonly number[];
  /** The file as bytes, where text cannot say what went wrong. */
  readonly bytes?: (text: string) => Uint8Array;
}

/** Chooses among what a report offers. */
export type Pick = <T>(items: readonly T[]) => T | undefined;

/** Makes a slip; null where the report has no place for it. */
export type Maker = (report: ReportText, pick: Pick) => Edit | null;

/** The whole report with one slip in it. */
export interface Slip {
  readonly kind: string;
  /** Lines on which it can rightly be told, counted from 1. */
  readonly lines: readonly number[];
  readonly before: string;
  readonly after: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Replaces the characters from `at` to `end`. */
export const replace = (at: number, end: number, put: string, also: readonly number[] = []): Edit => ({
  at,
  cut: end - at,
  put,
  also,
});

/** Carries out an edit; null when it changes nothing. */
export function slipOf(kind: string, text: string, { at, cut, put, also = [], bytes }: Edit): Slip | null {
  const broken = text.slice(0, at) + put + text.slice(at + cut);
  if (broken === text && !bytes) return null;
  const same = alike(text.slice(at, at + cut), put);
  const lineAt = (offset: number): number =>
    broken.slice(0, offset < at + cut ? offset : offset + put.length - cut).split('\n').length;
  const own = broken.slice(0, at).split('\n').length;
  // What spans lines can be told on each of them, if there are few.
  const last = own + Math.min(put.split('\n').length - 1, 2);
  return {
    kind,
    lines: [...new Set([own, last, ...also.map(lineAt)])],
    before: around(text, at + same.before, cut - same.before - same.after),
    after: around(broken, at + same.before, put.length - same.before - same.after),
    text: broken,
    bytes: bytes ? bytes(broken) : new TextEncoder().encode(broken),
  };
}

/** How much of two texts is the same at their beginnings and at their ends. */
function alike(one: string, other: string): { readonly before: number; readonly after: number } {
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && one[before] === other[before]) before += 1;
  let after = 0;
  while (after < shorter - before && one.at(-1 - after) === other.at(-1 - after)) after += 1;
  return { before, after };
}

const NEAR = 12;
const LONGEST = 60;

/** What stands there, with a little of what is around it, on one line. */
function around(text: string, at: number, length: number): string {
  const middle = text.slice(at, at + length);
  const shown = middle.length > LONGEST ? `${middle.slice(0, 28)}…${middle.slice(-28)}` : middle;
  return (text.slice(Math.max(0, at - NEAR), at) + shown + text.slice(at + length, at + length + NEAR))
    .replace(/[\n\r]/g, '⏎')
    .replaceAll('\t', '⇥')
    .replace(/ {3,}/g, '␣␣');
}
