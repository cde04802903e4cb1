import { decimalText } from '../../report/exact.ts';
import { hasDigits } from '../../report/figure.ts';
import type { Report } from '../../report/archive.ts';
import type { FundingColumn, FundingRow, FundingTable } from '../../report/schema/report.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { compared, result, unlessGaps, unlessVague, unread, withUnit } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import {
  cellsOf,
  inRow,
  numberIn,
  operandOf,
  placeOf,
  readingOf,
  isStated,
  rowName,
  tableName,
  unitOf,
  unreadIn,
  vagueIn,
  type Cell,
} from './funding-cells.ts';

export const rowsSum: Rule = {
  code: 'C201',
  name: '资金表纵向合计',
  explanation:
    '资金表的小计应等于同组明细之和，合计应等于全部明细之和（没有明细时为各小计之和）；写明汇总哪些行的，按写明的行计算。“其中”行、比率列和不纵向求和的列不计。空白格与横线按 0 计；有空白格而合不上的、有一格不是单一的数的，不作判断。只公开一部分行的表不核对。容差为每个数末位半个单位；金额都印到整数的，容许 1 个单位；家数、项数等必须正好相等。',
  check: (report) =>
    cellsOf(report.funding.tables).flatMap((cell) => {
      const { column, row } = cell;
      if (!isAdded(column) || isPerUnit(cell.table.unit, column.unit) || cell.table.partial === true) return [];
      return row.sums === undefined && row.role !== 'subtotal' && row.role !== 'total' ? [] : check(report, cell);
    }),
};

/** “元/户”, “万元每公里”: so much for one of something is never added up. */
const isPerUnit = (ofTable: string, ofColumn: string | undefined): boolean => /[/／每]/.test(ofColumn ?? ofTable);

/** Rates, shares and averages are never added up, whatever kind the column is said to be. */
function isAdded({ kind, additive, ratio, growth, share, unit, name }: FundingColumn): boolean {
  const isQuotient = ratio !== undefined || growth !== undefined || share !== undefined;
  return (
    kind === 'amount' &&
    additive &&
    !isQuotient &&
    !/[%％]|率|占比|比重|比例|增[幅速]|人均|单价/.test(`${name}${unit ?? ''}`)
  );
}

function check(report: Report, cell: Cell): CheckResult[] {
  if (!isStated(readingOf(cell))) return [];
  const rows = summedRows(cell.table, cell.row, cell.rowIndex);
  if (rows === null) {
    const message = `${tableName(cell.table)}有不止一个${cell.row.role === 'total' ? '合计' : '小计'}行，没有写明“${rowName(cell.row)}”汇总哪些行，不作判断`;
    return cell.table.columns.findIndex(isAdded) === cell.columnIndex
      ? [result('C201', report, placeOf(cell), { severity: 'unjudged', message })]
      : [];
  }
  const cells = rows.flatMap((index) => inRow(cell, index) ?? []);
  const numbered = cells.flatMap((part) => {
    const figure = numberIn(part);
    return figure === null ? [] : [{ part, figure }];
  });
  const subject = `${tableName(cell.table)}“${cell.column.name}”${rowName(cell.row)}各行之和`;
  const operands = numbered.map(({ part, figure }) => operandOf(part, rowName(part.row), figure));
  const total = numberIn(cell);
  const texts = unreadIn([...cells, cell]);
  if (cells.length > 0 && texts.length > 0 && (numbered.length > 0 || texts.some(hasDigits)))
    return [unread('C201', report, placeOf(cell), { subject, texts, operands })];
  if (total === null || numbered.length === 0) return [];
  const unit = unitOf(cell);
  const comparison = checkSum(
    numbered.map(({ figure }) => figure.value),
    total.value,
    precisionKindOf(unit),
  );
  const gaps = cells.filter((part) => (part.row.cells[part.columnIndex] ?? null) === null).length;
  const answer = compared('C201', report, placeOf(cell), {
    subject,
    comparison,
    printed: withUnit(decimalText(total.value), unit),
    unit,
    operands,
  });
  return [unlessVague(unlessGaps(answer, gaps), vagueIn([...cells, cell]))];
}

/** Indexes of the rows that a subtotal or total gathers; null when the table does not tell. */
function summedRows(table: FundingTable, row: FundingRow, rowIndex: number): number[] | null {
  const pick = (test: (other: FundingRow) => boolean): number[] =>
    table.rows.flatMap((other, index) => (index !== rowIndex && test(other) ? [index] : []));
  const { sums, group, role } = row;
  if (sums !== undefined) return pick((other) => other.key !== undefined && sums.includes(other.key));
  const alike = table.rows.filter((other) => other.role === role && other.sums === undefined && other.group === group);
  if (group !== undefined) {
    const items = pick((other) => other.role === 'item' && other.group === group);
    if (items.length > 0) return items;
    return alike.length > 1 ? null : [];
  }
  if (alike.length > 1) return null;
  if (role === 'subtotal') return pick((other) => other.role === 'item' && other.group === undefined);
  const items = pick((other) => other.role === 'item');
  return items.length > 0 ? items : pick((other) => other.role === 'subtotal');
}
