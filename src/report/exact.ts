/**
 * Exact decimals: every amount of money, score and rate in a report.
 *
 * An `Exact` is the decimal as the source prints it ("12.50" keeps its zero),
 * because the printed precision decides what counts as rounding. Arithmetic
 * never goes through binary floating point.
 */
import Big from 'big.js';

declare const brand: unique symbol;

/** A decimal number in plain notation, e.g. "2271.63", "-0.5", "100". */
export type Exact = string & { readonly [brand]: true };

/** Zeros in front are a slip of the pen when an author writes them, and nothing when a text prints them. */
const WRITTEN = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const DECIMAL = /^[+-]?\d+(?:\.\d+)?$/;

/** No amount, score or rate has more digits; beyond them it is a paste gone wrong, and slow to reckon with. */
export const MOST_DIGITS = 30;

/** Enough digits for any quotient that is compared at a printed precision. */
Big.DP = 30;
Big.RM = Big.roundHalfUp;

/** Whether `text` is a plain decimal (no separators, no exponent, no zeros in front, half-width, not too long). */
export function isExact(text: string): boolean {
  return WRITTEN.test(text) && !isTooLong(text);
}

/** Whether a number in the text has more digits than any figure can have. */
export function isTooLong(text: string): boolean {
  return (
    text.length > MOST_DIGITS && [...text.matchAll(/\d+(?:\.\d+)?/g)].some(([number]) => digitsIn(number) > MOST_DIGITS)
  );
}

const digitsIn = (number: string): number => number.length - (number.includes('.') ? 1 : 0);

/**
 * Makes an Exact of a decimal string or a finite number.
 * @throws RangeError when the value is not a plain decimal.
 */
export function exact(value: string | number): Exact {
  const text = typeof value === 'number' ? new Big(value).toFixed() : value.trim();
  if (!DECIMAL.test(text)) throw new RangeError(`not a plain decimal: ${JSON.stringify(value)}`);
  return text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1') as Exact;
}

const out = (value: Big): Exact => value.toFixed() as Exact;

/** Sum of all values; "0" for none. */
export function sum(values: readonly Exact[]): Exact {
  return out(values.reduce((total, value) => total.plus(value), new Big(0)));
}

/** `a` minus `b`. */
export function subtract(a: Exact, b: Exact): Exact {
  return out(new Big(a).minus(b));
}

/** `a` times `b`. */
export function multiply(a: Exact, b: Exact): Exact {
  return out(new Big(a).times(b));
}

/** `a` divided by `b` to 30 places, or null when `b` is zero. */
export function divide(a: Exact, b: Exact): Exact | null {
  const divisor = new Big(b);
  return divisor.eq(0) ? null : out(new Big(a).div(divisor));
}

/** Absolute value. */
export function abs(value: Exact): Exact {
  return out(new Big(value).abs());
}

/** -1, 0 or 1, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  return new Big(a).cmp(b) as -1 | 0 | 1;
}

/** Whether two values are the same number ("12.50" equals "12.5"). */
export function equal(a: Exact, b: Exact): boolean {
  return new Big(a).eq(b);
}

/** Rounds half away from zero to `places` decimals and keeps the zeros. */
export function round(value: Exact, places: number): Exact {
  return new Big(value).round(places, Big.roundHalfUp).toFixed(places) as Exact;
}

/** Number of decimals as printed: 2 for "12.50", 0 for "100". */
export function places(value: Exact): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** Half a unit of the last printed place: the most that rounding can hide. */
export function halfUnit(value: Exact): Exact {
  return out(new Big(5).times(new Big(10).pow(-places(value) - 1)));
}

/** Whether `a` and `b` differ by no more than `tolerance`. */
export function within(a: Exact, b: Exact, tolerance: Exact): boolean {
  return new Big(a).minus(b).abs().lte(tolerance);
}

/** The value as a JavaScript number, for data files and charts only. */
export function toNumber(value: Exact): number {
  return Number(value);
}

/** The same size with the other sign. */
export function negate(value: Exact): Exact {
  return out(new Big(value).times(-1));
}

/** One unit of a printed place: "0.01" for 2. */
export function unitOf(decimals: number): Exact {
  return out(new Big(10).pow(-decimals));
}

/** Cuts off what stands behind a printed place, without rounding. */
export function truncate(value: Exact, decimals: number): Exact {
  return new Big(value).round(decimals, Big.roundDown).toFixed(decimals) as Exact;
}

/** Without zeros at the end of the decimals: "12.50" → "12.5", "12.00" → "12". */
export function trim(value: Exact): Exact {
  return out(new Big(value));
}
