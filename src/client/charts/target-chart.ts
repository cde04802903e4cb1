/** How far each thing got against the line that all should reach. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Target } from '../../contract/picture.ts';
import { endLabels, shorten } from './chart-labels.ts';
import type { Palette } from './palette.ts';

/** The axis ends at twice the target; longer bars are cut and say their number. */
const CUT = 2;

interface Look {
  readonly colour: string;
  readonly sign: string;
}

/** Met, missed, or nobody can tell. */
function lookOf(met: boolean | null, palette: Palette): Look {
  if (met === null) return { colour: palette.rule2, sign: '– ' };
  return met ? { colour: palette.dai, sign: '✓ ' } : { colour: palette.zheFill, sign: '✗ ' };
}

export function target(
  { labels, values, texts, met, target: goal, unit }: Target,
  palette: Palette,
  narrow: boolean,
): ChartConfiguration {
  const end = goal * CUT;
  const look = (index: number): Look => lookOf(met[index] ?? null, palette);
  return {
    type: 'bar',
    data: {
      labels: labels.map((label) => shorten(label, narrow ? 8 : 20)),
      datasets: [
        {
          data: values.map((value) => (value === null ? null : Math.min(value, end))),
          backgroundColor: labels.map((_label, index) => look(index).colour),
          barPercentage: 0.8,
          categoryPercentage: 0.85,
          maxBarThickness: 18,
          minBarLength: 2,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: 84, top: 6 } },
      scales: {
        x: {
          min: 0,
          max: end,
          grid: { color: palette.rule },
          border: { display: false },
          ticks: { stepSize: narrow ? goal : goal / 2, maxRotation: 0, callback: (value) => `${value}${unit}` },
        },
        y: { grid: { display: false }, border: { color: palette.ink }, ticks: { autoSkip: false } },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            title: ([item]) => labels[item?.dataIndex ?? 0] ?? '',
            label: ({ dataIndex }) => texts[dataIndex] ?? '',
          },
        },
      },
    },
    plugins: [
      goalLine(goal, palette),
      endLabels((_dataset, index) => {
        const value = values[index] ?? null;
        return value === null
          ? null
          : { text: `${look(index).sign}${value > end ? '›' : ''}${texts[index] ?? ''}`, colour: palette.ink };
      }, true),
    ],
  };
}

function goalLine(goal: number, palette: Palette): Plugin {
  return {
    id: 'goalLine',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const x = scales['x']?.getPixelForValue(goal);
      if (x === undefined) return;
      ctx.save();
      ctx.strokeStyle = palette.ink;
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top - 4);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    },
  };
}
