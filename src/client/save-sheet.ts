/** A table for a spreadsheet, saved as a file of the reader's. */
import { BOM, guarded } from '../contract/spreadsheet-guard.ts';

/** Quoted as RFC 4180 wants it. */
const field = (text: string): string => `"${guarded(text).replaceAll('"', '""')}"`;

/** UTF-8 with BOM; what a spreadsheet would run as a formula is guarded. */
export const sheet = (rows: readonly (readonly string[])[]): string =>
  `${BOM}${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;

/** @param name of the file, without its ending */
export function save(name: string, rows: readonly (readonly string[])[]): void {
  const url = URL.createObjectURL(new Blob([sheet(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
