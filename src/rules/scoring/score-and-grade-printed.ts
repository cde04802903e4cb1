import { actOf } from '../../report/acts.ts';
import { decimalText } from '../../report/exact.ts';
import { result } from '../make-result.ts';
import type { Report } from '../../report/archive.ts';
import type { Rule } from '../rule.ts';
import { PART } from '../../report/anchors.ts';

export const scoreAndGradePrinted: Rule = {
  code: 'C108',
  name: '总分与等级齐全',
  explanation:
    '评价结果采取评分和评级相结合的方式（财预〔2020〕10号），报告应当印出总分和绩效等级（事前评估印出总分和意见）。原文没有印出的，这里提示，不作推算。不打分的文件（运行监控、审计、人大监督、整改情况），按项目或按单位分别评分而没有总分的，整份表没有分值、得分各栏的，不提示。',
  check: (report) => {
    if (!asksForScore(report)) return [];
    const { total, opinion } = report.scoring;
    const grade = report.scoring.grade ?? opinion ?? null;
    const noun = report.evaluation === 'pre-evaluation' ? '评估意见' : '绩效等级';
    const missing = [...(total === null ? ['总分'] : []), ...(grade === null ? [noun] : [])];
    const place = { anchor: PART.scoring, label: '总分与等级', path: ['scoring', total === null ? 'total' : 'grade'] };
    return [
      result('C108', report, place, {
        severity: missing.length === 0 ? 'pass' : 'notice',
        message: missing.length === 0 ? `原文印有总分和${noun}` : `原文没有印出${missing.join('和')}`,
        operands: total === null ? [] : [{ name: '总分', value: decimalText(total), unit: '分' }],
        ...(grade === null ? {} : { printed: grade }),
      }),
    ];
  },
};

/** Whether a total is due: of an act that is scored, on a form that has points, and not given to each part alone. */
function asksForScore(report: Report): boolean {
  const { evaluation, scoring, projects = [] } = report;
  if (actOf(evaluation).scoredBy === null) return false;
  if (scoring.total !== null || scoring.grade !== null) return true;
  const parts = [...scoring.organisations.map(({ total }) => total), ...projects.map((one) => one.scoring?.total)];
  if (parts.some((total) => total !== null && total !== undefined)) return false;
  return hasPoints(report);
}

/** Whether anything in the document speaks of points; forms without such columns have no total to print. */
function hasPoints({ ruleSet, scoring, indicatorTables }: Report): boolean {
  const rows = indicatorTables.flatMap((table) => table.rows);
  return (
    ruleSet !== undefined ||
    scoring.dimensions.length > 0 ||
    scoring.execution !== undefined ||
    indicatorTables.some(({ execution, totalWeight }) => (execution ?? totalWeight) !== undefined) ||
    rows.some(({ weight, score }) => (weight ?? score) !== undefined)
  );
}
