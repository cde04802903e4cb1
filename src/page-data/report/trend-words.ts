/** What a series did, in one Chinese sentence. */
import { abs, compare, decimalText, exact, type Exact, places, subtract, trim, withMinus } from '../../report/exact.ts';
import { readCell } from '../../report/figure.ts';
import { inPercent } from '../../report/rate.ts';
import type { Trend } from '../../report/schema/report.ts';
import { checkGrowth } from '../../report/arithmetic/quotient-check.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { growth, ZERO } from '../../analysis/figure-arithmetic.ts';
import { pointsOf, type Point, type Spoken, type Stretch } from '../../analysis/trend-points.ts';

const MOST_SERIES = 3;

/** The first few series, each within the latest stretch that can be compared. */
export function trendSentence(trend: Trend): string {
  const apart = apartBy(trend.title);
  const said = trend.series
    .filter(({ growthOf }) => growthOf === undefined)
    .flatMap((series) => {
      const words = stretches(trend)
        .map((stretch) => wordsOf(series, trend.periods, stretch, apart))
        .find((one) => one !== null);
      return words === undefined ? [] : [words];
    });
  const breaks = trend.breaks.map(({ before }) => breakWords(before)).join('；');
  const body = said.slice(0, MOST_SERIES).join('；');
  const parts = [body, breaks].filter((part) => part !== '');
  return parts.length === 0 ? singleWords(trend) : `${parts.join('。')}。`;
}

/** Of series with one number, or with numbers that cannot be compared: the first, as printed. */
function singleWords({ series, periods }: Trend): string {
  const told = series.flatMap(({ name, unit, values }) => {
    const place = values.findIndex((value) => isFigure(value));
    return place < 0 ? [] : [`${name}${periods[place] ?? ''}为${asPrinted(values[place] ?? '', unit)}`];
  });
  const words = told.slice(0, MOST_SERIES).join('；');
  const few = series.every(({ values }) => values.filter(isFigure).length < 2);
  if (words === '') return '各期都没有数字，不能比较。';
  return `${words}。${few ? '各期数字不足两个，不能比较' : '各期的数不能直接比较'}。`;
}

const isFigure = (cell: string | null): boolean => readCell(cell, null).kind === 'figure';

/** With the unit of its series where the cell prints none. */
function asPrinted(cell: string, unit: string | null): string {
  const reading = readCell(cell, null);
  const bare = reading.kind === 'figure' && reading.figure.unit === '';
  return `${cell.replace(/^-/, '−')}${bare ? (unit ?? '') : ''}`;
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
export function seriesWords(series: Spoken, periods: readonly string[], stretch?: Stretch): string | null {
  return wordsOf(series, periods, stretch, null);
}

const RUNNING = '累计数，不作增减比较';
const TO_DATE = '截至的日期不同，不作增减比较';
const AHEAD = '推算或计划数，不作增减比较';
const LENGTHS = '时段长短不同，不作增减比较';

/** Why the numbers of a name or title stand side by side without “增加” or “减少”; null where they may rise and fall. */
function apartBy(words: string): string | null {
  if (/累计|历年/.test(words)) return RUNNING;
  if (/预计|预测|推算/.test(words)) return AHEAD;
  return null;
}

/** A promise is set anew, it does not grow. */
const PROMISE = /目标|预期|指标值/;

/** Whether a change between two of its numbers means anything: not of ranks, sums that only grow, promises. */
export const mayRise = (name: string, title: string): boolean =>
  apartBy(name) === null && apartBy(title) === null && !PROMISE.test(name) && !RANK.test(name);

function wordsOf(
  series: Spoken,
  periods: readonly string[],
  stretch: Stretch | undefined,
  apart: string | null,
): string | null {
  const found = pointsOf(series, periods, stretch);
  if (found === null || found.all.length < 2) return null;
  const { unit, all, comparable: points, closed } = found;
  const first = points[0];
  const last = points.at(-1);
  const why = apart ?? apartBy(series.name) ?? apartBy(unit);
  if (first === undefined || last === undefined || points.length < 2)
    return sideBySide(series.name, unit, all, why ?? reasonOf(all));
  if (RANK.test(series.name)) return rankWords(series.name, first, last);
  if (points.every(({ value }) => compare(value, first.value) === 0))
    return flatWords(series.name, unit, points, closed && points.length === series.values.filter(isFigure).length);
  if (why !== null || PROMISE.test(series.name)) return sideBySide(series.name, unit, points, why);
  const direction = compare(last.value, first.value);
  const from = `${series.name}${first.period}为${shown(first.value)}${unit}`;
  const curve = closed ? shape(points) : '';
  if (direction === 0) return `${from}，${last.period}回到同一数值${curve}`;
  const rate = RATE_UNIT.test(unit);
  const [up, down] = rate ? ['上升到', '下降到'] : ['增加到', '减少到'];
  const verb = direction > 0 ? up : down;
  const percent = rate ? pointsBetween(first.value, last.value, unit) : change(series, first, last, unit);
  return `${from}，${last.period}${verb}${shown(last.value)}${unit}${percent}${curve}`;
}

/** First and last number without a word on how one became the other. */
function sideBySide(name: string, unit: string, points: readonly Point[], why: string | null): string {
  const [first] = points;
  const last = points.at(-1);
  const words = [first, last].map((point) => `${point?.period ?? ''}为${shown(point?.value ?? ZERO)}${unit}`);
  return `${name}${words.join('，')}${why === null ? '' : `（${why}）`}`;
}

function reasonOf(points: readonly Point[]): string | null {
  const kinds = new Set(points.map(({ time }) => time.kind));
  if (kinds.has('plan')) return AHEAD;
  if (kinds.has('to-date')) return TO_DATE;
  return kinds.size > 1 ? LENGTHS : null;
}

/** “一直是” only where no period is left out. */
function flatWords(name: string, unit: string, points: readonly Point[], whole: boolean): string {
  const value = `${shown(points[0]?.value ?? ZERO)}${unit}`;
  if (whole) return `${name}一直是${value}`;
  return `${name}${points.map(({ period }) => period).join('、')}都是${value}`;
}

const shown = withMinus;

/** Units whose differences are points. */
const RATE_UNIT = /^(?:%|‰|个?[百千]分点)$/;

/** Ranks rise when their number falls. */
const RANK = /(?:名次|排名|位次|排位|位列|名列)$/;

const RANK_MOVES = { '-1': '升到', 0: '仍是', 1: '降到' } as const;

function rankWords(name: string, first: Point, last: Point): string {
  const verb = RANK_MOVES[compare(last.value, first.value)];
  return `${name}${first.period}为第${decimalText(first.value)}，${last.period}${verb}第${decimalText(last.value)}`;
}

function pointsBetween(first: Exact, last: Exact, unit: string): string {
  const word = /‰|千/.test(unit) ? '个千分点' : '个百分点';
  return `，${compare(last, first) > 0 ? '升' : '降'}${decimalText(trim(abs(subtract(last, first))))}${word}`;
}

/** More than elevenfold says more of how small the beginning was than of what came after. */
const MOST_GROWTH = exact('1000');
/** Of so few things one more is much. */
const FEW = exact('10');
const DOUBLED = exact('100');

/**
 * As printed where a change is printed and follows from the two values. Left out where it would mean nothing:
 * from zero, across it, from very little; and where print and arithmetic do not agree.
 */
function change({ changes = [] }: Spoken, { value: first, period: from }: Point, last: Point, unit: string): string {
  const printed = changes.find((one) => one.from === from && one.to === last.period)?.percent;
  const own = compare(first, ZERO) > 0 && compare(last.value, ZERO) >= 0 ? growth(first, last.value) : null;
  if (own === null || compare(own, MOST_GROWTH) > 0) return '';
  if (compare(first, FEW) < 0 && places(first) === 0 && compare(own, DOUBLED) > 0) return '';
  const read = printed === undefined ? null : inPercent(printed);
  const differs =
    printed !== undefined &&
    checkGrowth({ from: first, to: last.value, printed, percent: true, grain: precisionKindOf(unit) })?.relation ===
      'different';
  if (differs) return '';
  return `，${compare(last.value, first) > 0 ? '增' : '降'}${decimalText(trim(abs(read ?? own)))}%`;
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
