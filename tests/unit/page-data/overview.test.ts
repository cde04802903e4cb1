import { describe, expect, it } from 'vitest';
import { executionBand } from '../../../src/page-data/front/execution-rate-words.ts';
import { bandOf, executionRate } from '../../../src/analysis/execution-rate.ts';
import { overview } from '../../../src/page-data/front/front-page.ts';
import { scoresByRate } from '../../../src/page-data/front/score-groups.ts';
import { scored } from '../../../src/analysis/comparable-scores.ts';
import { scoreSpread } from '../../../src/page-data/front/score-spread.ts';
import type { Spread } from '../../../src/contract/picture.ts';
import { exact } from '../../../src/report/exact.ts';
import { archive, report, two, type ReportInput } from './fixture.ts';
import { texts } from './texts.ts';
import { withResults } from '../../support/with-results.ts';

const headline = (part: Partial<NonNullable<NonNullable<ReportInput['funding']>['headline']>> = {}) => ({
  funding: { headline: { unit: '万元' as const, budget: 1000, actual: 400, where: '一', ...part } },
});

describe('the execution rate', () => {
  it('is as printed, else computed', () => {
    expect(executionRate(report(headline()))).toBe('40.00');
    expect(executionRate(report(headline({ rate: '38%' })))).toBe('38');
  });

  it.each([
    ['no money', { funding: { headline: null } }],
    ['amounts that must not be divided', headline({ comparable: false })],
    ['money that arrived', headline({ actualStage: 'received', rate: '41.02%' })],
    ['a rate on the edge of a band that is not meant exactly', headline({ rate: '近50%' })],
    ['a budget of nothing', headline({ budget: 0 })],
    ['a guarantee pool', headline({ reading: 'guarantee', actual: 0 })],
    ['an insurance fund', headline({ reading: 'insurance' })],
    ['no budget', headline({ budget: null })],
    [
      'a printed rate of another pair',
      headline({ beside: [{ name: '拨付率', budget: 584, actual: 47, rate: '8.06%', where: '一' }] }),
    ],
  ])('is not told of %s', (_, part) => expect(executionRate(report(part))).toBeNull());

  it('is told as printed where the source divides what must not be divided', () =>
    expect(executionRate(report(headline({ comparable: false, rate: '18.60%' })))).toBe('18.60'));

  it.each([
    ['0', 'under-50'],
    ['49.99', 'under-50'],
    ['50', '50-80'],
    ['80', '80-95'],
    ['95', '95-100'],
    ['100', '95-100'],
    ['100.01', 'over-100'],
  ])('%s%% is in band %s', (rate, band) => expect(bandOf(exact(rate)).value).toBe(band));

  it('has a band for those that have none', () => {
    expect(executionBand(report(headline({ reading: 'revolving' }))).value).toBe('other');
    expect(executionBand(report(headline({ budget: null }))).value).toBe('none');
  });
});

describe('the front page', () => {
  const low = report({ shortTitle: '花得少', ...headline() }, 'low');
  const view = overview(withResults(archive([...two().reports, low])));

  it('counts, and leads to what it counts', () => {
    expect(view.figures.map(({ name, value, to }) => [name, value, to])).toEqual([
      ['报告', '4', '/reports/'],
      ['记有名称的被评价单位', '2', '/organisations/'],
      ['主要资金记有预算或下达数的报告', '1', '/reports/?money=counted&sort=5-desc'],
      ['指出问题', '4', '/findings/'],
      ['绩效指标', '0', '/indicators/'],
      ['完成值超过目标的150%', '0', '/indicators/?beyond=yes'],
      ['核验发现出入', '0', '/checks/'],
    ]);
    // Both organisations have two reports: none has the most.
    expect(view.figures[1]!.note).toBeUndefined();
    expect(overview(withResults(two())).figures[1]!.note).toBe('报告最多：市工信局，2份');
  });

  it('lists low spending, gaps, what came back and what was followed up', () => {
    expect(texts(view.low)).toEqual([['花得少', '1000', '400', '40.00%']]);
    expect(texts(view.gaps)).toEqual([['工信 2023', '98', '90.42', '7.58']]);
    expect(texts(view.returned)[0]!.slice(0, 3)).toEqual(['市工信局', '资金拨付滞后', '2']);
    expect(view.followUps).toEqual([
      {
        title: '工信 2024（自评）',
        to: '/reports/gongxin-2024/#follow-ups',
        note: '列有2项以往的整改事项：1项已整改，1项正在整改。进展是单位自己报告的，没有核实的记录。',
        says: 'follow-ups',
      },
    ]);
    expect(texts(view.themes).map(([name]) => name)).toEqual(['资金拨付滞后', '资金结余沉淀']);
  });

  it('groups scores by kind and period, counting evaluators’ scores only', () => {
    expect(texts(view.byKind!.table)[0]).toEqual(['专项资金', '4', '3', '78.53', '78.53', '90.42']);
    const periods = texts(view.byPeriod!.table);
    expect(periods.find(([name]) => name === '2024年度')).toEqual(['2024年度', '1', '0', '—', '—', '—']);
    expect(texts(view.byRate!.table)[0]).toEqual(['不到50%', '1', '1', '78.53', '78.53', '78.53']);
  });

  it('draws the scores of each group and says what they tell', () => {
    expect(view.byKind!.picture).toMatchObject({
      kind: 'strips',
      rows: [{ label: '专项资金', values: [78.53, 78.53, 90.42], middle: 78.53 }],
    });
    expect(view.byKind!.sentence).toContain('专项资金的3份居中78.53分');
    // Periods without a score of an evaluator have no row.
    const { picture } = view.byPeriod!;
    expect(picture.kind === 'strips' && picture.rows.map(({ label }) => label)).toEqual(['2023年度', '2021—2023年度']);
  });

  it('says whether scores rise with the execution rate', () => {
    const spent = (rate: string, total: number, index: number) =>
      report(
        {
          scoring: { total, grade: '良' },
          funding: { headline: { unit: '万元', budget: 100, actual: 50, rate, where: '一' } },
        },
        `${rate}-${index}`,
      );
    const groups = (low: number, high: number) =>
      overview(
        withResults(archive([0, 1, 2].flatMap((index) => [spent('40%', low, index), spent('90%', high, index)]))),
      ).byRate!.sentence;
    expect(groups(70, 80)).toContain('执行率越高的一组，居中的得分也越高');
    expect(groups(80, 70)).toContain('执行率越高的一组，居中的得分反而越低');
    expect(groups(80, 80)).toContain('没有随执行率一路升高或降低');
  });

  it('stands even with an empty archive', () => {
    const empty = overview(withResults(archive([])));
    expect(empty.figures[0]!.value).toBe('0');
    expect([empty.spread, empty.byKind, empty.byPeriod, empty.byRate]).toEqual([null, null, null, null]);
  });
});

describe('the spread of scores', () => {
  const many = (count: number) =>
    archive(
      Array.from({ length: count }, (_, index) =>
        report({ scoring: { total: 60 + (index % 40), grade: '中' } }, `r${index}`),
      ),
    );

  it('leaves out self-evaluations', () =>
    expect(scored(two().reports).map(({ report: { id } }) => id)).toEqual(['waimao', 'gongxin-2023']));

  it('names the grades that the rule set has not', () => {
    const other = archive([report({ scoring: { total: 89.2, grade: '合格' } }, 'a'), report({}, 'b')]);
    const chart = scoreSpread(other)!;
    expect(chart.sentence).toContain('用别的等级名称或未评等级的1份');
    expect(texts(chart.table)).toContainEqual(['合格', '1']);
  });

  it('draws no more dots than can be told apart, with both ends', () => {
    const picture = scoreSpread(many(500))!.picture as Spread;
    expect(picture.points).toHaveLength(60);
    expect([picture.points[0]!.value, picture.points.at(-1)!.value]).toEqual([60, 99]);
  });
});

describe('the tables of the front page', () => {
  it('list a printed rate of unlike amounts, and money that only arrived apart', () => {
    const corpus = archive([
      report({ shortTitle: '口径不同', ...headline({ comparable: false, rate: '18.60%' }) }, 'a'),
      report({ shortTitle: '到位', ...headline({ actualStage: 'received', rate: '41.02%' }) }, 'b'),
      report({ shortTitle: '到位率', ...headline({ rate: '41.02%', rateName: '资金到位率' }) }, 'e'),
      report({ shortTitle: '准备金', ...headline({ reading: 'guarantee' }) }, 'f'),
      report({ shortTitle: '本站算的', ...headline({}) }, 'c'),
      report({ shortTitle: '没有', funding: { headline: null } }, 'd'),
    ]);
    const { low } = overview(withResults(corpus));
    expect(low.bodies[0]!.rows.map(({ cells }) => [cells[0]!.text, cells[3]!.text, cells[3]!.note])).toEqual([
      ['口径不同', '18.60%', '两个数的年度或范围不同'],
      ['本站算的', '40.00%', '本站计算'],
    ]);
    expect(low.notes.join('')).toContain(
      '6份报告中2份有执行率（照原文的1份，本站计算的1份），没有列入的：1份是社保基金、周转金或准备金，2份印的是到位数或到位率，不是支出，1份没有录入主要的执行率，也没有可以相除的一对数。',
    );
    expect(scoresByRate(corpus)!.table!.notes).toContain(low.notes[1]);
  });
});
