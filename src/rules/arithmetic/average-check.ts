/** The arithmetic mean of exact figures against the printed one. */
import { divide, equal, exact, places, round, sum, trim, truncate, type Exact } from '../../report/exact.ts';
import type { Comparison } from './comparison.ts';

export function checkAverage(values: readonly Exact[], printed: Exact): Comparison {
  const mean = divide(sum(values), exact(values.length)) ?? exact('0');
  const decimals = places(printed);
  const isEqual = equal(round(mean, decimals), printed);
  const isCut = decimals > 1 && equal(truncate(mean, decimals), printed);
  const computed = isEqual ? printed : trim(round(mean, Math.max(decimals, 2)));
  return {
    relation: isEqual ? 'equal' : isCut ? 'rounded' : 'different',
    computed,
    formula: `(${values.join(' + ')}) ÷ ${values.length} = ${computed}`,
    sign: '',
  };
}
