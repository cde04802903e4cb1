/** `/programmes/<id>/`: one budget line through the years, as each report prints it. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import type { Programme } from '../../report/schema/registries.ts';
import type { Chart } from '../chart.ts';
import { organisationRef, type Ref } from '../report-page/refs.ts';
import { flat, type Row, type Table } from '../table.ts';
import { groupEach } from './group.ts';
import { indicatorEntries, type ListedIndicator } from './indicator-entries.ts';
import { once } from './once.ts';
import { changeSentences, moneyChart, moneyTable, type YearEntry } from './programme-money.ts';
import { findingsByReport, type ListedRecord } from './records.ts';
import { groupAlike } from './similar.ts';

export interface ProgrammePage {
  readonly programme: Programme;
  readonly organisation: Ref;
  readonly sentence: string;
  /** What changed from year to year, one sentence each. */
  readonly changes: readonly string[];
  readonly money: Table | null;
  readonly chart: Chart | null;
  readonly reports: Table;
  readonly indicators: Table | null;
  readonly findings: readonly ListedRecord[];
}

const reportsByProgramme = once((corpus: Corpus) =>
  groupEach(corpus.reports, ({ programmes }) => programmes.map(({ id }) => id)),
);

const indicatorsByReport = once((corpus: Corpus) => Map.groupBy(indicatorEntries(corpus), ({ report }) => report));

export const programmePages = once((corpus: Corpus): readonly ProgrammePage[] =>
  [...corpus.programmes.values()].map((programme) => {
    const reports = [...(reportsByProgramme(corpus).get(programme.id) ?? [])].sort(
      (a, b) => a.period.from - b.period.from || a.period.to - b.period.to,
    );
    const years = reports
      .flatMap((report) =>
        report.programmes
          .filter(({ id }) => id === programme.id)
          .flatMap((link) => link.years.map((year): YearEntry => ({ ...year, report }))),
      )
      .sort((a, b) => a.year - b.year);
    return {
      programme,
      organisation: organisationRef(programme.organisation, corpus),
      sentence: `${programme.definition}。${reports.length}份报告涉及这笔资金。`,
      changes: changeSentences(programme, years),
      money: moneyTable(programme, years),
      chart: moneyChart(programme, years),
      reports: reportTable(reports),
      indicators: recurring(reports.flatMap((report) => indicatorsByReport(corpus).get(report) ?? [])),
      findings: reports.flatMap((report) => findingsByReport(corpus).get(report.id) ?? []),
    };
  }),
);

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
function recurring(entries: readonly ListedIndicator[]): Table | null {
  const groups = groupAlike(
    entries,
    ({ row }) => row.name,
    ({ report, table, year }) => `${report.id} ${table.id} ${year}`,
  ).filter((items) => new Set(items.map(({ year }) => year)).size > 1);
  if (groups.length === 0) return null;
  const years = [...new Set(groups.flat().map(({ year }) => year))].sort((a, b) => a - b);
  const rowOf = (items: readonly ListedIndicator[]): Row => {
    const [name = '', ...others] = new Set(items.map(({ row }) => row.name));
    return {
      cells: [
        { text: name, note: others.length === 0 ? undefined : others.join('；') },
        ...years.map((year) => {
          const own = items.filter((item) => item.year === year);
          if (own.length === 0) return { text: '—' };
          return {
            text: own.map(({ row }) => `${row.target ?? '—'} → ${row.actual ?? '—'}`).join('；'),
            to: `${own[0]!.report.url}#${own[0]!.anchor}`,
          };
        }),
      ],
    };
  };
  return {
    title: '跨年度的指标',
    columns: [
      { name: '指标', width: 'medium' },
      ...years.map((year) => ({ name: `${year}年`, unit: '目标 → 完成', width: 'medium' as const })),
    ],
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
      { name: '各年度的变化', width: 'wide' },
      { name: '报告', unit: '份', align: 'end' },
      { name: '问题', unit: '个', align: 'end' },
    ],
    bodies: flat(
      pages.map(({ programme, organisation, changes, reports, findings }) => ({
        cells: [
          { text: programme.name, to: `/programmes/${programme.id}/`, note: programme.definition },
          { text: organisation.name, to: organisation.to },
          { text: changes.join(' ') || '—' },
          { text: String(reports.bodies[0]?.rows.length ?? 0) },
          { text: String(findings.length) },
        ],
      })),
    ),
    notes: [],
  };
}
