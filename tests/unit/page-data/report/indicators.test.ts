import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../../../src/page-data/report/indicators-section.ts';
import { check, context, type ReportInput } from './fixture.ts';

type Rows = NonNullable<ReportInput['indicatorTables']>[number]['rows'];

const of = (rows: Rows, checks: Parameters<typeof context>[1] = []) =>
  indicatorsOf(context({ indicatorTables: [{ id: 'biao', title: '指标表', rows }] }, checks));

const rows: Rows = [
  {
    year: 2021,
    dimension: '产出指标',
    group: '数量指标',
    name: '扶持企业数',
    target: '110家',
    actual: '733家',
    completion: '666.36%',
  },
  {
    year: 2022,
    dimension: '产出指标',
    group: '数量指标',
    name: '服务企业数',
    target: '320家',
    actual: '222家',
    completion: '69.38%',
  },
  { year: 2022, dimension: '效益指标', name: '满意度', target: '≥95%', actual: null, verdict: 'unclear' },
  { year: 2023, dimension: '产出指标', name: '准确率', target: '100%', actual: '100%', verdict: 'met' },
];

describe('indicators', () => {
  it('counts verdicts and says whose they are', () => {
    const { counts, sentence } = of(rows);
    expect(counts).toEqual({ all: 4, met: 2, unmet: 1, unclear: 1, notDue: 0, expectedMet: 0, expectedUnmet: 0 });
    expect(sentence).toBe(
      '本页列出4项指标：完成2项，未完成1项，无法判断1项。其中2项由本站比较目标值与实际完成值判断。',
    );
  });

  it('gives every row its anchor, its verdict and its data for the filter', () => {
    const row = of(rows).tables[0]?.bodies[1]?.rows[0];
    expect(row).toMatchObject({
      id: 'indicator-biao-2',
      values: { verdict: [{ value: 'unmet' }], dimension: [{ value: '产出指标' }], year: [{ value: '2022' }] },
    });
    expect(row?.cells.find(({ verdict }) => verdict !== undefined)).toMatchObject({ verdict: 'unmet', computed: true });
  });

  it('groups by year and shows only columns that hold something', () => {
    const [table] = of(rows).tables;
    expect(table?.bodies.map(({ headings }) => headings)).toEqual([['2021年'], ['2022年'], ['2023年']]);
    expect(table?.columns.map(({ name }) => name)).toEqual([
      '指标',
      '目标值',
      '实际完成值',
      '完成率',
      '完成情况',
      '一级 · 二级指标',
    ]);
  });

  it('repeats headings only from the level on which they change', () => {
    const grouped = of([
      { project: '甲', subproject: '一', name: 'a', target: null, actual: null },
      { project: '甲', subproject: '二', name: 'b', target: null, actual: null },
      { project: '乙', name: 'c', target: null, actual: null },
    ]);
    expect(grouped.tables[0]?.bodies.map(({ headings, level }) => [level, ...headings])).toEqual([
      [0, '甲', '一'],
      [1, '二'],
      [0, '乙'],
    ]);
  });

  it('never lets a row stand under a heading that is not its own', () => {
    const headings = (given: Parameters<typeof of>[0]): unknown =>
      of(given).tables[0]?.bodies.map(({ headings: own, level }) => [level, ...own]);
    const bare = { target: null, actual: null };
    expect(
      headings([
        { year: 2022, name: 'a', ...bare },
        { year: 2023, name: 'b', ...bare },
        { name: 'c', ...bare },
      ]),
    ).toEqual([
      [0, '2022年'],
      [0, '2023年'],
      [0, '未分年度'],
    ]);
    expect(
      headings([
        { project: '甲', subproject: '一', name: 'a', ...bare },
        { project: '甲', name: 'b', ...bare },
        { name: 'c', ...bare },
      ]),
    ).toEqual([
      [0, '甲', '一'],
      [0, '甲'],
      [0, '未分项目'],
    ]);
  });

  it('offers a filter only where there is a choice', () => {
    expect(of(rows).filters.map(({ name, options }) => [name, options.length])).toEqual([
      ['完成情况', 3],
      ['一级指标', 2],
      ['年度', 3],
    ]);
    expect(of(rows.slice(3)).filters).toEqual([]);
  });

  it('draws completion from low to high and flags targets set too low', () => {
    const { chart } = of(rows);
    expect(chart?.picture).toMatchObject({ kind: 'target', values: [69.38, 100, 666.36], met: [false, true, true] });
    expect(chart?.sentence).toBe(
      '按完成率比较的有3项，其中1项不到100%；最低的是“服务企业数”（69.38%），最高的是“扶持企业数”（666.36%）；1项超过150%，目标可能定低了。',
    );
  });

  it('marks a row that a check doubts', () => {
    const doubted = check(['indicatorTables', 0, 'rows', 0, 'completion'], { code: 'C403', computed: '666.37%' });
    expect(of(rows, [doubted]).tables[0]?.bodies[0]?.rows[0]?.cells[3]).toMatchObject({
      marks: [{ to: '#check-c403-1' }],
    });
  });
});
