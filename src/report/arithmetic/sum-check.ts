/** Parts against their printed total. */
import {
  abs,
  decimalText,
  equal,
  type Exact,
  isNegative,
  negate,
  places,
  round,
  subtract,
  sum,
  trim,
  truncate,
} from '../exact.ts';
import type { Comparison, Relation } from './comparison.ts';
import { finestPlaces, isRoundingOf, type PrecisionKind } from './printed-precision.ts';

/**
 * Tolerance: less than half a unit of the last printed place for every part and for the total;
 * none for counts and for scores with at most one decimal. A total printed to fewer
 * places than its parts may be their sum, rounded, or cut off at two decimals or more.
 */
export function checkSum(parts: readonly Exact[], total: Exact, grain: PrecisionKind): Comparison {
  const computed = sum(parts);
  const decimals = finestPlaces([...parts, total]);
  const gap = abs(subtract(total, computed));
  return {
    relation: relate(),
    computed: trim(round(computed, decimals)),
    formula: sumFormula(parts, computed),
    sign: '',
    gap: trim(gap),
  };

  function relate(): Relation {
    if (equal(computed, total)) return 'equal';
    if (grain === 'counted') return 'different';
    if (isRoundingOf(gap, parts.length, decimals, grain)) return 'rounded';
    if (grain !== 'measured' || places(total) >= decimals) return 'different';
    if (equal(round(computed, places(total)), total)) return 'rounded';
    return places(total) > 1 && equal(truncate(computed, places(total)), total) ? 'cut' : 'different';
  }
}

/** “691.33 − 9.43 − 233.89 = 448.01” */
function sumFormula(parts: readonly Exact[], computed: Exact): string {
  const terms = parts.map((part, index) => {
    if (index === 0) return decimalText(part);
    return isNegative(part) ? `− ${decimalText(negate(part))}` : `+ ${decimalText(part)}`;
  });
  return `${terms.join(' ')} = ${decimalText(computed)}`;
}
