/** What is shown of a record: its title and the lines that were found, marked character by character. */
import { BREAK, type TextRecord } from '../../../contract/search-index.ts';
import { normalise, original, type Normalised } from '../../../contract/search-text/normalise.ts';
import type { Span } from './hits.ts';

/** A text with the ranges to be marked (UTF-16 offsets, ascending, apart). */
export interface Marked {
  readonly text: string;
  readonly marks: readonly (readonly [from: number, to: number])[];
}

export interface Excerpt {
  readonly title: Marked;
  readonly lines: readonly Marked[];
}

const LINES = 2;
const SHORT = 96;
const BEFORE = 36;
const AFTER = 56;

export function excerptOf([, , title, body]: TextRecord, spans: readonly Span[]): Excerpt {
  const text = title + BREAK + body;
  const marks = rangesOf(normalise(text), spans);
  const bodyFrom = title.length + BREAK.length;
  const inBody = marks.filter(([, to]) => to > bodyFrom);
  const windows = inBody.length > 0 ? windowsOf(text, bodyFrom, inBody) : opening(text, bodyFrom);
  return {
    title: cut(text, [0, title.length], marks),
    lines: windows.map((window) => cut(text, window, marks, true)),
  };
}

/** Original ranges of the found characters, joined where they touch. */
function rangesOf(text: Normalised, spans: readonly Span[]): [number, number][] {
  const out: [number, number][] = [];
  for (const { from, length } of [...spans].sort((a, b) => a.from - b.from || b.length - a.length)) {
    const [start, end] = original(text, from, from + length);
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

type Window = [from: number, to: number];

/** The lines around the first marks; of a long line the part around the mark. */
function windowsOf(text: string, bodyFrom: number, marks: readonly (readonly [number, number])[]): Window[] {
  const out: Window[] = [];
  for (const [from, to] of marks) {
    const last = out.at(-1);
    if (last && to <= last[1]) continue;
    if (out.length === LINES) break;
    const lineFrom = Math.max(bodyFrom, text.lastIndexOf(BREAK, from) + 1);
    const end = text.indexOf(BREAK, to);
    const lineTo = end < 0 ? text.length : end;
    const window: Window =
      lineTo - lineFrom <= SHORT
        ? [lineFrom, lineTo]
        : [softly(text, Math.max(lineFrom, from - BEFORE), lineFrom), Math.min(lineTo, to + AFTER)];
    if (last && window[0] < last[1]) last[1] = Math.max(last[1], window[1]);
    else out.push(window);
  }
  return out;
}

/** Begins after a stop close by, rather than in the middle of a clause. */
function softly(text: string, from: number, lineFrom: number): number {
  if (from === lineFrom) return from;
  const stop = /[，。；：、]/.exec(text.slice(from, from + 14));
  return stop ? from + stop.index + 1 : from;
}

function opening(text: string, bodyFrom: number): Window[] {
  if (bodyFrom >= text.length) return [];
  const end = text.indexOf(BREAK, bodyFrom);
  const lineTo = end < 0 ? text.length : end;
  return [[bodyFrom, Math.min(lineTo, bodyFrom + SHORT)]];
}

function cut(text: string, [from, to]: Window, marks: readonly (readonly [number, number])[], dots = false): Marked {
  const before = dots && from > 0 && text[from - 1] !== BREAK ? '…' : '';
  const after = dots && to < text.length && text[to] !== BREAK ? '…' : '';
  const shift = before.length - from;
  return {
    text: before + text.slice(from, to) + after,
    marks: marks
      .filter(([start, end]) => end > from && start < to)
      .map(([start, end]) => [Math.max(start, from) + shift, Math.min(end, to) + shift] as const),
  };
}
