import { checkProduct } from '../../report/arithmetic/product-check.ts';
import { decimalText } from '../../report/exact.ts';
import { hasDigits } from '../../report/figure.ts';
import type { Report } from '../../report/archive.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { compared, unlessVague, unread, withUnit } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
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

export const columnProduct: Rule = {
  code: 'C210',
  name: '资金表相乘',
  explanation:
    '资金表中由两列相乘得出的列（例如按效付费：合同额乘系数），逐行核对，按所印位数四舍五入。系数可以印作百分数（98%）或小数（0.98）。系数本身四舍五入就能造成差别的，不作判断；有一格空白、是横线或不是单一的数的，不核对或不作判断。',
  check: (report) => cellsOf(report.funding.tables).flatMap((cell) => ofCell(report, cell)),
};

function ofCell(report: Report, cell: Cell): CheckResult[] {
  const keys = cell.column.product ?? [];
  const parts = keys.flatMap((key) => sibling(cell, key) ?? []);
  const [first, second] = parts;
  if (first === undefined || second === undefined) return [];
  const all = [...parts, cell];
  if (!all.every((part) => isStated(readingOf(part)))) return [];
  const subject = `${tableName(cell.table)}“${rowName(cell.row)}”按相乘得出的“${cell.column.name}”`;
  const texts = unreadIn(all).filter(hasDigits);
  if (texts.length > 0) return [unread('C210', report, placeOf(cell), { subject, texts, operands: [] })];
  // The factor is the rate of the two; of two amounts (a price and a number) the second.
  const [amount, factor] = first.column.kind === 'rate' ? [second, first] : [first, second];
  const [value, by, printed] = [numberIn(amount), numberIn(factor), numberIn(cell)];
  if (value === null || by === null || printed === null) return [];
  const unit = unitOf(cell);
  const isRate = factor.column.kind === 'rate' || by.unit === '%';
  const comparison = checkProduct({
    value: value.value,
    factor: isRate ? withSign(by, factor) : { ...by, unit: '' },
    printed: printed.value,
    grain: precisionKindOf(unitOf(amount)),
  });
  if (comparison === null) return [];
  const operands = [operandOf(amount, amount.column.name, value), operandOf(factor, factor.column.name, by)];
  const answer = compared('C210', report, placeOf(cell), {
    subject,
    comparison,
    printed: withUnit(decimalText(printed.value), unit),
    unit,
    operands: isRate ? operands.map((one, at) => (at === 1 ? bare(one, by.unit) : one)) : operands,
  });
  return [unlessVague(answer, vagueIn(all))];
}

/** A factor has its own sign, and none of the table's units. */
const bare = <T extends { readonly unit?: string }>(operand: T, unit: string): T => ({ ...operand, unit });

/** “98” in a column of % is 98%. */
function withSign<T extends { readonly unit: string }>(figure: T, { column }: Cell): T {
  return figure.unit === '' && /[%％]/.test(`${column.name}${column.unit ?? ''}`) ? { ...figure, unit: '%' } : figure;
}
