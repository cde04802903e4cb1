/** `/trends/`: every multi-period series of the archive with what it says, by report. */
import type { Corpus } from '../../corpus/corpus.ts';
import { organisationShort } from '../report-page/refs.ts';
import { trendSentence } from '../report-page/trend-words.ts';
import { flat, type Table } from '../table.ts';
import { facet, facetData, type Facet, type FacetValue } from './facet.ts';

export interface TrendListing {
  readonly table: Table;
  readonly facets: readonly Facet[];
  readonly sentence: string;
}

export function trendListing(corpus: Corpus): TrendListing {
  const all = corpus.reports.flatMap((report) => report.trends.map((trend) => ({ report, trend })));
  const valuesOf = ({ report }: (typeof all)[number]): Record<string, FacetValue[]> => ({
    organisation: report.organisations.map((id) => ({ value: id, name: corpus.organisations.get(id)?.name ?? id })),
    report: [{ value: report.id, name: report.shortTitle }],
  });
  const series = all.reduce((count, { trend }) => count + trend.series.length, 0);
  return {
    sentence: `${all.length}组多年（多期）数据，共${series}个系列。点名称看图、表和出处；口径改变的地方折线断开，并说明原因。`,
    facets: [
      facet('organisation', '单位', all, (item) => valuesOf(item)['organisation'] ?? []),
      facet('report', '报告', all, (item) => valuesOf(item)['report'] ?? []),
    ],
    table: {
      title: '多年数据',
      columns: [
        { name: '名称', width: 'medium' },
        { name: '时期' },
        { name: '系列', align: 'end' },
        { name: '一句话', width: 'wide' },
        { name: '单位' },
      ],
      bodies: flat(
        all.map((item) => {
          const { report, trend } = item;
          return {
            data: { 'data-item': '', ...facetData(valuesOf(item)) },
            cells: [
              { text: trend.title, to: `${report.url}#trend-${trend.id}`, note: trend.source },
              { text: `${trend.periods[0] ?? ''}—${trend.periods.at(-1) ?? ''}` },
              { text: String(trend.series.length) },
              { text: trendSentence(trend) },
              { text: report.organisations.slice(0, 2).map((id) => organisationShort(id, corpus)).join('、'), note: report.shortTitle },
            ],
          };
        }),
      ),
      notes: [],
    },
  };
}
