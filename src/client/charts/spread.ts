/** Where values lie on one axis, with the grade bands behind them. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Spread } from '../../charts/spec.ts';
import { plain, remark } from './labels.ts';
import type { Palette } from './palette.ts';

export function spread({ points, bands, unit }: Spread, palette: Palette): ChartConfiguration {
  const sorted = [...points].sort((a, b) => a.value - b.value);
  const low = Math.min(...points.map(({ value }) => value));
  const high = Math.max(...points.map(({ value }) => value));
  const from = Math.max(0, Math.floor((low - 4) / 5) * 5);
  const to = Math.min(100, Math.ceil((high + 4) / 5) * 5);
  return {
    type: 'bar',
    data: {
      labels: sorted.map(({ label }) => label),
      datasets: [
        {
          data: sorted.map(({ value }) => [from, value]) as [number, number][],
          backgroundColor: sorted.map(({ own }) => (own === false ? palette.rule2 : palette.dai)),
          barPercentage: 0.25,
          categoryPercentage: 0.9,
          maxBarThickness: 4,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: 56, top: 22 } },
      scales: {
        x: { min: from, max: to, grid: { color: palette.rule }, border: { display: false }, ticks: { stepSize: 5 } },
        y: { grid: { display: false }, border: { color: palette.ink }, ticks: { autoSkip: false } },
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: ({ dataIndex }) => `${plain(sorted[dataIndex]?.value ?? 0)}${unit}` } },
      },
    },
    plugins: [
      remark(from === 0 ? `单位：${unit}` : `单位：${unit}；轴从${from}${unit}起`, palette.ink2),
      bandLines(bands, from, to, palette),
      dots(
        sorted.map(({ value }) => value),
        palette,
      ),
    ],
  };
}

function dots(values: readonly number[], palette: Palette): Plugin {
  return {
    id: 'dots',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.textBaseline = 'middle';
      ctx.font = `12px ${palette.font}`;
      chart.getDatasetMeta(0).data.forEach((element, index) => {
        ctx.fillStyle = palette.dai;
        ctx.beginPath();
        ctx.arc(element.x, element.y, 5, 0, Math.PI * 2);
        ctx.fill();
        ctx.fillStyle = palette.ink;
        ctx.fillText(plain(values[index] ?? 0), element.x + 10, element.y);
      });
      ctx.restore();
    },
  };
}

function bandLines(bands: Spread['bands'], from: number, to: number, palette: Palette): Plugin {
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
        ctx.moveTo(x, chartArea.top - 12);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        ctx.fillText(`${band.name} ›`, x + 4, chartArea.top - 6);
      }
      ctx.restore();
    },
  };
}
