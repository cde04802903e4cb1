import { grainOf } from '../arithmetic/grain.ts';
import { checkQuotient } from '../arithmetic/quotient-check.ts';
import { compared, result, withUnit } from '../result.ts';
import type { Rule } from '../rule.ts';
import { operand, placeOf, statementsOf } from './statements.ts';

export const statedRatio: Rule = {
  code: 'C504',
  name: '文中的比率',
  explanation:
    '正文所说的占比、完成率、倍数、可支付月数等，应等于两数相除（按月折算的另乘系数），按所印位数四舍五入。数字本身四舍五入造成的末位一个单位之差、截去尾数而不进位的不算出入；所印位数太少、四舍五入就能造成差别的，不作判断。两数倒过来相除才与所印相符的，多半是录入时写反，不作判断。',
  check: (report) =>
    statementsOf(report, 'ratio').map((said) => {
      const { what, unit, numerator, denominator, times, printed, where } = said.statement;
      const operands = [operand('分子', numerator, unit, where), operand('分母', denominator, unit, where)];
      if (times !== undefined) operands.push(operand('系数', times, ''));
      const place = placeOf(said, 'printed');
      const comparison = checkQuotient({ numerator, denominator, times, printed, grain: grainOf(unit) });
      const turned =
        comparison?.relation === 'different'
          ? checkQuotient({ numerator: denominator, denominator: numerator, times, printed, grain: grainOf(unit) })
          : null;
      if (turned !== null && turned.relation !== 'different')
        return result('C504', report, place, {
          severity: 'unjudged',
          message: `${what}：原文印作${withUnit(printed, turned.sign)}，分母除以分子才得这个数，两数可能写反，不作判断`,
          operands,
          formula: turned.formula,
          printed,
        });
      return comparison === null
        ? result('C504', report, place, {
            severity: 'unjudged',
            message: `${what}：分母为零或所印“${printed}”不是数字，不能计算`,
            operands,
            printed,
          })
        : compared('C504', report, place, {
            subject: `${what}：两数相除`,
            comparison,
            printed: withUnit(printed, comparison.sign),
            operands,
          });
    }),
};
