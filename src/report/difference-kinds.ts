/**
 * What kind of difference a reader of the source has found. The kind decides the
 * level (docs/levels.md), so the list is closed: nobody can call a slip of the pen
 * a contradiction without saying which.
 */

import { choice, isOneOf, together, type CodeOf } from './choice.ts';

/** The source excludes itself, and what is meant changes with it. */
const contradictions = choice({
  money: '金额矛盾',
  figure: '数字矛盾',
  table: '文表不符',
  statement: '说法矛盾',
  unit: '单位有误',
  date: '日期有误',
  'fund-name': '资金名称有误',
});

/** Something explains it, or nothing can be decided. */
const cautions = choice({
  naming: '名称写法',
  wording: '措辞用字',
  order: '次序编号',
  rounding: '四舍五入',
  scope: '口径可解释',
  judgement: '评价不一',
  reported: '转述的出入',
  unverifiable: '无法核对',
  told: '已在别条列出',
});

export const differences = together(contradictions, cautions);
/** One of `differences`, contradictions and cautions together. */
export type Difference = CodeOf<typeof differences>;

/** Kinds that count as a discrepancy. */
export const { codes: CONTRADICTIONS } = contradictions;
/** Kinds that count as a notice. */
export const { codes: CAUTIONS } = cautions;
/** Words for authors and readers. */
export const { codes: DIFFERENCES, words: differenceWords } = differences;

/** One place can show by itself that it is wrong: a unit, a date, a name. All else takes two that exclude each other. */
const ALONE: readonly Difference[] = ['unit', 'date', 'fund-name'];

/** True for a discrepancy, false for a notice. */
export function isContradiction(difference: Difference): boolean {
  return isOneOf(contradictions, difference);
}

/** Whether the kind speaks of two places that exclude each other. */
export function needsTwoPlaces(difference: Difference): boolean {
  return isContradiction(difference) && !ALONE.includes(difference);
}
