/** A figure that is changed is nowhere told as it was: sentences are read back and reckoned anew. */
import { describe, expect, it } from 'vitest';
import { reportPage } from '../../../src/page-data/report/report-page.ts';
import { archive } from '../../../src/site/site-archive.ts';
import { doubts } from '../../support/doubts.ts';
import { tryFigures } from '../../support/mutation.ts';
import { seedOf } from '../../support/random.ts';
import { saidOn, type Said } from '../../support/said.ts';

const reports = archive().reports;
/** Figures of each report that are changed here; `npm run test:deep` changes all. */
const SOME = 2;

describe('every sentence of every report', () => {
  it.each(reports.map((report) => [report.id, report] as const))('is true of %s', (_id, report) => {
    expect(doubts(saidOn(reportPage(report, archive())), report)).toEqual([]);
  });
});

describe('one figure changed', () => {
  it('changes what uses it, and nothing else', { timeout: 120_000 }, () => {
    const outcomes = reports.map((report) => tryFigures(report, archive(), seedOf(report.id), SOME));
    expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
    const seen = new Set(outcomes.flatMap((outcome) => [...outcome.seen.keys()]));
    for (const kind of ['scoring-loss', 'scoring-detail', 'funding-pairs', 'trend', 'indicator-completion'])
      expect(seen, `no change was seen in ${kind}`).toContain(kind);
  });
});

describe('the reading back', () => {
  const about = (id: string, at: string, change: (said: Said) => Said): string[] => {
    const report = reports.find((one) => one.id === id)!;
    const said = saidOn(reportPage(report, archive())).filter((one) => one.at === at);
    expect(said).toHaveLength(1);
    return doubts(said.map(change), report);
  };
  const instead = (from: string | RegExp, to: string) => (said: Said) => ({
    ...said,
    text: said.text.replace(from, to),
  });

  it.each<[string, string, string, (said: Said) => Said]>([
    [
      'a tie that is hidden',
      '2020-2024-dangjian',
      'scoring-chart',
      instead(/决策指标、管理指标和效益指标并列失分最多，各4分，各/, '决策指标失分最多，4分，'),
    ],
    [
      'a total that is not printed',
      '2020-2024-dangjian',
      'funding-yusuan-shiyong-chart',
      instead('19810.038', '19810.039'),
    ],
    [
      'a subtotal told as an item',
      '2023-minzheng-bumen',
      'funding-zhengti-zhichu-chart',
      instead('基本支出 人员经费，102.27%', '二、项目支出，93.3%'),
    ],
    [
      'a rate that another row passes',
      '2023-minzhu-dangpai-bumen',
      'funding-shouzhi-chart',
      instead('民盟，100.12%', '农工党，99.83%'),
    ],
    ['growth that is not', '2021-2023-waimao', 'trend-jinchukou', instead('降3.21%', '降4.21%')],
    ['a way that the series did not go', '2021-2023-waimao', 'trend-jinchukou', instead('逐期下降', '逐期上升')],
    ['a count that does not add up', '2021-2023-waimao', 'indicator-counts', instead('完成10项', '完成11项')],
    ['the wrong lowest', '2021-2023-waimao', 'indicators-chart', instead('资金发放及时率', '扶持企业数量')],
    ['a gap that is not', '2023-minzhu-dangpai-bumen', 'scoring-spread', instead('相差5.5分', '相差5分')],
    [
      'an old bar',
      '2021-2023-waimao',
      'funding-zhichu-chart',
      (said) => ({
        ...said,
        picture:
          said.picture?.kind === 'pairs'
            ? { ...said.picture, first: said.picture.first.map((value) => (value ?? 0) + 1) }
            : null,
      }),
    ],
    ['words that it cannot read', '2021-2023-waimao', 'scoring-chart', instead('满分', '总共')],
  ])('finds %s', (_name, id, at, change) => {
    expect(about(id, at, change)).not.toEqual([]);
    expect(about(id, at, (said) => said)).toEqual([]);
  });
});
