import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/report/archive.ts';
import { checkListing, rulePages, ruleTable } from '../../../src/page-data/lists/check-listing.ts';
import { compareChoices, compareWords } from '../../../src/page-data/compare-page.ts';
import { gradeTables } from '../../../src/page-data/grade-tables.ts';
import { allListings, longListings } from '../../../src/page-data/lists/all-lists.ts';
import { reportListing } from '../../../src/page-data/lists/report-listing.ts';
import { trendListing } from '../../../src/page-data/lists/trend-listing.ts';
import { check } from './report/fixture.ts';
import { archive, report, two } from './fixture.ts';
import { texts } from './texts.ts';
import { ruleSet } from '../../../src/report/schema/registries.ts';
import { withResults } from '../../support/with-results.ts';

const rules = [
  { code: 'C101', name: '合计', explanation: '' },
  { code: 'C999', name: '没用到', explanation: '' },
];

describe('reports', () => {
  it('show whom, when, what kind, score and money', () => {
    const funded = report({ funding: { headline: { unit: '亿元', budget: 1.5, actual: 1.2, where: '一' } } }, 'r');
    const [row] = texts(reportListing(withResults(archive([funded]))).pages[0]!.content.table);
    expect(row).toEqual([
      '外贸资金 2021–2023',
      '2021–2023',
      '专项资金·财政评价',
      '78.53',
      '中',
      '15000.00',
      '12000.00',
      '80.00%',
      '0',
      '0',
      '—',
    ]);
  });

  it('keep self-scores in a column of their own', () => {
    const self = report({ evaluation: 'self', scoring: { total: 97.35, grade: '优' } }, 'self');
    const both = report({ scoring: { total: 87, grade: '良', selfScore: { score: 99, where: '三' } } }, 'both');
    const { table } = reportListing(withResults(archive([self, both]))).pages[0]!.content;
    const at = (name: string): number => table.columns.findIndex((column) => column.name === name);
    const scores = texts(table).map((row) => [row[at('得分')], row[at('等级')], row[at('自评分')]]);
    expect(scores).toEqual(
      expect.arrayContaining([
        ['—', '优', '97.35'],
        ['87', '良', '99'],
      ]),
    );
  });

  it('order the grades from high to low', () => {
    const grades = ['中', '优', '良好', '良'].map((grade, index) =>
      report({ scoring: { total: 80, grade } }, `r${index}`),
    );
    const facet = reportListing(withResults(archive(grades))).facets.find(({ key }) => key === 'grade');
    expect(facet?.options.map(({ value }) => value)).toEqual(['优', '良', '中']);
  });
});

describe('checks', () => {
  const corpus = two();
  const checksOf = (one: Report) =>
    one.id === 'waimao'
      ? [check(['a']), check(['b'], { severity: 'pass' }), check(['c'], { severity: 'notice' })]
      : [check(['d'], { severity: 'unjudged' })];

  it('list the discrepancies by report', () => {
    const listing = checkListing(withResults(corpus, checksOf, rules));
    expect(listing.sentence).toBe(
      '对3份报告做了5次核验：1次相符，1处有出入（分布在1份报告里），1处值得留意，2处数据不足、无法核验。',
    );
    expect(
      listing.pages[0]!.content.groups.map(({ report: { id }, checks }) => [id, checks.map(({ to }) => to)]),
    ).toEqual([['waimao', ['/reports/waimao/#check-c101-1']]]);
  });

  it('count the results of every rule', () => {
    expect(texts(ruleTable(withResults(corpus, checksOf, rules)))).toEqual([
      ['合计', 'C101', '1', '1', '1', '2'],
      ['没用到', 'C999', '0', '0', '0', '0'],
    ]);
    const [used, unused] = rulePages(withResults(corpus, checksOf, rules));
    expect(used!.sentence).toBe('在所载报告中用了5次：有出入1次，值得留意1次，相符1次，无法核验2次。');
    expect(texts(used!.results).map(([, result]) => result)).toEqual([
      '≠ 有出入',
      '! 值得留意',
      '✓ 相符',
      '? 无法核验',
      '? 无法核验',
    ]);
    expect(unused!.sentence).toBe('所载报告没有用到这条规则。');
  });
});

describe('trends', () => {
  const trend = (id: string, subject?: string) => ({
    id,
    title: `数据${id}`,
    ...(subject === undefined ? {} : { subject }),
    periods: ['2021年', '2022年'],
    series: [{ name: '人数', unit: '人', values: ['1', '2'] }],
  });
  const listing = trendListing(
    archive([report({ trends: [trend('a', '医保'), trend('b')] }, 'x'), report({ trends: [trend('c', '医保')] }, 'y')]),
  );

  it('stand by subject, what several reports follow first', () => {
    expect(
      listing.pages[0]!.content.groups.map(({ subject, trends }) => [subject, trends.map(({ id }) => id)]),
    ).toEqual([
      ['医保', ['x-a', 'y-c']],
      ['其他', ['x-b']],
    ]);
    expect(listing.sentence).toContain('3组多年（多期）数据，共3个系列，分2个主题词。');
  });

  it('are said to be sorted only where one has a subject', () => {
    const unsorted = trendListing(archive([report({ trends: [trend('a'), trend('b')] })]));
    expect(unsorted.sentence).toBe('2组多年（多期）数据，共2个系列。');
  });

  it('bring picture, table and sentence', () => {
    const [first] = listing.pages[0]!.content.groups[0]!.trends;
    expect(first!.sentence).toBe('人数2021年为1人，2022年增加到2人，增100%。');
    expect(first!.charts).toHaveLength(1);
    expect(texts(first!.table)[0]!.slice(0, 3)).toEqual(['人数', '1', '2']);
  });
});

describe('the other pages', () => {
  it('offer every report for comparison, by title', () => {
    expect(compareChoices(two()).map(({ id }) => id)).toEqual(['gongxin-2023', 'gongxin-2024', 'waimao']);
    expect(compareWords(two()).themes).toMatchObject({ slow: '资金拨付滞后' });
  });

  it('count the reports of every grade', () => {
    expect(texts(gradeTables(two())[0]!)).toContainEqual(['优', '90 ≤ 得分 ≤ 100', '2份']);
  });

  it('say to which band a bound belongs, and count a document by the grades of its parts', () => {
    const rules = ruleSet.parse({
      id: 'upper',
      name: '上限含在内',
      source: '表下注',
      jurisdiction: '某县',
      max: 100,
      bands: [
        { name: '优秀', above: 90 },
        { name: '良好', above: 60 },
        { name: '不合格', from: 0 },
      ],
      lights: [
        { name: '红灯', from: 20 },
        { name: '绿灯', from: 0 },
      ],
    });
    const projects = [{ id: 'P1', name: '甲', scoring: { total: 90, grade: '良好' } }];
    const own = archive([report({ ruleSet: 'upper', scoring: {}, projects }, 'parts')]);
    const [grades, lights] = gradeTables({ ...own, ruleSets: new Map([['upper', rules]]) });
    expect(texts(grades!)).toEqual([
      ['优秀', '90 < 得分 ≤ 100', '0份'],
      ['良好', '60 < 得分 ≤ 90', '1份'],
      ['不合格', '0 ≤ 得分 ≤ 60', '0份'],
    ]);
    expect(grades!.notes).toEqual(['依据：表下注。适用：某县。']);
    expect(texts(lights!)).toEqual([
      ['红灯', '20个百分点（含）以上'],
      ['绿灯', '其余'],
    ]);
  });

  it('tell the opinions of rules that give no grades, and no table of grades', () => {
    const rules = ruleSet.parse({
      id: 'ex-ante',
      name: '事前评估',
      source: '报告',
      jurisdiction: '某市',
      opinions: [
        { name: '予以支持', from: 60 },
        { name: '不予支持', from: 0 },
      ],
    });
    const own = archive([report({ ruleSet: 'ex-ante', scoring: { total: 78, opinion: '予以支持' } }, 'plan')]);
    const tables = gradeTables({ ...own, ruleSets: new Map([['ex-ante', rules]]) });
    expect(tables.map(({ columns }) => columns[0]!.name)).toEqual(['意见']);
    expect(texts(tables[0]!)).toEqual([
      ['予以支持', '60 ≤ 得分 ≤ 100', '1份'],
      ['不予支持', '0 ≤ 得分 < 60', '0份'],
    ]);
  });

  it('have no further pages for a small archive', () => {
    const listings = allListings(withResults(two(), () => [], rules));
    expect(listings.map(({ name }) => name)).toEqual([
      'reports',
      'findings',
      'recommendations',
      'indicators',
      'checks',
      'trends',
      'organisations',
    ]);
    expect(longListings(listings)).toEqual([]);
  });
});
