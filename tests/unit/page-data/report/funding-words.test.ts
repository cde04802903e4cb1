/** What money tables say, and when they say nothing. */
import { describe, expect, it } from 'vitest';
import { fundingOf } from '../../../../src/page-data/report/funding-section.ts';
import { context, type ReportInput } from './fixture.ts';

type Funding = NonNullable<ReportInput['funding']>;
type Table = NonNullable<Funding['tables']>[number];
type Columns = Table['columns'];
type Row = Table['rows'][number];

const COLUMNS: Columns = [
  { key: 'budget', name: '预算数', stage: 'adjusted-budget' },
  { key: 'actual', name: '支出数', stage: 'actual' },
  { key: 'rate', name: '支出率', kind: 'rate', ratio: ['actual', 'budget'] },
];

const item = (name: string, budget: Row['cells'][number], actual: Row['cells'][number], rate: string | null = null) =>
  ({ name, cells: [budget, actual, rate] }) satisfies Row;

/** The sentence under the picture; null without picture. */
function say(
  rows: Row[],
  part: Partial<Table> = {},
  headline: Funding['headline'] = null,
  more: Partial<ReportInput> = {},
): string | null {
  const table: Table = { id: 'biao', title: '支出情况', unit: '万元', columns: COLUMNS, rows, ...part };
  return fundingOf(context({ ...more, funding: { headline, tables: [table] } })).tables[0]?.chart?.sentence ?? null;
}

const total = (budget: number | string, actual: number | string, rate: string | null = null): Row => ({
  ...item('合计', budget, actual, rate),
  role: 'total',
});

describe('the total', () => {
  const rows = [item('甲', 100, 90, '90%'), item('乙', 100, 50, '50%')];

  it('says the printed rate, and marks one of the site', () => {
    expect(say([...rows, total(200, 140, '70%')])).toContain('预算数合计200万元，支出数合计140万元，支出率70%。');
    expect(say([...rows, total(200, 140)])).toContain('支出数合计140万元，支出率70%（本站计算）。');
  });

  it('says the rate that the source prints of the same amounts elsewhere', () => {
    const headline = {
      unit: '万元' as const,
      budget: 200,
      actual: 140,
      rate: '70.00%',
      rateName: '总支出率',
      where: '一',
    };
    expect(say([...rows, total(200, 140)], {}, headline)).toContain('支出数合计140万元，总支出率70.00%。');
    expect(say([...rows, total(200, 140)], {}, { ...headline, rate: '75%' })).toContain('，支出率70%（本站计算）。');
  });

  it('is not divided while a row has a budget and no spending', () => {
    const said = say([...rows, item('2024年', 60, '——', '——'), total(260, 140)]);
    expect(said).toBe(
      '预算数合计260万元，支出数合计140万元（2024年没有列出支出数）。有支出率的2行中，支出率最高的是甲，90%；最低的是乙，50%。',
    );
  });

  it.each([
    ['a printed rate that does not follow', [...rows, total(200, 140, '75%')], {}, '支出数合计140万元。'],
    ['rows that do not add up', [...rows, total(210, 140)], {}, '支出数合计140万元。'],
    [
      'money left over among the rows',
      [...rows, item('年末结转和结余', 10, 20), total(210, 160)],
      {},
      '支出数合计160万元。',
    ],
  ])('has no rate with %s', (_name, all, part, words) => {
    expect(say(all, part)).toContain(words);
  });

  it.each([
    ['more than one total', [...rows, total(200, 140, '70%'), { ...total(200, 140, '70%'), name: '总计' }]],
    ['a total that is no single figure', [...rows, total('约200', 140, '70%')]],
  ])('is left out with %s', (_name, all) => {
    expect(say(all)).toBe('支出率最高的是甲，90%；最低的是乙，50%。');
  });

  it.each([
    ['two years that differ', { comparable: false }],
    ['a guarantee', { reading: 'guarantee' as const }],
    ['a revolving fund', { reading: 'revolving' as const }],
  ])('is not divided by the site where the report speaks of %s', (_name, part) => {
    const headline = { unit: '万元' as const, budget: 200, actual: 140, where: '一', ...part };
    expect(say([...rows, total(200, 140)], {}, headline)).toContain('支出数合计140万元。');
  });
});

describe('the rows at both ends', () => {
  it('are named with all that share the place', () => {
    const rows = ['甲', '乙', '丙', '丁'].map((name) => item(name, 100, 100, '100%'));
    expect(say([...rows.slice(0, 2), item('戊', 100, 20, '20%')])).toBe(
      '支出率最高的是甲和乙，100%；最低的是戊，20%。',
    );
    expect(say([...rows, item('戊', 100, 20, '20%')])).toBe('支出率最高的是甲和乙等4行，100%；最低的是戊，20%。');
    expect(say(rows.slice(0, 2))).toBe('各行支出率都是100%。');
  });

  it('are marked where the site divides', () => {
    expect(say([item('甲', 100, 90), item('乙', 100, 50)])).toBe(
      '支出率（本站计算）最高的是甲，90%；最低的是乙，50%。',
    );
    expect(say([item('甲', 100, 90, '90%'), item('乙', 100, 50)])).toBe(
      '支出率最高的是甲，90%；最低的是乙，50%（本站计算）。',
    );
  });

  it('are the printed ones, and only where print and arithmetic agree on them', () => {
    const rows = [
      item('民盟', 100, 100.12, '100.12%'),
      item('致公党', 153.55, 152.11, '100%'),
      item('农工党', 100, 99.83, '99.83%'),
    ];
    expect(say(rows)).toBe('支出率最高的是民盟，100.12%。');
    const own = [item('甲', 100, 98, '30.55%'), item('乙', 100, 99, '99%'), item('丙', 100, 100, '100%')];
    expect(say(own)).toBe('支出率最高的是丙，100%。');
  });

  it('are items, not the sums above them', () => {
    const rows: Row[] = [
      { ...item('一、基本支出', 4903.56, 4861.44), role: 'subtotal', group: '基本支出', key: 'basic' },
      { ...item('人员经费', 4413.61, 4513.86), group: '基本支出' },
      { ...item('公用经费', 489.95, 347.59), group: '基本支出' },
      { ...item('二、项目支出', 4714.36, 4398.7), key: 'project' },
      { ...item('本年支出合计', 9617.92, 9260.14), role: 'subtotal', key: 'year', sums: ['basic', 'project'] },
      item('年末结转和结余', 384.05, 391.88),
      { ...item('总计', 10001.97, 9652.02), role: 'total', sums: ['year'] },
    ];
    expect(say(rows)).toBe(
      '预算数合计10001.97万元，支出数合计9652.02万元。支出率（本站计算）最高的是基本支出 人员经费，102.27%；最低的是基本支出 公用经费，70.94%。',
    );
  });

  it('are not ranked between groups that hold different things', () => {
    const rows: Row[] = [
      { ...item('上级', 100, 90, '90%'), group: '财政' },
      { ...item('市级', 100, 10, '10%'), group: '财政' },
      { ...item('小计', 200, 100, '50%'), role: 'subtotal', group: '财政' },
      { ...item('医院', 100, 60, '60%'), group: '自筹' },
      { ...item('小计', 100, 60, '60%'), role: 'subtotal', group: '自筹' },
    ];
    expect(say(rows)).toBe('支出率最高的是财政 上级，90%；最低的是财政 市级，10%。');
  });

  it.each<[string, Row[], Partial<Table>]>([
    ['one row with a rate', [item('甲', 100, 90, '90%'), item('乙', 0, 0, '/')], {}],
    ['a name of a sum', [item('甲', 100, 90), item('乙合计', 200, 100), item('丙', 50, 5)], {}],
    ['steps of an outline', [item('一、甲', 100, 90), item('1.乙', 60, 50), item('2.丙', 40, 30)], {}],
    ['a row that is the sum of those below', [item('甲', 100, 80), item('乙', 60, 50), item('丙', 40, 30)], {}],
    ['years and parts of a year', [item('2022年', 100, 80, '80%'), item('2023年1-6月', 60, 30, '50%')], {}],
    ['an amount below zero', [item('甲', 100, 80), item('乙', 60, -5), item('丙', 40, 30)], {}],
    ['more than twice the budget', [item('甲', 10, 48.24), item('乙', 60, 30)], {}],
    [
      'columns that are not added up',
      [item('甲', 100, 80, '80%'), item('乙', 60, 30, '50%')],
      { columns: COLUMNS.map((column) => ({ ...column, additive: column.kind === 'rate' })) },
    ],
  ])('are silent with %s', (_name, rows, part) => {
    expect(say(rows, part)).toBe('');
  });

  it('are silent in a year that was not over, where the site would divide', () => {
    const year = (name: string, cells: Row['cells']): Row => ({ name, year: Number(name), cells });
    const rows = [year('2022', [100, 80, null]), year('2023', [100, 10, null])];
    expect(say(rows, { notes: ['截至2023年8月31日。'] })).toBe('');
    expect(say(rows, {}, null, { benchmarkDate: '2023-08-31' })).toBe('');
    expect(say(rows, { notes: ['截至2023年12月31日。'] })).toContain('最低的是2023年，10%');
  });

  it('say of which rows, where the table holds some only', () => {
    const rows = [item('甲', 100, 90, '90%'), item('乙', 100, 50, '50%')];
    expect(say(rows, { assembled: true })).toMatch(/^表中列出的2行里，支出率最高的是甲/);
    expect(say([...rows, item('丙', 100, null)])).toMatch(/^有支出率的2行中，支出率最高的是甲/);
  });
});

describe('money that is not spent of a budget', () => {
  const rows = [item('财政拨款收入', 100, 90, '90%'), item('其他收入', 5.31, 264.5, '4981.17%'), total(105.31, 354.5)];

  it('has no rate of execution in a table of income', () => {
    expect(say(rows, { title: '部门整体收入情况' })).toBe('预算数合计105.31万元，支出数合计354.5万元。');
  });

  it('is no row to be ranked beside spending', () => {
    const mixed = [item('基金收入', 100, 107, '107%'), item('基金支出', 100, 106, '106%')];
    expect(say(mixed, { title: '基金收支情况' })).toBe('');
    expect(say([item('甲', 100, 90), item('乙', 100, 80)], { title: '收支情况' })).toBe('');
  });
});

describe('two columns that are no pair', () => {
  const rows: Row[] = [
    { name: '甲', cells: [100, 50] },
    { name: '乙', cells: [200, 20] },
  ];
  const two = (budget: Partial<Columns[number]>, actual: Partial<Columns[number]>) => ({
    columns: [
      { key: 'a', name: '预算', stage: 'initial-budget' as const, ...budget },
      { key: 'b', name: '支出', stage: 'actual' as const, ...actual },
    ],
  });

  it.each([
    ['of two levels', two({ level: '市级' }, { level: '县级' })],
    ['of which one has a level', two({ level: '市级' }, {})],
    ['of two years', two({ year: 2022 }, { year: 2023 })],
    ['of two years by name', two({ name: '2021—2023年预算' }, { name: '2023年支出' })],
    ['of two units', two({}, { unit: '元' })],
    ['of the whole and a part by name', two({}, { name: '转移支付支出' })],
  ])('%s', (_name, part) => {
    expect(say(rows, part)).toBeNull();
  });

  it('are not guessed from several amounts spent, unless one is the sum', () => {
    const parts = (sum?: string[]): Partial<Table> => ({
      columns: [
        { key: 'budget', name: '预算', stage: 'initial-budget' },
        { key: 'all', name: '总支出', stage: 'actual', sum },
        { key: 'own', name: '本级支出', stage: 'actual' },
      ],
      rows: [
        { name: '甲', cells: [100, 50, 20] },
        { name: '乙', cells: [100, 30, 30] },
      ],
    });
    expect(say([], parts())).toContain('最高的是甲，50%');
    const two = parts();
    two.columns![2]!.name = '另一笔支出';
    expect(say([], two)).toBeNull();
    two.columns![1]!.sum = ['own'];
    expect(say([], two)).toContain('最高的是甲，50%');
  });
});
