import type { Case } from '../case.ts';
import { amount, table } from './funding-table.ts';

export const fundingSumCases: readonly Case[] = [
  {
    code: 'C201',
    title: '每户多少钱的一列不相加',
    report: {
      funding: table(
        [amount('cost', { name: '下降额', unit: '元/户' })],
        [
          { name: '甲', cells: ['120.50'] },
          { name: '乙', cells: ['80.20'] },
          { name: '平均', role: 'total', cells: ['98.30'] },
        ],
      ),
    },
    results: [],
  },
  {
    code: 'C201',
    title: '小计对同组、合计对全部明细，“其中”行不计',
    report: {
      funding: table(
        [amount('a')],
        [
          { name: '2021年', group: '甲区', cells: [1] },
          { name: '2022年', group: '甲区', cells: [2] },
          { name: '其中：补贴', group: '甲区', role: 'memo', cells: [2] },
          { name: '小计', group: '甲区', role: 'subtotal', cells: [3] },
          { name: '2021年', group: '乙区', cells: [4] },
          { name: '小计', group: '乙区', role: 'subtotal', cells: [4] },
          { name: '合计', role: 'total', cells: [7] },
        ],
      ),
    },
    results: [
      ['pass', '甲区 小计'],
      ['pass', '乙区 小计'],
      ['pass', '合计'],
    ],
    formula: '1 + 2 = 3',
    anchor: 'funding-zhichu',
  },
  {
    code: 'C201',
    title: '合计不符',
    report: {
      funding: table(
        [amount('a')],
        [
          { name: '甲', cells: ['244.5'] },
          { name: '乙', cells: ['253.2'] },
          { name: '合计', role: 'total', cells: ['497.9'] },
        ],
      ),
    },
    results: [['discrepancy', '497.7万元，原文印作497.9万元，相差0.2万元']],
  },
  {
    code: 'C201',
    title: '末位之差属四舍五入，家数没有容差',
    report: {
      funding: table(
        [amount('a'), amount('b', { unit: '家' })],
        [
          { name: '甲', cells: ['20.58', 3] },
          { name: '乙', cells: ['34.34', 4] },
          { name: '合计', role: 'total', cells: ['54.91', 8] },
        ],
      ),
    },
    results: [
      ['pass', '四舍五入'],
      ['discrepancy', '7家，原文印作8家'],
    ],
  },
  {
    code: 'C201',
    title: '有空白格而合不上',
    report: {
      funding: table(
        [amount('a')],
        [
          { name: '甲', cells: [1] },
          { name: '乙', cells: [null] },
          { name: '合计', role: 'total', cells: [5] },
        ],
      ),
    },
    results: [['unjudged', '1格原文空白']],
  },
  {
    code: 'C201',
    title: '写明汇总哪些行',
    report: {
      funding: table(
        [amount('a')],
        [
          { key: 'x', name: '甲', cells: [1] },
          { key: 'y', name: '乙', cells: [2] },
          { name: '丙', cells: [9] },
          { name: '甲乙小计', role: 'subtotal', sums: ['x', 'y'], cells: [3] },
        ],
      ),
    },
    results: [['pass']],
  },
  {
    code: 'C201',
    title: '两个合计行而没有写明',
    report: {
      funding: table(
        [amount('a')],
        [
          { name: '甲', cells: [1] },
          { name: '合计', role: 'total', cells: [1] },
          { name: '总计', role: 'total', cells: [1] },
        ],
      ),
    },
    results: [['unjudged', '不止一个合计行'], ['unjudged']],
  },
  {
    code: 'C201',
    title: '两个合计行，一个写明汇总哪些行：另一个仍是全部明细之和',
    report: {
      funding: table(
        [amount('a')],
        [
          { key: 'x', name: '甲', cells: [1] },
          { key: 'y', name: '乙', cells: [2] },
          { name: '丙', cells: [4] },
          { name: '甲乙合计', role: 'total', sums: ['x', 'y'], cells: [3] },
          { name: '合计', role: 'total', cells: [7] },
        ],
      ),
    },
    results: [
      ['pass', '甲乙合计'],
      ['pass', '7万元'],
    ],
  },
  {
    code: 'C201',
    title: '同组两个小计，一个写明汇总哪些行：另一个仍是同组明细之和',
    report: {
      funding: table(
        [amount('a')],
        [
          { key: 'x', name: '2021年', group: '甲区', cells: [1] },
          { name: '2022年', group: '甲区', cells: [2] },
          { name: '上年小计', group: '甲区', role: 'subtotal', sums: ['x'], cells: [1] },
          { name: '小计', group: '甲区', role: 'subtotal', cells: [9] },
        ],
      ),
    },
    results: [['pass'], ['discrepancy', '3万元，原文印作9万元']],
  },
  {
    code: 'C201',
    title: '只有各小计而没有明细：合计是各小计之和',
    report: {
      funding: table(
        [amount('a')],
        [
          { name: '甲区小计', group: '甲区', role: 'subtotal', cells: [3] },
          { name: '乙区小计', group: '乙区', role: 'subtotal', cells: [4] },
          { name: '合计', role: 'total', cells: [12] },
        ],
      ),
    },
    results: [['discrepancy', '7万元，原文印作12万元']],
  },
  {
    code: 'C202',
    title: '横向相加与相减',
    report: {
      funding: table(
        [amount('a'), amount('b'), amount('sum', { sum: ['a', 'b'] }), amount('left', { difference: ['a', 'b'] })],
        [{ name: '甲', cells: [5, 3, 8, 2] }],
      ),
    },
    results: [
      ['pass', '8万元'],
      ['pass', '2万元'],
    ],
  },
  {
    code: 'C202',
    title: '横向不符',
    report: {
      funding: table(
        [amount('a'), amount('b'), amount('sum', { sum: ['a', 'b'] })],
        [{ name: '台山市', cells: [371, 365, 371] }],
      ),
    },
    results: [['discrepancy', '为736万元，原文印作371万元，相差365万元']],
    formula: '371 + 365 = 736',
  },
  {
    code: 'C202',
    title: '横向四舍五入；相减缺一项不核对',
    report: {
      funding: table(
        [amount('a'), amount('b'), amount('sum', { sum: ['a', 'b'] }), amount('left', { difference: ['a', 'b'] })],
        [
          { name: '甲', cells: ['289.92', '218.71', '508.64', null] },
          { name: '乙', cells: [7, null, 7, 7] },
        ],
      ),
    },
    results: [['pass', '四舍五入'], ['pass']],
  },
];
