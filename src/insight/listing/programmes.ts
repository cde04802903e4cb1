/** `/programmes/<id>/`: one budget line through the years, as each report prints it. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import { toNumber, type Exact } from '../../report/exact.ts';
import type { Programme } from '../../report/schema/registries.ts';
import type { ReportData } from '../../report/schema/report.ts';
import type { Chart } from '../chart.ts';
import { percentText } from '../figures.ts';
import { organisationRef, type Ref } from '../report-page/refs.ts';
import { flat, type Row, type Table } from '../table.ts';
import { verdicts } from '../verdicts.ts';
import { findingRecords, type ListedRecord } from './records.ts';
import { groupAlike } from './similar.ts';

type Year = ReportData['programmes'][number]['years'][number];

interface YearEntry extends Year {
  readonly report: Report;
}

export interface ProgrammePage {
  readonly programme: Programme;
  readonly organisation: Ref;
  readonly sentence: string;
  readonly money: Table | null;
  readonly chart: Chart | null;
  readonly reports: Table;
  readonly indicators: Table | null;
  readonly findings: readonly ListedRecord[];
}

/** The stage that a rate divides by: the latest one printed. */
const BUDGETS = ['adjusted', 'received', 'allocated', 'initial'] as const;
const budgetOf = (year: Year): Exact | undefined => BUDGETS.map((key) => year[key]).find((value) => value !== undefined);

export function programmePages(corpus: Corpus): ProgrammePage[] {
  return [...corpus.programmes.values()].map((programme) => {
    const reports = corpus.reports
      .filter((report) => report.programmes.some(({ id }) => id === programme.id))
      .sort((a, b) => a.period.from - b.period.from || a.period.to - b.period.to);
    const years = reports
      .flatMap((report) =>
        report.programmes.filter(({ id }) => id === programme.id).flatMap((link) => link.years.map((year) => ({ ...year, report }))),
      )
      .sort((a, b) => a.year - b.year);
    const ids = new Set(reports.map(({ id }) => id));
    return {
      programme,
      organisation: organisationRef(programme.organisation, corpus),
      sentence: sentence(programme, reports, years),
      money: moneyTable(programme, years),
      chart: moneyChart(years),
      reports: reportTable(reports),
      indicators: recurring(reports),
      findings: findingRecords(corpus).filter(({ report }) => ids.has(report.id)),
    };
  });
}

function rateOf(year: Year): string {
  const budget = budgetOf(year);
  if (year.rate !== undefined) return year.rate;
  return year.actual === undefined || budget === undefined ? '—' : percentText(year.actual, budget);
}

function sentence(programme: Programme, reports: readonly Report[], years: readonly YearEntry[]): string {
  const told = years
    .filter(({ actual }) => actual !== undefined)
    .map((year) => {
      const budget = budgetOf(year);
      return `${year.year}年${budget === undefined ? '' : `预算${budget}${year.unit}、`}支出${year.actual ?? ''}${year.unit}`;
    });
  const unique = [...new Set(told)];
  return `${programme.definition}。${reports.length}份报告涉及这笔资金${unique.length > 0 ? `：${unique.join('；')}` : ''}。`;
}

const STAGES: readonly (readonly [keyof Year, string])[] = [
  ['initial', '年初预算'],
  ['adjusted', '调整后预算'],
  ['allocated', '下达'],
  ['received', '到位'],
  ['actual', '支出'],
  ['balance', '结余'],
];

function moneyTable(programme: Programme, years: readonly YearEntry[]): Table | null {
  if (years.length === 0) return null;
  const used = STAGES.filter(([key]) => years.some((year) => year[key] !== undefined));
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
          { text: year.report.shortTitle, to: year.report.url, note: year.where },
        ],
      })),
    ),
    notes: [
      '各份报告照原文；同一年度在不同报告里的数不同时分行列出。原文没有印执行率的，由本站用支出除以最后一道预算计算。',
      ...programme.breaks.map(({ before, reason }) => `${before}年起与以前不可比：${reason}。`),
    ],
  };
}

/** One pair a year; where several reports print one year, the newest report speaks. */
function moneyChart(years: readonly YearEntry[]): Chart | null {
  const latest = [...new Map(years.map((year) => [year.year, year])).values()];
  const unit = latest[0]?.unit;
  if (latest.length < 2 || latest.some((year) => year.unit !== unit) || unit === undefined) return null;
  const number = (value: Exact | undefined): number | null => (value === undefined ? null : toNumber(value));
  return {
    id: 'money-chart',
    title: '各年度的预算与支出',
    sentence: latest
      .map((year) => `${year.year}年执行率${rateOf(year)}`)
      .join('，')
      .concat('。'),
    picture: {
      kind: 'pairs',
      unit,
      labels: latest.map(({ year }) => `${year}年`),
      names: ['预算', '支出'],
      first: latest.map((year) => number(budgetOf(year))),
      second: latest.map(({ actual }) => number(actual)),
    },
    table: null,
    tableAt: 'money',
  };
}

function reportTable(reports: readonly Report[]): Table {
  return {
    title: '报告',
    columns: [
      { name: '报告', width: 'wide' },
      { name: '评价得分', align: 'end' },
      { name: '自评分', align: 'end' },
      { name: '等级', align: 'center' },
    ],
    bodies: flat(
      reports.map((report) => {
        const self = report.evaluation === 'self';
        return {
          cells: [
            { text: report.shortTitle, to: report.url },
            { text: self ? '—' : (report.scoring.total ?? '—') },
            { text: report.scoring.selfScore?.score ?? (self ? (report.scoring.total ?? '—') : '—') },
            { text: report.scoring.grade ?? '—' },
          ],
        };
      }),
    ),
    notes: ['自评分与评价机构的评分不在一条线上，分开列。'],
  };
}

/** Indicators that come back in another year: target and actual side by side. */
function recurring(reports: readonly Report[]): Table | null {
  const entries = reports.flatMap((report) =>
    verdicts(report).map((judged) => ({ ...judged, report, year: judged.row.year ?? judged.table.year ?? report.period.to })),
  );
  const years = [...new Set(entries.map(({ year }) => year))].sort((a, b) => a - b);
  const groups = groupAlike(entries, ({ row }) => row.name).filter((items) => new Set(items.map(({ year }) => year)).size > 1);
  if (groups.length === 0) return null;
  const rowOf = (items: (typeof entries)[number][]): Row => ({
    cells: [
      { text: items[0]!.row.name, note: [...new Set(items.map(({ row }) => row.name))].slice(1).join('；') || undefined },
      ...years.map((year) => {
        const own = items.filter((item) => item.year === year);
        if (own.length === 0) return { text: '—' };
        return {
          text: own.map(({ row }) => `${row.target ?? '—'} → ${row.actual ?? '—'}`).join('；'),
          to: `${own[0]!.report.url}#${own[0]!.anchor}`,
        };
      }),
    ],
  });
  return {
    title: '跨年度的指标',
    columns: [{ name: '指标', width: 'medium' }, ...years.map((year) => ({ name: `${year}年`, unit: '目标 → 完成', width: 'medium' as const }))],
    bodies: flat(groups.map(rowOf)),
    notes: ['按名称的相近程度归并，口径可能有变化，以各报告为准。'],
  };
}

/** All budget lines that are followed through the years. */
export function programmeTable(pages: readonly ProgrammePage[]): Table {
  return {
    title: '跨年度的资金和经费',
    columns: [
      { name: '名称', width: 'wide' },
      { name: '主管单位' },
      { name: '报告', unit: '份', align: 'end' },
      { name: '问题', unit: '个', align: 'end' },
    ],
    bodies: flat(
      pages.map(({ programme, organisation, reports, findings }) => ({
        cells: [
          { text: programme.name, to: `/programmes/${programme.id}/`, note: programme.definition },
          { text: organisation.name, to: organisation.to },
          { text: String(reports.bodies[0]?.rows.length ?? 0) },
          { text: String(findings.length) },
        ],
      })),
    ),
    notes: [],
  };
}
