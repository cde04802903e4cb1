/**
 * Exact decimals: every amount of money, score and rate in a report.
 *
 * An `Exact` is the decimal as the source prints it ("12.50" keeps its zero),
 * because the printed precision decides what counts as rounding. Arithmetic
 * never goes through binary floating point.
 */
import Big from 'big.js';

declare const brand: unique symbol;

/**
 * A decimal number in plain notation, e.g. "2271.63", "-0.5", "100". At run time it is that very text, so data files
 * hold what is printed; nobody else may take it for one: its size is asked with `compare`, `sign` and `isZero`, its
 * text with `decimalText`. In a template literal it prints itself.
 */
export interface Exact {
  readonly [brand]: true;
}

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
  return asExact(text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1'));
}

/** The text as it is printed: "12.50"; nothing stays nothing. */
export function decimalText(value: Exact): string;
export function decimalText(value: Exact | null): string | null;
export function decimalText(value: Exact | undefined): string | undefined;
export function decimalText(value: Exact | null | undefined): string | null | undefined;
export function decimalText(value: Exact | null | undefined): unknown {
  return value;
}

/** Only here a text is taken for an Exact. */
const asExact = (text: string): Exact => text as unknown as Exact;

const big = (value: Exact): Big => new Big(decimalText(value));

const out = (value: Big): Exact => asExact(value.toFixed());

/** Sum of all values; "0" for none. */
export function sum(values: readonly Exact[]): Exact {
  return out(values.reduce((total, value) => total.plus(big(value)), new Big(0)));
}

/** `a` minus `b`. */
export function subtract(a: Exact, b: Exact): Exact {
  return out(big(a).minus(big(b)));
}

/** `a` times `b`. */
export function multiply(a: Exact, b: Exact): Exact {
  return out(big(a).times(big(b)));
}

/** `a` divided by `b` to 30 places, or null when `b` is zero. */
export function divide(a: Exact, b: Exact): Exact | null {
  const divisor = big(b);
  return divisor.eq(0) ? null : out(big(a).div(divisor));
}

/** Absolute value. */
export function abs(value: Exact): Exact {
  return out(big(value).abs());
}

/** -1, 0 or 1, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  return big(a).cmp(big(b));
}

/** -1, 0 or 1, as the value is less than, equal to or greater than zero. */
export function sign(value: Exact): -1 | 0 | 1 {
  return big(value).cmp(0);
}

/** Whether the value is nothing, however it is printed: "0", "0.00", "-0". */
export function isZero(value: Exact): boolean {
  return big(value).eq(0);
}

/** Whether the value is printed with a minus; "-0" is. */
export const isNegative = (value: Exact): boolean => decimalText(value).startsWith('-');

/** For readers: with the minus that is as wide as a plus, "−3.5". */
export const withMinus = (value: Exact): string => decimalText(value).replace('-', '−');

/** Whether two values are the same number ("12.50" equals "12.5"). */
export function equal(a: Exact, b: Exact): boolean {
  return big(a).eq(big(b));
}

/** Rounds half away from zero to `places` decimals and keeps the zeros. */
export function round(value: Exact, places: number): Exact {
  return asExact(big(value).round(places, Big.roundHalfUp).toFixed(places));
}

/** Number of decimals as printed: 2 for "12.50", 0 for "100". */
export function places(value: Exact): number {
  const text = decimalText(value);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** Half a unit of the last printed place: the most that rounding can hide. */
export function halfUnit(value: Exact): Exact {
  return out(new Big(5).times(new Big(10).pow(-places(value) - 1)));
}

/** The value as a JavaScript number, for data files and charts only. */
export function toNumber(value: Exact): number {
  return Number(decimalText(value));
}

/** The same size with the other sign. */
export function negate(value: Exact): Exact {
  return out(big(value).times(-1));
}

/** One unit of a printed place: "0.01" for 2. */
export function unitOf(decimals: number): Exact {
  return out(new Big(10).pow(-decimals));
}

/** Cuts off what stands behind a printed place, without rounding. */
export function truncate(value: Exact, decimals: number): Exact {
  return asExact(big(value).round(decimals, Big.roundDown).toFixed(decimals));
}

/** Without zeros at the end of the decimals: "12.50" → "12.5", "12.00" → "12". */
export function trim(value: Exact): Exact {
  return out(big(value));
}
