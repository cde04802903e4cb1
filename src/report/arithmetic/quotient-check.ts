/** Two figures against the printed rate, share, multiple or growth between them. */
import {
  abs,
  compare,
  decimalText,
  divide,
  equal,
  exact,
  type Exact,
  halfUnit,
  isNegative,
  multiply,
  places,
  round,
  subtract,
  sum,
  trim,
  truncate,
  unitOf,
} from '../exact.ts';
import { parseFigure, type Figure } from '../figure.ts';
import { around, quotient, scale, shift, overlapsInside, type Interval } from '../interval.ts';
import type { Comparison, Relation } from './comparison.ts';
import { beforeRounding, finestPlaces, type PrecisionKind } from './printed-precision.ts';
import { checkSum } from './sum-check.ts';

const HUNDRED = exact('100');
const ONE = exact('1');

/** A printed rate and the two figures that it divides, which must be in one unit. */
export interface QuotientQuestion {
  readonly numerator: Exact;
  readonly denominator: Exact;
  /** Additional factor, e.g. 12 for months a year. */
  readonly times?: Exact | undefined;
  /** As printed: “45.66%”, “32.20”. */
  readonly printed: string;
  /** Whether the place says that the figure is a percentage without a sign (“得分率（%）”). */
  readonly percent?: boolean | undefined;
  readonly grain: PrecisionKind;
  /** Decimals that the whole column uses, where the print pads with zeros: “-0.90%” beside “25.20%”. */
  readonly decimals?: number | undefined;
}

/** Null when there is nothing to compare: no figure, or a divisor of zero. */
export function checkQuotient(question: QuotientQuestion): Comparison | null {
  const { numerator, denominator, times = ONE, grain } = question;
  const printed = readRate(question);
  const plain = divide(multiply(numerator, times), denominator);
  if (printed === null || plain === null) return null;
  const factor = factorOf(printed, plain, question.percent === true);
  const decimals = finestPlaces([numerator, denominator]);
  const possible = quotient(beforeRounding(numerator, grain, decimals), beforeRounding(denominator, grain, decimals));
  const by = times === ONE ? '' : ` × ${decimalText(times)}`;
  return compareRate({
    asPrinted: parseFigure(question.printed)?.value ?? printed.value,
    printed,
    exactly: multiply(plain, factor),
    possible: possible && scale(possible, multiply(times, factor)),
    decimals: grain === 'measured' ? decimals : 0,
    formula: `${decimalText(numerator)} ÷ ${decimalText(denominator)}${by}`,
    sign: signOf(printed, factor),
  });
}

export interface GrowthQuestion {
  readonly from: Exact;
  readonly to: Exact;
  /** “-14.71%”; “3.30个百分点” is compared with the difference. */
  readonly printed: string;
  readonly percent?: boolean | undefined;
  readonly grain: PrecisionKind;
  /** Decimals that the whole column uses, where the print pads with zeros: “-0.90%” beside “25.20%”. */
  readonly decimals?: number | undefined;
}

/** Growth over `from`; over the size of `from` when that is negative. Null as above. */
export function checkGrowth(question: GrowthQuestion): Comparison | null {
  const { from, to, grain } = question;
  const printed = readRate(question);
  if (printed === null) return null;
  if (printed.unit.endsWith('百分点')) {
    const difference = checkSum([to, multiply(from, exact('-1'))], printed.value, 'measured');
    return { ...difference, sign: '个百分点' };
  }
  const change = divide(subtract(to, from), abs(from));
  if (change === null) return null;
  const factor = factorOf(printed, change, question.percent !== false);
  const decimals = finestPlaces([from, to]);
  const ratio = quotient(beforeRounding(to, grain, decimals), beforeRounding(from, grain, decimals));
  const negative = isNegative(from);
  return compareRate({
    asPrinted: parseFigure(question.printed)?.value ?? printed.value,
    printed,
    exactly: multiply(change, factor),
    possible: ratio && !negative ? scale(shift(ratio, exact('-1')), factor) : null,
    decimals: grain === 'measured' ? decimals : 0,
    formula: negative
      ? `(${decimalText(to)} − (${decimalText(from)})) ÷ ${decimalText(abs(from))}`
      : `(${decimalText(to)} − ${decimalText(from)}) ÷ ${decimalText(from)}`,
    sign: signOf(printed, factor),
  });
}

/** Whether the printed rate is the average growth a year over `years` years (年均增长率). */
export function isAverageGrowth(from: Exact, to: Exact, years: number, printedRate: string): boolean {
  const printed = parseFigure(printedRate);
  const ratio = divide(to, from);
  if (printed === null || ratio === null || years < 2 || compare(ratio, exact('0')) <= 0) return false;
  const power = (rate: Exact): Exact => {
    const base = sum([ONE, multiply(rate, exact('0.01'))]);
    return Array.from({ length: years - 1 }).reduce<Exact>((value) => multiply(value, base), base);
  };
  const half = halfUnit(printed.value);
  return (
    compare(power(subtract(printed.value, half)), ratio) <= 0 && compare(ratio, power(sum([printed.value, half]))) <= 0
  );
}

/** The printed rate, at the decimals it really uses. */
function readRate({ printed, decimals }: Pick<QuotientQuestion, 'printed' | 'decimals'>): Figure | null {
  const figure = parseFigure(printed);
  return figure === null || decimals === undefined || decimals >= figure.places
    ? figure
    : { ...figure, places: decimals, value: round(figure.value, decimals) };
}

/**
 * Most decimals that any figure of a column really uses, zeros at the end aside.
 * Undefined unless at least two figures other than 0 and 100 bear witness.
 */
export function usedDecimals(cells: readonly (string | null)[]): number | undefined {
  const used = cells.flatMap((cell) => {
    const figure = cell === null ? null : parseFigure(cell);
    return figure === null || equal(figure.value, exact('0')) || equal(figure.value, HUNDRED)
      ? []
      : [places(trim(figure.value))];
  });
  return used.length < 2 ? undefined : Math.max(...used);
}

interface Rates {
  /** With the zeros that were printed. */
  readonly asPrinted: Exact;
  readonly printed: Figure;
  readonly exactly: Exact;
  readonly possible: Interval | null;
  /** Decimals of measured operands; 0 when they are whole or exact. */
  readonly decimals: number;
  readonly formula: string;
  readonly sign: string;
}

/** What the formula of a rate says of its sign. */
const TIMES: Readonly<Partial<Record<string, string>>> = { '%': ' × 100%', '‰': ' × 1000‰' };

/**
 * The exact rate, rounded to the printed place, must be the printed one. Rounded: at most one unit off
 * in the last place and explained by the rounding of the operands. Cut: the rest was cut off at two
 * decimals or more. Further off but explained by operands printed with decimals: nobody can tell.
 */
function compareRate({ asPrinted, printed, exactly, possible, decimals, formula, sign }: Rates): Comparison {
  const { value } = printed;
  const relation = relate();
  // Zeros that only pad the print are not claimed to have been computed.
  const agreed = places(asPrinted) > printed.places ? value : asPrinted;
  // Where digits were cut off, those that were are shown.
  const more = relation === 'cut' ? printed.places + 2 : Math.max(printed.places, 2);
  const shown = relation === 'equal' ? agreed : trim(round(exactly, more));
  const percent = TIMES[sign] ?? '';
  return { relation, computed: shown, formula: `${formula}${percent} = ${decimalText(shown)}${sign}`, sign };

  function relate(): Relation {
    if (equal(round(exactly, printed.places), value)) return 'equal';
    const gap = abs(subtract(exactly, value));
    if (printed.bound === 'over') return compare(exactly, value) > 0 ? 'near' : 'different';
    if (printed.approximate) return compare(multiply(gap, exact('20')), abs(exactly)) <= 0 ? 'near' : 'loose';
    const explained =
      possible !== null && overlapsInside(possible, around(value, multiply(unitOf(printed.places), exact('0.5'))));
    if (explained && compare(gap, unitOf(printed.places)) <= 0) return 'rounded';
    if (printed.places > 1 && equal(truncate(exactly, printed.places), value)) return 'cut';
    return explained && decimals > 0 ? 'undecided' : 'different';
  }
}

/** 100 for a percentage, 1 for a multiple; a bare figure is read the way that fits better. */
function factorOf(printed: Figure, plain: Exact, percent: boolean): Exact {
  if (printed.unit === '%') return HUNDRED;
  if (printed.unit === '‰') return exact('1000');
  if (percent) return HUNDRED;
  if (printed.unit !== '') return ONE;
  const asMultiple = abs(subtract(plain, printed.value));
  const asPercent = abs(subtract(multiply(plain, HUNDRED), printed.value));
  return compare(asMultiple, asPercent) <= 0 ? ONE : HUNDRED;
}

function signOf(printed: Figure, factor: Exact): string {
  if (printed.unit !== '') return printed.unit;
  return factor === HUNDRED ? '%' : '';
}
