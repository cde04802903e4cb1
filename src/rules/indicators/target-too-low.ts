import { decimalText, type Exact, round } from '../../report/exact.ts';
import { isTargetTooLow, TOO_LOW } from '../../report/low-target.ts';
import { parseFigure } from '../../report/figure.ts';
import type { Report } from '../../report/archive.ts';
import { result } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { dueRowsOf, placeOf, rowName, sides, tableName, type Row } from './indicator-rows.ts';

export const targetTooLow: Rule = {
  code: 'C405',
  name: '目标值可能偏低',
  explanation: `实际完成值超过目标值 ${TOO_LOW}% 的，提示目标可能定得偏低。财预〔2020〕10号规定：完成值高于指标值较多的，要分析原因，属于年初指标值设定明显偏低的，要按照偏离度适度调减分值；评价机构一般以 ${TOO_LOW}% 为界。这只是提示，不说明原文有误。目标为上限（越少越好）的、不能算出完成率的、还没有到期的（运行监控、事前评估），不提示。`,
  check: (report) => dueRowsOf(report).flatMap((row) => check(report, row)),
};

function check(report: Report, at: Row): CheckResult[] {
  const rate = completionOf(at);
  if (rate === null || !isTargetTooLow(rate)) return [];
  const shown = round(rate, 2);
  const message = `${tableName(at.table)}“${rowName(at)}”实际为目标的${decimalText(shown)}%，超过${TOO_LOW}%，目标可能定得偏低；财预〔2020〕10号要求对因年初指标值明显偏低造成的超额，按偏离度适度调减分值`;
  const place = placeOf(at, 'target');
  return [
    result('C405', report, place, {
      severity: 'notice',
      message,
      operands: sides(at),
      formula: `${decimalText(shown)}% > ${TOO_LOW}%`,
      computed: `${decimalText(shown)}%`,
      ...(at.row.completion === undefined ? {} : { printed: at.row.completion }),
    }),
  ];
}

/** Computed from target and actual; as printed where they cannot be computed. */
function completionOf(at: Row): Exact | null {
  const { completion } = at.judgement;
  if (completion !== null || at.row.completion === undefined) return completion;
  const printed = parseFigure(at.row.completion);
  return printed?.unit === '%' ? printed.value : null;
}
