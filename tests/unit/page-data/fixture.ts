/** A small archive for the indexes: a few reports of two organisations, with findings, advice and follow-ups. */
import type { Corpus, Report } from '../../../src/report/archive.ts';
import type { Organisation, Programme, Theme } from '../../../src/report/schema/registries.ts';
import type { CheckResult } from '../../../src/rules/rule.ts';
import { corpus as plain, report, type ReportInput } from './report/fixture.ts';

export { report, type ReportInput };

const theme = (id: string, name: string): [string, Theme] => [
  id,
  { id, name, definition: `${name}的问题`, keywords: [] },
];
const organisation = (id: string, name: string, short: string): [string, Organisation] => [
  id,
  { id, name, short: [short], predecessors: [], kind: 'department' },
];

export function archive(reports: readonly Report[], programmes: readonly Programme[] = []): Corpus {
  return {
    ...plain(reports),
    organisations: new Map([
      organisation('shangwu', '甲市商务局', '市商务局'),
      organisation('gongxin', '甲市工业和信息化局', '市工信局'),
      organisation('caizheng', '甲市财政局', '市财政局'),
    ]),
    themes: new Map([theme('idle-funds', '资金结余沉淀'), theme('slow', '资金拨付滞后'), theme('unused', '无人提出')]),
    programmes: new Map(programmes.map((programme) => [programme.id, programme])),
  };
}

type Finding = NonNullable<ReportInput['findings']>[number];
type Advice = NonNullable<ReportInput['recommendations']>[number];
type FollowUp = NonNullable<ReportInput['followUps']>[number];

export const finding = (id: string, themes: string[], part: Partial<Finding> = {}): Finding => ({
  id,
  title: `问题${id}`,
  points: ['要点一。', '要点二。'],
  themes,
  where: '三',
  ...part,
});

export const advice = (id: string, themes: string[], answers: string[], part: Partial<Advice> = {}): Advice => ({
  id,
  title: `建议${id}`,
  points: ['做法。'],
  themes,
  answers,
  where: '四',
  ...part,
});

export const followUp = (id: string, targets: string[], part: Partial<FollowUp> = {}): FollowUp => ({
  id,
  targets,
  subject: '上年评价',
  issue: '以往的问题',
  reported: { state: 'done', text: '已整改', asOf: '2025-04-18' },
  where: '五',
  ...part,
});

/** One table of indicators. */
export const indicators = (rows: readonly (readonly [string, string | null, string | null])[], year = 2023) => [
  { id: 'zhibiao', title: '指标', year, rows: rows.map(([name, target, actual]) => ({ name, target, actual })) },
];

export const noChecks = (): readonly CheckResult[] => [];

/** Newest first, as the archive comes from the disk. */
export const two = (): Corpus =>
  archive([
    report(
      {
        shortTitle: '工信 2024（自评）',
        evaluation: 'self',
        organisations: ['gongxin'],
        period: { from: 2024, to: 2024 },
        reportYear: 2025,
        scoring: { total: 97.35, grade: '优' },
        findings: [finding('F1', ['slow'])],
        recommendations: [advice('R1', ['slow'], ['F1'])],
        followUps: [
          followUp('U1', ['gongxin-2023#F1']),
          followUp('U2', ['gongxin-2023#F2'], { reported: { state: 'in-progress', asOf: null } }),
        ],
      },
      'gongxin-2024',
    ),
    report(
      {
        shortTitle: '工信 2023',
        organisations: ['gongxin'],
        period: { from: 2023, to: 2023 },
        reportYear: 2024,
        scoring: { total: 90.42, grade: '优', selfScore: { score: 98, where: '一' } },
        findings: [finding('F1', ['slow', 'idle-funds']), finding('F2', ['idle-funds'])],
        recommendations: [advice('R1', ['slow'], ['F1']), advice('R2', ['idle-funds'], ['F1', 'F2'])],
      },
      'gongxin-2023',
    ),
    report(
      {
        shortTitle: '外贸 2021–2023',
        organisations: ['shangwu'],
        period: { from: 2021, to: 2023 },
        findings: [finding('F1', ['slow'], { organisations: ['shangwu', 'caizheng'] })],
        recommendations: [advice('R1', ['slow'], ['F1'], { responsible: ['caizheng'] })],
      },
      'waimao',
    ),
  ]);
