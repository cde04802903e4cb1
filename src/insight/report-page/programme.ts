/** One budget line through the years, as this report prints it. */
import { toNumber, type Exact } from '../../report/exact.ts';
import {
  BUDGET_STAGES,
  stageName,
  stagesOf,
  type BudgetStage,
  type ProgrammeYear,
} from '../../report/programme-years.ts';
import { sizeFor, type Chart } from '../chart.ts';
import { percentText } from '../figures.ts';
import { flat, type Column, type Table } from '../table.ts';
import type { Context } from './context.ts';

export function programmeCharts({ report, corpus, marks }: Context): Chart[] {
  return report.programmes.flatMap(({ id, years }, index) => {
    const unit = years[0]?.unit;
    if (unit === undefined || years.length < 2 || years.some((year) => year.unit !== unit)) return [];
    const used = stagesOf(years);
    const budget = BUDGET_STAGES.find((key) => years.every((year) => year[key] !== undefined));
    if (budget === undefined || years.every(({ actual }) => actual === undefined)) return [];
    const budgetName = stageName(budget);
    const columns: Column[] = [
      { name: '年度' },
      ...used.map(([, name]) => ({ name, align: 'end' as const })),
      { name: '执行率', align: 'end' },
    ];
    const table: Table = {
      id: `programme-${id}`,
      title: `${corpus.programmes.get(id)?.name ?? id}各年度`,
      unit,
      columns,
      bodies: flat(
        years.map((year, position) => ({
          cells: [
            { text: `${year.year}年`, marks: marks.at('programmes', index, 'years', position) },
            ...used.map(([key]) => ({
              text: year[key] ?? '',
              marks: marks.at('programmes', index, 'years', position, key),
            })),
            { text: rateOf(year, budget), marks: marks.at('programmes', index, 'years', position, 'rate') },
          ],
        })),
      ),
      notes: years.some(({ rate }) => rate === undefined)
        ? [`原文没有印出的执行率，由本站按支出除以${budgetName}计算。`]
        : [],
    };
    const number = (value: Exact | undefined): number | null => (value === undefined ? null : toNumber(value));
    return [
      {
        id: `programme-${id}-chart`,
        title: `各年度的${budgetName}与支出`,
        says: 'programme-years',
        sentence: years
          .map(
            (year) =>
              `${year.year}年${budgetName}${year[budget] ?? ''}${unit}，支出${year.actual ?? '未列'}${year.actual === undefined ? '' : unit}（${rateOf(year, budget)}）`,
          )
          .join('；')
          .concat('。'),
        picture: {
          kind: 'pairs',
          unit,
          labels: years.map(({ year }) => `${year}年`),
          names: [budgetName, '支出'],
          first: years.map((year) => number(year[budget])),
          second: years.map(({ actual }) => number(actual)),
        },
        size: sizeFor(years.length),
        table,
      } satisfies Chart,
    ];
  });
}

function rateOf(year: ProgrammeYear, budget: BudgetStage): string {
  const whole = year[budget];
  if (year.rate !== undefined) return year.rate;
  return year.actual === undefined || whole === undefined ? '—' : percentText(year.actual, whole);
}
