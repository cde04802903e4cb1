/** The money of one budget line: year by year as printed, and what changed from one year to the next. */
import type { Report } from '../../report/archive.ts';
import { abs, compare, decimalText, equal, type Exact, toNumber, trim } from '../../report/exact.ts';
import { convert, formatMoney } from '../../report/money.ts';
import { BUDGET_FIELDS, stageName, stagesOf, type ProgrammeStage } from '../../report/programme-years.ts';
import type { Programme } from '../../report/schema/registries.ts';
import type { Chart } from '../../views/chart.ts';
import { growth, ZERO } from '../../analysis/figure-arithmetic.ts';
import { flat, type Table } from '../../views/table.ts';
import { list } from '../../views/chinese-text.ts';
import { rateCell, rateOf, rateWords } from './yearly-rate-words.ts';
import { budgetOf, budgetStage, isLikeRate, isPassedOn, type RatedYear } from '../../analysis/yearly-budget.ts';

/** One year as one report prints it. */
export interface YearEntry extends RatedYear {
  readonly report: Report;
}

/** Reports that print most of the years come last, so that neighbouring years are told by one report where one tells both. */
function bySource(entries: readonly YearEntry[]): YearEntry[] {
  const counts = Map.groupBy(entries, ({ report }) => report);
  return [...entries].sort((a, b) => a.year - b.year || counts.get(a.report)!.length - counts.get(b.report)!.length);
}

/** One entry a year: of the report that prints most years, else of the report on the later years. */
const chosen = (entries: readonly YearEntry[]): YearEntry[] => [
  ...new Map(bySource(entries).map((year) => [year.year, year])).values(),
];

/** Whether reports print different amounts of one stage for one year: then no sentence takes sides. */
function isDisputed(years: readonly YearEntry[], { year }: YearEntry, stage: ProgrammeStage): boolean {
  const printed = years
    .filter((one) => one.year === year)
    .flatMap((one) => (one[stage] === undefined ? [] : [convert(one[stage], one.unit, '元')]));
  return printed.some((value) => compare(value, printed[0]!) !== 0);
}

/** Whether the definition changed between two years. */
const broken = (programme: Programme, from: number, to: number): boolean =>
  programme.breaks.some(({ before }) => before > from && before <= to);

/** One sentence for each pair of neighbouring years; none across a change of definition. */
export function changeSentences(programme: Programme, years: readonly YearEntry[]): string[] {
  const told = chosen(years);
  return told.slice(1).flatMap((latter, index) => {
    const former = told[index]!;
    if (broken(programme, former.year, latter.year)) return [];
    const [before, year] = ofOneReport(years, former, latter);
    const parts = changes(years, before, year);
    const gap = year.year - before.year > 1 ? `（中间的年度本站没有数）` : '';
    return parts.length === 0 ? [] : [`${before.year}年到${year.year}年${gap}，${parts.join('，')}。`];
  });
}

/** Both years as one report prints them, where one does. */
function ofOneReport(years: readonly YearEntry[], before: YearEntry, year: YearEntry): readonly [YearEntry, YearEntry] {
  const of = (number: number, report: Report): YearEntry | undefined =>
    years.find((one) => one.year === number && one.report === report);
  const source = [year.report, before.report, ...years.map(({ report }) => report)].find(
    (report) => of(before.year, report) !== undefined && of(year.year, report) !== undefined,
  );
  return source === undefined ? [before, year] : [of(before.year, source)!, of(year.year, source)!];
}

/** The latest stage of the budget that both years print, the money spent, and the rate. */
function changes(years: readonly YearEntry[], before: YearEntry, year: YearEntry): string[] {
  const isPlain = (stage: ProgrammeStage): boolean =>
    before.report === year.report || (!isDisputed(years, before, stage) && !isDisputed(years, year, stage));
  const budget = BUDGET_FIELDS.find((key) => before[key] !== undefined && year[key] !== undefined && isPlain(key));
  const stages: readonly ProgrammeStage[] = [...(budget === undefined ? [] : [budget]), 'actual'];
  const parts = stages.filter(isPlain).flatMap((stage) => change(stageName(stage), before, year, stage));
  const isTold = rateOf(before) !== '—' && rateOf(year) !== '—' && isLikeRate(before, year);
  return isTold && [...BUDGET_FIELDS, 'actual' as const].every(isPlain) ? [...parts, rateChange(before, year)] : parts;
}

const rateChange = (before: YearEntry, year: YearEntry): string =>
  rateOf(before) === rateOf(year)
    ? `执行率都是${rateWords(before)}`
    : `执行率由${rateWords(before)}变为${rateWords(year)}`;

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
  return [`${name}由${from}${direction > 0 ? '增加' : '减少'}到${to}${shareWords(first, last)}`];
}

/** Per cent says nothing from zero or from below it, nor across it. */
function shareWords(first: Exact, last: Exact): string {
  const percent = compare(first, ZERO) > 0 && compare(last, ZERO) >= 0 ? growth(first, last) : null;
  if (percent === null) return '';
  return `（${compare(percent, ZERO) > 0 ? '增' : '减'}${decimalText(trim(abs(percent)))}%）`;
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
          ...used.map(([key]) => ({ text: decimalText(year[key]) ?? '—' })),
          rateCell(year),
          {
            text: year.report.shortTitle,
            to: year.report.url,
            note: `原文${year.where}`,
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

function rateSentence(years: readonly YearEntry[], entries: readonly YearEntry[]): string {
  const told = years.map((year) => yearWords(year, entries));
  const stages = commonStage(years) ? [] : [...new Set(years.flatMap((year) => budgetStage(year) ?? []))];
  const mixed = stages.length > 1 ? `各年的预算不是同一道，有${list(stages.map(stageName))}。` : '';
  return `${told.join('，')}。${mixed}`;
}

/** The rate of one year; every rate that the table shows for it where reports differ. */
function yearWords(year: YearEntry, entries: readonly YearEntry[]): string {
  const same = entries.filter((one) => one.year === year.year);
  const rated = new Map(same.filter((one) => rateOf(one) !== '—').map((one) => [rateOf(one), one]));
  if (rated.size === 0) return `${year.year}年没有执行率（${missingWords(year)}）`;
  if (rated.size > 1) return `${year.year}年各份报告的执行率不同，有${list([...rated.values()].map(rateWords))}`;
  const [only] = rated.values();
  return `${year.year}年执行率${rateWords(only!)}`;
}

/** Whether one stage is what every year divides by; a later stage of the same amount changes nothing. */
const commonStage = (years: readonly YearEntry[]): boolean =>
  BUDGET_FIELDS.some((stage) =>
    years.every((year) => {
      const [amount, budget] = [year[stage], budgetOf(year)];
      return budget === undefined || (amount !== undefined && equal(amount, budget));
    }),
  );

function missingWords(year: YearEntry): string {
  if (budgetOf(year) === undefined) return year.actual === undefined ? '没有印预算和支出' : '没有印预算';
  if (year.actual === undefined) return '没有印支出';
  return isPassedOn(year) ? '支出就是下达的数' : '预算不是正数';
}

/** One pair a year, since the last change of definition; amounts of other units have no place in one picture. */
export function moneyChart(programme: Programme, entries: readonly YearEntry[]): Chart | null {
  const all = chosen(entries);
  const last = all.at(-1)?.year ?? 0;
  const years = all.filter(({ year }) => !broken(programme, year, last));
  const unit = years[0]?.unit;
  if (years.length < 2 || years.some((year) => year.unit !== unit) || unit === undefined) return null;
  const number = (value: Exact | undefined): number | null => (value === undefined ? null : toNumber(value));
  return {
    id: 'money-chart',
    title: '各年度的预算与支出',
    says: 'programme-rates',
    sentence: rateSentence(years, entries),
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
