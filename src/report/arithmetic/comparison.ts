/** What came of comparing a printed figure with a computed one. */
import type { Exact } from '../exact.ts';
import type { Severity } from '../check-result.ts';

/**
 * equal: the same at the printed place · rounded: the operands were rounded before they were printed,
 * which explains the difference · near: the printed figure is vague (“约”, “超”) and fits ·
 * cut: what is printed is the result with its last digits cut off · loose: the printed figure is vague
 * and far off · undecided: so few digits are printed that rounding could explain it · different: nothing does.
 */
export type Relation = 'equal' | 'rounded' | 'near' | 'cut' | 'loose' | 'undecided' | 'different';

/** A printed figure held against what its operands give, with what is needed to show the arithmetic. */
export interface Comparison {
  readonly relation: Relation;
  /** The computed figure at a readable place, without unit. */
  readonly computed: Exact;
  /** Formula with the numbers in it, ending in the computed figure with its sign. */
  readonly formula: string;
  /** Sign or unit that belongs to computed and printed alike: "%", "个百分点" or "". */
  readonly sign: string;
  /** By how much the printed figure differs, for sums. */
  readonly gap?: Exact;
}

/** What a relation comes to as a result (docs/levels.md): only a difference that nothing explains is a discrepancy. */
export const severityOf: Readonly<Record<Relation, Severity>> = {
  equal: 'pass',
  rounded: 'pass',
  near: 'pass',
  cut: 'notice',
  loose: 'unjudged',
  undecided: 'unjudged',
  different: 'discrepancy',
};

/** From what agrees to what does not. */
const ORDER = Object.keys(severityOf) as Relation[];

/** Of several readings of one printed figure the one that agrees best; the first of equals. */
export function best<T extends { readonly comparison: Comparison }>(readings: readonly T[]): T | undefined {
  const rank = ({ comparison }: T): number => ORDER.indexOf(comparison.relation);
  return [...readings].sort((a, b) => rank(a) - rank(b))[0];
}
