/** The first screen, indicators, budget lines and checks: what they say, and when they say nothing. */
import { describe, expect, it } from 'vitest';
import { headOf } from '../../../../src/page-data/report/report-head.ts';
import { headMoney } from '../../../../src/page-data/report/head-money.ts';
import { indicatorsOf } from '../../../../src/page-data/report/indicators-section.ts';
import { fundingOf } from '../../../../src/page-data/report/funding-section.ts';
import { reportPage } from '../../../../src/page-data/report/report-page.ts';
import { exact } from '../../../../src/report/exact.ts';
import type { Severity } from '../../../../src/report/check-result.ts';
import { check, context, corpus, report, type ReportInput } from './fixture.ts';
import { withResults } from '../../../support/with-results.ts';

describe('the score on the first screen', () => {
  const score = (scoring: NonNullable<ReportInput['scoring']>, more: Partial<ReportInput> = {}) =>
    headOf(context({ ...more, scoring })).score;

  it('is put into a band where the source names a grade on the scale of the rules', () => {
    expect(score({ total: 85, grade: '良' })?.band).toBe('80 分以上、不到 90 分为良');
    expect(score({ total: 85, grade: null })).toMatchObject({ band: null, scale: null });
    expect(score({ total: 85, max: 120, grade: '良' })?.band).toBeNull();
    expect(score({ total: 108, grade: '优' })?.band).toBeNull();
  });

  it('is compared with a self-score on the same scale, and with none in a self-evaluation', () => {
    const selfScore = { score: 99, where: '二' };
    expect(score({ total: 87, grade: '良', selfScore })?.self).toBe('单位自评99分，比评价得分高12分');
    expect(score({ total: 99, grade: '优', selfScore })?.self).toBe('单位自评99分，与评价得分相同');
    expect(score({ total: 87, grade: '良', selfScore, basis: 'average' })?.self).toContain('比平均得分高');
    expect(score({ total: 8.7, max: 10, grade: '良', selfScore })?.self).toBe('单位自评99分');
    expect(score({ total: 87, grade: '良', selfScore }, { evaluation: 'self' })?.self).toBe('单位自评99分');
  });

  it('is the average of so many organisations only where they are listed', () => {
    expect(score({ total: 87, grade: '良', basis: 'average' })?.name).toBe('各单位的平均得分');
  });
});

describe('the money on the first screen', () => {
  const money = (part: object) =>
    headMoney({
      unit: '万元',
      budget: exact('200'),
      budgetStage: 'adjusted-budget',
      actual: exact('100'),
      actualStage: 'actual',
      reading: 'expenditure',
      comparable: true,
      where: '一',
      ...part,
    });

  it('is divided by the site where it is spending over its budget', () => {
    expect(money({})?.rate).toMatchObject({ name: '执行率（本站计算）', value: '50.00%' });
  });

  it.each([
    ['no budget', { budget: null }],
    ['a budget of nothing', { budget: exact('0') }],
    ['spending below zero', { actual: exact('-1') }],
    ['two scopes', { comparable: false }],
    ['money received', { actualStage: 'received' }],
    ['no budget as divisor', { budgetStage: 'balance' }],
    ['a guarantee', { reading: 'guarantee' }],
    ['a revolving fund', { reading: 'revolving' }],
    ['more than twice the budget', { actual: exact('964.7') }],
  ])('is not with %s', (_name, part) => {
    expect(money(part)?.rate).toBeNull();
  });

  it('says what a printed rate divides only where it does', () => {
    expect(money({ rate: '50%' })?.divides).toBe('支出 ÷ 调整后预算');
    expect(money({ rate: '99.98%' })?.divides).toBeNull();
    expect(money({ rate: '50%', comparable: false })?.divides).toBeNull();
  });

  it('speaks of two amounts where there are two', () => {
    expect(money({ comparable: false })?.reading).toBe('两个金额的年度、范围或内容不同，不宜相除');
    expect(money({ comparable: false, budget: null })?.reading).toBeNull();
    expect(money({ comparable: false, reading: 'guarantee' })?.reading).toContain('风险准备金');
  });
});

describe('indicators', () => {
  type Tables = NonNullable<ReportInput['indicatorTables']>;
  type Rows = Tables[number]['rows'];
  const section = (rows: Rows, more: Tables = [], title = '指标表') =>
    indicatorsOf(context({ indicatorTables: [{ id: 'a', title, rows }, ...more] }));
  const said = (rows: Rows): string | undefined => section(rows).chart?.sentence;
  const row = (name: string, target: string | null, actual: string | null, completion?: string): Rows[number] => ({
    name,
    target,
    actual,
    ...(completion === undefined ? {} : { completion }),
  });
  const three: Rows = [
    row('甲', '100家', '80家', '80%'),
    row('乙', '100家', '120家', '120%'),
    row('丙', '100家', '100家', '100%'),
  ];

  it('repeated in another table are counted once', () => {
    const { counts, sentence, filters } = section(three, [{ id: 'b', title: '汇总', rows: three.slice(0, 2) }]);
    expect(counts.all).toBe(3);
    expect(sentence).toContain('本页列出3项指标：完成2项，未完成1项。');
    expect(sentence).toContain('另有2行重复列出同一指标，不重复计算。');
    expect(filters[0]?.options.map(({ text }) => text)).toEqual(['完成（3）', '未完成（2）']);
  });

  it('of a table that shows some only are not all', () => {
    expect(section(three, [], '部分指标完成情况').sentence).toMatch(/^本页列出3项指标/);
  });

  it.each<[string, Rows[number]]>([
    ['an upper limit', row('成本', '≤100万元', '50万元', '50%')],
    ['an upper limit in words', row('工期', '不超过12个月', '6个月', '50%')],
    ['what should be little', row('投诉率', '10%', '5%', '50%')],
    ['a day', row('完成时间', '2023年12月底前', '2023年6月', '50%')],
    ['a rank', row('全省排名', '第八位', '第九位', '50%')],
    ['a target of nothing', row('个数', '0个', '1个', '50%')],
    ['a result below zero', row('利润', '100万元', '-50万元', '-50%')],
    ['a growth over a growth', row('产值增速', '≥5%', '2%')],
  ])('without a rate of success are not ranked: %s', (_name, other) => {
    expect(said([...three, other])).toBe(
      '按完成率比较的有3项，其中1项不到100%；最低的是“甲”（80%），最高的是“乙”（120%）。',
    );
  });

  it('share a place', () => {
    expect(said([...three, row('丁', '10家', '8家', '80%')])).toContain('最低的是“甲”、“丁”（80%）');
    const many = ['丁', '戊', '己'].map((name) => row(name, '10家', '8家', '80%'));
    expect(said([...three, ...many])).toContain('最低的是“甲”等4项（80%）');
    expect(said(['甲', '乙', '丙'].map((name) => row(name, '1家', '1家', '100%')))).toBe(
      '按完成率比较的有3项，都达到100%；都是100%。',
    );
  });

  it('of one name bring what tells them apart', () => {
    const years = [2021, 2022].map((year) => ({ ...row('扶持数', '100家', year === 2021 ? '60家' : '130家'), year }));
    expect(said([...three, ...years])).toContain(
      '最低的是2021年的“扶持数”（60%，本站计算），最高的是2022年的“扶持数”（130%，本站计算）',
    );
  });

  it('are left open at the end where print and arithmetic differ', () => {
    const capped = [...three, row('丁', '100家', '190家', '100%')];
    expect(said(capped)).toBe('按完成率比较的有4项，其中1项不到100%；最低的是“甲”（80%）。');
    expect(said([...three, row('丁', '100家', '70家', '170%')])).toBe('按完成率比较的有4项。');
  });

  it('have a target that is too low where the source prints how far it was passed', () => {
    expect(said([...three, row('丁', '≥10家', '16家', '160%')])).toContain('；1项超过150%，目标可能定低了。');
    expect(said([...three, row('丁', '≥10家', '16家')])).toMatch(/；1项超过150%。$/);
    const both = [row('丁', '≥10家', '16家', '160%'), row('戊', '10家', '17家')];
    expect(said([...three, ...both])).toContain('2项超过150%，其中1项的完成率是原文所印，目标可能定低了');
  });

  it('are not drawn when fewer than three have a rate', () => {
    expect(section(three.slice(0, 2)).chart).toBeNull();
  });
});

describe('a budget line through the years', () => {
  type Years = NonNullable<NonNullable<ReportInput['programmes']>[number]['years']>;
  const said = (years: Years, headline: NonNullable<ReportInput['funding']>['headline'] = null): string | undefined =>
    fundingOf(context({ programmes: [{ id: 'a', years }], funding: { headline } })).programmes[0]?.sentence;
  const year = (number: number, allocated: number, actual?: number, rate?: string): Years[number] => ({
    year: number,
    unit: '万元',
    allocated,
    where: '一',
    ...(actual === undefined ? {} : { actual }),
    ...(rate === undefined ? {} : { rate }),
  });
  const headline = { unit: '万元' as const, budget: 300, actual: 200, where: '一' };

  it('says the printed rate, and marks one of the site', () => {
    expect(said([year(2022, 100, 90, '90%'), year(2023, 200, 110)])).toBe(
      '2022年下达100万元，支出90万元（执行率90%）；2023年下达200万元，支出110万元（执行率55%，本站计算）。',
    );
  });

  it.each<[string, Years, NonNullable<ReportInput['funding']>['headline'], string]>([
    [
      'a rate of other amounts',
      [year(2022, 100, 90, '70%'), year(2023, 200)],
      null,
      '支出90万元；2023年下达200万元，没有列出支出。',
    ],
    ['more than twice the budget', [year(2022, 100, 300), year(2023, 200)], null, '支出300万元；'],
    ['a budget of nothing', [year(2022, 0, 300), year(2023, 200)], null, '支出300万元；'],
    ['another spending than the report', [year(2022, 100, 100), year(2023, 200, 200)], headline, '支出200万元。'],
    ['a guarantee', [year(2022, 100, 90), year(2023, 200, 10)], { ...headline, reading: 'guarantee' }, '支出10万元。'],
  ])('has no rate with %s', (_name, years, of, words) => {
    expect(said(years, of)).toContain(words);
  });

  it('says nothing where a year stands twice', () => {
    expect(said([year(2022, 100, 90), year(2022, 200, 10)])).toBe('');
  });
});

describe('checks', () => {
  const said = (...severities: Severity[]): string => {
    const one = report();
    return reportPage(
      one,
      withResults(corpus([one]), () => severities.map((severity) => check(['scoring'], { severity }))),
    ).checks.sentence;
  };

  it.each<[string, Severity[], string]>([
    ['nothing to check', [], '本报告没有可核验的算式。'],
    ['nothing that could be judged', ['unjudged', 'unjudged'], '本站对这份报告做了2次核验，都因数据不足无法判断。'],
    ['nothing that differs', ['pass', 'notice'], '本站对这份报告做了2次核验：没有发现出入，1处相符，1处值得留意。'],
    ['nothing that agrees', ['discrepancy'], '本站对这份报告做了1次核验：1处有出入。出入照原文保留，不作更改。'],
  ])('%s', (_name, severities, words) => {
    expect(said(...severities)).toBe(words);
  });
});
