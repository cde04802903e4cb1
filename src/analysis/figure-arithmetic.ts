/** Exact figures on their way into a sentence, a cell or a picture. */
import {
  compare,
  decimalText,
  divide,
  exact,
  type Exact,
  multiply,
  round,
  subtract,
  toNumber,
  trim,
} from '../report/exact.ts';
import { parseCell, readCell } from '../report/figure.ts';
import { precisionKindOf } from '../report/arithmetic/printed-precision.ts';
import { checkQuotient } from '../report/arithmetic/quotient-check.ts';

const HUNDRED = exact('100');

/** 0 as an exact decimal, to compare with. */
export const ZERO: Exact = exact('0');

/** The number in a printed cell, or null for text and blanks. */
export function valueOf(cell: string | null | undefined): Exact | null {
  return parseCell(cell ?? null)?.value ?? null;
}

/** The number where it is meant exactly and in the unit of its place; null for “约300”, “(12.3)”, another unit. */
export function sureValueOf(cell: string | null | undefined, unit: string | null): Exact | null {
  const reading = readCell(cell, unit);
  return reading.kind === 'figure' && !reading.figure.approximate ? reading.figure.value : null;
}

/** Whether a printed rate is `part` over `whole`, rounding aside; a rate that cannot be compared is not doubted. */
export function isRateOf(printed: string, part: Exact, whole: Exact, unit: string | null): boolean {
  const comparison = checkQuotient({
    numerator: part,
    denominator: whole,
    printed,
    percent: true,
    grain: precisionKindOf(unit),
  });
  return comparison?.relation !== 'different';
}

/** As `valueOf`, as a floating point number: for a picture only. */
export function plotted(cell: string | null | undefined): number | null {
  const value = valueOf(cell);
  return value === null ? null : toNumber(value);
}

/** Per cent of `whole`, two places; null when there is nothing to divide by. */
export function percentOf(part: Exact, whole: Exact): Exact | null {
  const quotient = divide(part, whole);
  return quotient === null ? null : round(multiply(quotient, HUNDRED), 2);
}

/** “37.34%”; a dash where it cannot be computed. */
export function percentText(part: Exact, whole: Exact): string {
  const value = percentOf(part, whole);
  return value === null ? '—' : `${decimalText(trim(value))}%`;
}

/** Change from `a` to `b` in per cent of `a`, two places; null when `a` is zero. A negative `a` turns the sign. */
export function growth(a: Exact, b: Exact): Exact | null {
  const quotient = compare(a, ZERO) === 0 ? null : divide(subtract(b, a), a);
  return quotient === null ? null : round(multiply(quotient, HUNDRED), 2);
}

/** Length of a bar as a share of the longest, 0–100. */
export function barLength(part: Exact, whole: Exact): number {
  const value = percentOf(part, whole);
  return value === null ? 0 : Math.min(100, Math.max(0, toNumber(value)));
}
