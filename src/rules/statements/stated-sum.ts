import { compare, decimalText, equal, exact, multiply, subtract, sum, type Exact } from '../../report/exact.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { compared, unlessMisrecorded, withUnit } from '../make-result.ts';
import type { Rule } from '../rule.ts';
import { operand, placeOf, statementsOf } from './statement-entries.ts';

export const statedSum: Rule = {
  code: 'C502',
  name: '文中的合计',
  explanation:
    '正文所说的合计，应等于所列各部分之和（减去的部分记作负数）。容差为每个数末位半个单位；都印到整数的金额容许 1 个单位；得分印到一位小数以内的、家数项数等，必须正好相等。有一部分改变正负才相符的，多半是录入时漏了负号，不作判断。',
  check: (report) =>
    statementsOf(report, 'sum').map((said) => {
      const { what, unit, total, parts, where } = said.statement;
      const values = parts.map(({ value }) => value);
      const answer = compared('C502', report, placeOf(said, 'total'), {
        subject: `${what}：各部分之和`,
        comparison: checkSum(values, total, precisionKindOf(unit)),
        printed: withUnit(decimalText(total), unit),
        unit,
        operands: parts.map(({ name, value }, index) =>
          operand(name ?? `第${index + 1}项`, decimalText(value), unit, where),
        ),
      });
      return hasLostSign(values, total) ? unlessMisrecorded(answer, '有一部分改变正负正好相符，可能漏了负号') : answer;
    }),
};

/** Whether the sum is the total as soon as one part is taken away instead of added. */
function hasLostSign(values: readonly Exact[], total: Exact): boolean {
  const gap = subtract(sum(values), total);
  return compare(gap, exact('0')) !== 0 && values.some((value) => equal(multiply(value, exact('2')), gap));
}
