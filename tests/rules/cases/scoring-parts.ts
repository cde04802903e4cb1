/** Scores of projects and organisations, caps, bounds that belong below, grades with a reason, opinions. */
import type { Case } from '../case.ts';

type Part = readonly [name: string, max: number, score: number | null];

const dimensions = (...parts: Part[]) => parts.map(([name, max, score]) => ({ name, max, score }));
const CULTURE = dimensions(['产出指标', 50, 46], ['效益指标', 30, 28], ['满意度指标', 10, 9]);
const FARMLAND = dimensions(['决策', 15, 13.5], ['过程', 25, 20.2], ['产出', 30, 28.3], ['效益', 30, 26.5]);

const project = (total: number | null, more: object = {}) => ({
  id: 'P1',
  name: '文化惠民演出',
  scoring: { total, execution: { max: 10, score: 9 }, dimensions: CULTURE, ...more },
});

/** Bonus and deduction of a county's evaluation of farmland. */
const ADJUSTED = [
  { name: '创新管护机制', points: 2, max: 3 },
  { name: '获省级通报表扬', points: 1, max: 2 },
  { name: '上年审计问题没有整改到位', points: -1.5 },
];

export const scoringPartCases: readonly Case[] = [
  {
    code: 'C101',
    title: '项目的分值连同执行率',
    report: { projects: [project(92)] },
    results: [['pass', '文化惠民演出各一级指标与预算执行率分值之和为100分']],
    anchor: 'P1',
  },
  {
    code: 'C101',
    title: '没有印满分也没有评价办法的，不核对',
    report: { ruleSet: undefined, scoring: { total: 81, dimensions: dimensions(['产出', 90, 81]) } },
    results: [],
  },
  {
    code: 'C102',
    title: '项目的得分合不上总分',
    report: { projects: [project(93)] },
    results: [['discrepancy', '文化惠民演出各一级指标与预算执行率得分之和为92分，原文印作93分']],
    anchor: 'P1',
  },
  {
    code: 'C102',
    title: '加分扣分以后没有到上限',
    report: { ruleSet: 'open', scoring: { total: '90.0', dimensions: FARMLAND, adjustments: ADJUSTED } },
    results: [['pass', '与加减分得分之和为90分']],
    formula: '13.5 + 20.2 + 28.3 + 26.5 + 2 + 1 − 1.5 = 90',
  },
  {
    code: 'C102',
    title: '超过上限的按上限',
    report: {
      scoring: {
        total: 100,
        cap: 100,
        dimensions: dimensions(['产出', 60, 60], ['效益', 40, 39]),
        adjustments: [{ name: '表扬', points: 3 }],
      },
    },
    results: [['pass', '（最多按100分计）为100分']],
    formula: '60 + 39 + 3 = 102 > 100',
  },
  {
    code: 'C102',
    title: '超过上限而没有按上限',
    report: {
      scoring: {
        total: 102,
        cap: 100,
        dimensions: dimensions(['产出', 60, 60], ['效益', 40, 39]),
        adjustments: [{ name: '表扬', points: 3 }],
      },
    },
    results: [['discrepancy', '（最多按100分计）为100分，原文印作102分']],
  },
  {
    code: 'C104',
    title: '没有人说满分是多少',
    report: { ruleSet: undefined, scoring: { total: 108 } },
    results: [],
  },
  {
    code: 'C104',
    title: '总分高于上限',
    report: { scoring: { total: 102, cap: 100, adjustments: [{ name: '表扬', points: 3 }] } },
    results: [['discrepancy', '超过分值100分']],
  },
  {
    code: 'C104',
    title: '项目的一项得分高于分值',
    report: { projects: [project(92, { dimensions: dimensions(['产出', 50, 51]) })] },
    results: [['discrepancy', '文化惠民演出“产出”得51分']],
    anchor: 'P1',
  },
  {
    code: 'C105',
    title: '项目的得分率',
    report: { projects: [project(92, { dimensions: [{ name: '产出', max: 50, score: 46, rate: '92.00%' }] })] },
    results: [['pass', '文化惠民演出“产出”得分率为92.00%']],
  },
  {
    code: 'C106',
    title: '下限不含的区间',
    report: { ruleSet: 'open', scoring: { total: '90.0', grade: '良好' } },
    results: [['pass', '总分90.0分，属于“良好”（80分（不含）至90分（含））']],
    formula: '80 < 90.0 ≤ 90',
  },
  {
    code: 'C106',
    title: '下限不含而印作上一档',
    report: { ruleSet: 'open', scoring: { total: '90.0', grade: '优秀' } },
    results: [['discrepancy', '应为“良好”（80分（不含）至90分（含））']],
  },
  {
    code: 'C106',
    title: '没有印评价办法、办法没有等级的，不核对',
    report: { ruleSet: undefined, scoring: { total: 96, grade: '优' } },
    results: [],
  },
  {
    code: 'C106',
    title: '办法只有意见，没有等级',
    report: { ruleSet: 'opinions', scoring: { total: 78.6, grade: '良' } },
    results: [],
  },
  {
    code: 'C106',
    title: '按分数的等级与一票否决',
    report: {
      ruleSet: 'letters',
      scoring: {
        organisations: [
          { organisation: 'jia-ju', total: 91.2, grade: 'B', gradeByScore: 'A', gradeReason: '虚列支出，一票否决。' },
          { organisation: 'yi-ju', total: 85.2, grade: 'B', gradeByScore: 'B' },
        ],
      },
    },
    results: [
      ['pass', '甲局91.2分，属于“A”'],
      ['pass', '甲局按分数的等级为“A”，最后的等级为“B”；原文说明了原因：虚列支出，一票否决'],
      ['pass', '乙局85.2分，属于“B”'],
    ],
  },
  {
    code: 'C106',
    title: '没有说明原因的降级',
    report: { ruleSet: undefined, scoring: { total: 91.2, grade: 'B', gradeByScore: 'A' } },
    results: [['notice', '原文没有说明原因']],
  },
  {
    code: 'C106',
    title: '没有另印按分数的等级，而说明了原因',
    report: { ruleSet: 'letters', scoring: { total: 91.2, grade: 'B', gradeReason: '一票否决' } },
    results: [['pass', '按分数为“A”（90 ≤ 得分 ≤ 100），原文等级为“B”；原文说明了原因：一票否决']],
  },
  {
    code: 'C106',
    title: '项目的等级',
    report: { projects: [project(71.5, { grade: '良' }), { id: 'P2', name: '古籍修复设备购置', scoring: {} }] },
    results: [['discrepancy', '文化惠民演出71.5分应为“中”']],
    anchor: 'P1',
  },
  {
    code: 'C107',
    title: '有一个单位没有得分',
    report: {
      scoring: {
        total: 80,
        basis: 'average',
        organisations: [{ organisation: 'jia-ju', total: 80 }, { organisation: 'yi-ju' }],
      },
    },
    results: [],
  },
  { code: 'C108', title: '监控不打分', report: { evaluation: 'monitoring', ruleSet: 'lights' }, results: [] },
  { code: 'C108', title: '跟踪审计不打分', report: { evaluation: 'follow-up' }, results: [] },
  {
    code: 'C108',
    title: '各项目分别评分，文件没有总分',
    report: { evaluation: 'self', projects: [project(92)] },
    results: [],
  },
  {
    code: 'C108',
    title: '事前评估有意见就齐全',
    report: { evaluation: 'pre-evaluation', ruleSet: 'opinions', scoring: { total: 78.6, opinion: '部分支持' } },
    results: [['pass', '原文印有总分和评估意见']],
  },
  {
    code: 'C108',
    title: '整份表没有分值各栏',
    report: { evaluation: 'self', ruleSet: undefined },
    results: [],
  },
  {
    code: 'C109',
    title: '意见在得分的区间',
    report: { ruleSet: 'opinions', scoring: { total: 78.6, opinion: '部分支持' } },
    results: [['pass', '总分78.6分，属于“部分支持”（60 ≤ 得分 < 90）']],
    formula: '60 ≤ 78.6 < 90',
    anchor: 'scoring',
  },
  {
    code: 'C109',
    title: '意见不在得分的区间',
    report: { ruleSet: 'opinions', scoring: { total: 91, opinion: '部分支持' } },
    results: [['discrepancy', '应为“予以支持”']],
  },
  {
    code: 'C109',
    title: '意见不在办法之中',
    report: { ruleSet: 'opinions', scoring: { total: 91, opinion: '暂缓' } },
    results: [['unjudged', '意见“暂缓”不在所用评价办法的意见之中']],
  },
  { code: 'C109', title: '没有得分', report: { ruleSet: 'opinions', scoring: { opinion: '部分支持' } }, results: [] },
  { code: 'C109', title: '办法没有意见', report: { scoring: { total: 91, opinion: '部分支持' } }, results: [] },
];
