/** Grade of a score under a rule set: half-open intervals on exact decimals. */
import { compare, decimalText, divide, equal, exact, type Exact, multiply } from './exact.ts';
import { gradeKey } from './grade-names.ts';
import type { RuleSet } from './schema/registries.ts';

/** A band of grades, half open: from ≤ score < below, in points of its rule set. */
export interface GradeInterval {
  readonly name: string;
  /** Included. */
  readonly from: Exact;
  /** Not included; null for the highest band, which ends at full marks. */
  readonly below: Exact | null;
}

type Bands = Pick<RuleSet, 'max' | 'bands'> & Partial<Pick<RuleSet, 'scaled'>>;

const HUNDRED = exact('100');

/** Full marks of a report: its own, else those of its rule set. The only place that knows. */
export function maximumOf(
  scoring: { readonly max?: Exact | undefined },
  ruleSet: Pick<RuleSet, 'max'> | undefined,
): Exact {
  return scoring.max ?? ruleSet?.max ?? HUNDRED;
}

/** The bands of a rule set from high to low, whatever order they are written in. */
export function gradeIntervals(ruleSet: Bands): GradeInterval[] {
  const bands = [...ruleSet.bands].sort((a, b) => compare(b.from, a.from));
  return bands.map((band, index) => ({ name: band.name, from: band.from, below: bands[index - 1]?.from ?? null }));
}

/** The band of that name, however it is written: “良好” and “B级” where the rule set says “良” and “B”. */
export function bandNamed(grade: string, ruleSet: Bands): GradeInterval | null {
  const bands = gradeIntervals(ruleSet);
  const alike = bands.filter(({ name }) => gradeKey(name) === gradeKey(grade));
  return bands.find(({ name }) => name === grade) ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}

/** The score on the scale of the rule set; null where nothing says how to put it there. */
export function onScale(score: Exact, ruleSet: Bands, max: Exact = ruleSet.max): Exact | null {
  if (equal(max, ruleSet.max)) return score;
  return ruleSet.scaled === true ? divide(multiply(score, ruleSet.max), max) : null;
}

/**
 * The band of a score, or null when the score lies outside all bands or cannot be put on their scale.
 * @param max full marks of the score
 * @param most what can be reached with bonus points, which are no part of full marks
 */
export function gradeOf(
  score: Exact,
  ruleSet: Bands,
  max: Exact = ruleSet.max,
  most: Exact = max,
): GradeInterval | null {
  const scaled = onScale(score, ruleSet, max);
  if (scaled === null || compare(score, most) > 0) return null;
  return bandAt(scaled, ruleSet);
}

/**
 * The same, and where full marks are above those of the rule set without a word on conversion
 * (bonus points counted among them): the printed grade, if the bands as they are confirm it.
 */
export function bandOf(
  score: Exact,
  printed: string | null | undefined,
  ruleSet: Bands,
  max: Exact,
  most: Exact = max,
): GradeInterval | null {
  const sure = gradeOf(score, ruleSet, max, most);
  if (sure !== null || printed === null || printed === undefined) return sure;
  if (compare(max, ruleSet.max) <= 0 || compare(score, most) > 0) return null;
  const here = bandAt(score, ruleSet);
  return here !== null && here.name === bandNamed(printed, ruleSet)?.name ? here : null;
}

const bandAt = (score: Exact, ruleSet: Bands): GradeInterval | null =>
  gradeIntervals(ruleSet).find((band) => compare(score, band.from) >= 0) ?? null;

/** “80 ≤ 得分 < 90”, for messages; “得分 ≥ 90” for a score above full marks. */
export function describeInterval(interval: GradeInterval, max: Exact = HUNDRED, score: Exact = interval.from): string {
  if (interval.below !== null) return `${decimalText(interval.from)} ≤ 得分 < ${decimalText(interval.below)}`;
  return compare(score, max) > 0
    ? `得分 ≥ ${decimalText(interval.from)}`
    : `${decimalText(interval.from)} ≤ 得分 ≤ ${decimalText(max)}`;
}
