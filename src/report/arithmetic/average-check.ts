/** The arithmetic mean of exact figures against the printed one. */
import {
  decimalText,
  divide,
  equal,
  exact,
  type Exact,
  halfUnit,
  places,
  round,
  sum,
  trim,
  truncate,
} from '../exact.ts';
import { around, quotient, point, overlapsInside } from '../interval.ts';
import { beforeRounding } from './printed-precision.ts';
import type { Comparison, Relation } from './comparison.ts';

/**
 * The mean of scores against the printed one, both in points; no scores have a mean of 0.
 * Scores with two decimals and more may have been rounded themselves.
 */
export function checkAverage(values: readonly Exact[], printed: Exact): Comparison {
  const count = exact(values.length);
  const mean = divide(sum(values), count) ?? exact('0');
  const decimals = places(printed);
  const relation = relate();
  const computed =
    relation === 'equal' ? printed : trim(round(mean, relation === 'cut' ? decimals + 2 : Math.max(decimals, 2)));
  return {
    relation,
    computed,
    formula: `(${values.map((value) => decimalText(value)).join(' + ')}) ÷ ${values.length} = ${decimalText(computed)}`,
    sign: '',
  };

  function relate(): Relation {
    if (equal(round(mean, decimals), printed)) return 'equal';
    const before = values.map((value) => beforeRounding(value, 'scored'));
    const all = { low: sum(before.map(({ low }) => low)), high: sum(before.map(({ high }) => high)) };
    const possible = quotient(all, point(count));
    if (possible !== null && overlapsInside(possible, around(printed, halfUnit(printed)))) return 'rounded';
    return decimals > 1 && equal(truncate(mean, decimals), printed) ? 'cut' : 'different';
  }
}
