/** Tables of the front page: how groups of reports were scored, where money was not spent, where scores disagree. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import { compare } from '../../report/exact.ts';
import { formatAmount } from '../../report/money.ts';
import { flat, type Cell, type Column, type Row, type Table } from '../table.ts';
import { kindWords } from '../words.ts';
import { BANDS, bandOf, executionRate, LOW } from './execution.ts';
import { years } from './facet.ts';
import { groupEach } from './group.ts';
import { selfScoreGaps } from './organisations.ts';
import { middle, scored } from './score-spread.ts';

const SCORE_COLUMNS: readonly Column[] = [
  { name: '报告', unit: '份', align: 'end' },
  { name: '评价机构打分', unit: '份', align: 'end' },
  { name: '得分中位数', align: 'end' },
  { name: '最低至最高', align: 'end' },
];

/** Count, number scored by evaluators, middle, range. */
function scoreCells(reports: readonly Report[], to: string): Cell[] {
  const sorted = scored(reports);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return [
    { text: String(reports.length), to: reports.length === 0 ? null : to },
    { text: String(sorted.length) },
    { text: middle(sorted)?.total ?? '—' },
    { text: lowest === undefined || highest === undefined ? '—' : `${lowest.total}–${highest.total}` },
  ];
}

const NOTE = '得分只计评价机构打的分，不含单位自评；双数份的取居中两份里较低的一份。';

/** By kind of report, and by budget year; a report of several years counts under each. */
export function groupScores(corpus: Corpus): Table {
  const kinds = Map.groupBy(corpus.reports, ({ kind }) => kind);
  const byYear = groupEach(corpus.reports, ({ period }) => years(period).map(({ value }) => value));
  return {
    title: '各类报告、各年度的得分',
    columns: [{ name: '类别或预算年度', width: 'wide' }, ...SCORE_COLUMNS],
    bodies: [
      {
        headings: ['按类别'],
        rows: [...kinds]
          .sort(([, a], [, b]) => b.length - a.length)
          .map(([kind, own]): Row => ({
            cells: [{ text: kindWords[kind] }, ...scoreCells(own, `/reports/?kind=${kind}`)],
          })),
      },
      {
        headings: ['按预算年度'],
        rows: [...byYear]
          .sort(([a], [b]) => Number(b) - Number(a))
          .map(([year, own]): Row => ({
            cells: [{ text: `${year}年` }, ...scoreCells(own, `/reports/?year=${year}`)],
          })),
      },
    ],
    notes: [NOTE, '一份报告跨几个年度的，每个年度各计一次。'],
  };
}

/** Did those who spent more score better? By bands of the execution rate. */
export function rateTable(corpus: Corpus): Table {
  const bands = Map.groupBy(
    corpus.reports.filter((report) => executionRate(report) !== null),
    (report) => bandOf(executionRate(report)!).value,
  );
  return {
    title: '执行率与得分',
    columns: [{ name: '执行率' }, ...SCORE_COLUMNS],
    bodies: flat(
      BANDS.map(({ value, name }): Row => ({
        cells: [{ text: name }, ...scoreCells(bands.get(value) ?? [], `/reports/?rate=${value}`)],
      })),
    ),
    notes: [NOTE, '执行率照原文，原文没有印的由本站计算；社保基金、周转金和准备金不按支出率看，没有计入。'],
  };
}

/** Reports that spent less than half of the money they were given. */
export function lowTable(corpus: Corpus, most: number): Table {
  const rows = corpus.reports
    .flatMap((report) => {
      const rate = executionRate(report);
      return rate === null || bandOf(rate) !== LOW ? [] : [{ report, rate }];
    })
    .sort((a, b) => compare(a.rate, b.rate));
  return {
    title: '支出不到预算一半的报告',
    unit: '万元',
    columns: [
      { name: '报告', width: 'wide' },
      { name: '预算或下达', align: 'end' },
      { name: '支出', align: 'end' },
      { name: '执行率', align: 'end' },
    ],
    bodies: flat(
      rows.slice(0, most).map(({ report, rate }) => {
        const headline = report.funding.headline!;
        return {
          cells: [
            { text: report.shortTitle, to: `${report.url}#funding` },
            { text: formatAmount(headline.budget, headline.unit, '万元') },
            { text: formatAmount(headline.actual, headline.unit, '万元') },
            { text: headline.rate ?? `${rate}%` },
          ],
        };
      }),
    ),
    notes: [countNote(rows.length, most, '份')],
  };
}

/** Where the organisation's own score is furthest from the evaluator's. */
export function gapTable(corpus: Corpus, most: number): Table {
  const rows = selfScoreGaps(corpus);
  return {
    title: '单位自评与评价机构打分相差最大的报告',
    columns: [
      { name: '报告', width: 'wide' },
      { name: '自评', align: 'end' },
      { name: '评价', align: 'end' },
      { name: '相差', align: 'end' },
    ],
    bodies: flat(
      rows.slice(0, most).map(({ report, self, score, gap }) => ({
        cells: [{ text: report.shortTitle, to: report.url }, { text: self }, { text: score }, { text: gap }],
      })),
    ),
    notes: [
      rows.length === 0
        ? '所载报告没有同时写明两种得分的。'
        : `${rows.length}份报告同时写明两种得分${rows.length > most ? `，只列相差最大的${most}份` : ''}。不同报告里的自评分和评价得分，见各单位的页面。`,
    ],
  };
}

const countNote = (count: number, most: number, counter: string): string =>
  count === 0 ? '没有。' : count > most ? `共${count}${counter}，只列前${most}${counter}。` : `共${count}${counter}。`;
