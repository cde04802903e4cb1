import { decimalText, negate } from '../../report/exact.ts';
import type { Report } from '../../report/archive.ts';
import type { Comparison } from '../../report/arithmetic/comparison.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { checkGrowth } from '../../report/arithmetic/quotient-check.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { isOpen } from '../../report/figure.ts';
import { compared, unlessMisrecorded, unread, withUnit } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { operand, placeOf, statementsOf, type StatementEntry } from './statement-entries.ts';

export const statedChange: Rule = {
  code: 'C503',
  name: '文中的增减',
  explanation:
    '正文所说的增减数量，应等于后数减前数；增减幅度应等于（后数 − 前数）÷ 前数，印作“百分点”的应等于两数之差。下降为负。数字本身四舍五入造成的末位之差、截去尾数而不进位的不算出入；所印位数太少、四舍五入就能造成差别的，不作判断。幅度改变正负、或前后两数对调才相符的，多半是录入之误，不作判断。',
  check: (report) =>
    statementsOf(report, 'change').flatMap((said) => [...amount(report, said), ...percent(report, said)]),
};

const operands = ({ statement }: StatementEntry<'change'>): CheckResult['operands'] => [
  operand('前数', decimalText(statement.from), statement.unit, statement.where),
  operand('后数', decimalText(statement.to), statement.unit, statement.where),
];

function amount(report: Report, said: StatementEntry<'change'>): CheckResult[] {
  const { what, unit, from, to, amount: printed } = said.statement;
  if (printed === undefined) return [];
  return [
    compared('C503', report, placeOf(said, 'amount'), {
      subject: `${what}：增减数`,
      comparison: checkSum([to, negate(from)], printed, precisionKindOf(unit)),
      printed: withUnit(decimalText(printed), unit),
      unit,
      operands: operands(said),
    }),
  ];
}

function percent(report: Report, said: StatementEntry<'change'>): CheckResult[] {
  const { what, unit, from, to, percent: printed } = said.statement;
  if (printed === undefined) return [];
  const place = placeOf(said, 'percent');
  const subject = `${what}：增减幅度`;
  if (isOpen(printed)) return [unread('C503', report, place, { subject, texts: [printed], operands: operands(said) })];
  const comparison = checkGrowth({ from, to, printed, grain: precisionKindOf(unit) });
  if (comparison === null) return [];
  const answer = compared('C503', report, place, {
    subject,
    comparison,
    printed: withUnit(printed, comparison.sign),
    operands: operands(said),
  });
  const slip = comparison.relation === 'different' ? slipIn(said) : null;
  return [slip === null ? answer : unlessMisrecorded(answer, slip)];
}

/** A fall written without its sign, or the two figures the wrong way round: then the rate agrees. */
function slipIn({ statement: { unit, from, to, percent: printed = '' } }: StatementEntry<'change'>): string | null {
  const grain = precisionKindOf(unit);
  const agrees = (comparison: Comparison | null): boolean =>
    comparison?.relation === 'equal' || comparison?.relation === 'rounded';
  const opposite = printed.startsWith('-') ? printed.slice(1) : `-${printed}`;
  if (agrees(checkGrowth({ from, to, printed: opposite, grain }))) return '数值相同而方向相反，可能是正负号之误';
  return agrees(checkGrowth({ from: to, to: from, printed, grain })) ? '前后两数对调正好相符，可能写反' : null;
}
