/** `/organisations/`: which organisations were evaluated, how they were scored, what was found most often. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import type { Organisation } from '../../report/schema/registries.ts';
import { compare, subtract, type Exact } from '../../report/exact.ts';
import { themeRef } from '../report-page/refs.ts';
import { evaluatorScoreOf, selfScoreOf } from '../../report/whose-score.ts';
import type { Row, Table } from '../table.ts';
import { yearsText } from '../text.ts';
import { groupEach } from './group.ts';
import { tableListing, type Listing } from './listing.ts';
import { once } from './once.ts';
import { findingsByOrganisation, type ListedRecord } from './records.ts';
import { themesOf } from './returned.ts';

export interface Evaluated {
  readonly organisation: Organisation;
  readonly reports: readonly Report[];
}

/** Organisations that were evaluated, those with most reports first. */
export const evaluated = once((corpus: Corpus): readonly Evaluated[] => {
  const reports = groupEach(corpus.reports, ({ organisations }) => organisations);
  return [...corpus.organisations.values()]
    .flatMap((organisation) => {
      const own = reports.get(organisation.id);
      return own === undefined ? [] : [{ organisation, reports: own }];
    })
    .sort((a, b) => b.reports.length - a.reports.length || a.organisation.id.localeCompare(b.organisation.id));
});

/**
 * Organisations that have a page: evaluated ones first, then those that only
 * commissioned a report or were given advice.
 */
export function mentioned(corpus: Corpus): Evaluated[] {
  const own = evaluated(corpus);
  const others = new Set(
    corpus.reports.flatMap((report) => [
      ...(report.commissioner === null ? [] : [report.commissioner]),
      ...report.findings.flatMap(({ organisations }) => organisations),
      ...report.recommendations.flatMap(({ responsible }) => responsible),
    ]),
  );
  for (const { organisation } of own) others.delete(organisation.id);
  const rest = [...others].flatMap((id) => corpus.organisations.get(id) ?? []);
  return [...own, ...rest.map((organisation) => ({ organisation, reports: [] }))];
}

export const findingsFor = (corpus: Corpus, id: string): readonly ListedRecord[] =>
  findingsByOrganisation(corpus).get(id) ?? [];

/** First and last budget year of some reports. */
export function span(reports: readonly Report[]): { readonly from: number; readonly to: number } {
  return {
    from: Math.min(...reports.map(({ period }) => period.from)),
    to: Math.max(...reports.map(({ period }) => period.to)),
  };
}

/** More scores than these are given as lowest and highest. */
const MOST_SCORES = 4;

/** “86.5、80.2”; of many the range: “65.8–90.5（12份）”. */
export function scoresText(scores: readonly Exact[]): string {
  if (scores.length === 0) return '—';
  if (scores.length <= MOST_SCORES) return scores.join('、');
  const sorted = [...scores].sort(compare);
  return `${sorted[0]!}–${sorted.at(-1)!}（${scores.length}份）`;
}

const present = (scores: readonly (Exact | null)[]): Exact[] => scores.filter((score) => score !== null);

const FRAME: Omit<Table, 'bodies'> = {
  title: '被评价的单位',
  columns: [
    { name: '单位', width: 'wide' },
    { name: '报告', unit: '份', align: 'end' },
    { name: '被评价年度' },
    { name: '评价机构评分' },
    { name: '自评分' },
    { name: '问题', unit: '个', align: 'end' },
    { name: '最常见的问题' },
  ],
  notes: [
    '评价机构评分与单位自评分分开列出；一份报告评几个单位的，列该单位自己的得分，没有分别打分的列报告的总分。',
    '“最常见的问题”按出现的报告份数。',
  ],
};

function rowOf({ organisation, reports }: Evaluated, corpus: Corpus): Row {
  const { id, name } = organisation;
  const findings = findingsFor(corpus, id);
  const [main] = themesOf(findings);
  return {
    cells: [
      { text: name, to: `/organisations/${id}/` },
      { text: String(reports.length), to: `/reports/?organisation=${id}` },
      { text: yearsText(span(reports)) },
      { text: scoresText(present(reports.map((report) => evaluatorScoreOf(report, id)))) },
      { text: scoresText(present(reports.map((report) => selfScoreOf(report, id)))) },
      { text: String(findings.length), to: findings.length > 0 ? `/findings/?organisation=${id}` : null },
      main === undefined ? { text: '—' } : { text: themeRef(main.id, corpus).name, to: `/themes/${main.id}/` },
    ],
  };
}

/** Rows on one page of the list. */
const MOST = 1000;

export const organisationListing = once(
  (corpus: Corpus): Listing<{ readonly kind: 'table'; readonly table: Table }> => {
    const all = evaluated(corpus);
    const [most] = all;
    return tableListing(
      {
        name: 'organisations',
        title: '单位',
        to: '/organisations/',
        counter: '个',
        search: '单位名称',
        sentence: `${all.length}个单位的${corpus.reports.length}份报告${most === undefined ? '' : `；报告最多的是${most.organisation.name}，${most.reports.length}份`}。`,
        facets: [],
      },
      all.map((one) => ({ values: {}, row: rowOf(one, corpus) })),
      FRAME,
      MOST,
    );
  },
);

/** Largest gap first: self-score against evaluator's score, where one report prints both. */
export function selfScoreGaps(corpus: Corpus): { report: Report; self: Exact; score: Exact; gap: Exact }[] {
  return corpus.reports
    .flatMap((report) => {
      const self = report.scoring.selfScore?.score;
      const { total } = report.scoring;
      return self === undefined || total === null ? [] : [{ report, self, score: total, gap: subtract(self, total) }];
    })
    .sort((a, b) => compare(b.gap, a.gap));
}
