/** Rules never throw, and always say something sound, on any report that the schema lets through. */
import { describe, expect } from 'vitest';
import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { DIFFERENCES } from '../../src/report/difference-kinds.ts';
import { checkReport, judged } from '../../src/rules/all-rules.ts';
import { smallCorpus, smallReport, type Said } from './small-report.ts';
import { expectSound } from './sound.ts';

const name = fc.constantFrom('甲', '乙', '数量指标', '2021年', '合计', '满意度（%）');
const number = fc.oneof(
  fc.integer({ min: 0, max: 3000 }),
  fc.integer({ min: 0, max: 300000 }).map((cents) => (cents / 100).toFixed(2)),
);
const signed = fc.oneof(number, fc.integer({ min: -50, max: 50 }));
const rate = fc.constantFrom('37.34%', '0%', '-14.71%', '3.30个百分点', '100.00%', '约30%', '超过150%', '/', '66.6');
const cell = fc.oneof(number, rate, fc.constantFrom(null, '/', '-', '正增长', '1,234.50', '0', '未找到'));
const where = fc.constantFrom('一', '表 1');
const stage = fc.option(fc.constantFrom('initial-budget', 'allocated', 'actual', 'other'), { nil: undefined });
const unit = fc.constantFrom('万元', '家', '%', '元');

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const list = <T>(value: fc.Arbitrary<T>, max = 3): fc.Arbitrary<T[]> => fc.array(value, { maxLength: max });

const dimension = fc.record({
  name,
  max: number,
  score: fc.option(number),
  rate: optional(rate),
  groups: list(fc.record({ name, max: number, score: fc.option(number), rate: optional(rate) })),
});

const scoring = fc.record({
  total: fc.option(number),
  grade: fc.option(fc.constantFrom('优', '良好', '差', '合格')),
  max: optional(number),
  basis: fc.constantFrom('score', 'average'),
  dimensions: list(dimension),
  organisations: list(
    fc.record({
      organisation: fc.constantFrom('jia-ju', 'yi-ju', 'unknown'),
      total: number,
      dimensions: list(dimension),
    }),
  ),
  selfScore: optional(fc.record({ score: number, grade: optional(fc.constantFrom('优', '差')), where })),
});

const keys = ['a', 'b', 'c'] as const;
const key = fc.constantFrom(...keys, 'zz');
const pair = fc.tuple(key, key);
const column = fc.record({
  name,
  stage,
  unit: optional(unit),
  kind: fc.constantFrom('amount', 'rate', 'text'),
  sum: optional(fc.array(key, { minLength: 1, maxLength: 3 })),
  difference: optional(pair),
  ratio: optional(pair),
  growth: optional(pair),
  share: optional(key),
});
const fundingTable = fc.record({
  id: fc.constantFrom('t1', 't2'),
  title: name,
  label: optional(where),
  unit,
  columns: fc
    .tuple(column, column, column)
    .map((columns) => columns.map((one, index) => ({ key: keys[index], ...one }))),
  rows: fc.array(
    fc.record({
      key: optional(key),
      name,
      group: optional(name),
      role: fc.constantFrom('item', 'subtotal', 'total', 'memo'),
      sums: optional(list(key)),
      cells: fc.array(cell, { minLength: 0, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});
const headline = fc.option(
  fc.record({
    unit: fc.constantFrom('元', '万元', '亿元'),
    budget: fc.option(number),
    actual: fc.option(number),
    rate: optional(rate),
    where,
  }),
);

const target = fc.constantFrom(
  null,
  '≥85%',
  '3-4次',
  '2023年6月前',
  '第八位',
  '有所提高',
  '0次',
  '约20名',
  '5',
  '不少于5场（次）',
  '每年≥3场',
);
const actual = fc.constantFrom(
  null,
  '90%',
  '5批次',
  '2023年7月',
  '第六位',
  '有提高',
  '已完成',
  '缺少佐证材料',
  '2021年3场；2022年未开展',
  '>100次',
  '7',
);
const indicatorTable = fc.record({
  id: fc.constantFrom('i1', 'i2'),
  title: name,
  sourceRows: optional(fc.integer({ min: 1, max: 4 })),
  weights: list(fc.record({ dimension: name, group: optional(name), weight: number, score: optional(number) })),
  totalWeight: optional(number),
  totalScore: optional(number),
  rows: fc.array(
    fc.record({
      name,
      dimension: optional(name),
      group: optional(name),
      weight: optional(number),
      score: optional(number),
      target,
      actual,
      completion: optional(fc.oneof(rate, fc.constantFrom('完成', '未完成', '基本完成'))),
      verdict: optional(fc.constantFrom('met', 'unmet', 'unclear')),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

const period = fc.constantFrom('2021年', '2022年', '2023年1-8月', '无此期');
const trend = fc.record({
  id: fc.constantFrom('q1', 'q2'),
  title: name,
  periods: fc.constant(['2021年', '2022年', '2023年1-8月']),
  series: fc.array(
    fc.record({
      name,
      unit: fc.option(unit),
      values: fc.array(cell, { minLength: 1, maxLength: 4 }),
      total: optional(signed),
      sum: optional(list(name)),
      difference: optional(fc.tuple(name, name)),
      ratio: optional(fc.tuple(name, name)),
      growthOf: optional(name),
      changes: list(fc.record({ from: period, to: period, amount: optional(signed), percent: optional(rate) })),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

const base = { id: fc.constantFrom('S1', 'S2'), what: name };
const statement = fc.oneof(
  fc.record({
    ...base,
    kind: fc.constant('same'),
    values: fc.array(fc.record({ value: fc.constantFrom('18分', '18.5分', '2.70亿元', '26963万元', '甲'), where }), {
      minLength: 2,
      maxLength: 3,
    }),
    difference: optional(fc.constantFrom(...DIFFERENCES)),
  }),
  fc.record({
    ...base,
    kind: fc.constant('sum'),
    unit,
    total: signed,
    parts: fc.array(fc.record({ value: signed }), { minLength: 2, maxLength: 4 }),
    where,
  }),
  fc.record({
    ...base,
    kind: fc.constant('change'),
    unit,
    from: signed,
    to: signed,
    amount: optional(signed),
    percent: optional(rate),
    where,
  }),
  fc.record({
    ...base,
    kind: fc.constant('ratio'),
    unit,
    numerator: signed,
    denominator: signed,
    times: optional(number),
    printed: rate,
    where,
  }),
  fc.record({
    ...base,
    kind: fc.constant('count'),
    of: fc.constantFrom('indicators', 'met', 'unmet', 'findings', 'recommendations', 'rows'),
    group: optional(name),
    printed: fc.nat(9),
    where,
  }),
  fc.record({ ...base, kind: fc.constant('citation'), cited: where, where }),
  fc.record({
    ...base,
    kind: fc.constant('reading'),
    passages: fc.array(fc.record({ says: name, where }), { minLength: 1, maxLength: 2 }),
    note: name,
    remark: optional(fc.boolean()),
    difference: optional(fc.constantFrom(...DIFFERENCES)),
  }),
);

const programme = fc.record({
  id: fc.constantFrom('jingfei', 'other'),
  years: list(
    fc.record({
      year: fc.constantFrom(2021, 2022),
      unit: fc.constantFrom('元', '万元', '亿元'),
      initial: optional(number),
      actual: optional(number),
      rate: optional(rate),
      level: optional(fc.constantFrom('city', 'county')),
      recall: optional(fc.constantFrom('before', 'after')),
      where,
    }),
  ),
});

const finding = fc.record({
  id: fc.constantFrom('F1', 'F2'),
  title: name,
  points: fc.constant(['甲']),
  themes: fc.constant(['a']),
  where,
});
const recommendation = fc.record({
  id: fc.constantFrom('R1', 'R2'),
  title: name,
  points: fc.constant(['甲']),
  themes: fc.constant(['a']),
  answers: list(fc.constantFrom('F1', 'F9')),
  where,
});

const said = fc.record({
  scoring,
  funding: fc.record({ headline, tables: list(fundingTable, 2) }),
  indicatorTables: list(indicatorTable, 2),
  trends: list(trend, 2),
  statements: list(statement, 4),
  programmes: list(programme, 2),
  findings: list(finding, 2),
  recommendations: list(recommendation, 2),
}) as unknown as fc.Arbitrary<Said>;

describe('any report', () => {
  test.prop([said, said], { numRuns: 60 })('is judged soundly', (one, two) => {
    const reports = [smallReport({ ...one, id: 'r1' }), smallReport({ ...two, id: 'r2' })];
    const corpus = smallCorpus(...reports);
    for (const report of reports) for (const result of checkReport(report, corpus)) expectSound(result, report);
    expect(reports.flatMap(judged(corpus).resultsOf)).toEqual(reports.flatMap((report) => checkReport(report, corpus)));
  });
});
