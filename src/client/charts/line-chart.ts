/** Series over periods; the line is cut where definition or scope changed. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Line } from '../../contract/picture.ts';
import { endLabels, plain } from './chart-labels.ts';
import type { Palette } from './palette.ts';

/** Series differ by dash and by mark as well as by colour. */
const DASHES = [[], [6, 3], [2, 3], [8, 3, 2, 3], [1, 2], [10, 4]];
const MARKS = ['circle', 'rectRot', 'triangle', 'rect', 'crossRot', 'star'] as const;

export function line({ labels, series, breaks, unit }: Line, palette: Palette): ChartConfiguration {
  const single = series.length === 1;
  return {
    type: 'line',
    data: {
      labels: [...labels],
      datasets: datasets(series, breaks, palette),
    },
    options: {
      layout: { padding: { top: single ? 22 : 8, right: 16 } },
      scales: {
        x: {
          offset: true,
          grid: { display: false },
          border: { color: palette.ink },
          ticks: { autoSkip: labels.length > 8, maxRotation: 0 },
        },
        y: {
          grace: '12%',
          ...(floor(series) ? { min: 0 } : {}),
          grid: { color: palette.rule },
          border: { display: false },
          ticks: { maxTicksLimit: 5 },
        },
      },
      plugins: {
        legend: { display: !single, position: 'top', align: 'start', labels: { usePointStyle: true, boxHeight: 7 } },
        tooltip: {
          mode: 'index',
          intersect: false,
          callbacks: { label: ({ dataset, raw }) => `${dataset.label ?? ''}：${plain(Number(raw))}${unit}` },
        },
      },
    },
    plugins: [
      breakLines(breaks, palette),
      ...(single || labels.length * series.length <= 8
        ? [
            endLabels((dataset, index) => {
              const value = series[dataset]?.values[index];
              if (value === null || value === undefined) return null;
              return { text: plain(value), colour: palette.ink, below: isLowest(series, dataset, index) };
            }, false),
          ]
        : []),
    ],
  };
}

/** The series as lines, cut at the breaks. */
function datasets(
  series: Line['series'],
  breaks: readonly number[],
  palette: Palette,
): ChartConfiguration['data']['datasets'] {
  const colours = [palette.dai, palette.zheFill, palette.ink2, palette.ink3, palette.rule2, palette.ink];
  return series.map(({ name, values }, index) => ({
    label: name,
    data: [...values],
    borderColor: colours[index % colours.length],
    backgroundColor: colours[index % colours.length],
    borderWidth: 2,
    borderDash: DASHES[index % DASHES.length] ?? [],
    pointStyle: MARKS[index % MARKS.length] ?? 'circle',
    pointRadius: 4,
    tension: 0,
    spanGaps: true,
    segment: {
      // A period without a figure may lie between the two points, and the break with it.
      borderColor: ({ p0DataIndex, p1DataIndex }: { p0DataIndex: number; p1DataIndex: number }) =>
        breaks.some((index) => index > p0DataIndex && index <= p1DataIndex) ? 'transparent' : undefined,
    },
  }));
}

/** A broken rule between the last period of the old definition and the first of the new. */
function breakLines(breaks: readonly number[], palette: Palette): Plugin {
  return {
    id: 'breakLines',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const axis = scales['x'];
      if (!axis) return;
      ctx.save();
      ctx.strokeStyle = palette.ink3;
      ctx.fillStyle = palette.ink2;
      ctx.setLineDash([3, 3]);
      for (const index of breaks) {
        const x = (axis.getPixelForValue(index - 1) + axis.getPixelForValue(index)) / 2;
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        ctx.fillText('口径改变', x + 4, chartArea.top + 10);
      }
      ctx.restore();
    },
  };
}

/** Whether other series have points above this one: then its number stands under it, clear of theirs. */
function isLowest(series: Line['series'], dataset: number, index: number): boolean {
  const own = series[dataset]?.values[index];
  const others = series.flatMap(({ values }, at) => (at === dataset ? [] : [values[index] ?? null]));
  const known = others.filter((value) => value !== null);
  if (own === null || own === undefined || known.length === 0) return false;
  const low = Math.min(...known);
  // Of two at one height the later is the lower.
  return own < low || (own === low && dataset === series.length - 1);
}

/** Whether the room below the lowest point would fall under zero although nothing is negative. */
function floor(series: Line['series']): boolean {
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const low = Math.min(...values);
  const high = Math.max(...values);
  // A flat line has no slope to show: then its height is shown.
  return low >= 0 && (high === low || low - (high - low) * 0.3 <= 0);
}
