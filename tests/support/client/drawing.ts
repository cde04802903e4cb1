/** What a plugin of a chart draws, as words: the charts are drawn by Chart.js, this is ours. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Palette } from '../../../src/client/charts/palette.ts';

/** Every colour is called by its name. */
export const PALETTE = Object.fromEntries(
  ['paper', 'ink', 'ink2', 'ink3', 'rule', 'rule2', 'tint', 'dai', 'daiSoft', 'zheFill', 'zhu', 'font'].map((name) => [
    name,
    name,
  ]),
) as unknown as Palette;

/** Writes down what is drawn, with the colour of it. */
function pen() {
  const drawn: string[] = [];
  const set: Record<string, unknown> = {};
  const write =
    (what: string) =>
    (...at: unknown[]): void =>
      void drawn.push(`${what} ${at.map((one) => (typeof one === 'number' ? Math.round(one * 100) / 100 : one)).join(' ')} ${String(set['fillStyle'])}`); // prettier-ignore
  const line =
    (what: string) =>
    (...at: number[]): void =>
      void drawn.push(`${what} ${at.join(' ')}`);
  const ctx = {
    save: () => undefined,
    restore: () => undefined,
    beginPath: () => undefined,
    setLineDash: () => undefined,
    strokeText: () => undefined,
    stroke: () => undefined,
    fill: () => undefined,
    moveTo: line('from'),
    lineTo: line('to'),
    fillText: write('text'),
    fillRect: write('bar'),
    arc: (x: number, y: number, radius: number) => write('dot')(x, y, radius),
    measureText: (text: string) => ({ width: text.length * 10 }),
  };
  const kept = new Proxy(ctx, {
    set: (_target, name, value) => {
      set[String(name)] = value;
      return true;
    },
    get: (target, name) => Reflect.get(target, name) ?? set[String(name)],
  });
  return { ctx: kept as unknown as CanvasRenderingContext2D, drawn, set };
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly base?: number;
}

/** A chart of 400 by 200 whose axes have ten pixels to the unit. */
export function chartWith(points: readonly (readonly Point[])[], scales: readonly string[] = ['x', 'y']) {
  const { ctx, drawn, set } = pen();
  const axis = { getPixelForValue: (value: number) => value * 10 };
  const chart = {
    ctx,
    width: 400,
    chartArea: { left: 0, right: 390, top: 20, bottom: 180 },
    options: { font: { family: 'sans' } },
    scales: Object.fromEntries(scales.map((name) => [name, axis])),
    data: { datasets: points.map(() => ({})) },
    getDatasetMeta: (index: number) => ({ data: points[index]!.map((point) => ({ ...point, getProps: () => point })) }),
  };
  return { chart, drawn, set };
}

/** Lets one plugin of a configuration draw, at whichever moment it does. */
export function draw(plugin: Plugin, chart: unknown): void {
  for (const moment of ['beforeDatasetsDraw', 'afterDatasetsDraw'] as const)
    (plugin[moment] as ((chart: unknown) => void) | undefined)?.(chart);
}

export const pluginOf = ({ plugins }: ChartConfiguration, id: string): Plugin => {
  const plugin = plugins?.find((one) => one.id === id);
  if (plugin === undefined) throw new Error(`no plugin ${id}`);
  return plugin;
};

/** What stands beside the pointer. */
export function tooltip(
  { options }: ChartConfiguration,
  item: Record<string, unknown>,
): { title: unknown; label: unknown } {
  const { title, label } = (options?.plugins?.tooltip?.callbacks ?? {}) as Record<string, ((item: unknown) => unknown) | undefined>; // prettier-ignore
  return { title: title?.([item]), label: label?.(item) };
}
