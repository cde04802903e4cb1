/** The smallest archive that a rule can run on: say only what the rule looks at. */
import type { Corpus, Report } from '../../src/report/archive.ts';
import { exact } from '../../src/report/exact.ts';
import { standardLists } from '../support/standard-lists.ts';
import { organisation, programme, ruleSet, site, type RuleSet } from '../../src/report/schema/registries.ts';
import { report as schema, type ReportInput } from '../../src/report/schema/report.ts';

export type Said = Partial<ReportInput> & { readonly id?: string; readonly body?: string };

const base: ReportInput = {
  title: '某局2023年某项资金绩效评价报告',
  shortTitle: '某项资金 2023',
  kind: 'special-fund',
  evaluation: 'fiscal',
  organisations: ['mou-ju'],
  commissioner: null,
  evaluator: null,
  period: { from: 2023, to: 2023 },
  reportYear: 2024,
  benchmarkDate: null,
  ruleSet: 'five',
  source: { title: '某局2023年某项资金绩效评价报告' },
  summary: '评价80分，等级为良。',
  scoring: { total: null, grade: null },
  funding: { headline: null },
};

export function smallReport({ id = 'r1', body = '', ...said }: Said): Report {
  return {
    ...schema.parse({ ...base, ...said }),
    id,
    body,
    bodyLine: 1,
    file: `content/reports/${id}.mdx`,
    url: `/reports/${id}/`,
    sections: [],
    attachments: [],
  };
}

const byId = <T extends { id: string }>(...items: T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]));

export function smallCorpus(...reports: Report[]): Corpus {
  return {
    site: site.parse({
      name: '试',
      tagline: '试',
      description: '试',
      jurisdiction: '试',
      publisher: '试',
      url: 'https://example.org',
      contact: '试',
      licence: '试',
    }),
    reports,
    ...standardLists,
    organisations: byId(
      organisation.parse({ id: 'mou-ju', name: '某局', kind: 'department' }),
      organisation.parse({ id: 'jia-ju', name: '甲局', kind: 'department' }),
      organisation.parse({ id: 'yi-ju', name: '乙局', kind: 'department' }),
    ),
    evaluators: new Map(),
    programmes: byId(
      programme.parse({ id: 'jingfei', name: '某经费', organisation: 'mou-ju', definition: '某局的年度经费' }),
    ),
    themes: new Map(),
    pages: new Map(),
    synonyms: { synonyms: [], ignore: [] },
    ruleSets: byId(
      rulesOf('five', 100, ['优', 90], ['良', 80], ['中', 70], ['低', 60], ['差', 0]),
      rulesOf('own', 120, ['优', 108], ['良', 96], ['差', 0]),
      { ...rulesOf('scaled', 100, ['优', 90], ['良', 80], ['差', 0]), scaled: true },
      rulesOf('words', 100, ['优秀', 90], ['良好', 75], ['合格', 60], ['不合格', 0]),
      rulesOf('letters', 100, ['A', 90], ['B', 80], ['C', 60], ['D', 0]),
      { ...ruleSet.parse(openBounds), cap: exact('100') },
      ruleSet.parse(opinionsOnly),
      ruleSet.parse(lit),
      ruleSet.parse(formed),
    ),
  };
}

const printed = { source: '照印', jurisdiction: '试', max: 100 };

/** Bounds belong below: “90分（不含）以上为优秀”. */
const openBounds = {
  ...printed,
  id: 'open',
  name: 'open',
  bands: [
    { name: '优秀', above: 90 },
    { name: '良好', above: 80 },
    { name: '合格', above: 60 },
    { name: '不合格', from: 0 },
  ],
};

const opinionsOnly = {
  ...printed,
  id: 'opinions',
  name: 'opinions',
  opinions: [
    { name: '予以支持', from: 90 },
    { name: '部分支持', from: 60 },
    { name: '不予支持', from: 0 },
  ],
};

const lit = {
  ...printed,
  id: 'lights',
  name: 'lights',
  lights: [
    { name: '红灯', from: 20 },
    { name: '黄灯', from: 10 },
    { name: '绿灯', from: 0 },
  ],
};

const formed = {
  ...printed,
  id: 'form',
  name: 'form',
  form: [
    { name: '预算执行率', max: 10 },
    { name: '产出指标', max: 50 },
    { name: '效益指标', max: 30 },
    { name: '满意度指标', max: 10 },
  ],
};

function rulesOf(id: string, max: number, ...bands: [name: string, from: number][]): RuleSet {
  return ruleSet.parse({
    id,
    name: id,
    source: '试',
    validFrom: '2017',
    jurisdiction: '试',
    max,
    bands: bands.map(([name, from]) => ({ name, from })),
  });
}
