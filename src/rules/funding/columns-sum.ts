import { negate, type Exact } from '../../report/exact.ts';
import type { Report } from '../../corpus/corpus.ts';
import { grainOf } from '../arithmetic/grain.ts';
import { checkSum } from '../arithmetic/sum-check.ts';
import { compared, withUnit } from '../result.ts';
import type { CheckResult, Operand, Rule } from '../rule.ts';
import { cellsOf, numberIn, operandOf, placeOf, rowName, sibling, tableName, unitOf, type Cell } from './cells.ts';

export const columnsSum: Rule = {
  code: 'C202',
  name: '资金表横向合计',
  explanation:
    '资金表中由别的列相加（合计、小计）或相减（结余、差额）得出的列，逐行核对。容差为每个数末位半个单位；金额都印到整数的，容许 1 个单位；家数、项数等必须正好相等。有一项空白的，相减不作判断，相加按 0 计。',
  check: (report) =>
    cellsOf(report.funding.tables).flatMap((cell) => {
      const { sum, difference } = cell.column;
      if (sum !== undefined) return check(report, cell, sum, false);
      return difference === undefined ? [] : check(report, cell, difference, true);
    }),
};

function check(report: Report, cell: Cell, keys: readonly string[], minus: boolean): CheckResult[] {
  const printed = numberIn(cell);
  const parts = keys.map((key) => sibling(cell, key));
  if (printed === null || parts.some((part) => part === null)) return [];
  const numbers = parts.flatMap((part): { value: Exact; operand: Operand }[] => {
    const figure = part === null ? null : numberIn(part);
    return part === null || figure === null
      ? []
      : [{ value: figure.value, operand: operandOf(part, part.column.name, figure) }];
  });
  if (numbers.length === 0 || (minus && numbers.length < 2)) return [];
  const unit = unitOf(cell);
  const values = numbers.map(({ value }, index) => (minus && index > 0 ? negate(value) : value));
  return [
    compared('C202', report, placeOf(cell), {
      subject: `${tableName(cell.table)}“${rowName(cell.row)}”按${minus ? '相减' : '相加'}得出的“${cell.column.name}”`,
      comparison: checkSum(values, printed.value, grainOf(unit)),
      printed: withUnit(printed.value, unit),
      unit,
      operands: numbers.map(({ operand }) => operand),
    }),
  ];
}
