/** What a report is about, and who evaluates. */
import { choice, type CodeOf } from '../choice.ts';

/** What is evaluated (评价对象). */
export const subjects = choice({
  project: '项目',
  'special-fund': '专项资金',
  'whole-department': '部门整体支出',
  'social-insurance-fund': '社会保险基金',
  'research-projects': '研究课题',
});

/**
 * Who evaluates: the three ways of 财预〔2020〕10号. The schema names 第四条 for it, a number that was not
 * held against the text of the regulation.
 */
export const evaluations = choice({ self: '单位自评', department: '部门评价', fiscal: '财政评价' });
/** `self` is the organisation's own word, kept apart from what an evaluator says. */
export type Evaluation = CodeOf<typeof evaluations>;

export const organisationKinds = choice({
  finance: '财政部门',
  department: '政府部门',
  'party-organ': '党委部门',
  'mass-organisation': '群团',
  'democratic-party': '民主党派',
  institution: '事业单位',
  government: '政府',
});
