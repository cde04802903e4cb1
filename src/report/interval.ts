/** Intervals of exact decimals: what a printed figure can have been before it was rounded. */
import { compare, divide, exact, halfUnit, multiply, subtract, sum, type Exact } from './exact.ts';

const ZERO = exact('0');

export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
}

/** A figure that is exactly what it says: a count, a score. */
export function point(value: Exact): Interval {
  return { low: value, high: value };
}

/** Half a unit of `step` to either side. */
export function around(value: Exact, half: Exact = halfUnit(value)): Interval {
  return { low: subtract(value, half), high: sum([value, half]) };
}

export function shift(interval: Interval, by: Exact): Interval {
  return { low: sum([interval.low, by]), high: sum([interval.high, by]) };
}

/** Multiplied by a positive number. */
export function scale(interval: Interval, by: Exact): Interval {
  return { low: multiply(interval.low, by), high: multiply(interval.high, by) };
}

/** All quotients of the two, or null when the divisor can be zero. */
export function quotient(numerator: Interval, denominator: Interval): Interval | null {
  if (compare(denominator.low, ZERO) <= 0 && compare(denominator.high, ZERO) >= 0) return null;
  const all = [numerator.low, numerator.high]
    .flatMap((a) => [denominator.low, denominator.high].map((b) => divide(a, b)))
    .filter((value) => value !== null)
    .sort(compare);
  const [low] = all;
  const high = all.at(-1);
  return low === undefined || high === undefined ? null : { low, high };
}

/** Whether they share more than an end: what lies at the very end of an interval is rounded to the next figure. */
export function overlapsInside(a: Interval, b: Interval): boolean {
  return compare(a.low, b.high) < 0 && compare(b.low, a.high) < 0;
}
