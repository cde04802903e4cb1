/** Every check with its formula and operands. */
import { legend } from '../../report/choice.ts';
import { severities } from '../../report/choices/judgements.ts';
import { column, list, REPORT, URL, type DataTable } from './data-table.ts';

export const checks: DataTable = {
  name: 'checks',
  title: '核验结果',
  description: '每一份报告的每一次核验，含算式与数字',
  columns: [
    REPORT,
    column('code', '规则编号'),
    column('severity', legend(severities, '、', ['discrepancy', 'notice', 'pass', 'unjudged'])),
    column('message', '结论'),
    column('place', '位置'),
    column('formula', '算式'),
    column('printed', '原文所印'),
    column('computed', '计算所得'),
    column('operands', '参与计算的数字'),
    URL,
    column('note', '编者说明：编者知道的差别原因，不是来源文件的话'),
  ],
  rows: (report, { resultsOf }) =>
    resultsOf(report).map((check) => ({
      report: report.id,
      code: check.code,
      severity: check.severity,
      message: check.message,
      place: check.where.label,
      formula: check.formula,
      printed: check.printed ?? null,
      computed: check.computed ?? null,
      operands: list(check.operands.map((operand) => `${operand.name} ${operand.value}${operand.unit ?? ''}`)),
      url: `${report.url}#${check.where.anchor}`,
      note: check.note ?? null,
    })),
};
