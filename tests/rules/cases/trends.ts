import type { ReportInput } from '../../../src/report/schema/report.ts';
import type { Case } from '../case.ts';

type Trend = NonNullable<ReportInput['trends']>[number];

const trend = (series: Trend['series'], more: Partial<Trend> = {}): Partial<ReportInput> => ({
  trends: [{ id: 'qushi', title: '趋势', label: '表 4', periods: ['2021年', '2022年', '2023年'], series, ...more }],
});

const loans = { name: '贷款', unit: '亿元', values: ['235.24', '343.75', '462.73'] };
const exports = { name: '出口', unit: '亿元', values: ['1465.7', '1446.5', '1408.3'] };
const total = { name: '进出口', unit: '亿元', values: ['1789.5', '1772.6', '1732'] };

export const trendCases: readonly Case[] = [
  {
    code: 'C301',
    title: '合计相符、四舍五入、不符',
    report: trend([
      { ...loans, total: '1041.72' },
      { name: '杠杆率', unit: null, values: ['7.29', '14.78', '10.12'], total: '32.20' },
      { name: '企业', unit: '家', values: [97, 132, 78], total: 309 },
    ]),
    results: [['pass'], ['pass', '四舍五入'], ['discrepancy', '307家，原文印作309家']],
    formula: '235.24 + 343.75 + 462.73 = 1041.72',
    anchor: 'trend-qushi',
  },
  {
    code: 'C301',
    title: '有一期是文字',
    report: trend([{ name: '甲', unit: '家', values: [1, '正增长', 3], total: 4 }]),
    results: [['unjudged', '不是数字']],
  },
  {
    code: 'C302',
    title: '逐期相加相减；空白不核对',
    report: trend([
      { name: '收入', unit: '万元', values: [5, 7, null] },
      { name: '支出', unit: '万元', values: [3, 4, 6] },
      { name: '结余', unit: '万元', values: [2, '4.00', 1], difference: ['收入', '支出'] },
      { name: '合计', unit: '万元', values: ['8.01', 11, null], sum: ['收入', '支出'] },
    ]),
    results: [['pass'], ['discrepancy', '相差1万元'], ['pass', '四舍五入'], ['pass']],
  },
  {
    code: 'C302',
    title: '相减不符',
    report: trend([
      { name: '收入', unit: '万元', values: ['7492.03', '7628.11', '7372.68'] },
      { name: '支出', unit: '万元', values: ['23845.96', '23712.04', '19119.05'] },
      { name: '亏损', unit: '万元', values: ['16353.93', '16083.93', '11746.39'], difference: ['支出', '收入'] },
    ]),
    results: [['pass'], ['pass'], ['discrepancy', '2023年']],
  },
  {
    code: 'C303',
    title: '占比相符与不符',
    report: trend([
      loans,
      exports,
      { name: '渗透率', unit: '%', values: ['16.05%', '23.76', '33.86%'], ratio: ['贷款', '出口'] },
    ]),
    results: [['pass'], ['pass', '23.76%'], ['discrepancy', '为32.86%']],
  },
  {
    code: 'C303',
    title: '家数的比率：家数是准确数，截去尾数可以',
    report: trend([
      { name: '实际', unit: '家', values: [6, 2, null] },
      { name: '总数', unit: '家', values: [1146, 3, 4] },
      { name: '占比', unit: '%', values: ['0.53%', '66.66%', '50%'], ratio: ['实际', '总数'] },
    ]),
    results: [
      ['discrepancy', '为0.52%'],
      ['notice', '为66.6667%，原文印作66.66%，差别可由截去尾数解释'],
    ],
  },
  {
    code: 'C304',
    title: '增长率：第一期不核对，补零的按一位小数，不符',
    report: trend([total, { name: '增速', unit: '%', values: ['25.20%', '-0.90%', '-2.20%'], growthOf: '进出口' }]),
    results: [
      ['pass', '-0.90%'],
      ['discrepancy', '为-2.29%，原文印作-2.20%'],
    ],
  },
  {
    code: 'C304',
    title: '口径不同的两期不作判断',
    report: trend(
      [
        { name: '税收', unit: '万元', values: [100, 60] },
        { name: '增速', unit: '%', values: [null, '5%'], growthOf: '税收' },
      ],
      {
        periods: ['2022年', '2023年1-8月'],
      },
    ),
    results: [['unjudged', '口径不同']],
  },
  {
    code: 'C305',
    title: '增减数与幅度',
    report: trend([
      {
        name: '人次',
        unit: '万人次',
        values: ['1947.63', '1608.15', '1613.71'],
        changes: [
          { from: '2021年', to: '2023年', amount: '-333.92', percent: '-17.15%' },
          { from: '2022年', to: '2023年', amount: '5.55', percent: '3.5%' },
        ],
      },
    ]),
    results: [['pass'], ['pass', '四舍五入'], ['pass', '四舍五入'], ['discrepancy', '为0.35%，原文印作3.5%']],
  },
  {
    code: 'C305',
    title: '年均增长率、比率的百分点、位数太少',
    report: trend([
      {
        name: '项目',
        unit: '个',
        values: [52, 278, 670],
        changes: [{ from: '2021年', to: '2023年', percent: '258.95%' }],
      },
      {
        name: '满意度',
        unit: '%',
        values: ['80.5', '81', '85.5'],
        changes: [{ from: '2021年', to: '2023年', percent: '5%' }],
      },
      {
        name: '优待卡',
        unit: '万人次',
        values: ['0.56', '0.32', '0.39'],
        changes: [{ from: '2022年', to: '2023年', percent: '23.66%' }],
      },
    ]),
    results: [
      ['pass', '年均增长率'],
      ['pass', '5个百分点'],
      ['unjudged', '位数太少'],
    ],
  },
];
