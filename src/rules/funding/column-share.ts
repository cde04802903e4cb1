import type { FundingTable } from '../../report/schema/report.ts';
import { checkQuotient } from '../../report/arithmetic/quotient-check.ts';
import type { Rule } from '../rule.ts';
import { cellsOf, inRow, rowName, sibling, type Cell } from './funding-cells.ts';
import { rateResult } from './column-rate.ts';

export const columnShare: Rule = {
  code: 'C205',
  name: '资金表占比',
  explanation:
    '资金表中的占比列，应等于该行金额除以合计行金额。为使各占比相加正好 100% 而调整末位一个单位的，属四舍五入，不算出入。没有合计行、或有不止一个合计行的，不核对。容差与 C203 相同。',
  check: (report) =>
    cellsOf(report.funding.tables).flatMap((cell) => {
      const { share } = cell.column;
      const total = share === undefined ? null : totalRow(cell.table);
      if (share === undefined || total === null) return [];
      const value = sibling(cell, share);
      return rateResult('C205', report, {
        cell,
        first: value,
        second: value && inRow(value, total),
        check: (a, b, how) =>
          // Rates in one column share one form: all of them are percentages of the total.
          checkQuotient({ numerator: a.value, denominator: b.value, ...how, percent: true }),
        name: (part: Cell) => rowName(part.row),
      });
    }),
};

/** Index of the only total row, or null. */
function totalRow(table: FundingTable): number | null {
  const totals = table.rows.flatMap((row, index) => (row.role === 'total' ? [index] : []));
  const [only] = totals;
  return totals.length === 1 && only !== undefined ? only : null;
}
