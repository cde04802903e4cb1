/** What the recounts of the lists share. */
import { expect } from 'vitest';
import type { Doc } from './dom.ts';
import { textOf } from './dom.ts';

/** Names of evaluators as the filters show them, because the data has no ids of them. */
export const byName = (doc: Doc, key: string): Map<string, number> =>
  new Map(
    doc
      .all(`select[name="${key}"] option[data-name]`)
      .map((option) => [option.getAttribute('data-name') ?? '', Number(/（(\d+)）$/.exec(textOf(option))?.[1])]),
  );

export const sorted = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

/** The filter has exactly these values with these numbers behind them. */
export const sameOptions = (doc: Doc, key: string, counts: ReadonlyMap<string, number>): void =>
  expect(sorted(doc.options(key)), `filter ${key}`).toEqual(sorted(counts));

const SHORT: Readonly<Record<string, string>> = { 优秀: '优', 良好: '良', 中等: '中', 较低: '低', 较差: '差' };

/** One grade under two names: “良好” is counted with “良”. */
export const kindOf = (grade: string | null): string | null => (grade === null ? null : (SHORT[grade] ?? grade));

/** A filter that stands only where it gives a choice: several values, one of them not of all. */
export const whereChoice = (counts: ReadonlyMap<string, number>, all: number): ReadonlyMap<string, number> =>
  counts.size > 1 && [...counts.values()].some((count) => count < all) ? counts : new Map();
