import type { Comparison } from '../../report/arithmetic/comparison.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { compared, result } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { compare, decimalText, sum, type Exact } from '../../report/exact.ts';
import type { Rule } from '../rule.ts';
import { of, partsOf, placeIn, scoreOperand, sheetsOf } from './score-sheets.ts';

export const scoresSum: Rule = {
  code: 'C102',
  name: '一级指标得分合计',
  explanation:
    '各一级指标的得分相加（另列预算执行率得分的，连同它；有加分、扣分的，一并加减），应等于总分；规定加分以后最多按多少分计的，超过的按这个分数。按单位、按项目分别评分的，逐个核对。得分印到一位小数以内的按准确数核对；印到两位小数的，每个数容许末位半个单位的四舍五入。有一级指标没有印出得分的，不作判断。',
  check: (report, corpus) =>
    sheetsOf(report, corpus).flatMap((sheet): CheckResult[] => {
      const { adjustments, dimensions, execution, total } = sheet;
      if (dimensions.length === 0 || total === null) return [];
      const place = placeIn(sheet, ['total'], '总分');
      const parts = partsOf(sheet);
      const scored = [
        ...parts.flatMap(({ name, score }) => (score === null ? [] : [{ name, score }])),
        ...adjustments.map(({ name, points }) => ({ name, score: points })),
      ];
      const operands = scored.map(({ name, score }) => scoreOperand(name, score));
      if (parts.some(({ score }) => score === null)) {
        const message = `${of(sheet, '有一级指标没有印出得分')}，不能与总分${decimalText(total)}分核对`;
        return [result('C102', report, place, { severity: 'unjudged', message, operands })];
      }
      const values = scored.map(({ score }) => score);
      const comparison = checkCapped(values, total, sheet.cap);
      const beside = [
        ...(execution === undefined ? [] : [execution.name]),
        ...(adjustments.length > 0 ? ['加减分'] : []),
      ];
      const capped = isCapped(values, sheet.cap) ? `（最多按${decimalText(sheet.cap)}分计）` : '';
      const subject = of(sheet, `各一级指标${beside.map((name) => `与${name}`).join('')}得分之和${capped}`);
      return [
        compared('C102', report, place, {
          subject,
          comparison,
          printed: `${decimalText(total)}分`,
          unit: '分',
          operands,
        }),
      ];
    }),
};

/** Whether the parts come to more than the total may count. */
const isCapped = (values: readonly Exact[], cap: Exact | null): cap is Exact =>
  cap !== null && compare(sum(values), cap) > 0;

/** The sum, or the cap where the sum is above it, against the total. */
function checkCapped(values: readonly Exact[], total: Exact, cap: Exact | null): Comparison {
  if (!isCapped(values, cap)) return checkSum(values, total, 'scored');
  const parts = checkSum(values, total, 'scored');
  return { ...checkSum([cap], total, 'scored'), formula: `${parts.formula} > ${decimalText(cap)}` };
}
