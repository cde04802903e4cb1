import type { ReportInput } from '../../../src/report/schema/report.ts';
import type { Case } from '../case.ts';

const year = (more: object): Pick<ReportInput, 'programmes'> => ({
  programmes: [{ id: 'jingfei', years: [{ year: 2022, unit: '万元', where: '一', ...more }] }],
});

const basis = { level: 'city', recall: 'after', basis: '下达至县（市、区）' };

export const archiveCases: readonly Case[] = [
  {
    code: 'C601',
    title: '两份报告相同，单位折算，另一年度与另一环节不比',
    report: year({ actual: '2180.00' }),
    others: [
      { id: 'r2', ...year({ unit: '元', actual: 21800000, initial: 1 }) },
      { id: 'r3', ...year({ year: 2021, actual: 5 }) },
    ],
    results: [['pass', '一致']],
    anchor: 'funding',
  },
  {
    code: 'C601',
    title: '两份报告不同',
    report: year({ actual: 2180 }),
    others: [{ id: 'r2', shortTitle: '自评 2022', ...year({ actual: '2185.00' }) }],
    results: [['discrepancy', '某经费2022年支出本报告印作2180万元，《自评 2022》印作2185.00万元']],
    formula: '2180万元 ≠ 2185.00万元',
  },
  {
    code: 'C601',
    title: '截止日期、层级、收回前后、口径都写明而且相同',
    report: { benchmarkDate: '2023-12-31', ...year({ actual: 2180, ...basis }) },
    others: [{ id: 'r2', benchmarkDate: '2024-06-30', ...year({ actual: 2185, asOf: '2023-12-31', ...basis }) }],
    results: [['discrepancy', '不一致']],
  },
  ...[
    { title: '收回之前与之后', report: year({ actual: 2180, recall: 'after' }), words: '收回前后' },
    { title: '市级与各级合计', report: year({ actual: 2180, level: 'city' }), words: '资金层级' },
    {
      title: '口径写在位置的括号里',
      report: year({ actual: 2180, where: '表 1-3（下达至各区的资金）' }),
      words: '口径',
    },
    { title: '截至不同的日期', report: { benchmarkDate: '2023-08-31', ...year({ actual: 2180 }) }, words: '截止日期' },
    { title: '不同年份的报告', report: { reportYear: 2023, ...year({ actual: 2180 }) }, words: '截止日期' },
  ].map(({ title, report, words }): Case => ({
    code: 'C601',
    title: `${title}可以解释差别`,
    report,
    others: [{ id: 'r2', ...year({ actual: 2185 }) }],
    results: [['notice', `没有两处都写明${words}，差别可由口径解释`]],
  })),
  {
    code: 'C601',
    title: '两处都写明而不同的，与只有一处写明的，分开说',
    report: year({ actual: 2180, level: 'city', recall: 'after' }),
    others: [{ id: 'r2', ...year({ actual: 2185, level: 'all' }) }],
    results: [['notice', '两处的资金层级不同，没有两处都写明收回前后，差别可由口径解释']],
  },
  {
    code: 'C601',
    title: '一处印得较粗',
    report: year({ unit: '亿元', actual: '0.22' }),
    others: [{ id: 'r2', ...year({ actual: '2185.00' }) }],
    results: [['pass', '四舍五入']],
  },
  {
    code: 'C602',
    title: '与其中一种口径相符',
    report: year({ initial: 1435, adjusted: 1135, actual: '1033.48', rate: '72.02%' }),
    results: [['pass', '年初预算']],
  },
  {
    code: 'C602',
    title: '只有一种口径而不符',
    report: year({ initial: 1935, actual: '480.82', rate: '34.85%' }),
    results: [['discrepancy', '24.85%']],
  },
  {
    code: 'C602',
    title: '几种口径都不符',
    report: year({ initial: 1435, adjusted: 1135, actual: '1033.48', rate: '80%' }),
    results: [['unjudged', '没有说明口径']],
  },
];

const finding = (id: string) => ({ id, title: `问题${id}`, points: ['甲'], themes: ['a'], where: '五' });
const recommendation = (id: string, answers: string[]) => ({
  id,
  title: `建议${id}`,
  points: ['甲'],
  themes: ['a'],
  answers,
  where: '六',
});

export const adviceCases: readonly Case[] = [
  {
    code: 'C701',
    title: '有无对应问题',
    report: { findings: [finding('F1')], recommendations: [recommendation('R1', ['F1']), recommendation('R2', [])] },
    results: [
      ['pass', '回应问题 F1'],
      ['notice', '建议 R2'],
    ],
    anchor: 'R1',
  },
  { code: 'C701', title: '没有建议', report: { findings: [finding('F1')] }, results: [] },
  {
    code: 'C702',
    title: '有无对应建议',
    report: { findings: [finding('F1'), finding('F2')], recommendations: [recommendation('R1', ['F1'])] },
    results: [
      ['pass', 'R1'],
      ['notice', '问题 F2'],
    ],
    anchor: 'F1',
  },
  { code: 'C702', title: '报告没有建议', report: { findings: [finding('F1')] }, results: [] },
];
