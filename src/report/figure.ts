/**
 * A figure as printed: “1512.57万元”, “37.34%”, “3.30个百分点”, “49项”.
 * Two figures are compared at the precision at which they were printed:
 * “2.70亿元” and “26963万元” are one figure, “18分” and “18.5分” are two.
 */
import {
  abs,
  compare,
  divide,
  equal,
  exact,
  type Exact,
  isTooLong,
  multiply,
  negate,
  places as placesOf,
  round,
  subtract,
} from './exact.ts';
import { canonical, isBlank } from './printed-text.ts';
import { baseUnit, convertUnit, inBase, isCount } from './units.ts';

/** A printed number, read and not converted. */
export interface Figure {
  readonly value: Exact;
  /** As printed, "" when the figure is bare. */
  readonly unit: string;
  /** Printed decimals. */
  readonly places: number;
  /** True for “约2.7亿元”, “5800余家”: the figure is not meant exactly. */
  readonly approximate: boolean;
  /** For “超1700亿元”, “5800余家”: the true figure is larger. */
  readonly bound?: 'over';
}

const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const FIGURE = new RegExp(
  `^(约为?|大约|近|超过?|逾|突破|接近)?(${NUMBER})(余|多|来)?([^\\d,，。；;、:：-]{0,8}?)(左右|余|多)?$`,
);

/** Spaces between digits set off groups of three, or the text holds more than one number. */
const APART = /\d\s+\d/;
const GROUPED = /^\D*\d{1,3}(?:\s\d{3})+(?!\s*\d)/;

/** The figure that the whole text is, or null. */
export function parseFigure(text: string): Figure | null {
  const match = FIGURE.exec(canonical(text));
  if (!match || isTooLong(text) || (APART.test(text) && !GROUPED.test(text))) return null;
  const [, before, digits, inside, unit, after] = match;
  if (!isUnit(unit ?? '')) return null;
  const value = exact((digits ?? '').replaceAll(',', ''));
  const over = /^(?:超|逾|突破)/.test(before ?? '') || /余|多/.test(`${inside ?? ''}${after ?? ''}`);
  return {
    value,
    unit: unit ?? '',
    places: placesOf(value),
    approximate: before !== undefined || inside !== undefined || after !== undefined,
    ...(over ? { bound: 'over' as const } : {}),
  };
}

/** No unit has quotation marks, points, half a pair of brackets, a second percent sign or a bound (“95%以上”). */
function isUnit(text: string): boolean {
  const count = (sign: RegExp): number => text.match(sign)?.length ?? 0;
  return (
    !/["'“”‘’`.△▲?!]|以[上下内]/.test(text) &&
    count(/[%‰]/g) <= 1 &&
    count(/[(]/g) === count(/[)]/g) &&
    !/^[)]/.test(text)
  );
}

/** A table cell that is a number, with or without its unit; null for text and blanks. */
export function parseCell(cell: string | null): Figure | null {
  return cell === null ? null : parseFigure(cell);
}

/** What a table cell says: nothing, a figure in the unit of its place, or something that is no figure. */
export type CellReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'unreadable'; readonly text: string };

/** Whether a text that is no figure holds digits: it says how much, in a way that cannot be reckoned with. */
export const hasDigits = (text: string): boolean => /\d/.test(canonical(text));

/** Whether a printed rate has digits, but is no single figure: “85%-90%”, “95%以上”. */
export const isOpen = (text: string): boolean => hasDigits(text) && parseFigure(text) === null;

/**
 * Reads a cell whose place has this unit (null: none is known). An amount in brackets is negative by
 * the convention of accounts; a figure in another unit is converted. Neither is printed in so many
 * words, so both count as approximate: they can agree with other figures, never contradict them.
 */
export function readCell(cell: string | null | undefined, unit: string | null): CellReading {
  if (cell === null || cell === undefined || isBlank(cell)) return { kind: 'blank' };
  const figure = bracketed(cell) ?? parseFigure(cell);
  const fitting = figure && inUnit(figure, unit);
  return fitting === null ? { kind: 'unreadable', text: cell } : { kind: 'figure', figure: fitting };
}

/** “（12.3）” in a column of amounts is 12.3 below zero. */
function bracketed(cell: string): Figure | null {
  const inside = /^\((\d[^()]*)\)$/.exec(canonical(cell))?.[1];
  const figure = inside === undefined ? null : parseFigure(inside);
  return figure && { ...figure, value: negate(figure.value), approximate: true };
}

/** Marks that lead to a note: “12.3*”, “12.3①”. */
const NOTE_MARKS = /^[*※†‡①-⑳]+$/;

function inUnit(figure: Figure, unit: string | null): Figure | null {
  if (NOTE_MARKS.test(figure.unit)) return { ...figure, unit: '' };
  if (figure.unit === '' || unit === null || figure.unit === canonical(unit)) return figure;
  const value = convertUnit(figure.value, figure.unit, canonical(unit));
  if (value === null) return null;
  return value === figure.value ? figure : { ...figure, value, unit, places: placesOf(value), approximate: true };
}

/** What `compareFigures` finds. */
export type FigureRelation = 'same' | 'rounded' | 'different' | 'incomparable';

/**
 * How two printed figures relate.
 * rounded: one of them is the other, rounded to its own printed place.
 * incomparable: the units do not measure the same thing, or a vague figure (“约”) is involved.
 */
export function compareFigures(a: Figure, b: Figure): FigureRelation {
  const unitA = baseUnit(a.unit);
  const unitB = baseUnit(b.unit);
  const countA = isCount(unitA.base) || unitA.base === '';
  const countB = isCount(unitB.base) || unitB.base === '';
  if (unitA.base !== unitB.base && !(countA && countB)) return 'incomparable';
  const valueA = inBase(a.value, a.unit);
  const valueB = inBase(b.value, b.unit);
  if (equal(valueA, valueB)) return 'same';
  if (a.approximate || b.approximate) {
    // “超1700亿元” and 1732亿元 agree.
    const [vague, sure] = a.bound === 'over' ? [valueA, b] : [valueB, a];
    const fits =
      (a.bound ?? b.bound) === 'over' && !sure.approximate && compare(inBase(sure.value, sure.unit), vague) > 0;
    return fits || near(valueA, valueB) ? 'rounded' : 'incomparable';
  }
  const stepA = step(a);
  const stepB = step(b);
  const [coarse, fine] = compare(stepA, stepB) >= 0 ? [a, b] : [b, a];
  // Whole things and points are counted, not measured: “18分” is not 18.5 rounded.
  if (isExactCount(coarse)) return 'different';
  if (equal(stepA, stepB)) return 'different';
  const inCoarse = divide(inBase(fine.value, fine.unit), baseUnit(coarse.unit).factor);
  return inCoarse !== null && equal(round(inCoarse, coarse.places), coarse.value) ? 'rounded' : 'different';
}

/** One unit of the last printed place, in the base unit. */
function step(figure: Figure): Exact {
  const unit = figure.places === 0 ? '1' : `0.${'0'.repeat(figure.places - 1)}1`;
  return multiply(exact(unit), baseUnit(figure.unit).factor);
}

function isExactCount(figure: Figure): boolean {
  return isCount(figure.unit) && equal(baseUnit(figure.unit).factor, exact('1'));
}

/** Within a twentieth: “约2亿元” and 2.07 亿元. */
function near(a: Exact, b: Exact): boolean {
  return compare(multiply(abs(subtract(a, b)), exact('20')), abs(a)) <= 0;
}
