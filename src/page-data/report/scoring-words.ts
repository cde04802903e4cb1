/** Where the points went, in words: only what the printed scores settle. */
import { compare, decimalText, divide, equal, exact, type Exact, multiply, subtract, sum } from '../../report/exact.ts';
import { inPercent } from '../../report/rate.ts';
import type { Report } from '../../report/archive.ts';
import type { Dimension, ExecutionPoints } from '../../report/schema/report.ts';
import { agreedEnd, at } from '../../analysis/extremes.ts';
import { isRateOf, percentText, ZERO } from '../../analysis/figure-arithmetic.ts';
import { actNames } from '../../views/act-words.ts';
import { OWN } from '../../views/choice-words.ts';
import { list } from '../../views/chinese-text.ts';

type Scoring = Report['scoring'];

export interface Scored extends Dimension {
  readonly score: Exact;
}

export const lostOf = ({ max, score }: Pick<Scored, 'max' | 'score'>): Exact => subtract(max, score);

/** “失3.5分”; a score above its maximum loses nothing. */
export function lostWords(dimension: Scored): string {
  const lost = lostOf(dimension);
  const order = compare(lost, ZERO);
  if (order === 0) return '没有失分';
  return order > 0 ? `失${decimalText(lost)}分` : `超出分值${decimalText(subtract(dimension.score, dimension.max))}分`;
}

/** “38分得27.45分，得分率72.24%”: as printed, or ours and said so. */
export function detailWords({ max, score, rate }: Scored): string {
  const points = `${decimalText(max)}分得${decimalText(score)}分`;
  if (rate !== undefined) return `${points}，得分率${rate}`;
  return compare(max, ZERO) === 0 ? points : `${points}，得分率${percentText(score, max)}${OWN}`;
}

/** The points for the execution rate stand among the others. */
const executionPart = ({ name, max, score }: ExecutionPoints): Dimension => ({
  name,
  max,
  score: score ?? null,
  reasons: [],
  groups: [],
});

export function partsOf({ dimensions, execution }: Pick<Scoring, 'dimensions' | 'execution'>): Dimension[] {
  return [...dimensions, ...(execution === undefined ? [] : [executionPart(execution)])];
}

/** Empty where the report has no total. */
export function lossSentence({ scoring, evaluation }: Pick<Report, 'scoring' | 'evaluation'>, max: Exact): string {
  const { total, adjustments = [] } = scoring;
  if (total === null) return '';
  const average = scoring.basis === 'average' ? '平均' : '';
  const got = `${evaluation === 'self' ? '自评' : ''}${average}得${decimalText(total)}分${adjustedWords(adjustments)}`;
  const lost = subtract(max, total);
  if (compare(lost, ZERO) < 0) return `满分${decimalText(max)}分，${got}。`;
  const all = sum([lost, ...adjustments.map(({ points }) => points)]);
  const opening = `满分${decimalText(max)}分，${got}，${lossWords(all, average, adjustments.length > 0)}`;
  const parts = partsOf(scoring);
  const scored = parts.filter((dimension): dimension is Scored => dimension.score !== null);
  // Scores that are missing, exceed their maximum or do not add up leave open where the points went.
  const settled =
    scored.length === parts.length &&
    scored.length > 1 &&
    scored.every((dimension) => compare(lostOf(dimension), ZERO) >= 0) &&
    equal(sum(scored.map(lostOf)), all);
  if (compare(all, ZERO) <= 0 || !settled) return `${opening}。`;
  return `${opening}：${mostLost(scored, all, actNames(evaluation).item)}。`;
}

/** Bonus and deduction are no part of full marks: what the items lost is told apart from them. */
function lossWords(all: Exact, average: string, adjusted: boolean): string {
  if (compare(all, ZERO) === 0) return adjusted ? '各项没有失分' : '没有失分';
  return adjusted ? `各项${average}共失${decimalText(all)}分` : `${average}失${decimalText(all)}分`;
}

/** “（含加分项加2分）”. */
function adjustedWords(adjustments: NonNullable<Scoring['adjustments']>): string {
  const words = adjustments.map(({ name, points }) =>
    compare(points, ZERO) < 0
      ? `${name}扣${decimalText(subtract(ZERO, points))}分`
      : `${name}加${decimalText(points)}分`,
  );
  return words.length === 0 ? '' : `（含${words.join('、')}）`;
}

function mostLost(scored: readonly Scored[], all: Exact, item: string): string {
  const most = at(scored, 'highest', lostOf);
  const [first] = most;
  if (first === undefined) return '';
  const points = lostOf(first);
  const each = most.length > 1 ? '各' : '';
  const words =
    most.length === scored.length
      ? `${most.length}个${item}失分相同，各${decimalText(points)}分`
      : `${namesOf(most)}${most.length > 1 ? '并列' : ''}失分最多，${each}${decimalText(points)}分，${each}占全部失分的${percentText(points, all)}`;
  return `${words}${lowestRate(scored, most)}`;
}

/** Where the printed rates and those of the points put the same dimensions last. */
function lowestRate(scored: readonly Scored[], most: readonly Scored[]): string {
  const rated = scored.filter(({ max }) => compare(max, ZERO) > 0);
  const computed = ({ score, max }: Scored): Exact => divide(multiply(score, exact('100')), max) ?? ZERO;
  const printed = (dimension: Scored): Exact =>
    (dimension.rate === undefined ? null : inPercent(dimension.rate)) ?? computed(dimension);
  const lowest = agreedEnd(rated, 'lowest', [computed, printed]);
  const [first] = lowest ?? [];
  const disputed = ({ rate, score, max }: Scored): boolean => rate !== undefined && !isRateOf(rate, score, max, '分');
  if (lowest === null || first === undefined || rated.length < scored.length || lowest.some(disputed)) return '';
  const rate = first.rate ?? percentText(first.score, first.max);
  const same = lowest.length === most.length && lowest.every((dimension) => most.includes(dimension));
  if (same) return `，得分率也最低，${lowest.length > 1 ? '都' : ''}为${rate}`;
  return `；得分率最低的是${namesOf(lowest)}，${lowest.length > 1 ? '都' : ''}为${rate}`;
}

const namesOf = (dimensions: readonly Scored[]): string => list(dimensions.map(({ name }) => name));
