/** What a series says, and when it does not say that it rose. */
import { describe, expect, it } from 'vitest';
import { trendsOf } from '../../../../src/page-data/report/trends-section.ts';
import { context, type ReportInput } from './fixture.ts';

type TrendInput = NonNullable<ReportInput['trends']>[number];
type Values = (number | string | null)[];

const view = (part: Partial<TrendInput>) =>
  trendsOf(context({ trends: [{ id: 'a', title: '表', periods: [], series: [], ...part }] }))[0]!;

const say = (periods: string[], values: Values, series: Partial<TrendInput['series'][number]> = {}, title = '表') =>
  view({ title, periods, series: [{ name: '数', unit: '家', values, ...series }] }).sentence;

const YEARS = ['2021年', '2022年', '2023年'];

describe('a missing period', () => {
  it('leaves open how the series went', () => {
    expect(say(YEARS, [100, null, 150])).toBe('数2021年为100家，2023年增加到150家，增50%。');
    expect(say(['2020年', ...YEARS], [100, null, 90, 150])).toBe('数2020年为100家，2023年增加到150家，增50%。');
    expect(say(['2019年', '2021年', '2023年'], [100, 110, 120])).toBe('数2019年为100家，2023年增加到120家，增20%。');
  });

  it('is not part of “always”', () => {
    expect(say(YEARS, [2, null, 2])).toBe('数2021年、2023年都是2家。');
    expect(say(['2021年', '2023年'], [2, 2])).toBe('数2021年、2023年都是2家。');
  });

  it('is not part of “always” before a break either', () => {
    const series = [{ name: '数', unit: '家', values: [110, 320, 320] }];
    expect(view({ periods: YEARS, series, breaks: [{ before: '2022年', reason: '换了办法' }] }).sentence).toBe(
      '数2022年、2023年都是320家。2022年起口径改变，与以前不可比。',
    );
  });
});

describe('numbers that are not compared', () => {
  it.each<[string, string[], Values, Partial<TrendInput['series'][number]>, string]>([
    [
      'years and months',
      ['2021年', '2023年1-8月'],
      [100, 150],
      {},
      '数2021年为100家，2023年1-8月为150家（时段长短不同，不作增减比较）。',
    ],
    [
      'up to a day',
      ['2020年底', '截至2023年8月31日'],
      [2535, 3337],
      {},
      '数2020年底为2535家，截至2023年8月31日为3337家（截至的日期不同，不作增减比较）。',
    ],
    [
      'sums that only grow',
      YEARS,
      [1, 2, 3],
      { name: '累计培训' },
      '累计培训2021年为1家，2023年为3家（累计数，不作增减比较）。',
    ],
    [
      'what is reckoned ahead',
      ['2023年', '2025年（按年均增速推算）'],
      [42, 43],
      {},
      '数2023年为42家，2025年（按年均增速推算）为43家（推算或计划数，不作增减比较）。',
    ],
    ['targets', YEARS, [7, 6, 5], { name: '目标' }, '目标2021年为7家，2023年为5家。'],
    ['periods without an order', ['甲地', '乙地'], [1, 2], {}, '数甲地为1家，乙地为2家。'],
    ['periods in no order', ['2022年', '2021年', '2023年'], [1, 2, 3], {}, '数2022年为1家，2023年为3家。'],
  ])('%s', (_name, periods, values, series, words) => {
    expect(say(periods, values, series)).toBe(words);
    expect(
      view({ periods, series: [{ name: '数', unit: '家', values, ...series }] }).table.bodies[0]?.rows[0]?.cells.at(-1)
        ?.text,
    ).toBe('');
  });

  it('those of whole years are, beside a part of one', () => {
    expect(say([...YEARS.slice(0, 2), '2023年1-8月'], [100, 120, 90])).toBe(
      '数2021年为100家，2022年增加到120家，增20%。',
    );
  });

  it('those reckoned ahead by title', () => {
    expect(say(YEARS, [3, 4, 22], {}, '按预计结题年份分布')).toContain('（推算或计划数，不作增减比较）');
  });

  it.each<[string, Values, string | null, string]>([
    ['about', ['约100', '约150', null], '家', '数2021年为约100家。各期的数不能直接比较。'],
    ['two units', ['100万元', '1亿元', null], null, '数2021年为100万元。各期的数不能直接比较。'],
  ])('%s', (_name, values, unit, words) => {
    expect(say(YEARS, values, { unit })).toBe(words);
  });
});

describe('growth', () => {
  it.each<[string, Values, string]>([
    ['from nothing', [0, 5, 11], '数2021年为0家，2023年增加到11家，逐期上升。'],
    ['from below nothing', [-5, 5, 11], '数2021年为−5家，2023年增加到11家，逐期上升。'],
    ['from very few', [3, 5, 11], '数2021年为3家，2023年增加到11家，逐期上升。'],
    ['of more than elevenfold', [50, 60, 670], '数2021年为50家，2023年增加到670家，逐期上升。'],
  ])('is left out %s', (_name, values, words) => {
    expect(say(YEARS, values)).toBe(words);
  });

  it('is the printed one, or none where it does not follow', () => {
    const changes = (percent: string) => ({ unit: '万人次', changes: [{ from: '2021年', to: '2023年', percent }] });
    expect(say(YEARS, [1947.63, 2000, 1613.71], changes('-17.15%'))).toContain('，降17.15%，');
    expect(say(YEARS, [100, 110, 150], changes('45%'))).toBe('数2021年为100万人次，2023年增加到150万人次，逐期上升。');
  });

  it('of rates is told in points', () => {
    expect(say(YEARS, ['1%', '2%', '4%'], { unit: null })).toBe(
      '数2021年为1%，2023年上升到4%，升3个百分点，逐期上升。',
    );
    expect(say(YEARS, [1, 2, 4], { unit: '‰' })).toContain('升3个千分点');
  });
});

describe('time', () => {
  it('runs forward, whichever way the table runs', () => {
    expect(say(['2023年', '2022年', '2021年'], [150, 120, 100])).toBe(
      '数2021年为100家，2023年增加到150家，增50%，逐期上升。',
    );
  });

  it('has quarters, months, halves and moments of its own', () => {
    expect(say(['一季度', '二季度', '三季度'], [100, 110, 120])).toContain('逐期上升');
    expect(say(['2023年1月', '2023年12月'], [100, 110])).toContain('增10%');
    expect(say(['2022年1-8月', '2023年1-8月'], [100, 110])).toContain('增10%');
    expect(say(['2022年末', '2023年12月31日'], [100, 110])).toContain('增10%');
    expect(say(['调整前', '调整后'], [100, 110])).toContain('增10%');
    expect(say(['2021-2022学年', '2022-2023学年'], [100, 110])).toContain('增10%');
    expect(say(['2022年上半年', '2022年'], [100, 110])).toContain('时段长短不同');
  });
});

describe('ranks', () => {
  it('rise when their number falls, and have no growth', () => {
    expect(say(YEARS, [68, 60, 52], { name: '全省排位', unit: '位' })).toBe('全省排位2021年为第68，2023年升到第52。');
  });
});
