/** Tables of the front page: where money was not spent, where scores disagree. */
import type { Corpus } from '../../report/archive.ts';
import { compare, decimalText, equal, exact } from '../../report/exact.ts';
import { formatAmount } from '../../report/money.ts';
import { flat, type Table } from '../../views/table.ts';
import { rateCoverage } from './execution-rate-words.ts';
import { bandOf, executionRate, LOW } from '../../analysis/execution-rate.ts';
import { selfScoreGaps } from '../../analysis/self-score-gaps.ts';
import { rateNote } from '../report-cells.ts';
import { PART } from '../../report/anchors.ts';

const HUNDRED = exact('100');

/** Reports that spent less than half of the money they were given, by the rate as each prints it. */
export function lowTable(corpus: Corpus, most: number): Table {
  const known = corpus.reports.flatMap((report) => {
    const rate = executionRate(report);
    return rate === null ? [] : [{ report, rate }];
  });
  const rows = known.filter(({ rate }) => bandOf(rate) === LOW).sort((a, b) => compare(a.rate, b.rate));
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
            { text: report.shortTitle, to: `${report.url}#${PART.funding}` },
            { text: formatAmount(headline.budget, headline.unit, '万元') },
            { text: formatAmount(headline.actual, headline.unit, '万元') },
            { text: headline.rate ?? `${decimalText(rate)}%`, note: rateNote(report) },
          ],
        };
      }),
    ),
    notes: [countNote(rows.length, most, '份'), rateCoverage(corpus.reports)],
    says: 'low-execution',
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
      { name: '自评高出', align: 'end' },
    ],
    bodies: flat(
      rows.slice(0, most).map(({ report, self, score, gap, max }) => ({
        cells: [
          { text: report.shortTitle, to: `${report.url}#${PART.scoring}` },
          { text: decimalText(self) },
          { text: decimalText(score) },
          { text: decimalText(gap), note: equal(max, HUNDRED) ? undefined : `满分${decimalText(max)}分` },
        ],
      })),
    ),
    notes: [
      rows.length === 0
        ? '所载报告没有同时写明两种得分的。'
        : `${rows.length}份报告同时写明两种得分${rows.length > most ? `，只列相差最大的${most}份` : ''}；相差的分由本站计算，负数表示自评较低。不同报告里的自评分和评价得分，见各单位的页面。`,
    ],
    says: 'score-gaps',
  };
}

function countNote(count: number, most: number, counter: string): string {
  if (count === 0) return '没有。';
  return count > most ? `共${count}${counter}，只列前${most}${counter}。` : `共${count}${counter}。`;
}
