import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../../src/page-data/report/indicators-section.ts';
import { NO_MARKS } from '../../../src/views/figure-marks.ts';
import { judgedIndicators } from '../../../src/analysis/judged-indicators.ts';
import { summarise } from '../../../src/publish/report-summary.ts';
import { indicators as indicatorRows } from '../../../src/publish/tables/indicators-table.ts';
import { judgedRows } from '../../../src/report/indicator-verdicts.ts';
import { recordsOfReport } from '../../../src/search/records-of-report.ts';
import { statedCount } from '../../../src/rules/statements/stated-count.ts';
import { smallCorpus, smallReport, type Said } from '../../rules/small-report.ts';
import { withResults } from '../../support/with-results.ts';

type Rows = NonNullable<Said['indicatorTables']>[number]['rows'];

const reportOf = (rows: Rows, more: Said = {}) =>
  smallReport({ ...more, indicatorTables: [{ id: 'a', title: '绩效指标表', rows }] });

describe('what is an indicator', () => {
  it.each([
    [{ name: '/', target: '/', actual: '/' }, false],
    [{ name: '／', target: '—', actual: null }, false],
    [{ name: '-', target: null, actual: null }, false],
    [{ name: '无', target: '无', actual: '无' }, false],
    [{ name: '数量指标', target: null, actual: null }, false],
    [{ name: '服务对象满意度指标', target: '/', actual: '—' }, false],
    [{ name: '合计', target: null, actual: null, weight: 100, score: 96 }, false],
    // Named, but nothing set: an indicator of which nobody can say whether it was met.
    [{ name: '上级下达指标的达标率', target: null, actual: null }, true],
    [{ name: '培训人数', target: '/', actual: '/' }, true],
    [{ name: '培训人数', target: '不适用', actual: '不适用' }, true],
    [{ name: '/', target: '5场', actual: '6场' }, true],
    [{ name: '数量指标', target: '5场', actual: '6场' }, true],
    [{ name: '数量指标', target: null, actual: null, verdict: 'unmet' }, true],
  ] as const)('%j: %s', (row, counted) => {
    expect(judgedRows(reportOf([{ ...row }]))).toHaveLength(counted ? 1 : 0);
  });

  it.each([
    [{ name: '培训人数', target: '/', actual: '80人' }],
    [{ name: '培训人数', target: '80人', actual: '—' }],
    [{ name: '培训人数', target: '不适用', actual: '80人' }],
    [{ name: '培训人数', target: '80人', actual: '不适用' }],
  ] as const)('cannot be judged: %j', (row) => {
    expect(judgedRows(reportOf([{ ...row }]))[0]?.verdict).toBe('unclear');
  });
});

describe('one count everywhere', () => {
  const rows: Rows = [
    { name: '数量指标', target: null, actual: null },
    { name: '培训场次', target: '5场', actual: '6场', group: '数量指标' },
    { name: '/', target: '/', actual: '/', group: '数量指标' },
    { name: '奖励发放时间', target: '2023年上半年', actual: '阶段完成', verdict: 'unclear', group: '数量指标' },
    { name: '补助企业', target: '30家', actual: '若干', group: '数量指标' },
    { name: '满意度', target: '90%', actual: '80%', group: '数量指标' },
  ];
  const count = { id: 'S1', kind: 'count', of: 'met', what: '完成的指标', printed: 1, where: '三' } as const;
  const report = reportOf(rows, { statements: [count] });
  const corpus = smallCorpus(report);

  it('in the data', () => {
    expect(summarise(report, withResults(corpus)).counts).toMatchObject({ indicators: 4, met: 1, unmet: 1 });
    expect(indicatorRows.rows(report, withResults(corpus)).map(({ name }) => name)).toEqual(
      judgedIndicators(report).map(({ row }) => row.name),
    );
  });

  it('on the page, which shows the other rows as printed, each at its own address', () => {
    const section = indicatorsOf({ report, corpus, marks: NO_MARKS });
    expect(section.counts).toEqual({
      all: 4,
      met: 1,
      unmet: 1,
      unclear: 2,
      notDue: 0,
      expectedMet: 0,
      expectedUnmet: 0,
    });
    const shown = section.tables[0]?.bodies.flatMap((body) => body.rows) ?? [];
    expect(shown.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((no) => `indicator-a-${no}`));
    expect(shown.map(({ values }) => values?.['verdict']?.[0]?.value)).toEqual([
      undefined,
      'met',
      undefined,
      'unclear',
      'unclear',
      'unmet',
    ]);
  });

  it('in search', () => {
    const found = recordsOfReport(report, withResults(corpus)).filter(
      ({ kind, anchor }) => kind === 'indicator' && /-a-\d/.test(anchor),
    );
    expect(found.map(({ title }) => title)).toEqual(['培训场次', '奖励发放时间', '补助企业', '满意度']);
  });

  it('in the check of printed counts: rows marked as unclear are among those that cannot be judged', () => {
    const [result] = statedCount.check(report, corpus);
    expect(result?.operands.slice(1)).toEqual([
      { name: '判断为完成', value: '1' },
      { name: '无法判断', value: '2' },
      { name: '指标总数', value: '4' },
    ]);
    expect(result?.message).toContain('另有2项无法判断');
  });
});

it('the grades of the form are the word of the source, figures are compared here', () => {
  const report = smallReport({
    evaluation: 'self',
    indicatorTables: [
      {
        id: 'a',
        title: '指标',
        rows: [
          { name: '发放', target: '按时发放', actual: '达成预期指标' },
          { name: '共享', target: '部门间共享', actual: '部分达成预期指标并具有一定效果' },
          { name: '人数', target: '≥10人', actual: '12人' },
        ],
      },
    ],
  });
  expect(judgedRows(report).map(({ verdict, basis }) => [verdict, basis])).toEqual([
    ['met', 'source'],
    ['unmet', 'source'],
    ['met', 'computed'],
  ]);
});
