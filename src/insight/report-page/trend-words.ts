/** What a series did, in one Chinese sentence. */
import { abs, compare, subtract, type Exact } from '../../report/exact.ts';
import type { Series, Trend } from '../../report/schema/report.ts';
import { growth, trimmed, valueOf, ZERO } from '../figures.ts';

interface Point {
  readonly period: string;
  readonly value: Exact;
}

interface Stretch {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

const MOST_SERIES = 3;

/** The first few series, each within the latest stretch that can be compared. */
export function trendSentence(trend: Trend): string {
  const said = trend.series
    .filter(({ growthOf }) => growthOf === undefined)
    .flatMap((series) => {
      const words = stretches(trend)
        .map((stretch) => seriesWords(series, trend.periods, stretch))
        .find((one) => one !== null);
      return words === undefined ? [] : [words];
    });
  const breaks = trend.breaks.map(({ before }) => breakWords(before)).join('；');
  const body = said.slice(0, MOST_SERIES).join('；');
  const parts = [body, breaks].filter((part) => part !== '');
  return parts.length === 0 ? singleWords(trend) : `${parts.join('。')}。`;
}

/** Of series with one number: that number. */
function singleWords({ series, periods }: Trend): string {
  const told = series.flatMap(({ name, unit, values }) => {
    const at = values.findIndex((value) => valueOf(value) !== null);
    const value = valueOf(values[at]);
    return value === null ? [] : [`${name}${periods[at] ?? ''}为${shown(value)}${unit ?? ''}`];
  });
  const words = told.slice(0, MOST_SERIES).join('；');
  return words === '' ? '各期都没有数字，不能比较。' : `${words}。各期数字不足两个，不能比较。`;
}

const breakWords = (before: string): string =>
  before.startsWith('截至') ? `${before}的口径不同，与以前不可比` : `${before}起口径改变，与以前不可比`;

/** Periods between two breaks, the latest stretch first. */
function stretches({ periods, breaks }: Trend): Stretch[] {
  const cuts = [0, ...breaks.map(({ before }) => periods.indexOf(before)).filter((index) => index > 0), periods.length];
  return cuts
    .slice(1)
    .map((to, index) => ({ from: cuts[index] ?? 0, to }))
    .reverse();
}

/** Null where fewer than two of the periods have a number. */
export function seriesWords(
  series: Pick<Series, 'name' | 'unit'> & { readonly values: readonly (string | null)[] },
  periods: readonly string[],
  { from: start, to: end }: Stretch = { from: 0, to: periods.length },
): string | null {
  const points = series.values.flatMap((cell, index): Point[] => {
    const value = valueOf(cell);
    return value === null || index < start || index >= end ? [] : [{ period: periods[index] ?? '', value }];
  });
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return null;
  const unit = series.unit ?? '';
  if (RANK.test(series.name)) return rankWords(series.name, first, last);
  const rate = /^(?:%|‰|个?百分点)$/.test(unit);
  const direction = compare(last.value, first.value);
  const from = `${series.name}${first.period}为${shown(first.value)}${unit}`;
  if (direction === 0) {
    const flat = points.every(({ value }) => compare(value, first.value) === 0);
    return flat
      ? `${series.name}一直是${shown(first.value)}${unit}`
      : `${from}，${last.period}回到同一数值${shape(points)}`;
  }
  const verb = direction > 0 ? (rate ? '上升到' : '增加到') : rate ? '下降到' : '减少到';
  return `${from}，${last.period}${verb}${shown(last.value)}${unit}${change(first.value, last.value, rate)}${shape(points)}`;
}

const shown = (value: Exact): string => value.replace('-', '−');

/** Ranks rise when their number falls. */
const RANK = /(?:名次|排名|位次)$/;

function rankWords(name: string, first: Point, last: Point): string {
  const direction = compare(last.value, first.value);
  const verb = direction < 0 ? '升到' : direction > 0 ? '降到' : '仍是';
  return `${name}${first.period}为第${first.value}，${last.period}${verb}第${last.value}`;
}

/** Per cent is left out where it would mean nothing: from zero, or across it. */
function change(first: Exact, last: Exact, rate: boolean): string {
  const up = compare(last, first) > 0;
  if (rate) return `，${up ? '升' : '降'}${trimmed(abs(subtract(last, first)))}个百分点`;
  const percent = compare(first, ZERO) > 0 && compare(last, ZERO) >= 0 ? growth(first, last) : null;
  return percent === null ? '' : `，${up ? '增' : '降'}${trimmed(abs(percent))}%`;
}

/** “，逐期增加”, “，先升后降”; nothing for two points. */
function shape(points: readonly Point[]): string {
  if (points.length < 3) return '';
  const steps = points.slice(1).map(({ value }, index) => compare(value, points[index]?.value ?? value));
  if (steps.every((step) => step > 0)) return '，逐期上升';
  if (steps.every((step) => step < 0)) return '，逐期下降';
  const turns = steps.filter((step) => step !== 0);
  const turned = turns.findIndex((step) => step !== turns[0]);
  if (turned > 0 && turns.slice(turned).every((step) => step === turns[turned]))
    return turns[0] === 1 ? '，先升后降' : '，先降后升';
  return turned > 0 ? '，有升有降' : '';
}
