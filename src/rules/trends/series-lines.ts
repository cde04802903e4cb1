/** Series of a trend as numbers with names and places. */
import { decimalText } from '../../report/exact.ts';
import { hasDigits, isOpen, readCell, type CellReading, type Figure } from '../../report/figure.ts';
import { isBlank } from '../../report/printed-text.ts';
import type { Series, Trend } from '../../report/schema/report.ts';
import type { Report } from '../../report/archive.ts';
import type { Operand, Place } from '../../report/check-result.ts';
import { trendAnchor } from '../../report/anchors.ts';

export interface Line {
  readonly trend: Trend;
  readonly trendIndex: number;
  readonly series: Series;
  readonly seriesIndex: number;
}

export function linesOf(report: Report): Line[] {
  return report.trends.flatMap((trend, trendIndex) =>
    trend.series.map((series, seriesIndex) => ({ trend, trendIndex, series, seriesIndex })),
  );
}

/** Another series of the same trend, by its name. */
export function named(line: Line, name: string): Line | null {
  const seriesIndex = line.trend.series.findIndex((series) => series.name === name);
  const series = line.trend.series[seriesIndex];
  return series === undefined ? null : { ...line, series, seriesIndex };
}

export function printedAt(line: Line, period: number): string | null {
  const text = line.series.values[period] ?? null;
  return isBlank(text) ? null : text;
}

/** What the series says of the period, in its own unit. */
function readingAt(line: Line, period: number): CellReading {
  return readCell(line.series.values[period] ?? null, line.series.unit);
}

export function figureAt(line: Line, period: number): Figure | null {
  const reading = readingAt(line, period);
  return reading.kind === 'figure' ? reading.figure : null;
}

/** What the series prints there, when it is no figure; null for a figure and for a blank. */
export function unreadAt(line: Line, period: number): string | null {
  const reading = readingAt(line, period);
  return reading.kind === 'unreadable' ? reading.text : null;
}

/** A printed rate and its operands: those with digits that cannot be reckoned with, when each says how much. */
export function openTexts(printed: string, at: readonly (readonly [Line, number])[]): string[] {
  const texts = at.map(([line, period]) => ({
    figure: figureAt(line, period),
    text: unreadAt(line, period),
  }));
  const stated = texts.every(({ figure, text }) => figure !== null || (text !== null && hasDigits(text)));
  return stated ? [...(isOpen(printed) ? [printed] : []), ...texts.flatMap(({ text }) => text ?? [])] : [];
}

/** Printed texts whose figure is not meant exactly. */
export function vagueAt(at: readonly (readonly [Line, number])[]): string[] {
  return at.flatMap(([line, period]) => (figureAt(line, period)?.approximate ? [printedAt(line, period) ?? ''] : []));
}

export function trendName(trend: Trend): string {
  return trend.label ?? `“${trend.title}”`;
}

export function placeAt(line: Line, more: readonly (string | number)[], label: string): Place {
  return {
    anchor: trendAnchor(line.trend.id),
    label: `${trendName(line.trend)} ${line.series.name} ${label}`.trim(),
    path: ['trends', line.trendIndex, 'series', line.seriesIndex, ...more],
  };
}

export function operandOf(line: Line, name: string, figure: Figure): Operand {
  const where = line.trend.label ?? line.trend.where;
  const unit = figure.unit || (line.series.unit ?? '');
  return {
    name,
    value: decimalText(figure.value),
    ...(unit === '' ? {} : { unit }),
    ...(where === undefined ? {} : { where }),
  };
}

/** Whether the series counts as a percentage although its cells carry no sign. */
export function isPercent(line: Line): boolean {
  return /[%％]/.test(`${line.series.unit ?? ''}${line.series.name}`);
}
