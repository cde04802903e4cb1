/** One budget line through the years, as this report prints it. */
import { decimalText, equal, sum, toNumber, type Exact } from '../../report/exact.ts';
import { mayDivide } from '../../report/computed-rate.ts';
import {
  BUDGET_FIELDS,
  stageName,
  stagesOf,
  type BudgetField,
  type ProgrammeYear,
} from '../../report/programme-years.ts';
import { sizeFor, type Chart } from '../../views/chart.ts';
import { isRateOf, percentText, ZERO } from '../../analysis/figure-arithmetic.ts';
import { flat, type Column, type Table } from '../../views/table.ts';
import type { Context } from './section-context.ts';
import { programmeAnchor, programmeChartAnchor } from '../../report/anchors.ts';

type Headline = Context['report']['funding']['headline'];

export function programmeCharts({ report, corpus, marks }: Context): Chart[] {
  return report.programmes.flatMap(({ id, years }, index) => {
    const unit = years[0]?.unit;
    if (unit === undefined || years.length < 2 || years.some((year) => year.unit !== unit)) return [];
    const used = stagesOf(years);
    const budget = BUDGET_FIELDS.find((key) => years.every((year) => year[key] !== undefined));
    if (budget === undefined || years.every(({ actual }) => actual === undefined)) return [];
    const budgetName = stageName(budget);
    const divides = isSpending(years, budget, report.funding.headline);
    const columns: Column[] = [
      { name: '年度' },
      ...used.map(([, name]) => ({ name, align: 'end' as const })),
      { name: '执行率', align: 'end' },
    ];
    const table: Table = {
      id: programmeAnchor(id),
      title: `${corpus.programmes.get(id)?.name ?? id}各年度`,
      unit,
      columns,
      bodies: flat(
        years.map((year, position) => ({
          cells: [
            { text: `${year.year}年`, marks: marks.at('programmes', index, 'years', position) },
            ...used.map(([key]) => ({
              text: decimalText(year[key]) ?? '',
              marks: marks.at('programmes', index, 'years', position, key),
            })),
            { text: rateOf(year, budget, divides), marks: marks.at('programmes', index, 'years', position, 'rate') },
          ],
        })),
      ),
      notes: years.some((year) => year.rate === undefined && ownRate(year, budget, divides) !== null)
        ? [`原文没有印出的执行率，由本站按支出除以${budgetName}计算。`]
        : [],
    };
    const number = (value: Exact | undefined): number | null => (value === undefined ? null : toNumber(value));
    return [
      {
        id: programmeChartAnchor(id),
        title: `各年度的${budgetName}与支出`,
        says: 'programme-years',
        sentence: yearsSentence(years, budget, divides),
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

/** “2021年下达A，支出B（执行率C）；…”; empty where a year stands twice. */
function yearsSentence(years: readonly ProgrammeYear[], budget: BudgetField, divides: boolean): string {
  if (new Set(years.map(({ year }) => year)).size < years.length) return '';
  return years
    .map((year) => {
      const { actual, unit } = year;
      const spent = actual === undefined ? '没有列出支出' : `支出${decimalText(actual)}${unit}`;
      return `${year.year}年${stageName(budget)}${decimalText(year[budget]) ?? ''}${unit}，${spent}${rateWords(year, budget, divides)}`;
    })
    .join('；')
    .concat('。');
}

/** A printed rate is said where it divides these two amounts. */
function rateWords(year: ProgrammeYear, budget: BudgetField, divides: boolean): string {
  const { rate, actual, unit } = year;
  const whole = year[budget];
  if (rate !== undefined) {
    const fits = actual !== undefined && whole !== undefined && isRateOf(rate, actual, whole, unit);
    return fits ? `（执行率${rate}）` : '';
  }
  const own = ownRate(year, budget, divides);
  return own === null ? '' : `（执行率${own}，本站计算）`;
}

const rateOf = (year: ProgrammeYear, budget: BudgetField, divides: boolean): string =>
  year.rate ?? ownRate(year, budget, divides) ?? '—';

function ownRate(year: ProgrammeYear, budget: BudgetField, divides: boolean): string | null {
  const whole = year[budget];
  const { actual } = year;
  if (!divides || actual === undefined || whole === undefined || !mayDivide(whole, actual)) return null;
  return percentText(actual, whole);
}

/**
 * Whether “支出” is what became of the budget. Where the report's own pair has this budget and another
 * amount spent, the years count something else, for example what was sent down.
 */
function isSpending(years: readonly ProgrammeYear[], budget: BudgetField, headline: Headline): boolean {
  if (headline === null) return true;
  if (headline.reading !== 'expenditure' && headline.reading !== 'insurance') return false;
  const all = (key: BudgetField | 'actual'): Exact => sum(years.map((year) => year[key] ?? ZERO));
  const ofYears = headline.budget !== null && headline.unit === years[0]?.unit && equal(all(budget), headline.budget);
  return !ofYears || (headline.comparable && headline.actual !== null && equal(all('actual'), headline.actual));
}
