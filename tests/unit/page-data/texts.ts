/** Words of a prepared table, row by row. */
interface Rows {
  readonly bodies: readonly { readonly rows: readonly { readonly cells: readonly { readonly text: string }[] }[] }[];
}

export const texts = (table: Rows | null): string[][] =>
  (table?.bodies ?? []).flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));
