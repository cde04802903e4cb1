import { describe, expect, it } from 'vitest';
import { headOf } from '../../../../src/page-data/report/report-head.ts';
import { check, context } from './fixture.ts';

const headline = {
  unit: '万元' as const,
  budget: 1512.57,
  budgetStage: 'allocated' as const,
  actual: 564.83,
  actualStage: 'actual' as const,
  where: '一',
};

describe('first screen', () => {
  it('puts the score into its band, in words and on the scale', () => {
    const { score } = headOf(context());
    expect(score).toMatchObject({ total: '78.53', grade: '中', band: '70 分以上、不到 80 分为中', name: '评价得分' });
    expect(score?.scale?.bands.map(({ name, range, here }) => `${name}${range}${here ? '*' : ''}`)).toEqual([
      '差不到60',
      '低60–70',
      '中70–80*',
      '良80–90',
      '优90–100',
    ]);
    expect(score?.scale?.position).toBe(57.1);
  });

  it.each([
    ['90', '优', 80],
    ['89.99', '良', 80],
    ['100', '优', 100],
    ['0', '差', 0],
  ])('places %s points as %s at %s', (total, grade, position) => {
    const { score } = headOf(context({ scoring: { total, grade } }));
    expect(score?.band?.endsWith(grade)).toBe(true);
    expect(score?.scale?.position).toBeCloseTo(position, 0);
  });

  it('shows a grade that stands without a score', () => {
    const { score } = headOf(context({ scoring: { total: null, grade: '良好' } }));
    expect(score).toMatchObject({ total: null, grade: '良好', name: '绩效等级', band: null, scale: null });
    expect(headOf(context({ scoring: { total: null, grade: null } })).score).toBeNull();
  });

  it('draws no band where full marks are not those of the rule set', () => {
    const of = (total: string, grade: string, max: string) => headOf(context({ scoring: { total, grade, max } })).score;
    expect(of('81.5', '良', '105')).toMatchObject({ max: '105', grade: '良', band: null });
    expect(of('81.5', '中', '105')?.band).toBeNull();
    expect(of('8.6', '良', '10')?.band).toBeNull();
  });

  it('compares a self-score with the score', () => {
    const self = { score: 99, grade: '优', where: '二' };
    expect(headOf(context({ scoring: { total: 87, grade: '良', selfScore: self } })).score?.self).toBe(
      '单位自评99分（优），比评价得分高12分',
    );
  });

  it('says what the printed rate divides', () => {
    const { money } = headOf(
      context({ funding: { headline: { ...headline, rate: '37.34%', rateName: '资金支出率' } } }),
    );
    expect(money).toMatchObject({ rate: { name: '资金支出率', value: '37.34%' }, divides: '支出 ÷ 下达' });
  });

  it('computes a rate that is not printed, and says so', () => {
    expect(headOf(context({ funding: { headline } })).money?.rate).toEqual({
      name: '执行率（本站计算）',
      value: '37.34%',
      marks: [],
    });
  });

  it('gives no rate of its own to a guarantee pool, nor to amounts of different scope', () => {
    expect(headOf(context({ funding: { headline: { ...headline, reading: 'guarantee' } } })).money?.rate).toBeNull();
    expect(headOf(context({ funding: { headline: { ...headline, comparable: false } } })).money?.rate).toBeNull();
  });

  it('calls the amounts what the source calls them, and says why they must not be divided', () => {
    const { money } = headOf(
      context({
        funding: {
          headline: {
            ...headline,
            actualName: '决算金额',
            comparable: false,
            note: '决算金额含年末结转结余23556.57元',
          },
        },
      }),
    );
    expect(money).toMatchObject({
      actual: { name: '决算金额' },
      rate: null,
      reading: null,
      note: '决算金额含年末结转结余23556.57元',
    });
  });

  it('shows a printed rate of another pair beside, with that pair, and gives none of its own', () => {
    const beside = {
      name: '拨付率',
      budget: 584.0855,
      budgetName: '应拨付',
      actual: 47.0855,
      rate: '8.06%',
      where: '一',
    };
    const doubted = check(['funding', 'headline', 'beside', 0, 'rate'], { computed: '8.07%' });
    const { money } = headOf(context({ funding: { headline: { ...headline, beside: [beside] } } }, [doubted]));
    expect(money).toMatchObject({ rate: null, divides: null });
    expect(money?.beside).toMatchObject([
      { name: '拨付率', value: '8.06%', pair: '分子47.0855万元 ÷ 应拨付584.0855万元', marks: [{ computed: '8.07%' }] },
    ]);
  });

  it('puts the remark of a check beside the figure on the first screen', () => {
    const doubted = check(['funding', 'headline', 'rate'], { computed: '37.35%' });
    const { money } = headOf(context({ funding: { headline: { ...headline, rate: '37.34%' } } }, [doubted]));
    expect(money?.rate?.marks).toMatchObject([{ to: '#check-c101-1', computed: '37.35%' }]);
  });

  it('invents nothing', () => {
    const { score, money } = headOf(context({ scoring: { total: null, grade: null } }));
    expect([score, money]).toEqual([null, null]);
  });
});
