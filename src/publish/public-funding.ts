/** Money for the data files: the headline pair, and every row of every table. */
import { toNumber, type Exact } from '../report/exact.ts';
import { readCell } from '../report/figure.ts';
import { computedRate } from '../report/computed-rate.ts';
import { inPercent } from '../report/rate.ts';
import { convert } from '../report/money.ts';
import { standOf, type Stand } from '../report/acts.ts';
import type { Report } from '../report/archive.ts';
import { percentOf } from '../analysis/figure-arithmetic.ts';
import type { Value } from './csv.ts';
import type { FundingSummary, FundingRow, FundingCell } from '../contract/public-record.ts';

type Headline = NonNullable<Report['funding']['headline']>;

/** The headline pair in 万元; all null for a document or project that has none. */
export function fundingOf(headline: Headline | null, stand: Stand): FundingSummary {
  if (headline === null) return { unit: '万元', budget: null, actual: null, rate: null };
  const amount = (value: Exact | null): Exact | null => (value === null ? null : convert(value, headline.unit, '万元'));
  const isToDate = stand === 'to-date' || headline.toDate !== undefined;
  return {
    unit: '万元',
    budget: number(amount(headline.budget)),
    actual: number(amount(headline.actual)),
    rate: isToDate ? null : number(printedRate(headline.rate) ?? computedRate(headline)),
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
    ...unfinished(headline, isToDate),
  };
}

export const reportFunding = (report: Report): FundingSummary => fundingOf(report.funding.headline, standOf(report));

/** What acts print that come before the end of the year; undefined where nothing is printed. */
function unfinished(headline: Headline, isToDate: boolean): Partial<FundingSummary> {
  const { unit, budget, toDate, forecast } = headline;
  const amount = (value: Exact | undefined): number | undefined =>
    value === undefined ? undefined : toNumber(convert(value, unit, '万元'));
  const rate = (printed: string | undefined, part: Exact | undefined, whole: Exact | null): number | undefined =>
    number(printedRate(printed) ?? (part === undefined || whole === null ? null : percentOf(part, whole))) ?? undefined;
  return {
    initial: amount(headline.initial),
    toDate: amount(toDate),
    toDateRate: isToDate ? rate(headline.rate, toDate, budget) : undefined,
    forecast: amount(forecast),
    forecastRate: rate(headline.forecastRate, forecast, budget),
    asked: amount(headline.asked),
    approved: amount(headline.approved),
    cut: amount(headline.cut),
    cutRate: number(printedRate(headline.cutRate)) ?? undefined,
  };
}

const printedRate = (text: string | undefined): Exact | null => (text === undefined ? null : inPercent(text));

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
      regionId: row.regionId,
      project: row.project ?? table.project,
    })),
  );
}

/** The same, one line a cell, for CSV. */
export function fundingCells(report: Report): Record<string, Value>[] {
  return fundingRows(report).flatMap(({ cells, regionId = null, project = null, ...row }) =>
    cells.map((cell) => ({ report: report.id, ...row, ...prefixed(cell), regionId, project })),
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
