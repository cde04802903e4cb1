import { decimalText, exact } from '../../report/exact.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { checkQuotient, type QuotientQuestion } from '../../report/arithmetic/quotient-check.ts';
import { compared, result, unlessMisrecorded, withUnit } from '../make-result.ts';
import type { Rule } from '../rule.ts';
import { operand, placeOf, statementsOf, type Of } from './statement-entries.ts';

export const statedRatio: Rule = {
  code: 'C504',
  name: '文中的比率',
  explanation:
    '正文所说的占比、完成率、倍数、可支付月数等，应等于两数相除（按月折算的另乘系数），按所印位数四舍五入。数字本身四舍五入造成的末位一个单位之差、截去尾数而不进位的不算出入；所印位数太少、四舍五入就能造成差别的，不作判断。两数倒过来相除、或再乘 12 才与所印相符的，多半是录入时写反或漏了系数，不作判断。',
  check: (report) =>
    statementsOf(report, 'ratio').map((said) => {
      const { what, unit, numerator, denominator, times, printed, where } = said.statement;
      const operands = [
        operand('分子', decimalText(numerator), unit, where),
        operand('分母', decimalText(denominator), unit, where),
      ];
      if (times !== undefined) operands.push(operand('系数', decimalText(times), ''));
      const place = placeOf(said, 'printed');
      const comparison = checkQuotient({ numerator, denominator, times, printed, grain: precisionKindOf(unit) });
      if (comparison === null)
        return result('C504', report, place, {
          severity: 'unjudged',
          message: `${what}：分母为零或所印“${printed}”不是数字，不能计算`,
          operands,
          printed,
        });
      const answer = compared('C504', report, place, {
        subject: `${what}：两数相除`,
        comparison,
        printed: withUnit(printed, comparison.sign),
        operands,
      });
      const slip = comparison.relation === 'different' ? slipIn(said.statement) : null;
      return slip === null ? answer : unlessMisrecorded(answer, slip);
    }),
};

/** The two figures the wrong way round, or the months of a year left out: then the result agrees. */
function slipIn({ numerator, denominator, times, printed, unit }: Of<'ratio'>): string | null {
  const agrees = (question: Pick<QuotientQuestion, 'numerator' | 'denominator' | 'times'>): boolean => {
    const relation = checkQuotient({ ...question, printed, grain: precisionKindOf(unit) })?.relation;
    return relation === 'equal' || relation === 'rounded';
  };
  if (agrees({ numerator: denominator, denominator: numerator, times })) return '分母除以分子正好相符，两数可能写反';
  return times === undefined && agrees({ numerator, denominator, times: exact('12') })
    ? '再乘12正好相符，可能漏了按月折算的系数'
    : null;
}
