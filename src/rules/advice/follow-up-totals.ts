import { compare, decimalText, exact, sum, type Exact } from '../../report/exact.ts';
import { PART } from '../../report/anchors.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import type { Report } from '../../report/archive.ts';
import { compared } from '../make-result.ts';
import type { CheckResult, Operand, Place } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';

export const followUpTotalsAgree: Rule = {
  code: 'C703',
  name: '整改总数',
  explanation:
    '整改情况报告的事项总数，应等于已整改、部分整改、正在整改、未整改各项之和；整改到位金额与未整改金额之和应等于问题金额。一项之下印有几项的，同样核对。有一种状态没有印出而合不上总数的，可能没有印全，不作判断；各种状态之间可能有包含的（正在整改含部分整改），其中几项合得上就算相符。容差：个数没有，金额为每个数末位半个单位。',
  check: (report) => [
    ...totals(report),
    ...report.followUps.flatMap(({ id, counts }, index) =>
      counts === undefined
        ? []
        : countsAgree(report, counts, {
            anchor: id,
            label: `${id} 各项个数`,
            path: ['followUps', index, 'counts', 'total'],
          }),
    ),
  ],
};

type Totals = NonNullable<Report['followUpTotals']>;
type Counts = Pick<Totals, 'total' | 'done' | 'partly' | 'inProgress' | 'notDone'>;

const STATES = [
  ['done', '已整改'],
  ['partly', '部分整改'],
  ['inProgress', '正在整改'],
  ['notDone', '未整改'],
] as const satisfies readonly (readonly [keyof Counts, string])[];

function totals(report: Report): CheckResult[] {
  const { followUpTotals: given } = report;
  if (given === undefined) return [];
  const at = (label: string, field: string): Place => ({
    anchor: PART.followUps,
    label,
    path: ['followUpTotals', field],
  });
  return [
    ...countsAgree(report, given, at('全部事项', 'total')),
    ...amountsAgree(report, given, at('问题金额', 'amount')),
  ];
}

interface Part {
  readonly name: string;
  readonly value: Exact;
}

function countsAgree(report: Report, counts: Counts, place: Place): CheckResult[] {
  const { total } = counts;
  const parts = STATES.flatMap(([field, name]): Part[] => {
    const value = counts[field];
    return value === undefined ? [] : [{ name, value: exact(value) }];
  });
  // One state alone, or all but what is done, makes no whole.
  if (total === undefined || parts.length < 2) return [];
  const whole = exact(total);
  const fitting = combinations(parts).find((some) => compare(sum(some.map(valueOf)), whole) === 0) ?? parts;
  const answer = compared('C703', report, place, {
    subject: `${place.label}：${fitting.map(({ name }) => name).join('、')}各项之和`,
    comparison: checkSum(fitting.map(valueOf), whole, 'counted'),
    printed: `${total}项`,
    unit: '项',
    operands: fitting.map(operandOf('项')),
  });
  const isOpen = answer.severity === 'discrepancy' && isExplained(parts, whole);
  return [
    isOpen ? { ...answer, severity: 'unjudged', message: `${answer.message}；各种状态可能没有印全，不作判断` } : answer,
  ];
}

const valueOf = ({ value }: Part): Exact => value;

/** Short of the total with a state that is not printed: nobody can say that the rest is not of that state. */
const isExplained = (parts: readonly Part[], whole: Exact): boolean =>
  parts.length < STATES.length && compare(sum(parts.map(valueOf)), whole) < 0;

/** What can be the whole: all of it, or what is done with some of the others, where one state takes in another. */
function combinations(parts: readonly Part[]): Part[][] {
  const [done, ...others] = parts;
  if (done === undefined) return [];
  const subsets = others.reduce<Part[][]>((all, part) => [...all, ...all.map((some) => [...some, part])], [[]]);
  return subsets
    .filter((some) => some.length > 0)
    .map((some) => [done, ...some])
    .sort((a, b) => b.length - a.length);
}

function amountsAgree(report: Report, given: Totals, place: Place): CheckResult[] {
  const { amount, doneAmount, openAmount, unit = '' } = given;
  if (amount === undefined || doneAmount === undefined || openAmount === undefined) return [];
  const parts = [
    { name: '整改到位金额', value: doneAmount },
    { name: '未整改金额', value: openAmount },
  ];
  return [
    compared('C703', report, place, {
      subject: '整改到位金额与未整改金额之和',
      comparison: checkSum(parts.map(valueOf), amount, 'measured'),
      printed: `${decimalText(amount)}${unit}`,
      unit,
      operands: parts.map(operandOf(unit)),
    }),
  ];
}

const operandOf =
  (unit: string) =>
  ({ name, value }: Part): Operand => ({ name, value: decimalText(value), ...(unit === '' ? {} : { unit }) });
