/** From full marks to the score: what each dimension took off. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Waterfall, WaterfallStep } from '../../contract/picture.ts';
import { endLabels, remark } from './chart-labels.ts';
import type { Palette } from './palette.ts';

export function waterfall({ steps, unit }: Waterfall, palette: Palette): ChartConfiguration {
  const colours: Readonly<Record<WaterfallStep['role'], string>> = {
    whole: palette.dai,
    loss: palette.zheFill,
    gap: palette.zhu,
  };
  const lowest = Math.min(...steps.map(({ from, to, role }) => (role === 'whole' ? to : Math.min(from, to))));
  // Bars of losses are thin beside a bar of 100: the axis starts a little below the score, and says so.
  const floor = Math.max(0, Math.floor((lowest - (100 - lowest) * 0.6) / 5) * 5);
  return {
    type: 'bar',
    data: {
      labels: steps.map(({ label }) => label),
      datasets: [
        {
          data: steps.map(({ from, to, role }): [number, number] => [role === 'whole' ? floor : from, to]),
          backgroundColor: steps.map(({ role }) => colours[role]),
          borderSkipped: false,
          categoryPercentage: 0.9,
          barPercentage: 0.72,
          maxBarThickness: 56,
        },
      ],
    },
    options: {
      layout: { padding: { top: 34 } },
      scales: {
        x: { grid: { display: false }, border: { color: palette.ink } },
        y: { min: floor, display: false },
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: ({ dataIndex }) => `${steps[dataIndex]?.value ?? ''}${unit}` } },
      },
    },
    plugins: [
      connectors(palette.rule2),
      remark(floor === 0 ? `单位：${unit}` : `单位：${unit}；柱从${floor}${unit}画起`, palette.ink2),
      endLabels((_dataset, index) => {
        const step = steps[index];
        return step ? { text: step.value, colour: palette.ink } : null;
      }, false),
    ],
  };
}

/** Thin rules from the end of one bar to the start of the next. */
function connectors(colour: string): Plugin {
  return {
    id: 'connectors',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      const bars = chart.getDatasetMeta(0).data;
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = 1;
      bars.slice(1).forEach((bar, index) => {
        const before = bars[index]?.getProps(['x', 'y', 'base'], true) as
          { x: number; y: number; base: number } | undefined;
        if (!before) return;
        const level = index === 0 ? before.y : Math.max(before.y, before.base);
        ctx.beginPath();
        ctx.moveTo(before.x, level);
        ctx.lineTo(bar.x, level);
        ctx.stroke();
      });
      ctx.restore();
    },
  };
}
