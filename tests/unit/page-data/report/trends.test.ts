import { describe, expect, it } from 'vitest';
import { trendsOf } from '../../../../src/page-data/report/trends-section.ts';
import { context, type ReportInput } from './fixture.ts';

type TrendInput = NonNullable<ReportInput['trends']>[number];

const view = (part: Partial<TrendInput> & Pick<TrendInput, 'series'>) =>
  trendsOf(
    context({ trends: [{ id: 'keyun', title: '客运量', periods: ['2021年', '2022年', '2023年'], ...part }] }),
  )[0]!;

const say = (values: (number | string | null)[], unit: string | null = '万人次'): string =>
  view({ series: [{ name: '客运量', unit, values }] }).sentence;

describe('one sentence about a series', () => {
  it.each([
    [[4512.3, 3800, 3021], '万人次', '客运量2021年为4512.3万人次，2023年减少到3021万人次，降33.05%，逐期下降。'],
    [[100, 120, 150], '家', '客运量2021年为100家，2023年增加到150家，增50%，逐期上升。'],
    [[100, 150, 120], '家', '客运量2021年为100家，2023年增加到120家，增20%，先升后降。'],
    [[5, 3, 5], '场', '客运量2021年为5场，2023年回到同一数值，先降后升。'],
    [[5, 5, 5], '家', '客运量一直是5家。'],
    [['16.05%', '23.76%', '32.86%'], '%', '客运量2021年为16.05%，2023年上升到32.86%，升16.81个百分点，逐期上升。'],
    [[0, 2, 11], '家', '客运量2021年为0家，2023年增加到11家，逐期上升。'],
    [[null, 2, 1], null, '客运量2022年为2，2023年减少到1，降50%。'],
    [[null, null, 1], '家', '客运量2023年为1家。各期数字不足两个，不能比较。'],
  ])('%j %s', (values, unit, sentence) => {
    expect(say(values, unit)).toBe(sentence);
  });

  it.each([
    ['全省名次', '名', [68, 52], '全省名次2021年为第68，2022年升到第52。'],
    ['预算追加', '万元', [850, -1114.52], '预算追加2021年为850万元，2022年减少到−1114.52万元。'],
    ['差距', '个百分点', [0.69, 1], '差距2021年为0.69个百分点，2022年上升到1个百分点，升0.31个百分点。'],
  ])('%s is no plain amount', (name, unit, values, sentence) => {
    expect(view({ periods: ['2021年', '2022年'], series: [{ name, unit, values }] }).sentence).toBe(sentence);
  });

  it('does not compare across a break', () => {
    const broken = view({
      series: [{ name: '参保人数', unit: '万人', values: [100, 90, 80] }],
      breaks: [{ before: '2022年', reason: '统计去重' }],
    });
    expect(broken.sentence).toBe(
      '参保人数2022年为90万人，2023年减少到80万人，降11.11%。2022年起口径改变，与以前不可比。',
    );
    expect(broken.charts[0]?.picture).toMatchObject({ kind: 'line', breaks: [1] });
    expect(broken.table.columns.map(({ name }) => name)).not.toContain('首末变化');
    expect(broken.table.notes[0]).toBe('2022年起与以前不可比：统计去重');
  });

  it('falls back to the stretch before the break when one period follows it', () => {
    const broken = view({
      series: [{ name: '产值', unit: '亿元', values: [100, 110, 30] }],
      breaks: [{ before: '2023年', reason: '只有三个季度' }],
    });
    expect(broken.sentence).toBe('产值2021年为100亿元，2022年增加到110亿元，增10%。2023年起口径改变，与以前不可比。');
  });
});

describe('table and pictures', () => {
  it('shows printed changes, and computes from first to last only where none are printed', () => {
    const printed = view({
      series: [
        {
          name: '赔付',
          unit: '万元',
          values: [928.14, 2274.82, 4127.13],
          changes: [{ from: '2021年', to: '2022年', percent: '145.09%' }],
        },
      ],
    });
    expect(printed.table.columns.map(({ name }) => name)).toEqual([
      '项目',
      '2021年',
      '2022年',
      '2023年',
      '2022年比2021年',
    ]);
    expect(printed.table.bodies[0]?.rows[0]?.cells.at(-1)?.text).toBe('145.09%');
    const plain = view({ series: [{ name: '赔付', unit: '万元', values: [100, 100, 80] }] });
    expect(plain.table.bodies[0]?.rows[0]?.cells.at(-1)?.text).toBe('−20%');
  });

  it('draws one picture for each unit and leaves single numbers to the table', () => {
    const mixed = view({
      series: [
        { name: '金额', unit: '亿元', values: [1, 2, 3] },
        { name: '比重', unit: '%', values: ['1%', '2%', null] },
        { name: '家数', unit: '家', values: [null, null, 7] },
        { name: '是否完成', unit: null, values: ['是', '否', '否'] },
      ],
    });
    expect(mixed.charts.map(({ title }) => title)).toEqual(['金额（亿元）', '比重（%）']);
    expect(mixed.charts.map(({ caption }) => caption)).toEqual(['金额（亿元）', '比重（%）']);
    expect(mixed.table.bodies[0]?.rows).toHaveLength(4);
  });
});
