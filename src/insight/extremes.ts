/** Highest and lowest of several, with all that share the place: a superlative hides no tie. */
import { compare, type Exact } from '../report/exact.ts';

export interface Ends<T> {
  readonly lowest: readonly T[];
  readonly highest: readonly T[];
}

/** Null where there is nothing to compare: fewer than two, or all alike. */
export function ends<T>(items: readonly T[], valueOf: (item: T) => Exact): Ends<T> | null {
  const sorted = [...items].sort((a, b) => compare(valueOf(a), valueOf(b)));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || compare(valueOf(low), valueOf(high)) === 0) return null;
  const like = (one: T): T[] => items.filter((item) => compare(valueOf(item), valueOf(one)) === 0);
  return { lowest: like(low), highest: like(high) };
}

/** All that share the largest count; none where it is not above `least`. */
export function mostOf<T>(items: readonly T[], countOf: (item: T) => number, least = 1): T[] {
  const most = Math.max(least, ...items.map(countOf));
  return most === least ? [] : items.filter((item) => countOf(item) === most);
}

/** More names than these are told by their number. */
const MOST_NAMES = 5;

/** “甲”, “甲、乙并列”, “甲、乙、丙、丁、戊等8份并列”. */
export function shared(names: readonly string[], counter: string): string {
  if (names.length < 2) return names.join('');
  const all = names.length <= MOST_NAMES;
  const told = (all ? names : names.slice(0, MOST_NAMES)).join('、');
  return all ? `${told}并列` : `${told}等${names.length}${counter}并列`;
}
