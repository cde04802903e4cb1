/** Scores that can be compared: given by an evaluator, on one scale; and who is left out of them. */
import type { Corpus, Report } from '../../report/archive.ts';
import { compare, divide, equal, exact, multiply, toNumber, type Exact } from '../../report/exact.ts';
import { gradeIntervals, maximumOf } from '../../report/grade.ts';
import { onHundred, scoreText } from '../../report/scale.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import { evaluatorScoreOf } from '../../report/whose-score.ts';

const HUNDRED = exact('100');

export interface Scored {
  readonly report: Report;
  /** On a scale of a hundred, so that it can stand beside the others. */
  readonly total: Exact;
  /** As printed, with its maximum where that is not a hundred: “78.53分”. */
  readonly text: string;
  /** As printed. */
  readonly printed: Exact;
  readonly max: Exact;
}

type RuleSets = Corpus['ruleSets'];

/** Reports that an evaluator scored on a scale that can be compared, lowest first. */
export function scored(reports: readonly Report[], ruleSets: RuleSets = new Map()): Scored[] {
  return reports
    .flatMap((report): Scored[] => {
      const printed = evaluatorScoreOf(report);
      if (printed === null) return [];
      const ruleSet = ruleSets.get(report.ruleSet);
      const max = maximumOf(report.scoring, ruleSet);
      const total = onHundred(printed, max, ruleSet);
      return total === null ? [] : [{ report, total, text: scoreText(printed, max, total), printed, max }];
    })
    .sort((a, b) => compare(a.total, b.total));
}

/** The middle one; of an even number the lower. */
export const middle = (sorted: readonly Scored[]): Scored | undefined => sorted[Math.floor((sorted.length - 1) / 2)];

/** The two in the middle of an even number, twice the same one of an odd. */
export const middles = (sorted: readonly Scored[]): readonly [Scored, Scored] | null => {
  const [low, high] = [middle(sorted), sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : [low, high];
};

/** With fewer reports a middle says little. */
export const ENOUGH = 3;

/** The bands behind the scores; none where they were judged by several rule sets, whose bands differ. */
export function commonBands(
  corpus: Corpus,
  sorted: readonly Pick<Scored, 'report'>[],
): { readonly name: string; readonly from: Exact }[] {
  const [used, ...others] = new Set(sorted.map(({ report }) => report.ruleSet));
  const ruleSet = corpus.ruleSets.get(used ?? '');
  return ruleSet === undefined || others.length > 0 ? [] : bandsOnHundred(ruleSet);
}

/** From high to low. */
const bandsOnHundred = (ruleSet: RuleSet): { readonly name: string; readonly from: Exact }[] =>
  gradeIntervals(ruleSet).map(({ name, from }) => ({
    name,
    from: equal(ruleSet.max, HUNDRED) ? from : (divide(multiply(from, HUNDRED), ruleSet.max) ?? from),
  }));

export const drawnBands = (
  bands: readonly { readonly name: string; readonly from: Exact }[],
): { readonly name: string; readonly from: number }[] =>
  [...bands].reverse().map(({ name, from }) => ({ name, from: toNumber(from) }));

/** Who is not among the scores, and why; empty where everybody is. */
export function leftOut(corpus: Corpus): string {
  const count = (test: (report: Report) => boolean): number => corpus.reports.filter(test).length;
  const given = count((report) => evaluatorScoreOf(report) !== null);
  const self = count(({ evaluation }) => evaluation === 'self');
  const all = scored(corpus.reports, corpus.ruleSets);
  const unnamed = all.filter(({ report }) => report.evaluator === null).length;
  const scaled = all.filter(({ max }) => !equal(max, HUNDRED)).length;
  const out = [
    [self, '份单位自评'],
    [corpus.reports.length - self - given, '份没有总分'],
    [given - all.length, '份满分不是100分、不能换算'],
  ] as const;
  const parts = out.filter(([number]) => number > 0).map(([number, words]) => `${number}${words}`);
  return [
    ...(unnamed === 0 ? [] : [`计入的有${unnamed}份是财政评价或部门评价，原文没有写明评价机构。`]),
    ...(scaled === 0 ? [] : [`满分不是100分的${scaled}份按百分制换算后比较（本站计算）。`]),
    ...(parts.length === 0 ? [] : [`另有${parts.join('、')}的，没有计入。`]),
  ].join('');
}
