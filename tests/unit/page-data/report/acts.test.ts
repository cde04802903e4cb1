/** A report page says what its act has to say, and nothing of what the act does not have. */
import { describe, expect, it } from 'vitest';
import { reportPage, type ReportPage } from '../../../../src/page-data/report/report-page.ts';
import { exact } from '../../../../src/report/exact.ts';
import type { Corpus } from '../../../../src/report/archive.ts';
import type { RuleSet } from '../../../../src/report/schema/registries.ts';
import type { Table } from '../../../../src/views/table.ts';
import { withResults } from '../../../support/with-results.ts';
import { corpus, report, type ReportInput } from './fixture.ts';

const BARE: Partial<ReportInput> = { scoring: {}, funding: {}, commissioner: null, evaluators: [], ruleSet: undefined };

function page(part: Partial<ReportInput>, more: Partial<Corpus> = {}): ReportPage {
  const one = report({ ...BARE, evaluator: null, ...part });
  return reportPage(one, withResults({ ...corpus([one]), ...more }));
}

const facts = ({ head }: ReportPage): string[] =>
  head.facts.map(({ name, refs }) => `${name}：${refs.map((ref) => ref.name).join('、')}`);
const columns = (table: Table | undefined): string[] => table?.columns.map(({ name }) => name) ?? [];
const cells = (table: Table | undefined): string[][] =>
  (table?.bodies ?? []).flatMap(({ rows }) => rows.map((row) => row.cells.map(({ text }) => text)));
const ruleSet = (part: Partial<RuleSet>): Partial<Corpus> => ({
  ruleSets: new Map([
    ['own', { id: 'own', name: '办法', source: '所印', jurisdiction: '县', max: exact('100'), bands: [], ...part }],
  ]),
});

describe('a document with nothing but its name', () => {
  it.each(['audit', 'legislature', 'follow-up', 'monitoring', 'pre-evaluation', 'fiscal', 'self'] as const)(
    'has no part that is empty: %s',
    (evaluation) => {
      const { head, contents, chips } = page({ evaluation });
      expect([head.score, head.money]).toEqual([null, null]);
      expect(contents.map(({ id }) => id)).toEqual(['checks', 'source', 'reuse']);
      expect(chips.map(({ name }) => name)).toEqual(['处出入']);
    },
  );

  it('keeps the addresses that an evaluation has always had', () => {
    expect(page({ evaluation: 'fiscal' }).kept).toEqual(['scoring', 'funding']);
    expect(page({ evaluation: 'fiscal', scoring: { total: 80 } }).kept).toEqual(['funding']);
    expect(page({ evaluation: 'audit' }).kept).toEqual([]);
  });

  it('speaks of an evaluator only where somebody evaluates', () => {
    expect(facts(page({ evaluation: 'audit' }))).toEqual(['所涉单位：江门市商务局', '期间：2021—2023年度']);
    expect(facts(page({ evaluation: 'self' }))).toContain('评价机构：单位自评，无评价机构');
    expect(facts(page({ evaluation: 'fiscal', evaluators: undefined }))).toContain('评价机构：原文未说明');
    expect(facts(page({ evaluation: 'fiscal', evaluators: ['sansheng'] }))).toContain(
      '评价机构：广东三胜管理顾问有限公司',
    );
  });

  it('names all who asked for it and to whom it goes', () => {
    const said = facts(
      page({
        evaluation: 'operation',
        commissioners: ['shangwu', 'caizheng'],
        reportedTo: ['caizheng'],
        level: 'county',
      }),
    );
    expect(said).toContain('组织单位：江门市商务局、江门市财政局');
    expect(said).toContain('报告对象：江门市财政局');
    expect(said).toContain('层级：县级');
  });
});

describe('a period that is a part of a year', () => {
  it('is told by its name and its days', () => {
    const { head } = page({
      evaluation: 'operation',
      period: { from: 2024, to: 2024, dates: ['2024-07-01', '2024-09-30'], name: '2024年第三季度' },
    });
    expect(head.kicker).toContain('2024年第三季度');
    expect(head.facts.find(({ name }) => name === '考核期间')?.refs[0]?.name).toBe(
      '2024年第三季度（2024年7月1日至9月30日）',
    );
  });
});

describe('monitoring', () => {
  const headline = {
    unit: '万元' as const,
    budget: 860,
    toDate: 215,
    rate: '25.00%',
    forecast: 602,
    forecastRate: '70.00%',
    where: '一',
  };
  const rows = [
    { name: '改造学校', target: '≥24所', toDate: '6所', forecast: '17所', likelihood: '完全不可能' },
    { name: '责任事故', target: '≤0起', toDate: '0起', forecast: '0起' },
    { name: '满意度', target: '≥90%', toDate: '尚未调查' },
  ];
  const part: Partial<ReportInput> = {
    evaluation: 'monitoring',
    period: { from: 2024, to: 2024, dates: ['2024-01-01', '2024-06-30'] },
    funding: { headline },
    projects: [
      { id: 'P1', name: '供水改造', headline, light: '红灯', deviation: '-25.00个百分点' },
      { id: 'P2', name: '校车', light: '绿灯' },
    ],
    indicatorTables: [{ id: 'a', title: '监控', rows }],
  };

  it('counts nothing as met or unmet, and says what is expected', () => {
    const { indicators, chips } = page(part);
    expect(indicators.sentence).toBe('本页列出3项指标，都未到期。照原文的全年预计数，预计完成1项，预计未完成1项。');
    expect(indicators.chart).toBeNull();
    expect(chips.map(({ name, value }) => `${value}${name}`)).toEqual(['3项指标未到期', '1项预计未完成', '0处出入']);
    const [table] = indicators.tables;
    expect(columns(table)).toEqual(['指标', '目标值', '截至期末完成', '全年预计完成', '完成可能性', '完成情况']);
    expect(cells(table)[0]).toEqual(['改造学校', '≥24所', '6所', '17所', '完全不可能', '未到期']);
    expect(table?.bodies[0]?.rows[0]?.cells.at(-1)).toMatchObject({ verdict: 'not-due', note: '预计未完成' });
    expect(table?.bodies[0]?.rows[2]?.cells.at(-1)?.note).toBeUndefined();
  });

  it('says until when its rate counts, and shows what is expected of the year', () => {
    const { money } = page(part).head;
    expect(money).toMatchObject({
      rate: { name: '执行率（截至2024年6月30日）', value: '25.00%' },
      divides: '截至期末执行 ÷ 年度预算',
      forecastRate: { name: '预计执行率', value: '70.00%' },
    });
    expect(money?.amounts.map(({ name, value }) => `${name}${value}`)).toEqual([
      '年度预算860',
      '截至期末执行215',
      '全年预计执行602',
    ]);
    expect(page({ ...part, funding: { headline: { ...headline, rate: undefined } } }).head.money?.rate).toBeNull();
  });

  it('shows lights and deviations of its projects, and explains the lights', () => {
    const { projects, head } = page(
      { ...part, ruleSet: 'own' },
      ruleSet({
        lights: [
          { name: '红灯', from: exact('20') },
          { name: '绿灯', from: exact('0') },
        ],
      }),
    );
    expect(columns(projects?.table)).toEqual([
      '项目',
      '年度预算',
      '截至期末执行',
      '执行率',
      '全年预计执行',
      '预计执行率',
      '偏差',
      '亮灯',
    ]);
    expect(projects?.table.bodies[0]?.rows.map(({ id }) => id)).toEqual(['P1', 'P2']);
    expect(cells(projects?.table)[1]).toEqual(['校车', '', '', '', '', '', '', '绿灯']);
    expect(head.facts.at(-1)).toMatchObject({
      name: '亮灯规则',
      refs: [{ name: '办法：执行率比时序进度低20个百分点以上为红灯，其余为绿灯' }],
    });
  });

  it('says nothing of how well a budget was carried out', () => {
    const table = {
      id: 't',
      title: '资金',
      unit: '万元',
      columns: [
        { key: 'a', name: '预算', stage: 'adjusted-budget' as const },
        { key: 'b', name: '支出', stage: 'actual' as const },
      ],
      rows: [
        { name: '甲', cells: ['10', '5'] },
        { name: '乙', cells: ['10', '6'] },
      ],
    };
    const chart = (evaluation: ReportInput['evaluation']) =>
      page({ evaluation, funding: { tables: [table] } }).funding.tables[0]?.chart;
    expect(chart('monitoring')).toBeNull();
    expect(chart('pre-evaluation')).toBeNull();
    expect(chart('fiscal')).not.toBeNull();
  });
});

describe('a pre-evaluation', () => {
  const part: Partial<ReportInput> = {
    evaluation: 'pre-evaluation',
    ruleSet: 'own',
    scoring: {
      total: 78.6,
      opinion: '部分支持',
      dimensions: [
        { name: '必要性', max: 50, score: 40, reasons: ['依据不足'] },
        { name: '可行性', max: 50, score: 38.6 },
      ],
    },
    funding: {
      headline: { unit: '万元', asked: '3960.00', approved: '2986.20', cut: '-973.80', cutRate: '24.59%', where: '一' },
    },
    indicatorTables: [{ id: 'a', title: '目标', rows: [{ name: '可用率', target: '≥99%', adjustedTarget: '≥99.9%' }] }],
  };
  const rules = ruleSet({
    opinions: [
      { name: '予以支持', from: exact('90') },
      { name: '部分支持', from: exact('60') },
      { name: '不予支持', from: exact('0') },
    ],
  });

  it('gives its opinion as the verdict', () => {
    const { score } = page(part, rules).head;
    expect(score).toMatchObject({
      name: '评估得分',
      grade: null,
      opinion: '部分支持',
      band: '60 分以上、不到 90 分为部分支持',
    });
    expect(page({ ...part, scoring: { opinion: '部分支持' } }, rules).head.score).toMatchObject({
      total: null,
      name: '评估意见',
      band: null,
    });
  });

  it('tells what was asked and approved, and no spending', () => {
    const { money } = page(part, rules).head;
    expect(money?.amounts.map(({ name, value }) => `${name}${value}`)).toEqual([
      '申请3960.00',
      '核定2986.20',
      '核减−973.80',
    ]);
    expect(money).toMatchObject({ rate: { name: '核减率', value: '24.59%' }, divides: null, actual: null });
  });

  it('loses no points', () => {
    const { scoring, contents } = page(part, rules);
    expect(contents.map(({ title }) => title)).toContain('评分');
    expect(scoring).toMatchObject({ chart: null, losses: [] });
    expect(columns(scoring.table ?? undefined)).toEqual(['评估内容', '分值', '得分', '得分率']);
    expect(scoring.table?.bodies[0]?.rows[0]?.cells[0]?.note).toBe('依据不足');
  });

  it('shows both targets and judges neither', () => {
    const { indicators, chips } = page(part, rules);
    expect(indicators.sentence).toBe('本页列出1项指标，都未到期。');
    expect(columns(indicators.tables[0])).toEqual(['指标', '申报目标值', '评估后目标值']);
    expect(chips.map(({ name }) => name)).not.toContain('项未完成');
  });
});

describe('a grade', () => {
  it('that the score alone does not give has its reason beside it', () => {
    const scoring = { total: 91.2, grade: 'B', gradeByScore: 'A', gradeReason: '虚列支出，一票否决' };
    expect(page({ scoring }).head.score?.reason).toBe('按得分为A，最后为B：虚列支出，一票否决');
    expect(page({ scoring: { total: 91.2, grade: 'A', gradeByScore: 'A' } }).head.score?.reason).toBeNull();
  });

  it('is placed by bounds that do not belong to it in the words of the rules', () => {
    const rules = ruleSet({
      bands: [
        { name: '优秀', above: exact('90') },
        { name: '良好', above: exact('80') },
        { name: '其他', from: exact('0') },
      ],
    });
    const one = page({ ruleSet: 'own', scoring: { total: '90.0', grade: '良好' } }, rules);
    expect(one.head.score?.band).toBe('80分（不含）至90分（含）为良好');
    expect(facts(one).at(-1)).toBe(
      '等级办法：办法：90分（不含）以上为优秀，80分（不含）至90分（含）为良好，80分（含）以下为其他',
    );
  });

  it('has no rules beside it where the document names none', () => {
    expect(page({ scoring: { total: 96, grade: '优' } }).head.score).toMatchObject({ band: null, scale: null });
  });
});

describe('money', () => {
  it('of nothing has no quotient, whatever rate is printed', () => {
    const headline = { unit: '万元' as const, initial: 0, budget: '0.00', actual: '0.00', rate: '0', where: '一' };
    const { money } = page({ evaluation: 'self', funding: { headline } }).head;
    expect(money).toMatchObject({ rate: { value: '0' }, divides: null });
    expect(money?.amounts.map(({ value }) => value)).toEqual(['0', '0.00', '0.00']);
  });
});
