/** `/trends/`: every multi-period series of the archive by subject: pictures, table, sentence, source. */
import { bodiesInShort } from '../../views/chinese-text.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import type { Chart } from '../../views/chart.ts';
import { NO_MARKS } from '../../views/figure-marks.ts';
import { organisationShort, type SubjectLink } from '../../views/subject-links.ts';
import { trendsOf } from '../report/trends-section.ts';
import type { Trend } from '../../report/schema/report.ts';
import type { SentenceName } from '../../views/sentences/all-sentences.ts';
import type { Table } from '../../views/table.ts';
import { named, years, type FacetHead, type FacetValue, type FacetValues } from '../../lists/facet.ts';
import { groupListing, type Listing } from '../../lists/listing.ts';
import { once } from '../../analysis/once.ts';
import { programmePages, type ProgrammePage } from '../programme/programme-page.ts';
import { programmePage } from '../../contract/page-addresses.ts';

export interface ListedTrend {
  /** Unique in the archive. */
  readonly id: string;
  readonly title: string;
  /** Place on the page of the report or budget line. */
  readonly to: string;
  readonly sentence: string;
  /** Kind of the sentence. */
  readonly says: SentenceName;
  readonly subject: string;
  /** The report or budget line that it belongs to. */
  readonly origin: SubjectLink;
  /** Where in the source, and who counted. */
  readonly source: string;
  readonly organisations: string;
  readonly charts: readonly Chart[];
  readonly table: Table;
  readonly values: FacetValues;
}

/** Series of several years on one subject, which is a Chinese heading. */
export interface TrendGroup {
  readonly subject: string;
  readonly trends: readonly ListedTrend[];
}

export interface TrendContent {
  readonly kind: 'trends';
  readonly groups: readonly TrendGroup[];
}

/** Series on one page of the list; each brings a table. */
const TRENDS_A_PAGE = 120;

const OTHER = '其他';

const FACETS: readonly FacetHead[] = [
  { key: 'subject', name: '主题词' },
  { key: 'organisation', name: '单位' },
  { key: 'year', name: '报告的预算年度', order: 'name-desc' },
];

function ofReport(report: Report, corpus: Corpus): ListedTrend[] {
  const views = trendsOf({ report, corpus, marks: NO_MARKS });
  return views.map((view, index) => {
    const trend = report.trends[index]!;
    const subject = trend.subject ?? OTHER;
    const values: FacetValues = {
      subject: [named(subject)],
      organisation: report.organisations.map((id) => ({ value: id, name: corpus.organisations.get(id)?.name ?? id })),
      year: years(report.period),
    };
    const id = `${report.id}-${view.id}`;
    return {
      subject,
      id,
      title: view.title,
      to: `${report.url}#trend-${view.id}`,
      sentence: view.sentence,
      says: 'trend',
      origin: { name: report.shortTitle, to: report.url },
      source: sourceOf(trend),
      organisations: bodiesInShort(report.organisations.map((one) => organisationShort(one, corpus))),
      charts: view.charts.map((chart, number) => ({ ...chart, id: `${id}-${number + 1}` })),
      table: { ...view.table, id: undefined },
      values,
    };
  });
}

/** “表 4-1，五（一）；数据来源：市统计局”. */
function sourceOf({ label, where, source }: Trend): string {
  const place = [label, where].filter((part) => part !== undefined).join('，');
  return [place, ...(source === undefined ? [] : [`数据来源：${source}`])].filter((part) => part !== '').join('；');
}

/** Budget lines are series too: their money and the indicators that are followed under all their names. */
function ofProgramme({ programme, money, chart, ownSeries, changes }: ProgrammePage, corpus: Corpus): ListedTrend[] {
  const to = programmePage(programme.id);
  const entry = (
    one: Chart,
    table: Table,
    { sentence, says }: Pick<Chart, 'sentence' | 'says'>,
    at: string,
  ): ListedTrend => {
    const values: FacetValues = {
      subject: [named(programme.name)],
      organisation: [
        { value: programme.organisation, name: corpus.organisations.get(programme.organisation)?.name ?? '' },
      ],
      year: one.picture.kind === 'line' || one.picture.kind === 'pairs' ? one.picture.labels.map(yearValue) : [],
    };
    const id = `${programme.id}-${one.id}`;
    return {
      subject: programme.name,
      id,
      title: one.title,
      to: `${to}${at}`,
      sentence,
      says,
      origin: { name: programme.name, to },
      source: '各年度的报告和在原文中的位置见表',
      organisations: organisationShort(programme.organisation, corpus),
      charts: [{ ...one, id }],
      table: { ...table, id: undefined },
      values,
    };
  };
  return [
    ...(chart === null || money === null
      ? []
      : [
          entry(
            chart,
            money,
            changes.length === 0 ? chart : { sentence: changes.join(''), says: 'programme-changes' },
            '#years',
          ),
        ]),
    ...ownSeries.flatMap((one) => (one.table === null ? [] : [entry(one, one.table, one, `#${one.id}`)])),
  ];
}

const yearValue = (label: string): FacetValue => ({ value: label.replace('年', ''), name: label });

/** Those of the reports, those of the budget lines, and how a change of definition is shown where there is one. */
function listingSentence(told: readonly ListedTrend[], lines: readonly ListedTrend[], series: number): string {
  if (told.length + lines.length === 0) return '本站所载报告没有列出多年数据。';
  const subjects = new Set(told.map(({ subject }) => subject));
  const isSorted = [...subjects].some((subject) => subject !== OTHER);
  const broken = [...told, ...lines].some(({ charts }) => charts.some(isBroken));
  return [
    told.length === 0
      ? '报告里没有列出多年（多期）数据'
      : `${told.length}组多年（多期）数据，共${series}个系列${isSorted ? `，分${subjects.size}个主题词` : ''}`,
    ...(lines.length === 0 ? [] : [`另有${lines.length}组是延续资金各年的预算、支出和指标`]),
    ...(broken ? ['口径改变的地方折线断开，并说明原因'] : []),
  ]
    .map((part) => `${part}。`)
    .join('');
}

const isBroken = ({ picture }: Chart): boolean => picture.kind === 'line' && picture.breaks.length > 0;

/** Subjects that several reports follow come first. */
export const trendListing = once((corpus: Corpus): Listing<TrendContent> => {
  const told = corpus.reports.flatMap((report) => ofReport(report, corpus));
  const lines = programmePages(corpus).flatMap((page) => ofProgramme(page, corpus));
  const all = [...told, ...lines];
  const groups = [...Map.groupBy(all, ({ subject }) => subject)]
    .map(([subject, trends]): TrendGroup => ({ subject, trends }))
    .sort((a, b) => b.trends.length - a.trends.length || a.subject.localeCompare(b.subject, 'zh'));
  const series = corpus.reports.reduce(
    (sum, { trends }) => sum + trends.reduce((own, trend) => own + trend.series.length, 0),
    0,
  );
  return groupListing(
    {
      name: 'trends',
      title: '多年数据',
      to: '/trends/',
      counter: '组',
      search: '名称、内容、来源',
      says: 'trends-list',
      sentence: listingSentence(told, lines, series),
      facets: FACETS,
    },
    groups,
    (group) => group.trends,
    (run) => ({ kind: 'trends' as const, groups: run }),
    TRENDS_A_PAGE,
  );
});
