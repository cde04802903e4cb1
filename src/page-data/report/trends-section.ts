/** Series over several periods: pictures by unit, one table, one sentence. */
import { compare, decimalText, isNegative, subtract, trim } from '../../report/exact.ts';
import type { Series, Trend } from '../../report/schema/report.ts';
import type { Marks } from '../../views/figure-marks.ts';
import type { Chart } from '../../views/chart.ts';
import { growth, plotted, valueOf, ZERO } from '../../analysis/figure-arithmetic.ts';
import { flat, type Cell, type Column, type Table } from '../../views/table.ts';
import type { Context } from './section-context.ts';
import { pointsOf } from '../../analysis/trend-points.ts';
import { mayRise, trendSentence } from './trend-words.ts';
import { trendChartAnchor, trendTableAnchor } from '../../report/anchors.ts';

export interface TrendView {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly charts: readonly Chart[];
  readonly table: Table;
}

const MOST_CHARTS = 6;
const MOST_LINES = 6;

export function trendsOf({ report, marks }: Context): TrendView[] {
  return report.trends.map((trend, index) => ({
    id: trend.id,
    title: trend.title,
    sentence: trendSentence(trend),
    charts: chartsOf(trend),
    table: trendTable(trend, index, marks),
  }));
}

const unitCaption = (unit: string | null): string | undefined => (unit === null ? undefined : `单位：${unit}`);

/** Pictures of one unit and of few lines each; series of one number or none are left to the table. */
function chartsOf(trend: Trend): Chart[] {
  const drawable = trend.series.filter(({ values }) => values.filter((value) => valueOf(value) !== null).length > 1);
  const breaks = trend.breaks.map(({ before }) => trend.periods.indexOf(before)).filter((index) => index >= 0);
  const pictures = [...Map.groupBy(drawable, ({ unit }) => unit)].flatMap(([unit, own]) =>
    inTurns(own, MOST_LINES).map((series, turn) => ({ unit, series, again: turn > 0 })),
  );
  return pictures.slice(0, MOST_CHARTS).map(({ unit, series, again }, index): Chart => {
    const name = series.length === 1 ? (series[0]?.name ?? trend.title) : trend.title;
    const own = name === trend.title || pictures.length === 1;
    const marks = [...(unit === null ? [] : [unit]), ...(again ? ['续'] : [])];
    return {
      id: trendChartAnchor(trend.id, index),
      title: `${name}${marks.length === 0 ? '' : `（${marks.join('，')}）`}`,
      caption: own ? unitCaption(unit) : `${name}${unit === null ? '' : `（${unit}）`}`,
      says: 'trend',
      sentence: '',
      picture: {
        kind: 'line',
        unit: unit ?? '',
        labels: trend.periods,
        series: series.map((one) => ({ name: one.name, values: one.values.map(plotted) })),
        breaks,
      },
      size: series.length === 1 || trend.periods.length <= 2 ? 'short' : undefined,
      table: null,
      tableAt: trendTableAnchor(trend.id),
    };
  });
}

/** Runs of nearly the same length, at most `most` in each. */
function inTurns<T>(items: readonly T[], most: number): T[][] {
  const turns = Math.ceil(items.length / most);
  const length = Math.ceil(items.length / Math.max(1, turns));
  return Array.from({ length: turns }, (_, turn) => items.slice(turn * length, (turn + 1) * length));
}

function trendTable(trend: Trend, index: number, marks: Marks): Table {
  const pairs = changePairs(trend);
  const totals = trend.series.some(({ total }) => total !== undefined);
  const span = pairs.length === 0 && trend.breaks.length === 0;
  const commonUnit = trend.series.every(({ unit }) => unit === trend.series[0]?.unit)
    ? (trend.series[0]?.unit ?? undefined)
    : undefined;
  const columns: Column[] = [
    { name: '项目' },
    ...(commonUnit === undefined ? [{ name: '单位', width: 'narrow' as const }] : []),
    ...trend.periods.map((name) => ({ name, align: 'end' as const })),
    ...(totals ? [{ name: '合计', align: 'end' as const }] : []),
    ...pairs.map(({ from, to }) => ({ name: `${to}比${from}`, unit: '原文', align: 'end' as const })),
    ...(span ? [{ name: '首末变化', unit: '本站计算', align: 'end' as const }] : []),
  ];
  return {
    id: trendTableAnchor(trend.id),
    title: trend.title,
    label: trend.label,
    unit: commonUnit,
    columns,
    bodies: flat(
      trend.series.map((series, position) => {
        const at = ['trends', index, 'series', position] as const;
        return {
          cells: [
            { text: series.name, marks: marks.at(...at) },
            ...(commonUnit === undefined ? [{ text: series.unit ?? '' }] : []),
            ...series.values.map((value, column) => ({ text: value ?? '', marks: marks.at(...at, 'values', column) })),
            ...(totals ? [{ text: decimalText(series.total) ?? '', marks: marks.at(...at, 'total') }] : []),
            ...pairs.map(({ from, to }) => changeCell(series, from, to, at, marks)),
            ...(span ? [{ text: spanText(series, trend) }] : []),
          ],
        };
      }),
    ),
    notes: [
      ...trend.breaks.map(({ before, reason }) => `${before}起与以前不可比：${reason}`),
      ...(trend.source === undefined ? [] : [`数据来源（原文注明）：${trend.source}`]),
      ...(trend.assembled
        ? [`原文没有此表，由正文整理${trend.where === undefined ? '' : `，见原文${trend.where}`}。`]
        : []),
      ...trend.notes,
    ],
  };
}

/** Pairs of periods between which the source prints a change, in order. */
function changePairs(trend: Trend): { from: string; to: string }[] {
  const pairs = new Map(
    trend.series.flatMap(({ changes }) => changes).map(({ from, to }) => [`${from}|${to}`, { from, to }]),
  );
  const place = (name: string): number => trend.periods.indexOf(name);
  return [...pairs.values()].sort((a, b) => place(a.to) - place(b.to) || place(b.from) - place(a.from));
}

function changeCell(series: Series, from: string, to: string, at: readonly (string | number)[], marks: Marks): Cell {
  const position = series.changes.findIndex((change) => change.from === from && change.to === to);
  const change = series.changes[position];
  if (!change) return { text: '' };
  const under = [...at, 'changes', position];
  return {
    text: change.percent ?? decimalText(change.amount) ?? '',
    note:
      change.percent !== undefined && change.amount !== undefined
        ? `${decimalText(change.amount)}${series.unit ?? ''}`
        : undefined,
    marks: [...marks.at(...under), ...marks.at(...under, 'percent'), ...marks.at(...under, 'amount')],
  };
}

/** From the first number to the last that can be compared: per cent, or percentage points for rates. */
function spanText(series: Series, { periods, title }: Trend): string {
  const found = mayRise(series.name, title) ? pointsOf(series, periods) : null;
  const [first] = found?.comparable ?? [];
  const last = found?.comparable.at(-1);
  if (found === null || first === undefined || last === undefined || found.comparable.length < 2) return '';
  if (found.comparable.length < found.all.length) return '';
  const signed = (value: string): string =>
    (value.startsWith('-') || compare(subtract(last.value, first.value), ZERO) === 0 ? value : `+${value}`).replace(
      '-',
      '−',
    );
  if (found.unit === '%') return `${signed(decimalText(subtract(last.value, first.value)))}个百分点`;
  if (/分点|‰/.test(found.unit) || isNegative(first.value)) return '';
  const change = growth(first.value, last.value);
  return change === null ? '' : `${signed(decimalText(trim(change)))}%`;
}
