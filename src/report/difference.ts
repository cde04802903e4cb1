/**
 * What kind of difference a reader of the source has found. The kind decides the
 * level (docs/levels.md), so the list is closed: nobody can call a slip of the pen
 * a contradiction without saying which.
 */

/** The source excludes itself, and what is meant changes with it. */
export const CONTRADICTIONS = ['money', 'figure', 'table', 'statement', 'unit', 'date', 'fund-name'] as const;

/** Something explains it, or nothing can be decided. */
export const CAUTIONS = [
  'naming',
  'wording',
  'order',
  'rounding',
  'scope',
  'judgement',
  'reported',
  'unverifiable',
  'told',
] as const;

export const DIFFERENCES = [...CONTRADICTIONS, ...CAUTIONS] as const;

export type Difference = (typeof DIFFERENCES)[number];

/** Words for authors and readers. */
export const differenceWords: Readonly<Record<Difference, string>> = {
  money: '金额矛盾',
  figure: '数字矛盾',
  table: '文表不符',
  statement: '说法矛盾',
  unit: '单位有误',
  date: '日期有误',
  'fund-name': '资金名称有误',
  naming: '名称写法',
  wording: '措辞用字',
  order: '次序编号',
  rounding: '四舍五入',
  scope: '口径可解释',
  judgement: '评价不一',
  reported: '转述的出入',
  unverifiable: '无法核对',
  told: '已在别条列出',
};

/** One place can show by itself that it is wrong: a unit, a date, a name. All else takes two that exclude each other. */
const ALONE: readonly Difference[] = ['unit', 'date', 'fund-name'];

export function isContradiction(difference: Difference): boolean {
  return (CONTRADICTIONS as readonly Difference[]).includes(difference);
}

/** Whether the kind speaks of two places that exclude each other. */
export function needsTwoPlaces(difference: Difference): boolean {
  return isContradiction(difference) && !ALONE.includes(difference);
}
