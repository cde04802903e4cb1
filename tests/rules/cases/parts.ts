/** Several projects or organisations in one document, and what monitoring, pre-evaluation and follow-ups print. */
import type { Case } from '../case.ts';
import type { Said } from '../small-report.ts';

const pair = (more: object) => ({ unit: '万元' as const, where: '表 1', ...more });
const project = (id: string, name: string, more: object) => ({ id, name, ...more });

/** Three projects of a county's monitoring at mid-year. */
const monitored = (light = '黄灯', deviation = '-12.00个百分点', period: object = {}): Said => ({
  evaluation: 'monitoring',
  ruleSet: 'lights',
  period: { from: 2024, to: 2024, dates: ['2024-01-01', '2024-06-30'], ...period },
  funding: {
    headline: pair({
      budget: '1298.50',
      toDate: '422.67',
      forecast: '1030.85',
      rate: '32.55%',
      forecastRate: '79.39%',
    }),
  },
  projects: [
    project('P1', '供水改造', {
      light: '红灯',
      deviation: '-25.00个百分点',
      headline: pair({
        budget: '860.00',
        toDate: '215.00',
        rate: '25.00%',
        forecast: '602.00',
        forecastRate: '70.00%',
      }),
    }),
    project('P2', '校车补贴', {
      light: '绿灯',
      deviation: '0.00个百分点',
      headline: pair({ budget: '342.00', toDate: '171.00', forecast: '342.00' }),
    }),
    project('P3', '教师培训', {
      light,
      deviation,
      headline: pair({ budget: '96.50', toDate: '36.67', rate: '38.00%', forecast: '86.85' }),
    }),
  ],
});

const assessed = (more: object): Said => ({
  evaluation: 'pre-evaluation',
  funding: { headline: pair({ asked: '3960.00', approved: '2986.20', ...more }) },
});

const ranked = (...organisations: object[]): Said => ({ scoring: { organisations } as never });

const awards = (total: string | null, third: string | null = '(150)'): Said => ({
  amounts: [{ name: '奖惩合计', value: total, unit: '万元' }],
  scoring: {
    organisations: [
      { organisation: 'jia-ju', total: 91, amounts: [{ name: '奖惩', value: '500', unit: '万元' }] },
      { organisation: 'yi-ju', total: 81, amounts: [{ name: '奖惩', value: '5000000', unit: '元' }] },
      {
        organisation: 'mou-ju',
        total: 59,
        amounts: third === null ? [] : [{ name: '奖惩', value: third, unit: '万元' }],
      },
    ],
  },
});

const payments = (factor: string | null, due: string): Said => ({
  funding: {
    headline: null,
    tables: [
      {
        id: 'fufei',
        title: '付费',
        unit: '元',
        columns: [
          { key: 'contract', name: '合同额', stage: 'contract' },
          { key: 'factor', name: '系数', kind: 'rate' },
          { key: 'due', name: '应付', stage: 'payable', product: ['contract', 'factor'] },
        ],
        rows: [{ name: '运营服务费', cells: ['2047350.00', factor, due] }],
      },
    ],
  },
});

export const partCases: readonly Case[] = [
  {
    code: 'C107',
    title: '另印的平均得分',
    report: {
      scoring: {
        average: '86.67',
        organisations: [
          { organisation: 'jia-ju', total: 90 },
          { organisation: 'yi-ju', total: 85 },
          { organisation: 'mou-ju', total: 85 },
        ],
      },
    },
    results: [['pass', '各单位总分的平均得分为86.67分']],
  },
  {
    code: 'C110',
    title: '并列以后跳过',
    report: ranked(
      { organisation: 'jia-ju', total: 85.2, rank: 3 },
      { organisation: 'yi-ju', total: 85.2, rank: 3 },
      { organisation: 'mou-ju', total: 81.5, rank: 5 },
    ),
    results: [['pass', '3个单位的名次都与得分的高低相符']],
    anchor: 'scoring',
  },
  {
    code: 'C110',
    title: '得分低的在前，得分不同的同名次',
    report: ranked(
      { organisation: 'jia-ju', total: 85.2, rank: 4 },
      { organisation: 'yi-ju', total: 81.5, rank: 3 },
      { organisation: 'mou-ju', total: 80, rank: 4 },
    ),
    results: [
      ['discrepancy', '甲局85.2分，高于乙局81.5分，而名次为第4、第3，不一致'],
      ['discrepancy', '名次都是第4'],
    ],
  },
  {
    code: 'C110',
    title: '得分相同而名次不同',
    report: ranked(
      { organisation: 'jia-ju', total: 85.2, rank: 3 },
      { organisation: 'yi-ju', total: '85.20', rank: 4 },
    ),
    results: [['notice', '可能按没有印出的小数分先后']],
  },
  {
    code: 'C110',
    title: '没有得分的不比较',
    report: ranked({ organisation: 'jia-ju', total: 85.2, rank: 3 }, { organisation: 'yi-ju', rank: 1 }),
    results: [],
  },
  {
    code: 'C111',
    title: '奖惩之和，括号为负，单位不同',
    report: awards('850'),
    results: [['pass', '各单位“奖惩合计”之和为850万元']],
  },
  {
    code: 'C111',
    title: '合不上而有括号表示的负数',
    report: awards('800'),
    results: [['unjudged', '不是照印的准数']],
  },
  {
    code: 'C111',
    title: '项目的发行金额合不上',
    report: {
      amounts: [{ name: '发行金额', value: '2.5', unit: '亿元' }],
      projects: [
        project('P1', '甲', { amounts: [{ name: '发行金额', value: '0.4', unit: '亿元' }] }),
        project('P2', '乙', { amounts: [{ name: '发行金额', value: '1.36', unit: '亿元' }] }),
      ],
    },
    results: [['discrepancy', '各项目“发行金额”之和为1.76亿元，原文印作2.5亿元']],
  },
  { code: 'C111', title: '有一个单位没有印', report: awards('850', null), results: [] },
  { code: 'C111', title: '合计空白', report: awards(null), results: [] },
  {
    code: 'C112',
    title: '分值与办法相同',
    report: {
      evaluation: 'self',
      ruleSet: 'form',
      scoring: {
        execution: { max: 10 },
        dimensions: [
          { name: '产出', max: 50, score: null },
          { name: '效益指标（30分）', max: 30, score: null },
        ],
      },
    },
    results: [['pass', '各部分分值与所用办法相同']],
  },
  {
    code: 'C112',
    title: '指标表的分值与办法不同',
    report: {
      evaluation: 'self',
      ruleSet: 'form',
      indicatorTables: [
        {
          id: 'zhibiao',
          title: '指标',
          weights: [{ dimension: '产出指标', weight: 60 }],
          execution: { max: 10 },
          rows: [{ name: '甲', dimension: '产出指标', weight: 60 }],
        },
      ],
    },
    results: [['notice', '产出指标60分（办法为50分），与所用办法的分值不同']],
    anchor: 'indicator-zhibiao-1',
  },
  { code: 'C112', title: '没有同名的部分', report: { evaluation: 'self', ruleSet: 'form' }, results: [] },
  {
    code: 'C112',
    title: '财政评价的分值是它自己的，不与自评表比',
    report: { ruleSet: 'form', scoring: { dimensions: [{ name: '产出', max: 30, score: null }] } },
    results: [],
  },
  {
    code: 'C206',
    title: '监控的执行率和预计执行率',
    report: monitored(),
    results: [
      ['pass', '截至期末的执行率按两数计算为32.55%'],
      ['pass', '预计执行率按两数计算为79.39%'],
      ['pass', '供水改造截至期末的执行率按两数计算为25.00%'],
      ['pass', '供水改造预计执行率按两数计算为70.00%'],
      ['pass', '教师培训截至期末的执行率'],
    ],
  },
  {
    code: 'C209',
    title: '核减率',
    report: assessed({ cut: '-973.80', cutRate: '24.59%' }),
    results: [
      ['pass', '核定减申请'],
      ['pass', '核减率按两数计算为24.59%'],
    ],
  },
  {
    code: 'C206',
    title: '预算为零，执行率印作 0',
    report: { funding: { headline: pair({ budget: '0.00', actual: '0.00', rate: '0' }) } },
    results: [],
  },
  {
    code: 'C206',
    title: '项目的执行率不对',
    report: { projects: [project('P1', '布展', { headline: pair({ budget: 2680, actual: 938, rate: '36.00%' }) })] },
    results: [['discrepancy', '布展资金执行率按两数计算为35%，原文印作36.00%']],
    anchor: 'P1',
  },
  { code: 'C207', title: '监控不看', report: monitored(), results: [] },
  {
    code: 'C207',
    title: '项目的支出超过预算',
    report: { projects: [project('P1', '布展', { headline: pair({ budget: 100, actual: 120 }) })] },
    results: [['notice', '布展支出120万元，超过可用的100万元']],
    anchor: 'P1',
  },
  {
    code: 'C209',
    title: '核减印作负数',
    report: assessed({ cut: '-973.80' }),
    results: [['pass', '核定减申请为-973.8万元']],
  },
  {
    code: 'C209',
    title: '核减印作正数',
    report: assessed({ cut: '973.80' }),
    results: [['pass', '申请减核定为973.8万元']],
  },
  { code: 'C209', title: '核减不对', report: assessed({ cut: '-937.80' }), results: [['discrepancy', '相差36万元']] },
  { code: 'C209', title: '没有印核减', report: assessed({}), results: [] },
  {
    code: 'C210',
    title: '合同额乘系数',
    report: payments('98%', '2006403.00'),
    results: [['pass', '按相乘得出的“应付”为2006403.00元']],
    formula: '2047350.00 × 98% = 2006403.00',
  },
  { code: 'C210', title: '系数印作小数', report: payments('0.98', '2006403.00'), results: [['pass', '2006403.00元']] },
  {
    code: 'C210',
    title: '相乘不对',
    report: payments('98%', '2106403.00'),
    results: [['discrepancy', '为2006403元，原文印作2106403.00元']],
  },
  { code: 'C210', title: '系数的位数太少', report: payments('98%', '2008000.00'), results: [['unjudged', '无法判定']] },
  { code: 'C210', title: '没有系数的行', report: payments('—', '2006403.00'), results: [] },
  {
    code: 'C211',
    title: '各项目之和',
    report: monitored(),
    results: [
      ['pass', '各项目预算数之和为1298.5万元'],
      ['pass', '各项目截至期末执行数之和为422.67万元'],
      ['pass', '各项目全年预计执行数之和为1030.85万元'],
    ],
    formula: '860.00 + 342.00 + 96.50 = 1298.5',
  },
  {
    code: 'C211',
    title: '收回预算的项目计入，单位不同的折算，合计不对',
    report: {
      funding: { headline: pair({ budget: '598.40', actual: '569.76' }) },
      projects: [
        project('P1', '图书馆', {
          headline: { unit: '元', where: '分表', budget: '5120000.00', actual: '5103600.00' },
        }),
        project('P2', '非遗', { headline: pair({ budget: '86.40', actual: '86.40' }) }),
        project('P3', '古籍', { headline: pair({ budget: '0.00', actual: '0.00' }) }),
      ],
    },
    results: [
      ['pass', '各项目预算数之和为598.4万元'],
      ['discrepancy', '各项目支出数之和为596.76万元，原文印作569.76万元'],
    ],
  },
  {
    code: 'C211',
    title: '有一个项目没有印金额',
    report: {
      funding: { headline: pair({ budget: 100 }) },
      projects: [project('P1', '甲', { headline: pair({ budget: 60 }) }), project('P2', '乙', {})],
    },
    results: [],
  },
  {
    code: 'C212',
    title: '偏差与亮灯',
    report: monitored(),
    results: [
      ['pass', '供水改造执行率与时序进度之差为-25个百分点'],
      ['pass', '供水改造执行率25.00%，时序进度50%，低25个百分点，为“红灯”'],
      ['pass', '校车补贴执行率与时序进度之差为0个百分点'],
      ['pass', '校车补贴执行率50%，时序进度50%，与进度相同，为“绿灯”'],
      ['pass', '教师培训'],
      ['pass', '低12个百分点，为“黄灯”'],
    ],
  },
  {
    code: 'C212',
    title: '灯不对，偏差印作正数，时序进度另印',
    report: { ...monitored('绿灯', '12.00个百分点', { timeProgress: '50%' }), funding: { headline: null } },
    results: [
      ['pass'],
      ['pass'],
      ['pass'],
      ['pass'],
      ['pass', '教师培训执行率与时序进度之差为12个百分点'],
      ['discrepancy', '按规则应为“黄灯”，原文印作“绿灯”'],
    ],
  },
  {
    code: 'C212',
    title: '不在规则之中的灯',
    report: monitored('蓝灯', '-11.00个百分点'),
    results: [
      ['pass'],
      ['pass'],
      ['pass'],
      ['pass'],
      ['discrepancy', '为-12个百分点，原文印作-11.00个百分点'],
      ['unjudged', '不在所用的亮灯规则之中'],
    ],
  },
  {
    code: 'C212',
    title: '说不出时序进度',
    report: monitored('黄灯', '-12.00个百分点', { dates: ['2024-01-01', '2024-07-15'] }),
    results: [],
  },
];
