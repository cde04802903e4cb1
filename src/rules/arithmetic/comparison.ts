/** What came of comparing a printed figure with a computed one. */
import type { Exact } from '../../report/exact.ts';
import type { Severity } from '../rule.ts';

/**
 * equal: the same at the printed place · rounded: rounding explains the difference ·
 * undecided: so few digits are printed that rounding could explain it · different: it cannot.
 */
export type Relation = 'equal' | 'rounded' | 'undecided' | 'different';

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

export const severityOf: Readonly<Record<Relation, Severity>> = {
  equal: 'pass',
  rounded: 'pass',
  undecided: 'unjudged',
  different: 'discrepancy',
};
