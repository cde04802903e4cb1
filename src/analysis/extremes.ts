/** Highest and lowest, with all that share the place, and only where every reading gives the same. */
import { compare, type Exact } from '../report/exact.ts';

/** Which side of an order is asked for. */
export type End = 'highest' | 'lowest';

/** All items at one end; none for an empty list. */
export function at<T>(items: readonly T[], end: End, value: (item: T) => Exact): T[] {
  const better = end === 'highest' ? 1 : -1;
  return items.reduce<T[]>((best, item) => {
    const [first] = best;
    const order = first === undefined ? better : compare(value(item), value(first));
    if (order === better) return [item];
    return order === 0 ? [...best, item] : best;
  }, []);
}

/**
 * The items at one end where the printed value and the one that the arithmetic gives put the same there;
 * null where they do not, or where all items share one value.
 */
export function agreedEnd<T>(items: readonly T[], end: End, readings: readonly ((item: T) => Exact)[]): T[] | null {
  const [first = [], ...others] = readings.map((value) => at(items, end, value));
  const same = others.every((other) => other.length === first.length && other.every((item) => first.includes(item)));
  return same && first.length > 0 && first.length < items.length ? first : null;
}

export interface Ends<T> {
  readonly lowest: readonly T[];
  readonly highest: readonly T[];
}

/** Both ends; null where there is nothing to compare: fewer than two, or all alike. */
export function ends<T>(items: readonly T[], value: (item: T) => Exact): Ends<T> | null {
  const [lowest, highest] = [at(items, 'lowest', value), at(items, 'highest', value)];
  return lowest.length === items.length ? null : { lowest, highest };
}

/** All that share the largest count; none where it is not above `least`. */
export function mostOf<T>(items: readonly T[], countOf: (item: T) => number, least = 1): T[] {
  const most = Math.max(least, ...items.map(countOf));
  return most === least ? [] : items.filter((item) => countOf(item) === most);
}
