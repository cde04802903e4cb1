/** Money tables as numbers with names and places. */
import { decimalText } from '../../report/exact.ts';
import { hasDigits, readCell, type CellReading, type Figure } from '../../report/figure.ts';
import { isBlank } from '../../report/printed-text.ts';
import type { FundingColumn, FundingRow, FundingTable } from '../../report/schema/report.ts';
import type { Operand, Place } from '../../report/check-result.ts';
import { fundingAnchor } from '../../report/anchors.ts';

export interface Cell {
  readonly table: FundingTable;
  readonly tableIndex: number;
  readonly row: FundingRow;
  readonly rowIndex: number;
  readonly column: FundingColumn;
  readonly columnIndex: number;
}

/** As printed; null when blank. */
export function printedCell(cell: Cell): string | null {
  const text = cell.row.cells[cell.columnIndex] ?? null;
  return isBlank(text) ? null : text;
}

/** What the cell says, an amount in the unit of its column; rates carry their own sign. */
export function readingOf(cell: Cell): CellReading {
  return readCell(printedCell(cell), cell.column.kind === 'rate' ? null : unitOf(cell));
}

/** Whether the cell says how much, be it in a way that cannot be reckoned with. */
export function isStated(reading: CellReading): boolean {
  return reading.kind === 'figure' || (reading.kind === 'unreadable' && hasDigits(reading.text));
}

export function numberIn(cell: Cell): Figure | null {
  const reading = readingOf(cell);
  return reading.kind === 'figure' ? reading.figure : null;
}

/** Printed texts of the cells that hold something, but no figure. */
export function unreadIn(cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) => {
    const reading = readingOf(cell);
    return reading.kind === 'unreadable' ? [reading.text] : [];
  });
}

/** Printed texts of the cells whose figure is not meant exactly. */
export function vagueIn(cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) => (numberIn(cell)?.approximate ? [printedCell(cell) ?? ''] : []));
}

/** All cells of all tables, row by row. */
export function cellsOf(tables: readonly FundingTable[]): Cell[] {
  return tables.flatMap((table, tableIndex) =>
    table.rows.flatMap((row, rowIndex) =>
      table.columns.map((column, columnIndex) => ({ table, tableIndex, row, rowIndex, column, columnIndex })),
    ),
  );
}

/** Another column of the same row; null when the key is unknown. */
export function sibling(cell: Cell, key: string): Cell | null {
  const columnIndex = cell.table.columns.findIndex((column) => column.key === key);
  const column = cell.table.columns[columnIndex];
  return column === undefined ? null : { ...cell, column, columnIndex };
}

/** The same column in another row. */
export function inRow(cell: Cell, rowIndex: number): Cell | null {
  const row = cell.table.rows[rowIndex];
  return row === undefined ? null : { ...cell, row, rowIndex };
}

export function unitOf(cell: Cell): string {
  return cell.column.unit ?? cell.table.unit;
}

/** “表 1-6”, or the title of a table without number. */
export function tableName(table: FundingTable): string {
  return table.label ?? `“${table.title}”`;
}

/** “蓬江区小计” for a subtotal of a group, “2021年” otherwise. */
export function rowName(row: FundingRow): string {
  return row.group === undefined || row.name.includes(row.group) ? row.name : `${row.group} ${row.name}`;
}

export function placeOf(cell: Cell): Place {
  return {
    anchor: fundingAnchor(cell.table.id),
    label: `${tableName(cell.table)} ${rowName(cell.row)} ${cell.column.name}`,
    path: ['funding', 'tables', cell.tableIndex, 'rows', cell.rowIndex, 'cells', cell.columnIndex],
  };
}

export function operandOf(cell: Cell, name: string, figure: Figure): Operand {
  const where = cell.table.label ?? cell.table.where;
  return {
    name,
    value: decimalText(figure.value),
    unit: figure.unit || unitOf(cell),
    ...(where === undefined ? {} : { where }),
  };
}
