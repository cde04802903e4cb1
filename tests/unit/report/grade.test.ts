import { describe, expect, it } from 'vitest';
import { exact } from '../../../src/report/exact.ts';
import { bandNamed, bandOf, describeInterval, gradeIntervals, gradeOf, maximumOf } from '../../../src/report/grade.ts';
import { gradeKey, sameGrade } from '../../../src/report/grade-names.ts';

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

  it('puts another maximum on the scale of the rule set where the rule set says so', () => {
    const scaled = { ...five, scaled: true };
    expect(gradeOf(exact('108'), scaled, exact('120'))?.name).toBe('优');
    expect(gradeOf(exact('107.9'), scaled, exact('120'))?.name).toBe('良');
    expect(gradeOf(exact('108'), five, exact('120'))).toBeNull();
  });

  it('reads bands against the maximum of their own rule set', () => {
    const own = { max: exact('120'), bands: [band('优', '108'), band('良', '96'), band('差', '0')] };
    expect(gradeOf(exact('110'), own)?.name).toBe('优');
    expect(gradeOf(exact('107.9'), own)?.name).toBe('良');
  });

  it('has bonus points above full marks in the highest band', () => {
    expect(gradeOf(exact('103'), five, exact('100'), exact('105'))?.name).toBe('优');
    expect(gradeOf(exact('106'), five, exact('100'), exact('105'))).toBeNull();
    expect(describeInterval(gradeIntervals(five)[0]!, exact('100'), exact('103'))).toBe('得分 ≥ 90');
  });

  it('confirms a printed grade where full marks hold bonus points, and contradicts none', () => {
    const of = (score: string, printed: string) => bandOf(exact(score), printed, five, exact('105'))?.name ?? null;
    expect([of('81.5', '良'), of('81.5', '良好'), of('81.5', '中'), of('103', '优')]).toEqual(['良', '良', null, '优']);
    expect(bandOf(exact('8.6'), '差', five, exact('10'))).toBeNull();
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

describe('names of grades', () => {
  it.each([
    ['优', ['优秀', '优等', '“优”', '优（A）', '绩效等级为优', '优秀等次']],
    ['良', ['良好', '良等', '等级：良好']],
    ['中', ['中等', '中档']],
    ['低', ['较低']],
    ['差', ['较差', '差级']],
    ['C', ['C级', 'c', 'Ｃ 级', 'C等', '等级C']],
    ['A+', ['A+级']],
    ['3星', ['★★★', '★★★☆☆', '三星级', '3星']],
    ['2', ['二等', '二级', 'Ⅱ级', '2级']],
    ['合格', ['合格等级']],
    ['不合格', ['不合格']],
    ['一般', ['一般']],
  ])('%s is also written %j', (key, names) => {
    for (const name of [key, ...names]) expect(gradeKey(name), name).toBe(key);
  });

  it('keep apart what are different grades', () => {
    const names = [
      '优',
      '良',
      '中',
      '低',
      '差',
      '合格',
      '基本合格',
      '不合格',
      '一般',
      'A',
      'B',
      'A+',
      '优良',
      '1',
      '2',
    ];
    expect(new Set(names.map(gradeKey)).size).toBe(names.length);
    expect(sameGrade(null, '优')).toBe(false);
  });

  it('are found among the bands of a rule set, the exact name first', () => {
    const long = {
      max: exact('100'),
      bands: [band('优秀', '90'), band('良好', '75'), band('合格', '60'), band('不合格', '0')],
    };
    expect(bandNamed('良', long)?.name).toBe('良好');
    expect(bandNamed('合格', long)?.name).toBe('合格');
    expect(bandNamed('中', long)).toBeNull();
    const both = { max: exact('100'), bands: [band('优', '95'), band('优秀', '90'), band('差', '0')] };
    expect([bandNamed('优', both)?.from, bandNamed('优秀', both)?.from]).toEqual(['95', '90']);
  });
});

describe('full marks', () => {
  it('are those of the report, else of the rule set, else a hundred', () => {
    const of = (max?: string, own?: string) =>
      maximumOf({ max: max && exact(max) } as never, own ? { max: exact(own) } : undefined);
    expect([of('10', '120'), of(undefined, '120'), of()]).toEqual(['10', '120', '100']);
  });
});
