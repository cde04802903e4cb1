/** Prepared tables and charts of a page as text, in the order in which they are read. */
import type { Chart } from '../views/chart.ts';
import type { Cell, Row, Table } from '../views/table.ts';
import { verdictWords } from '../views/choice-words.ts';
import { lines, row } from './search-record.ts';

/** “表 1-6　资金情况”, as the page prints it. */
export const tableName = ({ label, title }: Pick<Table, 'label' | 'title'>): string =>
  label === undefined ? title : `${label}　${title}`;

export function cellText({ text, verdict, note }: Cell): string {
  return lines(verdict === undefined ? text : verdictWords[verdict], note);
}

const rowText = ({ cells }: Row): string => row(...cells.map(cellText));

/** Unit, headings, rows and notes; the title stands apart. */
export function tableText(table: Table): string {
  return lines(
    tableHead(table),
    table.bodies.map(({ headings, rows }) => lines(headings, rows.map(rowText))),
    table.notes,
  );
}

export function tableHead({ unit, columns }: Table): string {
  const groups = [...new Set(columns.flatMap(({ group }) => group ?? []))];
  return lines(
    unit === undefined ? null : `单位：${unit}`,
    row(...groups),
    row(...columns.map((column) => lines(column.name, column.unit))),
  );
}

export function chartText(chart: Chart | null | undefined): string {
  if (!chart) return '';
  return lines(chart.title, chart.sentence, chart.table && lines(tableName(chart.table), tableText(chart.table)));
}
