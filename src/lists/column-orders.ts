/** The order of the rows of a list by each of its columns, from the typed values and the printed figures. */
import { exact } from '../report/exact.ts';
import { placesOf, sizeOf, type Size } from '../report/printed-size.ts';
import type { Cell, Column, Row } from '../views/table.ts';

/** A period by its end, then by its beginning. */
export const periodSize = ({ from, to }: { readonly from: number; readonly to: number }): Size => ({
  of: 'period',
  value: exact(to * 10_000 + from),
});

/** A place on a scale that has no unit, the least first: a grade, a verdict; null stays null, which is sorted last. */
export const placeSize = (of: string, place: number | null): Size | null =>
  place === null ? null : { of, value: exact(place) };

/** Rows whose cells say where they stand in their columns. Columns of words have no such places. */
export function ordered(columns: readonly Column[], rows: readonly Row[]): Row[] {
  const places = columns.map((column, at) =>
    columnPlaces(
      column,
      rows.map(({ cells }) => cells[at]),
    ),
  );
  return rows.map((row, number) => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      const order = places[at]?.[number] ?? null;
      return order === null ? cell : { ...cell, order };
    }),
  }));
}

function columnPlaces({ align }: Column, cells: readonly (Cell | undefined)[]): (string | null)[] | null {
  const typed = cells.some((cell) => cell?.sort !== undefined);
  if (!typed && align !== 'end') return null;
  return placesOf(cells.map((cell) => (cell?.sort === undefined ? sizeOf(cell?.text ?? '') : cell.sort)));
}
