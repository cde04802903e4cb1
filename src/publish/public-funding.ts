/** Money for the data files: the headline pair, and every row of every table. */
import { toNumber, type Exact } from '../report/exact.ts';
import { readCell } from '../report/figure.ts';
import { computedRate } from '../report/computed-rate.ts';
import { inPercent } from '../report/rate.ts';
import { convert } from '../report/money.ts';
import type { Report } from '../report/archive.ts';
import type { Value } from './csv.ts';
import type { FundingSummary, FundingRow, FundingCell } from '../contract/public-record.ts';

/** The headline pair in 万元; all null for a report that has none. */
export function reportFunding(report: Report): FundingSummary {
  const { headline } = report.funding;
  if (headline === null) return { unit: '万元', budget: null, actual: null, rate: null };
  const amount = (value: Exact | null): Exact | null => (value === null ? null : convert(value, headline.unit, '万元'));
  const budget = amount(headline.budget);
  const actual = amount(headline.actual);
  const printed = headline.rate === undefined ? null : inPercent(headline.rate);
  const rate = printed ?? computedRate(headline);
  return {
    unit: '万元',
    budget: number(budget),
    actual: number(actual),
    rate: number(rate),
    budgetName: headline.budgetName,
    actualName: headline.actualName,
    beside: headline.beside?.map((one) => ({
      name: one.name,
      budget: number(amount(one.budget)),
      budgetName: one.budgetName ?? null,
      actual: number(amount(one.actual)),
      actualName: one.actualName ?? null,
      rate: number(inPercent(one.rate)),
    })),
    note: headline.note,
  };
}

const number = (value: Exact | null): number | null => (value === null ? null : toNumber(value));

/** All rows of all money tables, in the order of the source. */
export function fundingRows(report: Report): FundingRow[] {
  return report.funding.tables.flatMap((table) =>
    table.rows.map((row, index) => ({
      table: table.id,
      title: table.title,
      label: table.label ?? null,
      row: index + 1,
      name: row.name,
      group: row.group ?? null,
      role: row.role,
      year: row.year ?? null,
      region: row.region ?? null,
      level: row.level ?? null,
      cells: table.columns.map((column, position) => {
        const printed = row.cells[position] ?? null;
        const unit = column.kind === 'rate' ? '%' : (column.unit ?? table.unit);
        const read = column.kind === 'text' ? null : readCell(printed, column.kind === 'rate' ? null : unit);
        return {
          column: column.key,
          name: column.name,
          kind: column.kind,
          stage: column.stage ?? null,
          level: column.level ?? row.level ?? null,
          year: column.year ?? row.year ?? null,
          unit,
          printed,
          value: read?.kind === 'figure' ? toNumber(read.figure.value) : null,
        };
      }),
    })),
  );
}

/** The same, one line a cell, for CSV. */
export function fundingCells(report: Report): Record<string, Value>[] {
  return fundingRows(report).flatMap(({ cells, ...row }) =>
    cells.map((cell) => ({ report: report.id, ...row, ...prefixed(cell) })),
  );
}

const prefixed = (cell: FundingCell): Record<string, Value> => ({
  column: cell.name,
  kind: cell.kind,
  stage: cell.stage,
  cellLevel: cell.level,
  cellYear: cell.year,
  unit: cell.unit,
  printed: cell.printed,
  value: cell.value,
});
