import { checkQuotient } from '../../report/arithmetic/quotient-check.ts';
import { parseFigure } from '../../report/figure.ts';
import { actualText, targetText } from '../../report/indicator-texts.ts';
import { canonical, isBlank } from '../../report/printed-text.ts';
import { compare, exact } from '../../report/exact.ts';
import type { Report } from '../../report/archive.ts';
import { severityOf } from '../../report/arithmetic/comparison.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { compared, result, withUnit } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { dueRowsOf, placeOf, rowName, sides, tableName, type Row } from './indicator-rows.ts';

export const completionRate: Rule = {
  code: 'C403',
  name: '指标完成率',
  explanation:
    '原文印出的完成率，应等于实际完成值除以目标值（目标为区间的，高于区间的除以上限，低于区间的除以下限），按所印位数四舍五入。目标或实际值不是同一单位的单一数字的，不核对；还没有到期的（运行监控、事前评估），不核对。超额完成而印作 100% 的，可能以 100% 为上限，不作判断。',
  check: (report) => dueRowsOf(report).flatMap((row) => check(report, row)),
};

function check(report: Report, at: Row): CheckResult[] {
  const printed = at.row.completion;
  const figure = printed === undefined ? null : parseFigure(printed);
  if (printed === undefined || figure === null || isBlank(targetText(at.row)) || isBlank(at.row.actual)) return [];
  if (figure.unit !== '%' && figure.unit !== '') return [];
  const { ratio } = at.judgement;
  const place = placeOf(at, 'completion');
  const name = `${tableName(at.table)}“${rowName(at)}”`;
  if (isRestated(at) && compare(figure.value, exact('100')) === 0) {
    const message = `${name}实际完成值与目标值写法相同，完成率${printed}，相符`;
    return [result('C403', report, place, { severity: 'pass', message, operands: sides(at), printed })];
  }
  if (ratio === null) {
    const message = `${name}印有完成率${printed}，但目标值与实际完成值不是同一单位的单一数字，不能核对`;
    return [result('C403', report, place, { severity: 'unjudged', message, operands: sides(at), printed })];
  }
  const comparison = checkQuotient({
    numerator: ratio.actual,
    denominator: ratio.target,
    printed,
    percent: true,
    grain: precisionKindOf(ratio.unit),
  });
  if (comparison === null) return [];
  const answer = compared('C403', report, place, {
    subject: `${name}实际完成值除以目标值`,
    comparison,
    printed: withUnit(printed, '%'),
    operands: sides(at),
  });
  const isCapped = compare(figure.value, exact('100')) === 0 && compare(ratio.actual, ratio.target) > 0;
  return severityOf[comparison.relation] !== 'pass' && isCapped
    ? [{ ...answer, severity: 'unjudged', message: `${answer.message}；可能以100%为上限，不作判断` }]
    : [answer];
}

/** Target and result in the same words: “≥90%” and “≥90%”. */
function isRestated({ row }: Row): boolean {
  return canonical(targetText(row) ?? '') === canonical(actualText(row) ?? '');
}
