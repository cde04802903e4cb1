/** The verdict on the first screen: score, grade or opinion, and where the score falls among the bands. */
import {
  abs,
  compare,
  decimalText,
  divide,
  equal,
  exact,
  isNegative,
  isZero,
  subtract,
  sum,
  toNumber,
  type Exact,
} from '../../report/exact.ts';
import { actOf } from '../../report/acts.ts';
import {
  bandOf,
  gradeIntervals,
  hasOpenBounds,
  intervalWords,
  maximumOf,
  onScale,
  type GradeInterval,
} from '../../report/grade.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import { actNames } from '../../views/act-words.ts';
import type { Mark, Marks } from '../../views/figure-marks.ts';
import type { Report } from '../../report/archive.ts';

/** The score as printed, in points; texts are Chinese, and null where there is nothing to say. */
export interface HeadScore {
  /** Null where the source prints a grade and no score. */
  readonly total: string | null;
  readonly max: string;
  readonly grade: string | null;
  /** Of a pre-evaluation: “部分支持”. */
  readonly opinion: string | null;
  readonly marks: readonly Mark[];
  /** “五个单位的平均分”, “自评得分”. */
  readonly name: string;
  /** “70 ≤ 得分 < 80 为中”. */
  readonly band: string | null;
  /** Why the grade is not that of the score, in the editor's words. */
  readonly reason: string | null;
  readonly scale: Scale | null;
  /** “单位自评 99 分，高出 12 分”. */
  readonly self: string | null;
}

/** The bands side by side, equally wide, and where the score falls, 0–100. */
interface Scale {
  readonly bands: readonly { readonly name: string; readonly range: string; readonly here: boolean }[];
  readonly position: number;
}

type Bands = Pick<RuleSet, 'max' | 'bands'> & Partial<Pick<RuleSet, 'scaled'>>;

/** Null where the document gives neither score nor grade nor opinion. */
export function headScore(
  { scoring, evaluation }: Pick<Report, 'scoring' | 'evaluation'>,
  ruleSet: RuleSet | undefined,
  marks: Marks,
): HeadScore | null {
  const { total, grade, opinion = null } = scoring;
  const max = maximumOf(scoring, ruleSet);
  const word = grade ?? opinion;
  if (total === null && word === null) return null;
  const bands = bandsFor(scoring, ruleSet);
  const bonus = (scoring.adjustments ?? []).flatMap(({ points }) => (isNegative(points) ? [] : [points]));
  const interval = bands && total !== null ? bandOf(total, word, bands, max, sum([max, ...bonus])) : null;
  const isPlaced = total !== null && word !== null && bands !== null && interval !== null;
  return {
    total: decimalText(total),
    max: decimalText(max),
    grade,
    opinion,
    marks: [...(total === null ? [] : marks.at('scoring', 'total')), ...marks.at('scoring', 'grade')],
    name: scoreName(scoring, evaluation),
    // Where the source names no grade, the rules give it none; their points are those of their own scale.
    band: isPlaced && equal(max, bands.max) ? `${rangeText(interval, bands, total)}为${interval.name}` : null,
    reason: reasonOf(scoring),
    scale: isPlaced ? scaleOf(total, max, interval, bands) : null,
    self:
      scoring.selfScore && total !== null ? selfText(scoring.selfScore, total, max, evaluation, scoring.basis) : null,
  };
}

/** The bands of what the document gives: of grades, or of opinions where it has no grade. */
function bandsFor({ grade }: Report['scoring'], ruleSet: RuleSet | undefined): Bands | null {
  if (ruleSet === undefined) return null;
  const bands = grade === null ? (ruleSet.opinions ?? []) : ruleSet.bands;
  return bands.length === 0 ? null : { ...ruleSet, bands };
}

function scoreName(
  { basis, organisations, total, grade }: Report['scoring'],
  evaluation: Report['evaluation'],
): string {
  const names = actNames(evaluation);
  if (total === null) return grade === null ? '评估意见' : names.grade;
  if (basis === 'average') return `${organisations.length > 1 ? `${organisations.length}个` : '各'}单位的平均得分`;
  return names.score;
}

/** “按得分为A，定为B：虚列支出，一票否决”. */
export function reasonOf({
  grade,
  gradeByScore,
  gradeReason,
}: {
  readonly grade?: string | null | undefined;
  readonly gradeByScore?: string | undefined;
  readonly gradeReason?: string | undefined;
}): string | null {
  const moved =
    gradeByScore === undefined || gradeByScore === grade
      ? ''
      : `按得分为${gradeByScore}${typeof grade === 'string' ? `，最后为${grade}` : ''}`;
  const told = [moved, gradeReason ?? ''].filter((word) => word !== '');
  return told.length === 0 ? null : told.join('：');
}

/** Compared only with points that somebody else gave on the same scale for the same results. */
function selfText(
  { score, grade }: { score: Exact; grade?: string | undefined },
  total: Exact,
  max: Exact,
  evaluation: Report['evaluation'],
  basis: Report['scoring']['basis'],
): string {
  const said = `单位自评${decimalText(score)}分${grade === undefined ? '' : `（${grade}）`}`;
  if (evaluation === 'self' || !actOf(evaluation).comparable || compare(score, max) > 0) return said;
  const other = basis === 'average' ? '平均得分' : actNames(evaluation).score;
  const gap = subtract(score, total);
  if (compare(gap, exact('0')) === 0) return `${said}，与${other}相同`;
  return `${said}，比${other}${isNegative(gap) ? `低${decimalText(abs(gap))}` : `高${decimalText(gap)}`}分`;
}

function scaleOf(total: Exact, max: Exact, here: GradeInterval, bands: Bands): Scale {
  const rising = [...gradeIntervals(bands)].reverse();
  const index = rising.findIndex(({ name }) => name === here.name);
  const scaled = onScale(total, bands, max) ?? total;
  const width = subtract(here.below ?? bands.max, here.from);
  const inside = toNumber(divide(subtract(scaled, here.from), width) ?? exact('0'));
  return {
    bands: rising.map((band) => ({
      name: band.name,
      range: shortRange(band, bands.max),
      here: band.name === here.name,
    })),
    position: Math.round((Math.min(index + inside, rising.length) / rising.length) * 1000) / 10,
  };
}

function shortRange({ from, below, isBelowIncluded }: GradeInterval, max: Exact): string {
  const end = decimalText(below ?? max);
  if (!isZero(from)) return `${decimalText(from)}–${end}`;
  return isBelowIncluded ? `${end}以下` : `不到${end}`;
}

function rangeText(interval: GradeInterval, bands: Bands, score: Exact): string {
  const { from, below } = interval;
  if (hasOpenBounds(bands)) return intervalWords(interval);
  if (below === null)
    return compare(score, bands.max) > 0
      ? `${decimalText(from)} 分以上`
      : `${decimalText(from)} 分至 ${decimalText(bands.max)} 分`;
  return isZero(from) ? `不到 ${decimalText(below)} 分` : `${decimalText(from)} 分以上、不到 ${decimalText(below)} 分`;
}
