/** A grade or an opinion against the band in which its score lies. */
import { decimalText, equal, round, trim, type Exact } from '../../report/exact.ts';
import { bandNamed, bandOf, describeInterval, hasOpenBounds, intervalWords, onScale } from '../../report/grade.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import type { Report } from '../../report/archive.ts';
import { result } from '../make-result.ts';
import type { CheckResult, Place, Severity } from '../../report/check-result.ts';
import { scoreOperand } from './score-sheets.ts';

/** Bands with what is needed to put a score on their scale. */
type Bands = Pick<RuleSet, 'max' | 'bands' | 'scaled'>;

export interface Judged {
  /** Whose score it is: “总分”, “单位自评”, the name of an organisation or a project. */
  readonly name: string;
  readonly score: Exact;
  /** The grade or opinion as printed. */
  readonly printed: string;
  readonly max: Exact;
  /** Full marks and what can come on top of them. */
  readonly most: Exact;
  readonly place: Place;
  readonly where?: string | undefined;
  /** Why it is another than that of the score, as the source says. */
  readonly reason?: string | null;
}

/** @param noun what is judged: “等级”, “意见” */
export function inBand(code: string, report: Report, item: Judged, bands: Bands, noun: string): CheckResult {
  const { name, score, printed, max, most, place } = item;
  const operands = [{ ...scoreOperand('得分', score), ...(item.where === undefined ? {} : { where: item.where }) }];
  const known = bandNamed(printed, bands);
  const right = bandOf(score, printed, bands, max, most);
  if (known === null || right === null) {
    const message = whyUnjudged(item, known === null, bands, noun);
    return result(code, report, place, { severity: 'unjudged', message, operands, printed });
  }
  const agrees = right.name === known.name;
  const converted = onScale(score, bands, max);
  const isConverted = converted !== null && !equal(converted, score);
  const read = isConverted ? trim(round(converted, 2)) : score;
  const interval = describeInterval(right, bands.max, read);
  const words = hasOpenBounds(bands) ? intervalWords(right) : interval;
  const scored = `${name}${decimalText(score)}分${isConverted ? `（满分${decimalText(max)}分，折合${decimalText(read)}分）` : ''}`;
  const conversion = isConverted
    ? `${decimalText(score)} ÷ ${decimalText(max)} × ${decimalText(bands.max)} = ${decimalText(read)}，`
    : '';
  const say = (severity: Severity, message: string): CheckResult =>
    result(code, report, place, {
      severity,
      message,
      operands,
      formula: `${conversion}${interval.replace('得分', () => decimalText(read))}`,
      printed,
      computed: right.name,
    });
  if (agrees) return say('pass', `${scored}，属于“${printed}”（${words}）`);
  if (item.reason) {
    const apart = `${scored}按分数为“${right.name}”（${words}），原文${noun}为“${printed}”`;
    return say('pass', told(apart, item.reason));
  }
  return say('discrepancy', `${scored}应为“${right.name}”（${words}），原文印作“${printed}”`);
}

/** With the reason that the source gives. */
export const told = (sentence: string, reason: string): string =>
  `${sentence}；原文说明了原因：${reason.replace(/。$/, '')}`;

/** Why nobody can say whether it is right. */
function whyUnjudged({ name, score, printed, max }: Judged, isUnknown: boolean, bands: Bands, noun: string): string {
  const scored = `${name}${decimalText(score)}分`;
  if (isUnknown) return `${scored}，${noun}“${printed}”不在所用评价办法的${noun}之中，无法核对`;
  if (equal(max, bands.max)) return `${scored}不在所用评价办法的任何区间之内，无法核对`;
  return `${scored}，满分${decimalText(max)}分，与所用评价办法的满分${decimalText(bands.max)}分不同，办法没有写明怎样折算，${noun}“${printed}”无法核对`;
}
