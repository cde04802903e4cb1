/** What documents of every kind add to the public data: each field where the source prints it, and only there. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/publish/data-catalogue.ts';
import { dataTables } from '../../../src/publish/all-tables.ts';
import { record } from '../../../src/publish/public-record.ts';
import { summarise } from '../../../src/publish/report-summary.ts';
import { wordLists } from '../../../src/publish/word-lists.ts';
import type { Corpus } from '../../../src/report/archive.ts';
import type { Table } from '../../../src/views/table.ts';
import { archive, report, type ReportInput } from '../page-data/fixture.ts';
import { withResults } from '../../support/with-results.ts';

const regions: Corpus['regions'] = new Map([
  ['shi', { id: 'shi', name: '甲市', level: 'city' }],
  ['xian', { id: 'xian', name: '乙县', level: 'county', within: 'shi', code: '330100' }],
]);
const written = (part: Partial<ReportInput>) => {
  const one = report(part, 'one');
  const corpus = withResults({ ...archive([one]), regions });
  return JSON.parse(JSON.stringify(record(one, corpus))) as ReturnType<typeof record>;
};
const rowsOf = (name: string, part: Partial<ReportInput>) => {
  const one = report(part, 'one');
  return dataTables.find((table) => table.name === name)!.rows(one, withResults({ ...archive([one]), regions }));
};

const BONDS = {
  kind: 'government-bond',
  evaluation: null,
  evaluator: null,
  scoring: { total: null, grade: null },
  projects: [
    {
      id: 'P1',
      name: '污水处理',
      code: '330100241000018207',
      organisations: ['gongxin'],
      evaluation: 'fiscal',
      evaluationName: '财政部门重点评价',
      scoring: { total: 87, grade: '良' },
      amounts: [{ name: '发行金额', value: '0.4', unit: '亿元' }],
      goals: [{ expected: '建成2座', actual: '建成2座' }],
    },
    { id: 'P2', name: '水质提升', evaluation: 'self', scoring: { total: 91, grade: '优' } },
  ],
} satisfies Partial<ReportInput>;

describe('several projects in one document', () => {
  it('have each its own act and score, an evaluator’s apart from the unit’s own', () => {
    expect(written(BONDS)).toMatchObject({
      evaluation: null,
      score: null,
      selfScore: null,
      grade: null,
      projects: [
        {
          id: 'P1',
          code: '330100241000018207',
          organisations: ['甲市工业和信息化局'],
          evaluation: 'fiscal',
          evaluationName: '财政部门重点评价',
          score: 87,
          selfScore: null,
          grade: '良',
          amounts: [{ name: '发行金额', printed: '0.4', value: 0.4, unit: '亿元' }],
          url: '/reports/one/#P1',
        },
        { id: 'P2', organisations: ['甲市商务局'], score: null, selfScore: 91, grade: '优' },
      ],
    });
  });

  it('are a table of their own, and an indicator names its project', () => {
    expect(
      rowsOf('projects', BONDS).map(({ id, score, selfScore, amounts, achieved }) => [
        id,
        score,
        selfScore,
        amounts,
        achieved,
      ]),
    ).toEqual([
      ['P1', 87, null, '发行金额 0.4亿元', '建成2座'],
      ['P2', null, 91, null, null],
    ]);
    const rows = [{ name: '建成座数', target: '2座', actual: '2座', core: true, subgroup: '建设' }];
    const indicatorTables = [{ id: 'biao', title: '指标', project: 'P1', rows }];
    expect(rowsOf('indicators', { ...BONDS, indicatorTables })[0]).toMatchObject({
      projectId: 'P1',
      core: true,
      subgroup: '建设',
      adjustedTarget: null,
    });
    expect(written({ ...BONDS, indicatorTables }).indicators[0]).toMatchObject({ projectId: 'P1', project: null });
  });
});

describe('a year that is under way', () => {
  const monitored = {
    evaluation: 'monitoring',
    evaluator: null,
    scoring: { total: null, grade: null },
    period: { from: 2024, to: 2024, dates: ['2024-01-01', '2024-06-30'] as [string, string] },
    funding: {
      headline: {
        unit: '万元',
        budget: 860,
        toDate: 215,
        rate: '25.00%',
        forecast: 602,
        forecastRate: '70.00%',
        where: '一',
      },
    },
    indicatorTables: [
      {
        id: 'biao',
        title: '指标',
        rows: [
          { name: '培训人次', target: '≥1200人次', toDate: '460人次', forecast: '1080人次', likelihood: '有可能' },
        ],
      },
    ],
  } satisfies Partial<ReportInput>;

  it('has a sum to date and a forecast, and neither spending nor a rate of the year', () => {
    const { funding, counts, periodDates } = written(monitored);
    expect(funding).toEqual({
      unit: '万元',
      budget: 860,
      actual: null,
      rate: null,
      toDate: 215,
      toDateRate: 25,
      forecast: 602,
      forecastRate: 70,
    });
    expect(counts).toMatchObject({ indicators: 1, met: 0, unmet: 0, notDue: 1 });
    expect(periodDates).toEqual({ from: '2024-01-01', to: '2024-06-30', name: null });
  });

  it('has indicators that are not due, with the verdict of their forecast', () => {
    expect(written(monitored).indicators[0]).toMatchObject({
      verdict: 'not-due',
      forecastVerdict: 'unmet',
      toDate: '460人次',
      likelihood: '有可能',
    });
  });

  it('computes the rates that are not printed', () => {
    const headline = { unit: '万元', budget: 200, toDate: 50, forecast: 150, where: '一' } as const;
    expect(written({ ...monitored, funding: { headline } }).funding).toMatchObject({
      rate: null,
      toDateRate: 25,
      forecastRate: 75,
    });
  });
});

describe('an assessment before the start', () => {
  it('has an opinion, what was asked and approved, and no spending', () => {
    const found = written({
      evaluation: 'pre-evaluation',
      evaluator: null,
      evaluators: [],
      scoring: { total: 78.6, opinion: '部分支持' },
      funding: {
        headline: { unit: '元', asked: 39600000, approved: 29862000, cut: -9738000, cutRate: '24.59%', where: '一' },
      },
    });
    expect(found).toMatchObject({ score: 78.6, grade: null, opinion: '部分支持', evaluator: null, evaluators: [] });
    expect(found.funding).toEqual({
      unit: '万元',
      budget: null,
      actual: null,
      rate: null,
      asked: 3960,
      approved: 2986.2,
      cut: -973.8,
      cutRate: 24.59,
    });
  });
});

describe('who and where', () => {
  it('are there where the record says them', () => {
    const found = written({
      evaluator: null,
      evaluators: ['sansheng', 'sansheng'],
      commissioner: null,
      commissioners: ['caizheng', 'gongxin'],
      reportedTo: ['caizheng'],
      evaluationName: '重点评价',
      region: 'xian',
    });
    expect(found).toMatchObject({
      evaluator: '广东三胜管理顾问有限公司、广东三胜管理顾问有限公司',
      evaluators: ['广东三胜管理顾问有限公司', '广东三胜管理顾问有限公司'],
      commissioner: '甲市财政局、甲市工业和信息化局',
      commissioners: ['甲市财政局', '甲市工业和信息化局'],
      reportedTo: ['甲市财政局'],
      evaluationName: '重点评价',
      level: 'county',
      levelName: '县',
      region: '乙县',
      regionId: 'xian',
    });
  });

  it('are left out where it says nothing', () => {
    const keys = Object.keys(written({}));
    for (const key of [
      'evaluators',
      'commissioners',
      'reportedTo',
      'level',
      'region',
      'projects',
      'opinion',
      'max',
      'goals',
      'amounts',
    ])
      expect(keys).not.toContain(key);
  });
});

describe('points and figures', () => {
  it('tells full marks, points for execution, a grade against its score and figures in brackets', () => {
    const found = written({
      scoring: {
        total: 85.35,
        max: 100,
        grade: '良',
        gradeByScore: '优',
        gradeReason: '一票否决',
        execution: { max: 10, score: 7.6, rate: '76%' },
      },
      amounts: [
        { name: '审减', value: '(1224422.65)', unit: '元' },
        { name: '受益', value: '10.76万', unit: '人' },
        { name: '未填', value: null, unit: '元' },
      ],
    });
    expect(found).toMatchObject({
      max: 100,
      gradeByScore: '优',
      gradeReason: '一票否决',
      executionPoints: { name: '预算执行率', max: 10, score: 7.6, rate: 76 },
      amounts: [
        { name: '审减', printed: '(1224422.65)', value: -1224422.65, unit: '元' },
        { name: '受益', printed: '10.76万', value: 107600 },
        { name: '未填', printed: null, value: null },
      ],
    });
  });

  it('takes the points of the only indicator table, and of none where several print them', () => {
    const table = (id: string) => ({
      id,
      title: '表',
      execution: { max: 10 },
      rows: [{ name: '甲', target: '1', actual: '1' }],
    });
    expect(written({ indicatorTables: [table('a')] }).executionPoints).toEqual({
      name: '预算执行率',
      max: 10,
      score: null,
      rate: null,
    });
    expect(written({ indicatorTables: [table('a'), table('b')] }).executionPoints).toBeUndefined();
  });

  it('reads cells in brackets and in larger units, and says which place and project a row is of', () => {
    const funding = {
      tables: [
        {
          id: 'biao',
          title: '分市',
          unit: '万元',
          columns: [
            { key: 'budget', name: '预算' },
            { key: 'people', name: '人数', unit: '人' },
          ],
          rows: [{ name: '收回', regionId: 'xian', cells: ['(2118.40)', '10.76万'] }],
        },
      ],
    };
    const [row] = written({ funding }).fundingRows;
    expect(row).toMatchObject({ regionId: 'xian', cells: [{ value: -2118.4 }, { value: 107600, printed: '10.76万' }] });
    expect(rowsOf('funding', { funding })[0]).toMatchObject({ regionId: 'xian', project: null });
  });
});

describe('what a later document says of earlier ones', () => {
  it('is counted as printed', () => {
    const part = {
      evaluation: 'follow-up',
      scoring: { total: null },
      follows: [{ title: '审计工作报告' }],
      followUpTotals: { total: 50, done: 40, inProgress: 10, unit: '万元', amount: 251023.54, where: '一' },
      followUps: [
        {
          id: 'U1',
          subject: '预算执行',
          issue: '问题',
          amount: '237054.47万元',
          rectified: '201783.20万元',
          counts: { total: 6, done: 2, partly: 4 },
          document: { title: '审计工作报告', number: '1号' },
          reported: { state: 'partly', asOf: '2021-12-28' },
          where: '二',
        },
      ],
    } satisfies Partial<ReportInput>;
    expect(written(part)).toMatchObject({
      follows: [{ title: '审计工作报告' }],
      followUpTotals: { total: 50, amount: '251023.54' },
    });
    expect(rowsOf('follow-ups', part)[0]).toMatchObject({
      total: 6,
      done: 2,
      partly: 4,
      notDone: null,
      rectified: '201783.20万元',
      document: '《审计工作报告》（1号）',
    });
  });
});

describe('the lists of names', () => {
  it('have in every entry the fields that their dictionary explains', () => {
    const corpus = { ...archive([]), regions };
    for (const { name, fields, entries } of wordLists) {
      const made = entries(corpus);
      expect(made.length, name).toBeGreaterThan(0);
      for (const entry of made) expect(Object.keys(entry)).toEqual(fields.map(([key]) => key));
    }
  });

  it('have every subject and place that the data name', () => {
    const corpus = { ...archive([]), regions };
    const entries = (name: string) => wordLists.find((list) => list.name === name)!.entries(corpus);
    expect(entries('subjects')).toContainEqual(expect.objectContaining({ id: 'special-fund' }));
    expect(entries('regions')[1]).toEqual({ id: 'xian', name: '乙县', level: 'county', within: 'shi', code: '330100' });
  });
});

it('has a word in the dictionary for every field of a project', () => {
  const one = report(BONDS, 'one');
  const { projects } = summarise(one, withResults(archive([one])));
  const told = ({ bodies }: Table) =>
    bodies.flatMap(({ rows }) =>
      rows.filter(({ cells }) => cells[0]!.text === 'projects').map(({ cells }) => cells[1]!.text),
    )[0]!;
  const words = told(catalogue().find(({ id }) => id === 'reports')!.dictionary!);
  for (const key of Object.keys(projects![0]!))
    expect(words, key).toMatch(new RegExp(`(?<![A-Za-z])${key}(?![A-Za-z])`));
});
