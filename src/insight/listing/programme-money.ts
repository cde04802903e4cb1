/** The money of one budget line: year by year as printed, and what changed from one year to the next. */
import type { Report } from '../../corpus/corpus.ts';
import { compare, toNumber, type Exact } from '../../report/exact.ts';
import { convert, formatMoney } from '../../report/money.ts';
import {
  BUDGET_STAGES,
  stageName,
  stagesOf,
  type ProgrammeStage,
  type ProgrammeYear,
} from '../../report/programme-years.ts';
import type { Programme } from '../../report/schema/registries.ts';
import type { Chart } from '../chart.ts';
import { growth, percentText, trimmed } from '../figures.ts';
import { flat, type Table } from '../table.ts';

/** One year as one report prints it. */
export interface YearEntry extends ProgrammeYear {
  readonly report: Report;
}

/** The amount that a rate divides by. */
export const budgetOf = (year: ProgrammeYear): Exact | undefined =>
  BUDGET_STAGES.map((key) => year[key]).find((value) => value !== undefined);

/** As printed, else computed; a dash where it cannot be told. */
export function rateOf(year: ProgrammeYear): string {
  const budget = budgetOf(year);
  if (year.rate !== undefined) return year.rate;
  return year.actual === undefined || budget === undefined ? '—' : percentText(year.actual, budget);
}

/** Where several reports print one year, the report on the later years speaks. */
const latest = (years: readonly YearEntry[]): YearEntry[] => [
  ...new Map(years.map((year) => [year.year, year])).values(),
];

/** Whether the definition changed between two years. */
const broken = (programme: Programme, from: number, to: number): boolean =>
  programme.breaks.some(({ before }) => before > from && before <= to);

/** One sentence for each pair of neighbouring years; none across a change of definition. */
export function changeSentences(programme: Programme, years: readonly YearEntry[]): string[] {
  const told = latest(years);
  return told.slice(1).flatMap((year, index) => {
    const before = told[index]!;
    if (broken(programme, before.year, year.year)) return [];
    const parts = changes(before, year);
    return parts.length === 0 ? [] : [`${before.year}年到${year.year}年，${parts.join('，')}。`];
  });
}

/** The latest stage of the budget that both years print, the money spent, and the rate. */
function changes(before: YearEntry, year: YearEntry): string[] {
  const budget = BUDGET_STAGES.find((key) => before[key] !== undefined && year[key] !== undefined);
  const stages: readonly ProgrammeStage[] = [...(budget === undefined ? [] : [budget]), 'actual'];
  const parts = stages.flatMap((stage) => change(stageName(stage), before, year, stage));
  const [from, to] = [rateOf(before), rateOf(year)];
  return from === '—' || to === '—' ? parts : [...parts, `执行率由${from}变为${to}`];
}

function change(name: string, before: YearEntry, year: YearEntry, stage: ProgrammeStage): string[] {
  const [first, printed] = [before[stage], year[stage]];
  if (first === undefined || printed === undefined) return [];
  const last = convert(printed, year.unit, before.unit);
  const [from, to] = [
    formatMoney(first, before.unit, { unit: before.unit }),
    formatMoney(last, before.unit, { unit: before.unit }),
  ];
  const direction = compare(last, first);
  if (direction === 0) return [`${name}都是${from}`];
  const percent = growth(first, last);
  const share = percent === null ? '' : `（${direction > 0 ? '增' : '减'}${trimmed(percent).replace('-', '')}%）`;
  return [`${name}由${from}${direction > 0 ? '增加' : '减少'}到${to}${share}`];
}

export function moneyTable(programme: Programme, years: readonly YearEntry[]): Table | null {
  if (years.length === 0) return null;
  const used = stagesOf(years);
  return {
    id: 'money',
    title: `${programme.name}各年度`,
    columns: [
      { name: '年度' },
      { name: '单位' },
      ...used.map(([, name]) => ({ name, align: 'end' as const })),
      { name: '执行率', align: 'end' },
      { name: '出自', width: 'medium' },
    ],
    bodies: flat(
      years.map((year) => ({
        cells: [
          { text: String(year.year) },
          { text: year.unit },
          ...used.map(([key]) => ({ text: String(year[key] ?? '—') })),
          { text: rateOf(year) },
          {
            text: year.report.shortTitle,
            to: year.report.url,
            note: year.where === undefined ? undefined : `原文${year.where}`,
          },
        ],
      })),
    ),
    notes: [
      '各份报告照原文；同一年度在不同报告里的数不同时分行列出。原文没有印执行率的，由本站用支出除以最后一道预算计算。',
      ...programme.breaks.map(({ before, reason }) => `${before}年起与以前不可比：${reason}。`),
    ],
  };
}

/** One pair a year, since the last change of definition; amounts of other units have no place in one picture. */
export function moneyChart(programme: Programme, entries: readonly YearEntry[]): Chart | null {
  const all = latest(entries);
  const last = all.at(-1)?.year ?? 0;
  const years = all.filter(({ year }) => !broken(programme, year, last));
  const unit = years[0]?.unit;
  if (years.length < 2 || years.some((year) => year.unit !== unit) || unit === undefined) return null;
  const number = (value: Exact | undefined): number | null => (value === undefined ? null : toNumber(value));
  return {
    id: 'money-chart',
    title: '各年度的预算与支出',
    says: 'programme-rates',
    sentence: years
      .map((year) => {
        const rate = rateOf(year);
        return rate === '—' ? `${year.year}年只印了一个数，没有执行率` : `${year.year}年执行率${rate}`;
      })
      .join('，')
      .concat('。'),
    picture: {
      kind: 'pairs',
      unit,
      labels: years.map(({ year }) => `${year}年`),
      names: ['预算', '支出'],
      first: years.map((year) => number(budgetOf(year))),
      second: years.map(({ actual }) => number(actual)),
    },
    table: null,
    tableAt: 'money',
  };
}
