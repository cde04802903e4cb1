/** Where values lie on one axis, with the grade bands behind them: dots, because the axis does not start at zero. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Spread } from '../../contract/picture.ts';
import { plain, remark, shorten } from './chart-labels.ts';
import type { Palette } from './palette.ts';

export function spread({ points, bands, unit }: Spread, palette: Palette, narrow: boolean): ChartConfiguration {
  const sorted = [...points].sort((a, b) => a.value - b.value);
  const values = sorted.map(({ value }) => value);
  const [from, to] = axisEnds(values);
  return {
    type: 'bar',
    data: {
      labels: sorted.map(({ label }) => (narrow ? shorten(label, 10) : label)),
      datasets: [
        {
          data: sorted.map(({ value }): [number, number] => [from, value]),
          backgroundColor: palette.rule,
          barThickness: 1,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: 56, top: 36 } },
      scales: {
        x: { min: from, max: to, grid: { display: false }, border: { color: palette.rule2 }, ticks: { stepSize: 5 } },
        y: { grid: { display: false }, border: { color: palette.rule2 }, ticks: { autoSkip: false } },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            title: ([item]) => sorted[item?.dataIndex ?? 0]?.label ?? '',
            label: ({ dataIndex }) => `${plain(values[dataIndex] ?? 0)}${unit}`,
          },
        },
      },
    },
    plugins: [
      remark(from === 0 ? `单位：${unit}` : `单位：${unit}；轴从${from}${unit}起`, palette.ink2),
      bandLines(bands, from, to, palette),
      dots(sorted, palette),
    ],
  };
}

/** Round ends of an axis of scores that leave a little room on both sides. */
export function axisEnds(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 100];
  return [
    Math.max(0, Math.floor((Math.min(...values) - 4) / 5) * 5),
    Math.min(100, Math.ceil((Math.max(...values) + 4) / 5) * 5),
  ];
}

/** Where some points are the reader's own, the others step back. */
function dots(points: Spread['points'], palette: Palette): Plugin {
  const chosen = points.some(({ own }) => own === true);
  return {
    id: 'dots',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.textBaseline = 'middle';
      chart.getDatasetMeta(0).data.forEach((element, index) => {
        const point = points[index];
        if (!point) return;
        const front = !chosen || point.own === true;
        ctx.fillStyle = front ? palette.dai : palette.rule2;
        ctx.beginPath();
        ctx.arc(element.x, element.y, front ? 5 : 4, 0, Math.PI * 2);
        ctx.fill();
        ctx.fillStyle = front ? palette.ink : palette.ink2;
        ctx.font = `${chosen && front ? '700 ' : ''}12px ${palette.font}`;
        ctx.fillText(plain(point.value), element.x + 10, element.y);
      });
      ctx.restore();
    },
  };
}

/** Broken rules where a grade begins. */
export function bandLines(bands: Spread['bands'], from: number, to: number, palette: Palette): Plugin {
  return {
    id: 'bandLines',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const axis = scales['x'];
      if (!axis) return;
      ctx.save();
      ctx.font = `12px ${palette.font}`;
      ctx.fillStyle = palette.ink2;
      ctx.strokeStyle = palette.rule2;
      ctx.setLineDash([3, 3]);
      for (const band of bands) {
        if (band.from <= from || band.from >= to) continue;
        const x = axis.getPixelForValue(band.from);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top - 14);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        ctx.fillText(`${band.name} ›`, x + 4, chartArea.top - 6);
      }
      ctx.restore();
    },
  };
}
