/**
 * How exactly a printed figure is meant, which decides what rounding can explain.
 * counted: whole things, exact. scored: points, exact to one decimal, computed and
 * rounded from two decimals on. measured: money and measurements, rounded to their place.
 */
import { compare, exact, places, trim, unitOf, multiply, type Exact } from '../exact.ts';
import { around, point, type Interval } from '../interval.ts';
import { isCount } from '../units.ts';

/** counted: whole things · scored: points (分) · measured: money and measurements, rounded to their printed place. */
export type PrecisionKind = 'counted' | 'scored' | 'measured';

/**
 * @param unit in canonical form: “家”, “分”, “万元”; without one a figure counts as measured, of which
 * rounding explains most
 */
export function precisionKindOf(unit: string | null | undefined): PrecisionKind {
  if (unit === null || unit === undefined || unit === '') return 'measured';
  if (unit === '分') return 'scored';
  return isCount(unit) ? 'counted' : 'measured';
}

/** Most decimals among the figures; zeros at the end are often dropped in print. */
export function finestPlaces(values: readonly Exact[]): number {
  return Math.max(0, ...values.map((value) => places(value)));
}

/** What the figure can have been before it was rounded; `decimals` is the place it was rounded to. */
export function beforeRounding(value: Exact, grain: PrecisionKind, decimals: number = places(value)): Interval {
  const isExact = grain === 'counted' || (grain === 'scored' && places(trim(value)) <= 1);
  return isExact ? point(value) : around(value, multiply(unitOf(decimals), exact('0.5')));
}

/** Whether rounding can part a printed total by so much from the sum of its printed parts. */
export function isRoundingOf(gap: Exact, parts: number, decimals: number, grain: PrecisionKind): boolean {
  if (grain === 'counted' || (grain === 'scored' && decimals <= 1)) return false;
  // Whole amounts are seldom rounded: one unit, not half a unit for every row.
  if (decimals === 0 && compare(gap, exact('1')) > 0) return false;
  // Every figure is less than half a unit off on one side: all together they never reach the sum of the halves.
  return compare(gap, multiply(exact(parts + 1), multiply(unitOf(decimals), exact('0.5')))) < 0;
}
