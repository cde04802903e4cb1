/** Target and result of an indicator as one text each, where the source prints sign, value and unit in columns of their own. */
import { canonical, isBlank } from './printed-text.ts';
import type { IndicatorRow } from './schema/report.ts';

type Row = Pick<IndicatorRow, 'target' | 'adjustedTarget' | 'actual' | 'sign' | 'unit'>;

/** A bare number, with or without its own percent sign: what a column of units and one of signs speak of. */
const BARE = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/;

/** The target in force: the adjusted one where there is one, with the sign and the unit of their columns. */
export function targetText(row: Row): string | null {
  return isBlank(row.adjustedTarget) ? plannedText(row) : composed(row.adjustedTarget ?? null, row);
}

/** The target as first set; the same as `targetText` where nothing was adjusted. */
export const plannedText = (row: Row): string | null => composed(row.target, row);

/** The result (or another value of the row) with the unit of its column. */
export const withUnit = (value: string | null | undefined, { unit }: Pick<Row, 'unit'>): string | null =>
  value === null || value === undefined ? null : united(value, unit);

/** The result as printed, with the unit of its column; null where the cell is blank. */
export const actualText = (row: Row): string | null => withUnit(row.actual, row);

function composed(value: string | null, { sign, unit }: Row): string | null {
  if (value === null || isBlank(value) || !BARE.test(canonical(value))) return value;
  return `${sign === undefined || sign === '定性' ? '' : sign}${united(value, unit)}`;
}

/** “735” of “人次” is “735人次”; “100%” of “%” stays. */
function united(value: string, unit: string | undefined): string {
  const plain = canonical(value);
  if (unit === undefined || unit === '定性' || !BARE.test(plain) || plain.endsWith('%')) return value;
  return `${value}${unit}`;
}
