import { decimalText } from '../../report/exact.ts';
import { isOpen, parseFigure } from '../../report/figure.ts';
import { isBlank } from '../../report/printed-text.ts';
import { checkProduct } from '../../report/arithmetic/product-check.ts';
import type { Report } from '../../report/archive.ts';
import { compared, unlessVague, unread } from '../make-result.ts';
import type { CheckResult, Operand } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { placeOf, rowName, rowsOf, tableName, type Row } from './indicator-rows.ts';

export const scoreByCoefficient: Rule = {
  code: 'C407',
  name: '权重乘得分系数',
  explanation:
    '指标表印有得分系数的，指标得分应等于权重乘得分系数，按所印位数四舍五入。系数本身四舍五入就能造成差别的，不作判断；系数、权重、得分有一项没有印出的，不核对。',
  check: (report) => rowsOf(report).flatMap((row) => check(report, row)),
};

function check(report: Report, at: Row): CheckResult[] {
  const { weight, score, coefficient } = at.row;
  if (weight === undefined || score === undefined || coefficient === undefined || isBlank(coefficient)) return [];
  const factor = parseFigure(coefficient);
  const place = placeOf(at, 'score');
  const subject = `${tableName(at.table)}“${rowName(at)}”权重乘得分系数`;
  const operands: Operand[] = [
    { name: '权重', value: decimalText(weight), unit: '分' },
    { name: '得分系数', value: coefficient },
  ];
  if (isOpen(coefficient)) return [unread('C407', report, place, { subject, texts: [coefficient], operands })];
  const comparison = factor && checkProduct({ value: weight, factor, printed: score, grain: 'scored' });
  if (comparison === null || factor === null) return [];
  const answer = compared('C407', report, place, {
    subject,
    comparison,
    printed: `${decimalText(score)}分`,
    unit: '分',
    operands,
  });
  return [unlessVague(answer, factor.approximate ? [coefficient] : [])];
}
