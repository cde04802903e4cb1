/** Indicators in columns of their own, in part, before their time; coefficients, compound units, follow-ups. */
import type { Case } from '../case.ts';
import type { Said } from '../small-report.ts';

const coefficients = (coefficient: string, weight: number, score: string): Said => ({
  indicatorTables: [
    {
      id: 'zhibiao',
      title: '指标',
      rows: [{ name: '上送用稿', weight, score, coefficient, target: '90', actual: '82' }],
    },
  ],
});

export const indicatorPartCases: readonly Case[] = [
  { code: 'C403', title: '监控的指标还没有到期', report: monitoredIndicator('50%'), results: [] },
  { code: 'C404', title: '监控的指标还没有到期', report: monitoredIndicator('未完成'), results: [] },
  { code: 'C405', title: '监控的指标还没有到期', report: monitoredIndicator('500%'), results: [] },
  {
    code: 'C404',
    title: '按调整后的目标比较，性质和单位另列',
    report: {
      indicatorTables: [
        {
          id: 'zhibiao',
          title: '指标',
          rows: [
            { name: '上送用稿', sign: '≥', unit: '篇', target: 60, adjustedTarget: 90, actual: 82, verdict: 'met' },
            { name: '故障次数', sign: '≤', unit: '次', target: 3, actual: 2, verdict: 'met' },
          ],
        },
      ],
    },
    results: [
      ['discrepancy', '目标 ≥90篇，实际 82篇：没有达到'],
      ['pass', '目标 ≤3次，实际 2次'],
    ],
  },
  {
    code: 'C401',
    title: '表头的执行率分值算进合计',
    report: {
      scoring: { execution: { max: 10, score: 10 } },
      indicatorTables: [
        {
          id: 'zhibiao',
          title: '指标',
          totalWeight: 100,
          rows: [{ name: '甲', weight: 50 }, { name: '乙', weight: 40 }, { name: '生态效益指标' }],
        },
      ],
    },
    results: [['pass', '各项权重之和为100']],
    formula: '50 + 40 + 10 = 100',
  },
  {
    code: 'C401',
    title: '只公开一部分行',
    report: {
      indicatorTables: [
        {
          id: 'zhibiao',
          title: '指标',
          totalWeight: 100,
          sourceRows: 22,
          partial: true,
          rows: [{ name: '甲', weight: 8 }],
        },
      ],
    },
    results: [],
  },
  {
    code: 'C407',
    title: '权重乘系数',
    report: coefficients('91.11%', 10, '9.11'),
    results: [['pass', '权重乘得分系数为9.11分']],
    formula: '10 × 91.11% = 9.11',
    anchor: 'indicator-zhibiao-1',
  },
  { code: 'C407', title: '系数为 0', report: coefficients('0', 4, '0'), results: [['pass']] },
  { code: 'C407', title: '系数印作小数', report: coefficients('0.6', 5, '3'), results: [['pass']] },
  { code: 'C407', title: '系数没有百分号', report: coefficients('91.11', 10, '9.11'), results: [['pass']] },
  {
    code: 'C407',
    title: '相乘不对',
    report: coefficients('60%', 5, '4'),
    results: [['discrepancy', '为3分，原文印作4分']],
  },
  {
    code: 'C407',
    title: '系数的位数太少',
    report: coefficients('91%', 10, '9.14'),
    results: [['unjudged', '无法判定']],
  },
  {
    code: 'C407',
    title: '系数不是单一的数',
    report: coefficients('90%-95%', 10, '9.2'),
    results: [['unjudged', '不能核对']],
  },
  { code: 'C407', title: '系数是横线', report: coefficients('—', 10, '9.2'), results: [] },
  {
    code: 'C505',
    title: '只公开一部分行的表，个数不作判断',
    report: {
      indicatorTables: [{ id: 'zhibiao', title: '指标', sourceRows: 22, partial: true, rows: [{ name: '甲' }] }],
      statements: [{ id: 'S1', kind: 'count', what: '指标数', of: 'indicators', printed: 22, where: '三' }],
    },
    results: [['unjudged', '原文的表只公开一部分行，不作判断']],
  },
  {
    code: 'C505',
    title: '监控的指标还说不上完成没有',
    report: {
      ...monitoredIndicator(),
      statements: [{ id: 'S1', kind: 'count', what: '完成', of: 'met', printed: 1, where: '三' }],
    },
    results: [['unjudged', '不能核对']],
  },
  {
    code: 'C503',
    title: '复合单位的增减',
    report: {
      statements: [
        {
          id: 'S1',
          kind: 'change',
          what: '亩均投资',
          unit: '元/亩',
          from: '3300.00',
          to: '3210.66',
          amount: '-89.34',
          percent: '-2.71%',
          where: '三',
        },
        {
          id: 'S2',
          kind: 'change',
          what: '布展造价',
          unit: '元/平方米',
          from: 5583,
          to: 5421,
          percent: '-3.90%',
          where: '三',
        },
      ],
    },
    results: [
      ['pass', '亩均投资：增减数为-89.34元/亩'],
      ['pass', '亩均投资：增减幅度为-2.71%'],
      ['discrepancy', '布展造价：增减幅度为-2.9%，原文印作-3.90%'],
    ],
  },
  {
    code: 'C703',
    title: '个数与金额都合得上',
    report: {
      evaluation: 'follow-up',
      followUpTotals: {
        total: 50,
        done: 40,
        inProgress: 10,
        unit: '万元',
        amount: '251023.54',
        doneAmount: '215587.84',
        openAmount: '35435.70',
        where: '总体',
      },
      followUps: [
        {
          id: 'U1',
          subject: '预算执行',
          issue: '六项',
          reported: null,
          where: '一',
          counts: { total: 6, done: 2, partly: 4 },
        },
      ],
    },
    results: [
      ['pass', '全部事项：已整改、正在整改各项之和为50项'],
      ['pass', '之和为251023.54万元'],
      ['pass', 'U1 各项个数：已整改、部分整改各项之和为6项'],
    ],
    anchor: 'follow-ups',
  },
  {
    code: 'C703',
    title: '合不上',
    report: {
      followUpTotals: {
        total: 50,
        done: 42,
        inProgress: 10,
        unit: '万元',
        amount: 100,
        doneAmount: 60,
        openAmount: 45,
        where: '总体',
      },
    },
    results: [
      ['discrepancy', '之和为52项，原文印作50项'],
      ['discrepancy', '之和为105万元，原文印作100万元'],
    ],
  },
  {
    code: 'C703',
    title: '一种状态含在另一种里',
    report: { followUpTotals: { total: 50, done: 40, partly: 4, inProgress: 10, where: '总体' } },
    results: [['pass', '已整改、正在整改各项之和为50项']],
  },
  {
    code: 'C703',
    title: '可能没有印全',
    report: { followUpTotals: { total: 50, done: 40, inProgress: 6, where: '总体' } },
    results: [['unjudged', '可能没有印全']],
  },
  {
    code: 'C703',
    title: '只印一种状态',
    report: { followUpTotals: { total: 50, done: 40, where: '总体' } },
    results: [],
  },
];

/** Half a year's result beside the target of the whole year. */
function monitoredIndicator(completion?: string): Said {
  return {
    evaluation: 'monitoring',
    indicatorTables: [
      {
        id: 'zhibiao',
        title: '指标',
        rows: [
          {
            name: '培训人次',
            target: '≥1200人次',
            actual: '600人次',
            ...(completion === undefined ? {} : { completion }),
          },
        ],
      },
    ],
  };
}
