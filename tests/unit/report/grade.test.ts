import { describe, expect, it } from 'vitest';
import { exact } from '../../../src/report/exact.ts';
import { describeInterval, gradeIntervals, gradeOf } from '../../../src/report/grade.ts';

const band = (name: string, from: string) => ({ name, from: exact(from) });
const five = {
  max: exact('100'),
  bands: [band('优', '90'), band('良', '80'), band('中', '70'), band('低', '60'), band('差', '0')],
};

describe('gradeOf', () => {
  it.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['89.5', '良'],
    ['80', '良'],
    ['79.999', '中'],
    ['60', '低'],
    ['59.9', '差'],
    ['0', '差'],
  ])('%s is %s', (score, name) => {
    expect(gradeOf(exact(score), five)?.name).toBe(name);
  });

  it('puts another maximum on the scale of the rule set', () => {
    expect(gradeOf(exact('108'), five, exact('120'))?.name).toBe('优');
    expect(gradeOf(exact('107.9'), five, exact('120'))?.name).toBe('良');
  });

  it('has no band above full marks or without a scale', () => {
    expect(gradeOf(exact('100.01'), five)).toBeNull();
    expect(gradeOf(exact('50'), five, exact('0'))).toBeNull();
  });

  it('reads bands in any order and describes them', () => {
    const shuffled = { ...five, bands: [...five.bands].reverse() };
    expect(gradeIntervals(shuffled).map(({ name }) => name)).toEqual(['优', '良', '中', '低', '差']);
    expect(
      gradeIntervals(five)
        .map((interval) => describeInterval(interval))
        .slice(0, 2),
    ).toEqual(['90 ≤ 得分 ≤ 100', '80 ≤ 得分 < 90']);
  });
});
