/** The public data keeps its shape: names that others build on must not change by accident. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/views/table.ts';
import { catalogue, recordFields } from '../../../src/publish/data-catalogue.ts';
import { feedItems } from '../../../src/publish/feed.ts';
import { record } from '../../../src/publish/public-record.ts';
import { summarise } from '../../../src/publish/report-summary.ts';
import { dataTables } from '../../../src/publish/all-tables.ts';
import { checkReport } from '../../../src/rules/all-rules.ts';
import { advice, archive, finding, followUp, indicators, report } from '../page-data/fixture.ts';
import { withResults } from '../../support/with-results.ts';

const one = report(
  {
    organisations: ['gongxin', 'shangwu'],
    evaluator: null,
    published: '2026-11-20',
    corrections: [{ date: '2026-12-01', note: '表1的数' }],
    scoring: {
      total: 80.9,
      grade: '良',
      selfScore: { score: 98, where: '一' },
      dimensions: [
        { name: '投入', max: 20, score: 18.5 },
        { name: '效益', max: 12.5, score: null },
      ],
    },
    funding: {
      headline: { unit: '亿元', budget: 1.5, actual: 1.2, where: '一' },
      tables: [
        {
          id: 'zijin',
          title: '资金',
          unit: '万元',
          columns: [
            { key: 'budget', name: '预算', stage: 'initial-budget' },
            { key: 'rate', name: '支出率', kind: 'rate' },
          ],
          rows: [{ name: '2023年', year: 2023, cells: ['12.50', '80%'] }],
        },
      ],
    },
    programmes: [{ id: 'jingfei', years: [{ year: 2023, unit: '万元', initial: 100, actual: 80, where: '一' }] }],
    trends: [
      {
        id: 'renshu',
        title: '人数',
        periods: ['2022年', '2023年'],
        series: [{ name: '人数', unit: '人', values: ['1', '2'] }],
        breaks: [{ before: '2023年', reason: '口径不同' }],
      },
    ],
    documents: [{ title: '办法', number: '〔2021〕1号' }],
    indicatorTables: indicators([
      ['企业满意度', '≥85%', '90%'],
      ['培训人数', '100', '80'],
      ['有所提高', '有所提高', null],
    ]),
    findings: [finding('F1', ['slow'])],
    recommendations: [advice('R1', ['slow'], ['F1'])],
    followUps: [followUp('U1', ['old#F1'])],
  },
  'new',
);
const corpus = archive([one]);
const checks = checkReport(one, corpus);

describe('the summary', () => {
  it('has exactly the fields of the contract', () => {
    expect(
      summarise(
        one,
        withResults(corpus, () => checks),
      ),
    ).toEqual({
      id: 'new',
      title: one.title,
      kind: 'special-fund',
      evaluation: 'fiscal',
      organisations: ['甲市工业和信息化局', '甲市商务局'],
      evaluator: null,
      period: [2021, 2023],
      reportYear: 2024,
      published: '2026-11-20',
      score: 80.9,
      grade: '良',
      selfScore: 98,
      dimensions: [
        { name: '投入', max: 20, score: 18.5 },
        { name: '效益', max: 12.5, score: null },
      ],
      funding: { unit: '万元', budget: 15000, actual: 12000, rate: 80 },
      counts: {
        indicators: 3,
        met: 1,
        unmet: 1,
        findings: 1,
        recommendations: 1,
        discrepancies: checks.filter(({ severity }) => severity === 'discrepancy').length,
      },
      url: '/reports/new/',
    });
  });

  it('says null where nothing is known', () => {
    const bare = report({ evaluator: null, reportYear: null, scoring: { total: null, grade: null } }, 'bare');
    expect(summarise(bare, withResults(archive([bare])))).toMatchObject({
      score: null,
      grade: null,
      selfScore: null,
      funding: { unit: '万元', budget: null, actual: null, rate: null },
      evaluator: null,
      reportYear: null,
      dimensions: [],
    });
  });

  it('takes the total of a self-evaluation for its self-score', () => {
    const self = report({ evaluation: 'self', scoring: { total: 97.35, grade: '优' } });
    expect(summarise(self, withResults(archive([self]))).selfScore).toBe(97.35);
  });

  it('gives a self-evaluation no evaluator’s score and leaves it its grade; where both are printed, both stand', () => {
    const self = report({ evaluation: 'self', scoring: { total: 97.35, grade: '优' } });
    expect(summarise(self, withResults(archive([self])))).toMatchObject({ score: null, grade: '优', selfScore: 97.35 });
    const department = report({ evaluation: 'department', scoring: { total: 88, grade: '良' } });
    expect(summarise(department, withResults(archive([department])))).toMatchObject({
      score: 88,
      grade: '良',
      selfScore: null,
    });
    const both = report({ scoring: { total: 87, grade: '良', selfScore: { score: 99, where: '三' } } });
    expect(summarise(both, withResults(archive([both])))).toMatchObject({ score: 87, grade: '良', selfScore: 99 });
  });

  it('prefers the printed rate, and computes none where none may be computed', () => {
    const rate = (headline: object): number | null => {
      const funded = report({
        funding: { headline: { unit: '万元', budget: 100, actual: 40, where: '一', ...headline } },
      });
      return summarise(funded, withResults(archive([funded]))).funding.rate;
    };
    expect([rate({}), rate({ rate: '41%' }), rate({ comparable: false }), rate({ budget: null })]).toEqual([
      40,
      41,
      null,
      null,
    ]);
  });
});

describe('the printed rate of another pair', () => {
  const funded = report({
    funding: {
      headline: {
        unit: '元',
        budget: 19470200,
        budgetName: '年初预算',
        actual: 155355,
        beside: [{ name: '拨付率', budget: 5840855, actual: 470855, actualName: '已拨付', rate: '8.06%', where: '一' }],
        note: '年中调减',
        where: '一',
      },
    },
  });

  it('stands beside with its pair, and the pair of the budget has no rate', () => {
    expect(summarise(funded, withResults(archive([funded]))).funding).toEqual({
      unit: '万元',
      budget: 1947.02,
      actual: 15.5355,
      rate: null,
      budgetName: '年初预算',
      beside: [
        { name: '拨付率', budget: 584.0855, budgetName: null, actual: 47.0855, actualName: '已拨付', rate: 8.06 },
      ],
      note: '年中调减',
    });
  });
});

describe('the record', () => {
  const full = record(
    one,
    withResults(corpus, () => checks),
  );

  it('is the summary and the whole report', () => {
    expect(full).toMatchObject(
      summarise(
        one,
        withResults(corpus, () => checks),
      ),
    );
    for (const key of [
      'fundingRows',
      'indicators',
      'trends',
      'findings',
      'recommendations',
      'followUps',
      'checks',
    ] as const) {
      expect(Array.isArray(full[key]), key).toBe(true);
    }
  });

  it('keeps decimals of lists as printed', () => {
    const written = JSON.parse(JSON.stringify(full)) as { scoring: { dimensions: { score: string }[] } };
    expect(written.scoring.dimensions[0]!.score).toBe('18.5');
  });

  it('gives every check with its code, severity, message, place and operands', () => {
    for (const check of full.checks as object[]) {
      expect(Object.keys(check)).toEqual(expect.arrayContaining(['code', 'severity', 'message', 'where', 'operands']));
      expect(check).not.toHaveProperty('report');
    }
  });

  it('says null of an indicator where the source says nothing', () => {
    expect((full.indicators as object[])[0]).toMatchObject({
      no: null,
      organisation: null,
      weight: null,
      completion: null,
      score: null,
      reason: null,
      evidence: null,
    });
  });

  it('gives every row of money with its cells, as printed and as numbers', () => {
    expect(full.fundingRows).toMatchObject([
      {
        table: 'zijin',
        row: 1,
        name: '2023年',
        cells: [
          { printed: '12.50', value: 12.5, unit: '万元' },
          { printed: '80%', value: 80, unit: '%' },
        ],
      },
    ]);
  });

  it('is plain JSON', () => expect(JSON.parse(JSON.stringify(full))).toEqual(full));
});

/** Names of all fields that occur, “funding.unit”, “indicators[].name”. */
function fieldsOf(value: unknown, path = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) fieldsOf(item, `${path}[]`, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      const name = path === '' ? key : `${path}.${key}`;
      found.add(name);
      fieldsOf(each, name, found);
    }
  }
  return found;
}

it('has the fields it always had', async () => {
  const fields = fieldsOf(
    JSON.parse(
      JSON.stringify(
        record(
          one,
          withResults(corpus, () => checks),
        ),
      ),
    ),
  );
  await expect(`${[...fields].sort().join('\n')}\n`).toMatchFileSnapshot('record-fields.txt');
});

describe('the dictionary', () => {
  const keys = ({ bodies }: Table) => bodies.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]!.text));

  it('explains every field of the summary', () => {
    const { dictionary } = catalogue().find(({ id }) => id === 'reports')!;
    expect(keys(dictionary!)).toEqual(
      Object.keys(
        summarise(
          one,
          withResults(corpus, () => checks),
        ),
      ),
    );
  });

  it('explains every further field of the record', () => {
    const summary = Object.keys(
      summarise(
        one,
        withResults(corpus, () => checks),
      ),
    );
    expect(keys(recordFields)).toEqual(
      Object.keys(
        record(
          one,
          withResults(corpus, () => checks),
        ),
      ).filter((key) => !summary.includes(key)),
    );
  });
});

describe('the tables', () => {
  it.each(dataTables)('$name gives every row the columns it declares, and no other', ({ columns, rows }) => {
    const keys = columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of rows(
      one,
      withResults(corpus, () => checks),
    ))
      expect(Object.keys(row).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('tell the organisation of an indicator, and the number of a series', () => {
    const rows = [{ organisation: 'shangwu', name: '完成率', target: null, actual: null }];
    const some = report(
      {
        indicatorTables: [{ id: 'biao', title: '指标', rows }],
        trends: [
          {
            id: 'renshu',
            title: '人数',
            periods: ['2022年', '2023年', '2024年'],
            series: [{ name: '人数', unit: '人', values: ['1.50', '约20', '/'] }],
          },
        ],
      },
      'some',
    );
    const of = (name: string) =>
      dataTables.find((table) => table.name === name)!.rows(some, withResults(archive([some])));
    expect(of('indicators')[0]).toMatchObject({ organisation: '甲市商务局' });
    expect(of('trends').map(({ printed, value }) => [printed, value])).toEqual([
      ['1.50', 1.5],
      ['约20', 20],
      ['/', null],
    ]);
  });

  it('lead to the page of what they tell', () => {
    const of = (name: string) =>
      dataTables
        .find((table) => table.name === name)!
        .rows(
          one,
          withResults(corpus, () => checks),
        );
    expect(of('findings')[0]).toMatchObject({ report: 'new', id: 'F1', answeredBy: 'R1', url: '/reports/new/#F1' });
    expect(of('recommendations')[0]).toMatchObject({ answers: 'F1', responsible: null });
    expect(of('follow-ups')[0]).toMatchObject({ targets: 'old#F1', reportedState: 'done', verifiedState: null });
    expect(of('indicators')[0]).toMatchObject({ verdict: 'met', computedCompletion: expect.any(String), alike: null });
  });
});

describe('the feed', () => {
  it('tells new reports and what became of earlier problems', () => {
    expect(feedItems(corpus).map(({ link, categories }) => [link, ...categories])).toEqual([
      ['/reports/new/#correction-2026-12-01', '更正'],
      ['/reports/new/', '报告'],
      ['/reports/new/#U1', '整改'],
    ]);
    expect(feedItems(corpus).map(({ date }) => date)).toEqual(['2026-12-01', '2026-11-20', '2026-11-20']);
  });

  it('goes by the day of publication, then by report year, and puts last what is not dated', () => {
    const some = archive([
      report({ reportYear: 2025 }, 'undated'),
      report({ reportYear: 2024, published: '2026-11-20' }, 'late'),
      report({ reportYear: 2023, published: '2026-11-20' }, 'older'),
      report({ reportYear: 2020, published: '2026-12-01', followUps: [followUp('U1', [])] }, 'latest'),
    ]);
    expect(feedItems(some).map(({ link }) => link)).toEqual([
      '/reports/latest/',
      '/reports/latest/#U1',
      '/reports/late/',
      '/reports/older/',
      '/reports/undated/',
    ]);
  });

  it('stays short', () => {
    const many = archive(Array.from({ length: 300 }, (_, index) => report({}, `r${index}`)));
    expect(feedItems(many)).toHaveLength(100);
  });
});
