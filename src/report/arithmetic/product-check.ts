/** A figure times a printed factor against the printed product. */
import {
  abs,
  compare,
  decimalText,
  equal,
  exact,
  multiply,
  places,
  round,
  subtract,
  trim,
  unitOf,
  type Exact,
} from '../exact.ts';
import type { Figure } from '../figure.ts';
import { around, overlapsInside, point, scale, type Interval } from '../interval.ts';
import type { Comparison, Relation } from './comparison.ts';
import { beforeRounding, type PrecisionKind } from './printed-precision.ts';

const HUNDREDTH = exact('0.01');
const ONE = exact('1');

export interface ProductQuestion {
  /** The amount or the weight. */
  readonly value: Exact;
  /** As printed: “98%”, “0.98”. */
  readonly factor: Figure;
  readonly printed: Exact;
  readonly grain: PrecisionKind;
}

/** Null where the factor is in a unit that multiplies nothing. A bare factor above one may be a percentage. */
export function checkProduct({ value, factor, printed, grain }: ProductQuestion): Comparison | null {
  if (factor.unit !== '%' && factor.unit !== '') return null;
  const isPercent =
    factor.unit === '%' || (compare(abs(factor.value), ONE) > 0 && isNearer(value, factor.value, printed));
  const by = isPercent ? HUNDREDTH : ONE;
  const times = multiply(factor.value, by);
  const exactly = multiply(value, times);
  const decimals = places(printed);
  const relation = relate();
  const shown = relation === 'equal' ? printed : trim(round(exactly, Math.max(decimals, 2)));
  const gap = trim(abs(subtract(printed, exactly)));
  const sign = isPercent ? '%' : '';
  const formula = `${decimalText(value)} × ${decimalText(factor.value)}${sign} = ${decimalText(shown)}`;
  return { relation, computed: shown, formula, sign: '', gap: trim(round(gap, Math.max(decimals, 2))) };

  function relate(): Relation {
    if (equal(round(exactly, decimals), printed)) return 'equal';
    const here = around(printed);
    const byValue = scaled(beforeRounding(value, grain), times);
    if (overlapsInside(byValue, here) && compare(abs(subtract(exactly, printed)), unitOf(decimals)) <= 0)
      return 'rounded';
    const byFactor = scaled(scaled(around(factor.value), by), value);
    return overlapsInside(byFactor, here) ? 'undecided' : 'different';
  }
}

/** Whether the factor as a percentage comes nearer to what is printed than as a multiple. */
function isNearer(value: Exact, factor: Exact, printed: Exact): boolean {
  const asMultiple = abs(subtract(multiply(value, factor), printed));
  const asPercent = abs(subtract(multiply(multiply(value, factor), HUNDREDTH), printed));
  return compare(asPercent, asMultiple) < 0;
}

/** Also by a factor below zero, which turns the ends round. */
function scaled(interval: Interval, by: Exact): Interval {
  const { low, high } = scale(interval, by);
  if (equal(low, high)) return point(low);
  return compare(low, high) <= 0 ? { low, high } : { low: high, high: low };
}
