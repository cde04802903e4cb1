import type { Case } from '../case.ts';
import { actual, amount, budget, headline, rate, table } from './funding-table.ts';

export const fundingRateCases: readonly Case[] = [
  {
    code: 'C203',
    title: '比率相符',
    report: { funding: table([budget, actual, rate], [{ name: '合计', cells: ['1512.57', '564.83', '37.34%'] }]) },
    results: [['pass']],
    formula: '564.83 ÷ 1512.57 × 100% = 37.34%',
  },
  {
    code: 'C203',
    title: '比率不符',
    report: { funding: table([budget, actual, rate], [{ name: '鹤山市', cells: [1045, 410, '13.40%'] }]) },
    results: [['discrepancy', '为39.23%，原文印作13.40%']],
  },
  {
    code: 'C203',
    title: '末位之差；位数太少；分母为零',
    report: {
      funding: table(
        [budget, actual, rate],
        [
          { name: '甲', cells: ['76.94', '61.94', '80.51%'] },
          { name: '乙', cells: ['0.32', '0.39', '123.66%'] },
          { name: '丙', cells: [0, 0, '/'] },
          { name: '丁', cells: [0, 0, '0%'] },
        ],
      ),
    },
    results: [
      ['pass', '四舍五入'],
      ['unjudged', '位数太少'],
    ],
  },
  {
    code: 'C203',
    title: '1.6855从不进作1.68：说的是截去尾数；约数就说是约数',
    report: {
      funding: table(
        [budget, actual, rate],
        [
          { name: '收入', cells: ['2458.57', '41.44', '1.68%'] },
          { name: '甲', cells: ['100', '31.9', '约31%'] },
          { name: '乙', cells: ['100', '62', '约30%'] },
          { name: '丙', cells: ['100', '162', '超过150%'] },
        ],
      ),
    },
    results: [
      ['notice', '为1.6855%，原文印作1.68%，差别可由截去尾数解释'],
      ['pass', '为31.9%，原文印作约31%，是约数，相符'],
      ['unjudged', '为62%，原文印作约30%，是约数，与计算结果相差较大，不作判断'],
      ['pass', '为162%，原文印作超过150%，是约数，相符'],
    ],
    formula: '41.44 ÷ 2458.57 × 100% = 1.6855%',
  },
  {
    code: 'C203',
    title: '列名带百分号的，数字不带',
    report: {
      funding: table(
        [budget, actual, { ...rate, name: '支出率（%）' }],
        [{ name: '2021', cells: [200, 175, '87.50'] }],
      ),
    },
    results: [['pass', '87.50%']],
  },
  {
    code: 'C204',
    title: '增长率相符、补零的列、不符',
    report: {
      funding: table(
        [amount('y1'), amount('y2'), { key: 'g', name: '增长', kind: 'rate', growth: ['y2', 'y1'] }],
        [
          { name: '甲', cells: [100, 110, '10.00%'] },
          { name: '乙', cells: ['1789.5', '1772.6', '-0.90%'] },
          { name: '丙', cells: [100, 150, '15.00%'] },
        ],
      ),
    },
    results: [['pass'], ['pass'], ['discrepancy', '为50%，原文印作15.00%']],
  },
  {
    code: 'C204',
    title: '百分点按两数之差',
    report: {
      funding: table(
        [
          amount('y1', { unit: '%' }),
          amount('y2', { unit: '%' }),
          { key: 'g', name: '变化', kind: 'rate', growth: ['y2', 'y1'] },
        ],
        [{ name: '使用率', cells: ['61.94', '91.74', '29.8个百分点'] }],
      ),
    },
    results: [['pass']],
    formula: '91.74 − 61.94 = 29.8',
  },
  {
    code: 'C204',
    title: '基数为零不核对',
    report: {
      funding: table(
        [amount('y1'), amount('y2'), { key: 'g', name: '增长', kind: 'rate', growth: ['y2', 'y1'] }],
        [{ name: '甲', cells: [0, 5, '100%'] }],
      ),
    },
    results: [],
  },
  {
    code: 'C205',
    title: '占比：相符、为凑成100%而调整末位、不符',
    report: {
      funding: table(
        [amount('a'), { key: 's', name: '占比', kind: 'rate', share: 'a' }],
        [
          { name: '2021', cells: [2040, '36.23%'] },
          { name: '2022', cells: [2180, '39.72%'] },
          { name: '2023', cells: [1410, '25.05%'] },
          { name: '合计', role: 'total', cells: [5630, '100.00%'] },
        ],
      ),
    },
    results: [['pass'], ['discrepancy', '为38.72%'], ['pass', '四舍五入'], ['pass']],
  },
  {
    code: 'C205',
    title: '没有合计行不核对',
    report: {
      funding: table(
        [amount('a'), { key: 's', name: '占比', kind: 'rate', share: 'a' }],
        [{ name: '甲', cells: [1, '50%'] }],
      ),
    },
    results: [],
  },
  {
    code: 'C206',
    title: '主要执行率相符',
    report: { funding: headline() },
    results: [['pass']],
    formula: '1512.57 ÷ 2271.63 × 100% = 66.59%',
    anchor: 'funding',
  },
  {
    code: 'C206',
    title: '主要执行率不符',
    report: { funding: headline({ budget: '1550.29', actual: '1523.12', rate: '99.98%' }) },
    results: [['discrepancy', '98.25%']],
  },
  {
    code: 'C206',
    title: '末位之差；口径不同的、没有印出的不核对',
    report: { funding: headline({ rate: '66.58%' }) },
    results: [['pass', '四舍五入']],
  },
  { code: 'C206', title: '口径不同', report: { funding: headline({ comparable: false, rate: '10%' }) }, results: [] },
  {
    code: 'C206',
    title: '原文没有印出分母的，不作判断',
    report: { funding: headline({ budget: null, actual: '1523.12', rate: '99.98%' }) },
    results: [['unjudged', '没有印出它的分母']],
  },
  {
    code: 'C206',
    title: '除的是另一对数的比率，按它自己的两个数核对',
    report: {
      funding: headline({
        budget: '1947.02',
        actual: '15.5355',
        rate: undefined,
        beside: [
          { name: '拨付率', budget: '584.0855', actual: '47.0855', rate: '8.06%', where: '一' },
          { name: '拨付率', budget: '584.0855', actual: '47.0855', rate: '80.6%', where: '一' },
          { name: '实际拨付率', budget: '23.51', actual: null, rate: '66%', where: '二' },
        ],
      }),
    },
    results: [['pass'], ['discrepancy', '8.06%'], ['unjudged', '没有印出它的分子']],
  },
  {
    code: 'C207',
    title: '没有超过',
    report: { funding: headline() },
    results: [['pass', '没有超过']],
  },
  {
    code: 'C207',
    title: '超过预算；收入超过预计的不提示',
    report: {
      funding: {
        ...headline({ budget: '6645.84', actual: '6777.43' }),
        tables: table(
          [budget, actual, rate],
          [
            { name: '部门', cells: ['322.64', '323.02', '100.12%'] },
            { name: '基金收入', cells: [1, 2, '200%'] },
          ],
        ).tables!,
      },
    },
    results: [
      ['notice', '101.98%'],
      ['notice', '323.02万元'],
    ],
  },
  {
    code: 'C207',
    title: '周转金不提示',
    report: { funding: headline({ budget: 1, reading: 'revolving' }) },
    results: [],
  },
  {
    code: 'C208',
    title: '见于合计行；单位折算后相同',
    report: {
      funding: {
        ...headline({ budget: '0.227163', unit: '亿元', actual: null }),
        tables: table([budget, actual], [{ name: '合计', role: 'total', cells: ['2271.63', '564.83'] }]).tables!,
      },
    },
    results: [['pass', '见于表 1“合计”“预算”']],
  },
  {
    code: 'C208',
    title: '表中没有',
    report: {
      funding: {
        ...headline(),
        tables: table([budget], [{ name: '合计', role: 'total', cells: ['2271.63'] }]).tables!,
      },
    },
    results: [['pass'], ['unjudged', '没有相同的数字']],
  },
  {
    code: 'C208',
    title: '预算与支出相同的，各见于自己的一列',
    report: {
      funding: {
        ...headline({ budget: '387664.62', actual: '387664.62', unit: '元' }),
        tables: table([budget, actual], [{ name: '合计', role: 'total', cells: ['387664.62', '387664.62'] }], {
          unit: '元',
        }).tables!,
      },
    },
    results: [
      ['pass', '见于表 1“合计”“预算”'],
      ['pass', '见于表 1“合计”“支出”'],
    ],
  },
  { code: 'C208', title: '没有表就没有结果', report: { funding: headline() }, results: [] },
];
