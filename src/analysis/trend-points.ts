/** The points of a series that can be compared: exact figures of one unit, of periods of one length, in order of time. */
import { canonical, isBlank } from '../report/printed-text.ts';
import { readCell } from '../report/figure.ts';
import type { Exact } from '../report/exact.ts';
import { followsClosely, periodOf, type Period } from './printed-periods.ts';

/** A printed figure with its period, as printed and as a span of time that can be ordered. */
export interface Point {
  readonly period: string;
  readonly time: Period;
  readonly value: Exact;
}

/** A run of neighbouring points, as places from 0. */
export interface Stretch {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** What a sentence needs of a series. */
export interface Spoken {
  readonly name: string;
  readonly unit: string | null;
  readonly values: readonly (string | null)[];
  /** Printed changes between two periods. */
  readonly changes?: readonly { readonly from: string; readonly to: string; readonly percent?: string | undefined }[];
}

export interface Points {
  readonly unit: string;
  /** All exact figures of the stretch. */
  readonly all: readonly Point[];
  /** Those that can be compared, the earliest first; fewer than two where none can. */
  readonly comparable: readonly Point[];
  /** Whether no period between the first and the last of them is left out. */
  readonly closed: boolean;
}

/** Null where the cells are of different units. */
export function pointsOf(
  series: Spoken,
  periods: readonly string[],
  { from, to }: Stretch = { from: 0, to: periods.length },
): Points | null {
  const unit = series.unit ?? unitIn(series.values);
  if (unit === null) return null;
  const all = series.values.flatMap((cell, index): Point[] => {
    if (index < from || index >= to) return [];
    const reading = readCell(cell, series.unit ?? (unit === '' ? null : unit));
    if (reading.kind !== 'figure' || reading.figure.approximate) return [];
    const period = periods[index] ?? '';
    return [{ period, time: periodOf(period), value: reading.figure.value }];
  });
  const comparable = inTime(ofOneKind(all));
  const between = periods.slice(from, to).filter((period) => {
    const first = periods.indexOf(comparable[0]?.period ?? '');
    const last = periods.indexOf(comparable.at(-1)?.period ?? '');
    const place = periods.indexOf(period);
    return place >= Math.min(first, last) && place <= Math.max(first, last);
  });
  const closed =
    between.length === comparable.length &&
    comparable.slice(1).every(({ time }, index) => followsClosely(comparable[index]!.time, time));
  return { unit, all, comparable, closed };
}

/** The one unit that all cells print; "" for none, null for more than one. */
function unitIn(values: readonly (string | null)[]): string | null {
  const units = new Set(
    values.flatMap((cell) => {
      const reading = isBlank(cell) ? null : readCell(cell, null);
      return reading?.kind === 'figure' ? [canonical(reading.figure.unit)] : [];
    }),
  );
  return units.size > 1 ? null : ([...units][0] ?? '');
}

const NOT_COMPARED = new Set(['plan', 'to-date', 'other']);

/** Points of the kind of period that most of them have; the latest kind where two have as many. */
function ofOneKind(points: readonly Point[]): readonly Point[] {
  const kinds = [...Map.groupBy(points, ({ time }) => time.kind)].filter(([kind]) => !NOT_COMPARED.has(kind));
  return kinds.reduce<readonly Point[]>((best, [, own]) => (own.length >= best.length ? own : best), []);
}

/** The earliest first; none where the order of time is not that of the table, forwards or backwards. */
function inTime(points: readonly Point[]): readonly Point[] {
  const rises = (list: readonly Point[]): boolean =>
    list.slice(1).every(({ time }, index) => (list[index]!.time.order ?? 0) < (time.order ?? 0));
  if (rises(points)) return points;
  const back = [...points].reverse();
  return rises(back) ? back : [];
}
