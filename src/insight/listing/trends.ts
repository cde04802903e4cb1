/** `/trends/`: every multi-period series of the archive by subject: picture, table, sentence, source. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import type { Chart } from '../chart.ts';
import { NO_MARKS } from '../marks.ts';
import { organisationShort } from '../report-page/refs.ts';
import { trendsOf } from '../report-page/trends.ts';
import type { Table } from '../table.ts';
import { facetData, named, years, type FacetHead, type FacetValues } from './facet.ts';
import { groupListing, type Listing } from './listing.ts';
import { once } from './once.ts';

export interface ListedTrend {
  readonly report: Report;
  /** Unique among all reports. */
  readonly id: string;
  readonly title: string;
  /** Place on the report's page. */
  readonly to: string;
  readonly sentence: string;
  readonly source: string | null;
  readonly organisations: string;
  readonly charts: readonly Chart[];
  readonly table: Table;
  readonly values: FacetValues;
  readonly data: Readonly<Record<string, string>>;
}

export interface TrendGroup {
  readonly subject: string;
  readonly trends: readonly ListedTrend[];
}

export interface TrendContent {
  readonly kind: 'trends';
  readonly groups: readonly TrendGroup[];
}

/** Series on one page of the list; each brings a table. */
const MOST = 120;

const OTHER = '其他';

const FACETS: readonly FacetHead[] = [
  { key: 'subject', name: '主题词' },
  { key: 'organisation', name: '单位' },
  { key: 'year', name: '报告的预算年度', order: 'name-desc' },
];

function listed(report: Report, corpus: Corpus): (ListedTrend & { readonly subject: string })[] {
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
      report,
      subject,
      id,
      title: view.title,
      to: `${report.url}#trend-${view.id}`,
      sentence: view.sentence,
      source: trend.source ?? trend.where ?? null,
      organisations: report.organisations
        .slice(0, 2)
        .map((one) => organisationShort(one, corpus))
        .join('、'),
      charts: view.charts.map((chart, number) => ({ ...chart, id: `${id}-${number + 1}` })),
      table: { ...view.table, id: undefined },
      values,
      data: { 'data-item': '', ...facetData(values) },
    };
  });
}

/** Subjects that several reports follow come first. */
export const trendListing = once((corpus: Corpus): Listing<TrendContent> => {
  const all = corpus.reports.flatMap((report) => listed(report, corpus));
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
      sentence: `${all.length}组多年（多期）数据，共${series}个系列，分${groups.length}个主题词。口径改变的地方折线断开，并说明原因。`,
      facets: FACETS,
    },
    groups,
    (group) => group.trends,
    (run) => ({ kind: 'trends' as const, groups: run }),
    MOST,
  );
});
