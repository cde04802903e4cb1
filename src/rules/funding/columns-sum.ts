import { decimalText, negate, type Exact } from '../../report/exact.ts';
import { hasDigits } from '../../report/figure.ts';
import type { Report } from '../../report/archive.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { compared, unlessGaps, unlessVague, unread, withUnit } from '../make-result.ts';
import type { CheckResult, Operand } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import {
  cellsOf,
  isStated,
  numberIn,
  operandOf,
  placeOf,
  readingOf,
  rowName,
  sibling,
  tableName,
  unitOf,
  unreadIn,
  vagueIn,
  type Cell,
} from './funding-cells.ts';

export const columnsSum: Rule = {
  code: 'C202',
  name: '资金表横向合计',
  explanation:
    '资金表中由别的列相加（合计、小计）或相减（结余、差额）得出的列，逐行核对。容差为每个数末位半个单位；金额都印到整数的，容许 1 个单位；家数、项数等必须正好相等。有一项空白的，相减不作判断，相加按 0 计，因而合不上的不作判断。',
  check: (report) =>
    cellsOf(report.funding.tables).flatMap((cell) => {
      const { sum, difference } = cell.column;
      if (sum !== undefined) return check(report, cell, sum, false);
      return difference === undefined ? [] : check(report, cell, difference, true);
    }),
};

function check(report: Report, cell: Cell, keys: readonly string[], minus: boolean): CheckResult[] {
  const parts = keys.flatMap((key) => sibling(cell, key) ?? []);
  if (!isStated(readingOf(cell)) || parts.length < keys.length) return [];
  const numbers = parts.flatMap((part): { value: Exact; operand: Operand }[] => {
    const figure = numberIn(part);
    return figure === null ? [] : [{ value: figure.value, operand: operandOf(part, part.column.name, figure) }];
  });
  const subject = `${tableName(cell.table)}“${rowName(cell.row)}”按${minus ? '相减' : '相加'}得出的“${cell.column.name}”`;
  const operands = numbers.map(({ operand }) => operand);
  const printed = numberIn(cell);
  const texts = unreadIn([...parts, cell]);
  if (texts.length > 0 && (numbers.length > 0 || texts.some(hasDigits)))
    return [unread('C202', report, placeOf(cell), { subject, texts, operands })];
  if (printed === null || numbers.length === 0 || (minus && numbers.length < 2)) return [];
  const unit = unitOf(cell);
  const values = numbers.map(({ value }, index) => (minus && index > 0 ? negate(value) : value));
  const answer = compared('C202', report, placeOf(cell), {
    subject,
    comparison: checkSum(values, printed.value, precisionKindOf(unit)),
    printed: withUnit(decimalText(printed.value), unit),
    unit,
    operands,
  });
  const gaps = parts.filter((part) => (part.row.cells[part.columnIndex] ?? null) === null).length;
  return [unlessVague(unlessGaps(answer, gaps), vagueIn([...parts, cell]))];
}
