import { describe, expect, it } from 'vitest';
import { fundingOf } from '../../../../src/page-data/report/funding-section.ts';
import { check, context, type ReportInput } from './fixture.ts';

type Tables = NonNullable<NonNullable<ReportInput['funding']>['tables']>;

const counties: Tables[number] = {
  id: 'zhichu',
  title: '实际支出情况表',
  label: '表 1-6',
  unit: '万元',
  columns: [
    { key: 'cityBudget', name: '市级资金预算数', stage: 'allocated' },
    { key: 'cityActual', name: '市级资金支出数', stage: 'actual' },
    { key: 'cityRate', name: '市级资金支出率', kind: 'rate', ratio: ['cityActual', 'cityBudget'] },
    { key: 'allBudget', name: '合计预算数', stage: 'allocated' },
    { key: 'allActual', name: '合计支出数', stage: 'actual' },
    { key: 'allRate', name: '合计支出率', kind: 'rate', ratio: ['allActual', 'allBudget'] },
  ],
  rows: [
    { name: '2021年', group: '蓬江区', year: 2021, cells: [289.92, 9.43, '3.25%', 508.64, 9.43, '1.85%'] },
    { name: '小计', group: '蓬江区', role: 'subtotal', cells: [537.83, 9.43, '1.75%', 943.57, 16.54, '1.75%'] },
    { name: '2021年', group: '恩平市', year: 2021, cells: [0, 0, '/', 20.58, 0, '0.00%'] },
    { name: '小计', group: '恩平市', role: 'subtotal', cells: [0, 0, '/', 54.91, 0, '0.00%'] },
    { name: '合计', role: 'total', cells: [537.83, 9.43, '1.75%', 998.48, 16.54, '1.66%'] },
  ],
};

const of = (tables: Tables, checks: Parameters<typeof context>[1] = []) =>
  fundingOf(context({ funding: { headline: null, tables } }, checks)).tables;

describe('money tables', () => {
  it('groups rows as printed and keeps the total outside', () => {
    const [view] = of([counties]);
    expect(view?.table.bodies.map(({ headings, rows }) => [headings, rows.length])).toEqual([
      [['蓬江区'], 2],
      [['恩平市'], 2],
      [[], 1],
    ]);
  });

  it('puts the common beginning of column names over the columns', () => {
    const [view] = of([counties]);
    expect(view?.table.columns.map(({ group, name }) => `${group ?? ''}/${name}`)).toEqual([
      '/年度',
      '市级资金/预算数',
      '市级资金/支出数',
      '市级资金/支出率',
      '合计/预算数',
      '合计/支出数',
      '合计/支出率',
    ]);
  });

  it('names the first column after what its rows are', () => {
    const first = (columns: Tables[number]['columns'], cells: (string | number)[]): string | undefined =>
      of([
        { id: 'biao', title: '表', unit: '万元', columns, rows: [{ name: '展会', organisation: 'shangwu', cells }] },
      ])[0]?.table.columns[0]?.name;
    expect(first([{ key: 'spent', name: '支出', stage: 'actual' }], [1])).toBe('单位');
    expect(first([{ key: 'lead', name: '牵头单位', kind: 'text' }], ['市商务局'])).toBe('项目');
  });

  it('puts what stands before a printed colon over the columns', () => {
    const names = ['计划：市级', '计划：小计', '支出：小计', '备注'];
    const [view] = of([
      {
        id: 'maohao',
        title: '表',
        unit: '万元',
        columns: names.map((name, index) => ({ key: `c${index}`, name })),
        rows: [{ name: '2021年', cells: [1, 1, 1, null] }],
      },
    ]);
    expect(view?.table.columns.slice(1).map(({ group, name }) => [group, name])).toEqual([
      ['计划', '市级'],
      ['计划', '小计'],
      [undefined, '支出：小计'],
      [undefined, '备注'],
    ]);
  });

  it('sets figures as printed, blanks as blanks', () => {
    const [view] = of([{ ...counties, rows: [{ name: '甲', cells: ['12.50', null, '/', 1, 2, '50%'] }] }]);
    expect(view?.table.bodies[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '甲',
      '12.50',
      '',
      '/',
      '1',
      '2',
      '50%',
    ]);
  });

  it('draws subtotals and tells the extremes', () => {
    const [view] = of([counties]);
    expect(view?.chart?.picture).toMatchObject({
      kind: 'pairs',
      labels: ['蓬江区', '恩平市'],
      first: [943.57, 54.91],
      second: [16.54, 0],
    });
    expect(view?.chart?.sentence).toBe(
      '合计预算数998.48万元，合计支出数16.54万元，支出率1.66%。支出率最高的是蓬江区，1.75%；最低的是恩平市，0%。',
    );
  });

  it('draws no pair where the table has no budget beside the actual', () => {
    const [view] = of([
      {
        id: 'jiegou',
        title: '支出结构',
        unit: '万元',
        columns: [
          { key: 'all', name: '全年支出', stage: 'actual' },
          { key: 'part', name: '项目支出', stage: 'actual' },
          { key: 'share', name: '占比', kind: 'rate', ratio: ['part', 'all'] },
        ],
        rows: [
          { name: '甲', cells: [100, 20, '20%'] },
          { name: '乙', cells: [200, 20, '10%'] },
        ],
      },
    ]);
    expect(view?.chart).toBeNull();
  });

  it('puts both values beside a figure in doubt', () => {
    const [view] = of(
      [counties],
      [check(['funding', 'tables', 0, 'rows', 0, 'cells', 2], { code: 'C203', printed: '3.25%', computed: '3.26%' })],
    );
    expect(view?.table.bodies[0]?.rows[0]?.cells[3]).toMatchObject({
      text: '3.25%',
      marks: [{ to: '#check-c203-1', computed: '3.26%' }],
    });
  });
});
