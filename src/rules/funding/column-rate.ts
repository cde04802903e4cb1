/** What ratio, growth and share columns have in common. */
import type { Report } from '../../report/archive.ts';
import { hasDigits, isOpen, type Figure } from '../../report/figure.ts';
import { isZeroRate } from '../../report/rate.ts';
import type { Comparison } from '../../report/arithmetic/comparison.ts';
import { precisionKindOf, type PrecisionKind } from '../../report/arithmetic/printed-precision.ts';
import { usedDecimals } from '../../report/arithmetic/quotient-check.ts';
import { compared, unlessVague, unread, withUnit } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import {
  isStated,
  numberIn,
  operandOf,
  placeOf,
  printedCell,
  readingOf,
  rowName,
  tableName,
  unitOf,
  unreadIn,
  vagueIn,
  type Cell,
} from './funding-cells.ts';

/** How the printed rate is to be read. */
interface Reading {
  readonly printed: string;
  /** Whether the column says that its figures are percentages. */
  readonly percent: boolean;
  readonly grain: PrecisionKind;
  /** Decimals that the column really uses. */
  readonly decimals: number | undefined;
}

export interface RateOfCells {
  readonly cell: Cell;
  readonly first: Cell | null;
  readonly second: Cell | null;
  readonly check: (first: Figure, second: Figure, how: Reading) => Comparison | null;
  /** Name of an operand; the column unless the operands stand in one column. */
  readonly name?: (cell: Cell) => string;
}

export function rateResult(
  code: string,
  report: Report,
  { cell, first, second, check, name }: RateOfCells,
): CheckResult[] {
  const printed = printedCell(cell);
  if (printed === null || first === null || second === null) return [];
  const subject = `${tableName(cell.table)}“${rowName(cell.row)}”按两数计算的“${cell.column.name}”`;
  const a = numberIn(first);
  const b = numberIn(second);
  // A word says that there is nothing to reckon with; digits that cannot be read leave the question open.
  const texts = [...(isOpen(printed) ? [printed] : []), ...unreadIn([first, second]).filter(hasDigits)];
  const stated = [first, second].every((part) => isStated(readingOf(part)));
  if (texts.length > 0 && stated) return [unread(code, report, placeOf(cell), { subject, texts, operands: [] })];
  if (a === null || b === null) return [];
  const nothing = cell.column.unit === undefined && isZeroRate(printed);
  const percent = nothing || /[%％]/.test(`${cell.column.name}${cell.column.unit ?? ''}`);
  const decimals = usedDecimals(cell.table.rows.map((row) => row.cells[cell.columnIndex] ?? null));
  const comparison = check(a, b, { printed, percent, grain: precisionKindOf(unitOf(first)), decimals });
  if (comparison === null) return [];
  const label = name ?? ((part: Cell): string => part.column.name);
  const answer = compared(code, report, placeOf(cell), {
    subject,
    comparison,
    printed: withUnit(printed, comparison.sign),
    operands: [operandOf(first, label(first), a), operandOf(second, label(second), b)],
  });
  return [unlessVague(answer, vagueIn([first, second]))];
}
