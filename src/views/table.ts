/** A table that is ready to set: words and figures only, no arithmetic left. Types only. */
import type { Outcome } from '../report/choices/judgements.ts';
import type { Size } from '../report/printed-size.ts';
import type { Mark } from './figure-marks.ts';
import type { SentenceName } from './sentences/all-sentences.ts';

/** A column of a table that is ready to set; its place is that of its cells in every row. */
export interface Column {
  readonly name: string;
  /** Heading over this column and its neighbours with the same one. */
  readonly group?: string | undefined;
  /** Shown under the name when it differs from the unit of the table. */
  readonly unit?: string | undefined;
  readonly align?: 'start' | 'end' | 'center';
  /** even: shares the room with the other even columns in equal parts. */
  readonly width?: 'narrow' | 'medium' | 'wide' | 'even' | undefined;
}

/** A cell as it is read: a figure as text, with what stands around it. */
export interface Cell {
  readonly text: string;
  /** What the checks found about this very figure. */
  readonly marks?: readonly Mark[] | undefined;
  /** Site-absolute path or "#anchor". */
  readonly to?: string | null | undefined;
  readonly note?: string | undefined;
  /** A word beside the text that sets the row apart: “核心”. */
  readonly tag?: string | undefined;
  readonly verdict?: Outcome | undefined;
  /** A sign of the verdict before the text, for the eye; the word stands in a column of its own. */
  readonly sign?: Outcome | undefined;
  /** The verdict is this site's comparison, not the source's word; shown as “*”. */
  readonly computed?: boolean | undefined;
  /** Length of a small bar under the figure, 0–100. */
  readonly bar?: number | undefined;
  /** Anchor of the row, shown as a permalink in this cell. */
  readonly permalink?: string | undefined;
  /** What a list is sorted by, where it is not the size of the printed figure; null for nothing. */
  readonly sort?: Size | null | undefined;
  /** Place in the order of the column, “block rank”, given by the list. */
  readonly order?: string | undefined;
}

/** By key, what a row or an entry can be narrowed by. */
export type RowValues = Readonly<Record<string, readonly { readonly value: string }[]>>;

/** What a row is made of and can be found by, such as one project of a document: a line below its name. */
export interface RowPart {
  readonly text: string;
  readonly to: string;
  readonly note?: string | undefined;
  /** Keys of filters that speak of the part. */
  readonly values: RowValues;
}

/** A row of cells, one for each column. */
export interface Row {
  /** Anchor. */
  readonly id?: string | undefined;
  readonly role?: 'item' | 'subtotal' | 'total' | 'memo' | undefined;
  readonly cells: readonly Cell[];
  /** What the row can be found by, for filters. */
  readonly values?: RowValues | undefined;
  /** Shown below the first cell, those alone that a filter asks for. */
  readonly parts?: readonly RowPart[] | undefined;
  /** An entry of a list. */
  readonly listed?: boolean | undefined;
}

/** Rows under common headings; without any they follow the head of the table. */
export interface Body {
  /** Headings that span the table: project, sub-project. */
  readonly headings: readonly string[];
  /** Level of the first heading, from 0: those above it stand at a body before. */
  readonly level?: number | undefined;
  /** Where the first heading leads. */
  readonly to?: string | undefined;
  readonly rows: readonly Row[];
}

/** A table in words; `columns` and the cells of each row are of one number. */
export interface Table {
  /** Anchor; none for tables inside a chart. */
  readonly id?: string | undefined;
  readonly title: string;
  /** “表 1-6”. */
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly columns: readonly Column[];
  readonly bodies: readonly Body[];
  readonly notes: readonly string[];
  /** Kind of sentence that the notes are, where they are computed. */
  readonly says?: SentenceName | undefined;
}

/** Bodies of a table whose rows are not grouped: one, without headings. */
export const flat = (rows: readonly Row[]): readonly Body[] => [{ headings: [], rows }];
