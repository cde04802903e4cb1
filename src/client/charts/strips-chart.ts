/** Where the values of each group lie on one axis: a dot for each, a bar across for the middle one. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Strips } from '../../contract/picture.ts';
import { plain, remark, shorten } from './chart-labels.ts';
import type { Palette } from './palette.ts';
import { axisEnds, bandLines } from './spread-chart.ts';

export function strips({ rows, bands, unit }: Strips, palette: Palette, narrow: boolean): ChartConfiguration {
  const [from, to] = axisEnds(rows.flatMap(({ values }) => values));
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ label }) => shorten(label, narrow ? 8 : 16)),
      datasets: [
        {
          // From the lowest to the highest.
          data: rows.map(({ values }): [number, number] | null =>
            values.length === 0 ? null : [Math.min(...values), Math.max(...values)],
          ),
          backgroundColor: palette.rule2,
          barThickness: 1,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: 24, top: 36 } },
      scales: {
        x: { min: from, max: to, grid: { display: false }, border: { color: palette.rule2 }, ticks: { stepSize: 5 } },
        y: { grid: { color: palette.rule }, border: { color: palette.rule2 }, ticks: { autoSkip: false } },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: { label: ({ dataIndex }) => rows[dataIndex]?.values.map(plain).join('、').concat(unit) ?? '' },
        },
      },
    },
    plugins: [
      remark(`${from === 0 ? '' : `轴从${from}${unit}起；`}竖线为居中的得分`, palette.ink2),
      bandLines(bands, from, to, palette),
      dots(rows, palette),
    ],
  };
}

function dots(rows: Strips['rows'], palette: Palette): Plugin {
  return {
    id: 'dots',
    afterDatasetsDraw({ ctx, scales }) {
      const [x, y] = [scales['x'], scales['y']];
      if (!x || !y) return;
      ctx.save();
      rows.forEach(({ values, middle }, index) => {
        const at = y.getPixelForValue(index);
        // Dots on one another stay countable.
        ctx.globalAlpha = 0.55;
        ctx.fillStyle = palette.dai;
        for (const value of values) {
          ctx.beginPath();
          ctx.arc(x.getPixelForValue(value), at, 4.5, 0, Math.PI * 2);
          ctx.fill();
        }
        ctx.globalAlpha = 1;
        if (middle === null) return;
        const centre = x.getPixelForValue(middle);
        ctx.fillStyle = palette.ink;
        ctx.fillRect(centre - 1, at - 9, 2, 18);
        ctx.font = `12px ${palette.font}`;
        ctx.textAlign = 'center';
        ctx.textBaseline = 'bottom';
        ctx.strokeStyle = palette.paper;
        ctx.lineWidth = 3;
        ctx.strokeText(plain(middle), centre, at - 9);
        ctx.fillText(plain(middle), centre, at - 9);
      });
      ctx.restore();
    },
  };
}
