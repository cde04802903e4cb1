/** Scores that can be compared: given by an evaluator, on one scale; and who is left out of them. */
import type { Corpus, Report } from '../../report/archive.ts';
import { actOf } from '../../report/acts.ts';
import { evaluations } from '../../report/choices/document-kinds.ts';
import { equal, exact, toNumber, type Exact } from '../../report/exact.ts';
import { evaluatorsOf } from '../../report/who-and-where.ts';
import { evaluatorScoreOf } from '../../report/whose-score.ts';
import { scored } from '../../analysis/comparable-scores.ts';

const HUNDRED = exact('100');

export const drawnBands = (
  bands: readonly { readonly name: string; readonly from: Exact }[],
): { readonly name: string; readonly from: number }[] =>
  [...bands].reverse().map(({ name, from }) => ({ name, from: toNumber(from) }));

/** Acts in the words of 财预〔2020〕10号, which are told where there are no others. */
const USUAL: readonly Report['evaluation'][] = ['fiscal', 'department'];

/** “财政评价或部门评价”: the acts whose scores are compared, where one of them is none of the usual two all acts that are. */
export function comparedActs(corpus: Corpus, word: '和' | '或'): string {
  const used = new Set(scored(corpus.reports, corpus.ruleSets).map(({ report }) => report.evaluation));
  const codes = [...used].every((act) => USUAL.includes(act))
    ? USUAL
    : evaluations.codes.filter((act) => used.has(act));
  const words = codes.flatMap((act) => (act === null ? [] : evaluations.words[act]));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}${word}${words.at(-1)!}`;
}

/** Who is not among the scores, and why; empty where everybody is. */
export function leftOut(corpus: Corpus): string {
  const count = (test: (report: Report) => boolean): number => corpus.reports.filter(test).length;
  const given = count((report) => evaluatorScoreOf(report) !== null);
  const self = count(({ evaluation }) => evaluation === 'self');
  const all = scored(corpus.reports, corpus.ruleSets);
  const unnamed = all.filter(({ report }) => evaluatorsOf(report) === null).length;
  const apart = count((report) => evaluatorScoreOf(report) !== null && !actOf(report.evaluation).comparable);
  const scaled = all.filter(({ max }) => !equal(max, HUNDRED)).length;
  const out = [
    [self, '份单位自评'],
    [corpus.reports.length - self - given, '份没有总分'],
    [apart, '份是事前评估、运营考核等，得分不是对结果的评价'],
    [given - apart - all.length, '份满分不是100分、不能换算'],
  ] as const;
  const parts = out.filter(([number]) => number > 0).map(([number, words]) => `${number}${words}`);
  return [
    ...(unnamed === 0 ? [] : [`计入的有${unnamed}份是${comparedActs(corpus, '或')}，原文没有写明评价机构。`]),
    ...(scaled === 0 ? [] : [`满分不是100分的${scaled}份按百分制换算后比较（本站计算）。`]),
    ...(parts.length === 0 ? [] : [`另有${parts.join('、')}的，没有计入。`]),
  ].join('');
}
