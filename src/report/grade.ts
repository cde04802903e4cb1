/** Grade of a score under a rule set: half-open intervals on exact decimals. */
import { compare, decimalText, divide, equal, exact, type Exact, multiply } from './exact.ts';
import { gradeKey } from './grade-names.ts';
import type { RuleSet } from './schema/registries.ts';

/** A band of grades in points of its rule set: from its lower bound up to that of the band above. */
export interface GradeInterval {
  readonly name: string;
  readonly from: Exact;
  /** Whether `from` itself belongs to the band; where not, it is the best of the band below. */
  readonly isFromIncluded: boolean;
  /** Null for the highest band, which ends at full marks. */
  readonly below: Exact | null;
  /** Whether `below` itself still belongs to the band. */
  readonly isBelowIncluded: boolean;
}

type Bands = Pick<RuleSet, 'max' | 'bands'> & Partial<Pick<RuleSet, 'scaled'>>;

const HUNDRED = exact('100');
const ZERO = exact('0');

/** Full marks of a report: its own, else those of its rule set. The only place that knows. */
export function maximumOf(
  scoring: { readonly max?: Exact | undefined },
  ruleSet: Pick<RuleSet, 'max'> | undefined,
): Exact {
  return scoring.max ?? ruleSet?.max ?? HUNDRED;
}

/** The lower bound of a band as its rule set writes it: `from` holds it, `above` does not. */
const boundOf = ({ name, from, above }: Bands['bands'][number]): Omit<GradeInterval, 'below' | 'isBelowIncluded'> => ({
  name,
  from: from ?? above ?? ZERO,
  isFromIncluded: from !== undefined,
});

/** The bands of a rule set (or its opinions) from high to low, whatever order they are written in. */
export function gradeIntervals(ruleSet: { readonly bands: Bands['bands'] }): GradeInterval[] {
  const bands = ruleSet.bands
    .map(boundOf)
    .sort((a, b) => compare(b.from, a.from) || Number(a.isFromIncluded) - Number(b.isFromIncluded));
  return bands.map((band, index) => {
    const above = bands[index - 1];
    return { ...band, below: above?.from ?? null, isBelowIncluded: above?.isFromIncluded === false };
  });
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
  gradeIntervals(ruleSet).find(
    (band) => compare(score, band.from) > 0 || (band.isFromIncluded && equal(score, band.from)),
  ) ?? null;

/** “80 ≤ 得分 < 90”, for messages; “得分 ≥ 90” for a score above full marks; “80 < 得分 ≤ 90” where bounds belong below. */
export function describeInterval(interval: GradeInterval, max: Exact = HUNDRED, score: Exact = interval.from): string {
  const [lower, upper] = [interval.isFromIncluded ? '≤' : '<', interval.isBelowIncluded ? '≤' : '<'];
  if (interval.below !== null)
    return `${decimalText(interval.from)} ${lower} 得分 ${upper} ${decimalText(interval.below)}`;
  return compare(score, max) > 0
    ? `得分 ${interval.isFromIncluded ? '≥' : '>'} ${decimalText(interval.from)}`
    : `${decimalText(interval.from)} ${lower} 得分 ≤ ${decimalText(max)}`;
}

/** Whether any bound is to be spelt out with 含 and 不含: where one does not belong to the band above it. */
export const hasOpenBounds = (ruleSet: { readonly bands: Bands['bands'] }): boolean =>
  gradeIntervals(ruleSet).some(({ isFromIncluded }) => !isFromIncluded);

/** “80分（不含）至90分（含）”, “90分（不含）以上”, “60分（含）以下”: a band in the words of the rules. */
export function intervalWords({ from, isFromIncluded, below, isBelowIncluded }: GradeInterval): string {
  const bound = (value: Exact, isIncluded: boolean): string =>
    `${decimalText(value)}分（${isIncluded ? '含' : '不含'}）`;
  if (below === null) return `${bound(from, isFromIncluded)}以上`;
  return equal(from, ZERO)
    ? `${bound(below, isBelowIncluded)}以下`
    : `${bound(from, isFromIncluded)}至${bound(below, isBelowIncluded)}`;
}
