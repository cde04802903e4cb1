/** CSV for spreadsheets: UTF-8 with BOM, RFC 4180, guarded against formula injection. */
import { csvFormatRows } from 'd3-dsv';

export type Value = string | number | boolean | null;

const BOM = '\uFEFF';

/** Characters with which a spreadsheet would start a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?%?$/;

/** One cell: numbers stay numbers, text that could run as a formula gets an apostrophe. */
export function guard(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
}

/** The whole file: header row, then one line a row, in the order of `columns`. */
export function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, Value>>[]): string {
  const lines = rows.map((row) => columns.map((column) => guard(row[column] ?? null)));
  return `${BOM}${csvFormatRows([[...columns], ...lines])}\n`;
}
