/** `/programmes/<id>/`: one budget line through the years, as each report prints it, with the sub-projects within it. */
import type { Corpus } from '../../report/archive.ts';
import type { Programme } from '../../report/schema/registries.ts';
import type { Chart } from '../../views/chart.ts';
import { organisationRef, organisationShort, programmeRef, type SubjectLink } from '../../views/subject-links.ts';
import { flat, type Row, type Table } from '../../views/table.ts';
import { once } from '../../analysis/once.ts';
import {
  distinct,
  findingsOf,
  lineageOf,
  partsOf,
  targetsAndResultsOf,
  within,
  type Part,
} from '../../analysis/programme-lines.ts';
import { changeSentences, moneyChart, moneyTable, type YearEntry } from './money-by-year.ts';
import { isOver } from '../../analysis/execution-rate.ts';
import { levelOf } from '../../report/who-and-where.ts';
import { markPassedOn } from '../../analysis/yearly-budget.ts';
import { opening, seriesChart } from './indicator-series.ts';
import { partTable, recurringTable, reportTable } from './programme-tables.ts';
import { cardsOf, type RecordCard } from '../record-card.ts';
import { programmePage } from '../../contract/page-addresses.ts';

/** What the page of a budget line shows; null where the archive has nothing for that part. */
export interface ProgrammePage {
  readonly programme: Programme;
  readonly organisation: SubjectLink;
  readonly organisationShort: string;
  /** The fund that this line is a sub-project of. */
  readonly parent: SubjectLink | null;
  readonly sentence: string;
  /** What changed from year to year, one sentence each. */
  readonly changes: readonly string[];
  readonly money: Table | null;
  readonly chart: Chart | null;
  /** Sub-projects with their years. */
  readonly parts: Table | null;
  readonly reports: Table;
  readonly reportCount: number;
  /** Indicators that are followed under all their names. */
  readonly series: readonly Chart[];
  /** Those of the line itself, without those of its sub-projects. */
  readonly ownSeries: readonly Chart[];
  /** Indicators whose names are alike in several years. */
  readonly indicators: Table | null;
  readonly findings: readonly RecordCard[];
}

/** One for each budget line, its sub-projects right behind it. */
export const programmePages = once((corpus: Corpus): readonly ProgrammePage[] =>
  ordered(corpus).map((programme) => pageOf(corpus, programme)),
);

/** Sub-projects behind the fund that they are part of. */
const ordered = (corpus: Corpus): Programme[] =>
  [...corpus.programmes.values()]
    .filter((programme) => programme.within === undefined)
    .flatMap((programme) => [programme, ...within(corpus, programme)]);

function pageOf(corpus: Corpus, programme: Programme): ProgrammePage {
  const parts = lineageOf(corpus, programme);
  const own = partsOf(corpus, programme);
  const years = markPassedOn(
    own
      .filter(({ report }) => isOver(report))
      .flatMap(({ report, link }) => link.years.map((year): YearEntry => ({ ...year, report })))
      .sort((a, b) => a.year - b.year),
  );
  const told = distinct(parts.flatMap(targetsAndResultsOf), ({ to, name, year }) => `${to} ${name} ${year}`);
  const followed = [programme, ...within(corpus, programme)].flatMap(({ indicators }) => indicators);
  const series = followed.flatMap((indicator) => seriesChart(indicator, told) ?? []);
  const names = new Set(
    followed.filter(({ id }) => series.some((chart) => chart.id === `series-${id}`)).flatMap((one) => one.names),
  );
  const reports = reportTable(programme, parts);
  const reportCount = reports.bodies[0]?.rows.length ?? 0;
  return {
    programme,
    organisation: organisationRef(programme.organisation, corpus),
    organisationShort: organisationShort(programme.organisation, corpus),
    parent: programme.within === undefined ? null : programmeRef(programme.within, corpus),
    sentence: sentence(programme, reportCount, within(corpus, programme).length),
    changes: isOneLevel(corpus, years) ? changeSentences(programme, years) : [],
    money: moneyTable(programme, years),
    chart: isOneLevel(corpus, years) ? moneyChart(programme, years) : null,
    parts: partTable(within(corpus, programme).map((one) => ({ programme: one, parts: partsOf(corpus, one) }))),
    reports,
    reportCount,
    series,
    ownSeries: series.filter((chart) => programme.indicators.some(({ id }) => chart.id === `series-${id}`)),
    indicators: recurringTable(
      own.flatMap(targetsAndResultsOf).filter(({ name }) => !names.has(name)),
      corpus.site.jurisdiction,
    ),
    findings: cardsOf(
      corpus,
      distinct(
        byReport(parts).flatMap((part) => findingsOf(corpus, part)),
        ({ name }) => name,
      ),
    ),
  };
}

/** The money of a province and a county's share of it are told one by one, never in one line. */
const isOneLevel = (corpus: Corpus, years: readonly YearEntry[]): boolean =>
  new Set(years.map(({ report }) => levelOf(corpus, report))).size <= 1;

const byReport = (parts: readonly Part[]): Part[] =>
  [...parts].sort((a, b) => a.report.period.from - b.report.period.from || a.report.period.to - b.report.period.to);

function sentence({ definition }: Programme, reports: number, subProjects: number): string {
  const sub = subProjects === 0 ? '' : `，其中的${subProjects}个子项目另有记录`;
  const told = reports === 0 ? '本站还没有涉及这笔资金的报告' : `${reports}份报告涉及这笔资金`;
  return `${definition}。${told}${sub}。`;
}

/** All budget lines that are followed through the years; sub-projects under their fund. */
export function programmeTable(pages: readonly ProgrammePage[]): Table {
  return {
    title: '跨年度的资金和经费',
    columns: [
      { name: '名称', width: 'even' },
      { name: '主管单位', width: 'narrow' },
      { name: '各年度的变化', width: 'even' },
      { name: '报告', unit: '份', align: 'end' },
      { name: '跨年指标', unit: '项', align: 'end' },
      { name: '问题', unit: '个', align: 'end' },
    ],
    bodies: flat(pages.map(programmeRow)),
    notes: pages.some(({ parent }) => parent !== null)
      ? ['缩进的是上一行资金或经费的子项目；它在别的资金里或后来的部门报告里延续的，也列在它的页面上。']
      : [],
  };
}

/** The latest change of the money, then the first indicators that are followed. */
const MOST_SERIES = 2;
const newsOf = ({ programme, changes, ownSeries, parts }: ProgrammePage): string =>
  [
    ...changes.slice(-1),
    ...programme.breaks.map(({ before }) => `${before}年起口径改变，与以前不可比。`),
    ...ownSeries.slice(0, MOST_SERIES).map(opening),
  ].join('') || (parts === null ? '—' : '见各子项目。');

const programmeRow = (page: ProgrammePage): Row => ({
  role: page.parent === null ? undefined : 'memo',
  cells: [
    { text: page.programme.name, to: programmePage(page.programme.id), note: page.programme.definition },
    { text: page.organisationShort, to: page.organisation.to },
    { text: newsOf(page) },
    { text: String(page.reportCount) },
    { text: String(page.series.length) },
    { text: String(page.findings.length) },
  ],
});
