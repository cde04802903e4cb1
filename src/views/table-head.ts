/** Lays out the head of a table in one or two rows. */
import type { Body, Column } from './table.ts';

interface HeadCell extends Pick<Column, 'unit' | 'align' | 'width'> {
  readonly text: string;
  readonly span: number;
  /** Spans both rows. */
  readonly deep: boolean;
}

export interface HeadRows {
  readonly top: readonly HeadCell[];
  /** Empty when no columns are grouped. */
  readonly below: readonly HeadCell[];
}

/** Neighbouring columns of one group share a cell over them; without groups there is one row. */
export function headRows(columns: readonly Column[]): HeadRows {
  const grouped = columns.some(({ group }) => group !== undefined);
  const top: HeadCell[] = [];
  const below: HeadCell[] = [];
  let open: string | undefined;
  for (const column of columns) {
    const { name, group, unit, align, width } = column;
    const cell: HeadCell = { text: name, unit, align, width, span: 1, deep: grouped && group === undefined };
    if (group === undefined) top.push(cell);
    else {
      const last = top.at(-1);
      if (open === group && last) top[top.length - 1] = { ...last, span: last.span + 1 };
      else top.push({ text: group, align: 'center', span: 1, deep: false });
      below.push(cell);
    }
    open = group;
  }
  return { top, below };
}

const WIDTHS = { narrow: 7, medium: 9, wide: 13, even: 9 } as const;
/** Characters of a table's text that fit beside the contents on a wide screen. */
const ROOM = 60;

/** Whether a table is likely to be wider than its column of the page. */
export function isWide(columns: readonly Column[]): boolean {
  return columns.reduce((sum, column) => sum + widthOf(column), 0) > ROOM;
}

function widthOf({ width, align }: Column): number {
  if (width) return WIDTHS[width];
  return align === 'end' ? 6 : 8;
}

/** Rows that fit on one page of paper beside other matter. */
const SHORT = 16;

/** Whether a table should not be cut by the end of a page. */
export function isShort(bodies: readonly Body[]): boolean {
  return bodies.reduce((sum, { headings, rows }) => sum + headings.length + rows.length, 0) <= SHORT;
}
