/** Two amounts for each label: the budget as an open bar, the actual as a full one. */
import type { ChartConfiguration } from 'chart.js';
import type { Pairs } from '../../contract/picture.ts';
import { endLabels, plain, shorten } from './chart-labels.ts';
import type { Palette } from './palette.ts';

export function pairs(
  { labels, names, first, second, unit }: Pairs,
  palette: Palette,
  narrow: boolean,
): ChartConfiguration {
  const length = narrow ? 7 : 14;
  const values = [first, second];
  return {
    type: 'bar',
    data: {
      labels: labels.map((label) => shorten(label, length)),
      datasets: datasets({ names, first, second, unit }, palette),
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: 64 } },
      scales: {
        x: {
          beginAtZero: true,
          grid: { color: palette.rule },
          border: { display: false },
          ticks: { maxTicksLimit: narrow ? 4 : 7 },
        },
        y: { grid: { display: false }, border: { color: palette.ink }, ticks: { autoSkip: false } },
      },
      plugins: {
        legend: { position: 'top', align: 'start', labels: { boxWidth: 14, boxHeight: 10 } },
        tooltip: {
          callbacks: {
            title: ([item]) => labels[item?.dataIndex ?? 0] ?? '',
            label: ({ datasetIndex, raw }) => `${names[datasetIndex] ?? ''}：${plain(Number(raw))}${unit}`,
          },
        },
      },
    },
    plugins: [
      endLabels((dataset, index) => {
        const value = values[dataset]?.[index];
        return value === null || value === undefined
          ? null
          : { text: plain(value), colour: dataset === 0 ? palette.ink3 : palette.ink };
      }, true),
    ],
  };
}

/** The two amounts as bars. */
function datasets(
  { names, first, second, unit }: Pick<Pairs, 'names' | 'first' | 'second' | 'unit'>,
  palette: Palette,
): ChartConfiguration['data']['datasets'] {
  return [
    {
      label: `${names[0]}（${unit}）`,
      data: [...first],
      backgroundColor: palette.tint,
      borderColor: palette.rule2,
      borderWidth: 1,
      borderSkipped: false,
      barPercentage: 0.95,
      categoryPercentage: 0.86,
    },
    {
      label: names[1],
      data: [...second],
      backgroundColor: palette.dai,
      barPercentage: 0.95,
      categoryPercentage: 0.86,
    },
  ];
}
