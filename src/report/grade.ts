/** Grade of a score under a rule set: half-open intervals on exact decimals. */
import { compare, divide, exact, multiply, type Exact } from './exact.ts';
import type { RuleSet } from './schema/registries.ts';

export interface GradeInterval {
  readonly name: string;
  /** Included. */
  readonly from: Exact;
  /** Not included; null for the highest band, which ends at full marks. */
  readonly below: Exact | null;
}

type Bands = Pick<RuleSet, 'max' | 'bands'>;

/** The bands of a rule set from high to low, whatever order they are written in. */
export function gradeIntervals(ruleSet: Bands): GradeInterval[] {
  const bands = [...ruleSet.bands].sort((a, b) => compare(b.from, a.from));
  return bands.map((band, index) => ({ name: band.name, from: band.from, below: bands[index - 1]?.from ?? null }));
}

/**
 * The band of a score, or null when the score lies outside all bands.
 * A score out of another maximum is put on the scale of the rule set first.
 */
export function gradeOf(score: Exact, ruleSet: Bands, max: Exact = ruleSet.max): GradeInterval | null {
  const scaled = divide(multiply(score, ruleSet.max), max);
  if (scaled === null || compare(scaled, ruleSet.max) > 0) return null;
  return gradeIntervals(ruleSet).find((band) => compare(scaled, band.from) >= 0) ?? null;
}

/** “80 ≤ 得分 < 90”, for messages. */
export function describeInterval(interval: GradeInterval, max: Exact = exact('100')): string {
  return interval.below === null ? `${interval.from} ≤ 得分 ≤ ${max}` : `${interval.from} ≤ 得分 < ${interval.below}`;
}
