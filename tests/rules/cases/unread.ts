/** Cells and rates that hold digits but no single figure: nobody can say that they contradict anything. */
import type { ReportInput } from '../../../src/report/schema/report.ts';
import type { Case } from '../case.ts';
import { actual, amount, budget, headline, rate, table } from './funding-table.ts';

const UNREAD = [
  '△12.3',
  '▲12.3',
  '12.3-',
  '1.2e3',
  '10/20',
  '5-6',
  '1:30',
  '1..2',
  '0x10',
  '1_000',
  '12 34',
  '12.3（预计）',
  '12.3"',
  '12.3)',
  '未公布',
  '9'.repeat(31),
];

const sums = (cell: string, total: string): Partial<ReportInput> => ({
  funding: table(
    [amount('a')],
    [
      { name: '甲', cells: ['10'] },
      { name: '乙', cells: [cell] },
      { name: '合计', role: 'total', cells: [total] },
    ],
  ),
});

const across = (cell: string): Partial<ReportInput> => ({
  funding: table(
    [amount('a'), amount('b'), amount('c', { sum: ['a', 'b'] })],
    [{ name: '甲', cells: ['10', cell, '99'] }],
  ),
});

const series = (values: (string | null)[], total: string): Partial<ReportInput> => ({
  trends: [
    {
      id: 'qushi',
      title: '趋势',
      periods: ['2021年', '2022年'],
      series: [
        { name: '甲', unit: '万元', values: ['1', '2'] },
        { name: '乙', unit: '万元', values },
        { name: '合计', unit: '万元', values: ['99', '99'], sum: ['甲', '乙'] },
        { name: '比', unit: null, values: ['50%', '50%'], ratio: ['乙', '甲'] },
        { name: '增', unit: null, values: [null, '50%'], growthOf: '乙' },
        { name: '丙', unit: '万元', values, total, changes: [{ from: '2021年', to: '2022年', percent: '50%' }] },
      ],
    },
  ],
});

export const unreadCases: readonly Case[] = [
  ...UNREAD.map((cell): Case => ({
    code: 'C201',
    title: `${cell.slice(0, 12)} 读不出，合计不作判断`,
    report: sums(cell, '99'),
    results: [['unjudged', '不是单一的数']],
  })),
  ...UNREAD.map((cell): Case => ({
    code: 'C202',
    title: `${cell.slice(0, 12)} 读不出，横向合计不作判断`,
    report: across(cell),
    results: [['unjudged', '不是单一的数']],
  })),
  {
    code: 'C201',
    title: '括号、各种负号都是负数',
    report: {
      funding: table(
        [amount('a'), amount('b'), amount('c'), amount('d'), amount('e')],
        [
          { name: '甲', cells: ['20', '20', '20', '20', '20'] },
          { name: '乙', cells: ['(12.3)', '（12.3）', '−12.3', '－12.3', '+12.3'] },
          { name: '合计', role: 'total', cells: ['7.7', '7.7', '7.7', '7.7', '32.3'] },
        ],
      ),
    },
    results: [['pass'], ['pass'], ['pass'], ['pass'], ['pass']],
    formula: '20 − 12.3 = 7.7',
  },
  {
    code: 'C201',
    title: '括号里的数合不上、约数合不上、单位折算后合不上，不作判断',
    report: {
      funding: table(
        [amount('a'), amount('b'), amount('c'), amount('d')],
        [
          { name: '甲', cells: ['20', '20', '20', '20'] },
          { name: '乙', cells: ['(12.3)', '约12', '1.2亿元', '5人'] },
          { name: '合计', role: 'total', cells: ['20', '40', '12345', '25'] },
        ],
      ),
    },
    results: [
      ['unjudged', '“(12.3)”不是照印的准数'],
      ['unjudged', '“约12”'],
      ['unjudged', '“1.2亿元”'],
      ['unjudged', '“5人”不是单一的数'],
    ],
  },
  {
    code: 'C201',
    title: '合计本身读不出',
    report: sums('1', '△11'),
    results: [['unjudged', '“△11”不是单一的数']],
  },
  {
    code: 'C201',
    title: '横线按 0 计，合计是文字的不核对',
    report: {
      funding: table(
        [amount('a'), amount('b')],
        [
          { name: '甲', cells: ['10', '10'] },
          { name: '乙', cells: ['/', '—'] },
          { name: '合计', role: 'total', cells: ['10', '见附表'] },
        ],
      ),
    },
    results: [['pass']],
  },
  {
    code: 'C202',
    title: '空白按 0 计合得上；合不上的不作判断',
    report: {
      funding: table(
        [amount('a'), amount('b'), amount('c', { sum: ['a', 'b'] })],
        [
          { name: '甲', cells: ['10', null, '10'] },
          { name: '乙', cells: ['10', null, '12'] },
        ],
      ),
    },
    results: [['pass'], ['unjudged', '1格原文空白']],
  },
  {
    code: 'C202',
    title: '差额里有读不出的数',
    report: {
      funding: table(
        [amount('a'), amount('b'), amount('c', { difference: ['a', 'b'] })],
        [{ name: '甲', cells: ['10', '△3', '7'] }],
      ),
    },
    results: [['unjudged', '“△3”']],
  },
  {
    code: 'C203',
    title: '比率及其两数读不出的，不作判断；文字与空白不核对；0 就是 0%',
    report: {
      funding: table(
        [budget, actual, rate],
        [
          { name: '甲', cells: ['100', '△50', '50%'] },
          { name: '乙', cells: ['100', '50', '45%-55%'] },
          { name: '丙', cells: ['100', '50', '95%以上'] },
          { name: '丁', cells: ['100', '未公布', '50%'] },
          { name: '戊', cells: ['100', '50', '不适用'] },
          { name: '己', cells: ['100', '0', '0'] },
          { name: '庚', cells: ['100', '50', '0'] },
          { name: '辛', cells: ['100', '(50)', '50%'] },
        ],
      ),
    },
    results: [
      ['unjudged', '“△50”'],
      ['unjudged', '“45%-55%”'],
      ['unjudged', '“95%以上”'],
      ['pass', '为0%'],
      ['discrepancy', '为50%，原文印作0%'],
      ['unjudged', '“(50)”不是照印的准数'],
    ],
  },
  {
    code: 'C204',
    title: '增长率的两数读不出',
    report: {
      funding: table(
        [amount('a'), amount('b'), { key: 'g', name: '增长', kind: 'rate', growth: ['b', 'a'] }],
        [{ name: '甲', cells: ['10', '1.2e3', '5%'] }],
      ),
    },
    results: [['unjudged', '“1.2e3”']],
  },
  {
    code: 'C205',
    title: '占比的合计读不出',
    report: {
      funding: table(
        [amount('a'), { key: 's', name: '占比', kind: 'rate', share: 'a' }],
        [
          { name: '甲', cells: ['10', '50%'] },
          { name: '合计', role: 'total', cells: ['▲20', null] },
        ],
      ),
    },
    results: [['unjudged', '“▲20”']],
  },
  {
    code: 'C206',
    title: '所印 0 就是 0%；读不出的不作判断',
    report: { funding: headline({ actual: '0', rate: 0 }) },
    results: [['pass', '为0%']],
  },
  {
    code: 'C206',
    title: '所印不是单一的数',
    report: { funding: headline({ rate: '60%-70%' }) },
    results: [['unjudged', '“60%-70%”不是单一的数']],
  },
  {
    code: 'C208',
    title: '表中有读不出的格',
    report: {
      funding: {
        ...headline({ actual: null }),
        tables: table([budget], [{ name: '合计', role: 'total', cells: ['2.27163e3'] }]).tables!,
      },
    },
    results: [['unjudged', '有的格不是单一的数']],
  },
  ...['△3', '≥90', '1.2e3', '12.3-'].flatMap((value): Case[] =>
    (['C301', 'C302', 'C303', 'C304', 'C305'] as const).map((code) => ({
      code,
      title: `${value} 读不出，不作判断`,
      report: series([value, '5'], '99'),
      results:
        code === 'C302' || code === 'C303'
          ? [
              ['unjudged', value],
              ['discrepancy', ''],
            ]
          : [['unjudged', code === 'C301' ? '不是数字' : value]],
    })),
  ),
  {
    code: 'C301',
    title: '空白按 0 计合得上；合不上的不作判断',
    report: series(['3', null], '5'),
    results: [['unjudged', '1格原文空白']],
  },
  {
    code: 'C302',
    title: '空白一期合不上的不作判断',
    report: series(['98', null], '98'),
    results: [['pass'], ['unjudged', '1格原文空白']],
  },
  {
    code: 'C105',
    title: '得分率不是单一的数',
    report: {
      scoring: { total: null, grade: null, dimensions: [{ name: '投入', max: 20, score: 18, rate: '90%以上' }] },
    },
    results: [['unjudged', '“90%以上”']],
  },
  {
    code: 'C501',
    title: '一处读得出、一处读不出',
    report: {
      statements: [
        {
          id: 'S1',
          kind: 'same',
          what: '某数',
          values: [
            { value: '1.2e3万元', where: '一' },
            { value: '1200万元', where: '二' },
          ],
        },
      ],
    },
    results: [['unjudged', '不能比较']],
  },
  {
    code: 'C503',
    title: '所印增幅不是单一的数',
    report: {
      statements: [
        { id: 'S1', kind: 'change', what: '某数', unit: '万元', from: 10, to: 12, percent: '20%以上', where: '一' },
      ],
    },
    results: [['unjudged', '“20%以上”']],
  },
  {
    code: 'C602',
    title: '所印执行率不是单一的数',
    report: {
      programmes: [
        {
          id: 'jingfei',
          years: [{ year: 2023, unit: '万元', initial: 10, actual: 9, rate: '90%以上', where: '一' }],
        },
      ],
    },
    results: [['unjudged', '“90%以上”']],
  },
];
