/** Chinese words for the codes of the schema. */
import type { Verdict } from './table.ts';
import type { ReportData } from '../report/schema/report.ts';

export const kindWords: Readonly<Record<ReportData['kind'], string>> = {
  project: '项目',
  'special-fund': '专项资金',
  'whole-department': '部门整体支出',
  'social-insurance-fund': '社会保险基金',
  'research-projects': '研究课题',
};

export const evaluationWords: Readonly<Record<ReportData['evaluation'], string>> = {
  self: '单位自评',
  department: '部门评价',
  fiscal: '财政评价',
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  met: '完成',
  unmet: '未完成',
  unclear: '无法判断',
};

export const verdictSigns: Readonly<Record<Verdict, string>> = { met: '✓', unmet: '✗', unclear: '–' };

export const stateWords = {
  done: '已整改',
  'in-progress': '正在整改',
  'not-started': '尚未开始',
  'not-done': '未整改',
  unknown: '未说明',
} as const;

export const severityWords = {
  error: '录入有误',
  discrepancy: '有出入',
  notice: '值得留意',
  pass: '相符',
  unjudged: '无法核验',
} as const;

export const severitySigns = { error: '✗', discrepancy: '≠', notice: '!', pass: '✓', unjudged: '?' } as const;
