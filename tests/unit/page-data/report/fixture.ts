/** A small report and archive for the prepared data of a report page. */
import { standardLists } from '../../../support/standard-lists.ts';
import { exact } from '../../../../src/report/exact.ts';
import { report as schema, type ReportInput } from '../../../../src/report/schema/report.ts';
import type { Corpus, Report } from '../../../../src/report/archive.ts';
import type { CheckResult } from '../../../../src/report/check-result.ts';
import { marksOf } from '../../../../src/views/figure-marks.ts';
import type { Organisation } from '../../../../src/report/schema/registries.ts';
import type { Context } from '../../../../src/page-data/report/section-context.ts';

const base: ReportInput = {
  title: '江门市商务局2021-2023年度外贸资金绩效评价报告',
  shortTitle: '外贸资金 2021–2023',
  kind: 'special-fund',
  evaluation: 'fiscal',
  organisations: ['shangwu'],
  commissioner: 'caizheng',
  evaluator: 'sansheng',
  period: { from: 2021, to: 2023 },
  reportYear: 2024,
  benchmarkDate: null,
  ruleSet: 'five',
  source: { title: '外贸资金绩效评价报告' },
  summary: '得78.53分，等级为中。',
  scoring: { total: 78.53, grade: '中' },
  funding: { headline: null },
};

export function report(part: Partial<ReportInput> = {}, id = 'waimao'): Report {
  return {
    ...schema.parse({ ...base, ...part }),
    id,
    file: `content/reports/${id}.mdx`,
    body: '',
    bodyLine: 1,
    url: `/reports/${id}/`,
    sections: [],
    attachments: [],
  };
}

export function corpus(reports: readonly Report[] = []): Corpus {
  const organisation = (id: string, name: string, short: string): [string, Organisation] => [
    id,
    { id, name, short: [short], predecessors: [], kind: 'department' },
  ];
  const band = (name: string, from: string) => ({ name, from: exact(from) });
  return {
    site: {
      name: '明鉴',
      tagline: '公开',
      description: '档案',
      jurisdiction: '江门',
      publisher: '明鉴档案编辑部',
      url: 'https://mingjian.example/',
      contact: '提交问题',
      licence: 'CC BY 4.0',
      restatement: true,
    },
    reports,
    ...standardLists,
    organisations: new Map([
      organisation('shangwu', '江门市商务局', '市商务局'),
      organisation('caizheng', '江门市财政局', '市财政局'),
    ]),
    evaluators: new Map([['sansheng', { id: 'sansheng', name: '广东三胜管理顾问有限公司' }]]),
    programmes: new Map(),
    themes: new Map([['idle-funds', { id: 'idle-funds', name: '资金结余沉淀', definition: '闲置', keywords: [] }]]),
    pages: new Map(),
    synonyms: { synonyms: [], ignore: [] },
    ruleSets: new Map([
      [
        'five',
        {
          id: 'five',
          name: '五档',
          source: '依据',
          validFrom: '2017',
          jurisdiction: '江门',
          max: exact('100'),
          bands: [band('优', '90'), band('良', '80'), band('中', '70'), band('低', '60'), band('差', '0')],
        },
      ],
    ]),
  };
}

export function context(part: Partial<ReportInput> = {}, results: readonly CheckResult[] = []): Context {
  const one = report(part);
  return { report: one, corpus: corpus([one]), marks: marksOf(results) };
}

export function check(path: readonly (string | number)[], part: Partial<CheckResult> = {}): CheckResult {
  return {
    code: 'C101',
    severity: 'discrepancy',
    report: 'waimao',
    message: '对不上',
    where: { anchor: 'scoring', label: '评分', path },
    operands: [],
    formula: '',
    ...part,
  };
}

export type { ReportInput };
