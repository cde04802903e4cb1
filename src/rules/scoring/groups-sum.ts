import { compare, decimalText, type Exact, sum } from '../../report/exact.ts';
import type { Dimension } from '../../report/schema/report.ts';
import type { Report } from '../../report/archive.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { compared, result } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { of, placeIn, scoreOperand, sheetsOf, type Sheet } from './score-sheets.ts';

export const groupsSum: Rule = {
  code: 'C103',
  name: '二级指标合计',
  explanation:
    '一级指标下印出的二级指标，分值之和应等于该一级指标的分值，得分之和应等于它的得分。二级指标分值之和小于一级指标的，可能原文只列出一部分，不作判断。容许的四舍五入与 C102 相同。',
  check: (report, corpus) =>
    sheetsOf(report, corpus).flatMap((sheet) =>
      sheet.dimensions.flatMap((dimension, index) =>
        dimension.groups.length === 0 ? [] : check(report, sheet, dimension, index),
      ),
    ),
};

function check(report: Report, sheet: Sheet, dimension: Dimension, index: number): CheckResult[] {
  const { groups, name, max, score } = dimension;
  const place = (field: string): CheckResult['where'] => placeIn(sheet, ['dimensions', index, field], name);
  const maxima = groups.map((group) => group.max);
  const operands = groups.map((group) => scoreOperand(group.name, group.max));
  if (compare(sum(maxima), max) < 0) {
    const message = `${of(sheet, `“${name}”`)}下只列出${decimalText(sum(maxima))}分的二级指标，少于${decimalText(max)}分，可能没有列全，不作判断`;
    return [result('C103', report, place('groups'), { severity: 'unjudged', message, operands })];
  }
  const results = [
    compared('C103', report, place('max'), {
      subject: of(sheet, `“${name}”各二级指标分值之和`),
      comparison: checkSum(maxima, max, 'scored'),
      printed: `${decimalText(max)}分`,
      unit: '分',
      operands,
    }),
  ];
  const scores = groups.map((group) => group.score).filter((value): value is Exact => value !== null);
  if (score === null || scores.length < groups.length) return results;
  const scored = compared('C103', report, place('score'), {
    subject: of(sheet, `“${name}”各二级指标得分之和`),
    comparison: checkSum(scores, score, 'scored'),
    printed: `${decimalText(score)}分`,
    unit: '分',
    operands: groups.map((group, at) => scoreOperand(group.name, scores[at] ?? group.max)),
  });
  return [...results, scored];
}
