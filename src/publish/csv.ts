/** CSV for spreadsheets: UTF-8 with BOM, RFC 4180, guarded against formula injection. */
import { csvFormatRows } from 'd3-dsv';
import { BOM, guarded } from '../contract/spreadsheet-guard.ts';

export type Value = string | number | boolean | null;

/** One cell: numbers stay numbers, text that could run as a formula gets an apostrophe. */
export function guard(value: Value): string {
  if (value === null) return '';
  return typeof value === 'string' ? guarded(value) : String(value);
}

/**
 * The whole file: header row, then one line a row, in the order of `columns`; null and what a row does not have are empty.
 * Quoted as RFC 4180 wants it; lines end in LF, where the RFC has CRLF.
 */
export function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, Value>>[]): string {
  const lines = rows.map((row) => columns.map((column) => guard(row[column] ?? null)));
  return `${BOM}${csvFormatRows([[...columns], ...lines])}\n`;
}
