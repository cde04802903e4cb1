import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { essence, groupAlike, withoutPlace } from '../../../src/analysis/alike-names.ts';

const grouped = (names: readonly string[]): string[][] => groupAlike(names, (name) => name);

describe('essence', () => {
  it.each([
    ['参加中小企业培训人数（人）', '参加中小企业培训人'],
    ['印刷宣传手册数量（本）', '印刷宣传手册'],
    ['“小升规”奖励企业数', '小升规奖励企业'],
    ['数量', '数量'],
    ['预算（成本）控制率', '预算控制率'],
    ['５G基站数', '5g基站'],
  ])('%s → %s', (name, expected) => expect(essence(name)).toBe(expected));
});

describe('the name of the place itself', () => {
  it.each([
    ['广东省江门市', '提升江门市文旅形象', '提升文旅形象'],
    ['广东省江门市', '提升江门文旅形象', '提升文旅形象'],
    ['广东省佛山市', '提升江门文旅形象', '提升江门文旅形象'],
    ['浙江省杭州市上城区', '上城区企业数', '企业数'],
    ['广东省广州市', '广州市广告业产值', '广告业产值'],
    ['全国', '全国企业数', '全国企业数'],
    ['福建省沙县', '沙县沙滩数', '沙滩数'],
  ])('of %s is left out of %s', (jurisdiction, name, expected) =>
    expect(withoutPlace(jurisdiction)(name)).toBe(expected),
  );
});

describe('alike', () => {
  it.each([
    ['奖补企业满意度', '企业满意度'],
    ['服务对象满意率', '服务对象满意度'],
    ['扶持工业企业数量(家)', '扶持工业企业'],
    ['征集参赛作品数量', '大赛征集参赛作品'],
  ])('%s and %s', (a, b) => expect(grouped([a, b])).toHaveLength(1));

  it.each([
    ['扶持对象满意度', '扶持对象完成率'],
    ['服务企业数量', '服务企业覆盖率'],
    ['资金使用率', '资金使用合规性'],
    ['乘客满意度', '满意度'],
    ['全市高技能人才培训人数', '技能人才'],
    ['培训人数', '获奖项目数'],
  ])('not %s and %s', (a, b) => expect(grouped([a, b])).toHaveLength(2));

  it('keeps apart what stands side by side in one table', () => {
    const rows = [
      { name: '统计月报报送数量', at: '2022' },
      { name: '统计年报报送数量', at: '2022' },
      { name: '统计年报报送数量（个）', at: '2023' },
      { name: '统计月报报送数量（个）', at: '2023' },
    ];
    const groups = groupAlike(
      rows,
      ({ name }) => name,
      ({ at }) => at,
    );
    expect(groups.map((group) => group.map(({ name }) => name.slice(2, 4)))).toEqual([
      ['月报', '月报'],
      ['年报', '年报'],
    ]);
  });
});

describe('groups', () => {
  const name = fc
    .array(fc.constantFrom(...'企业培训人数满意度奖励资金支出率覆盖（）个、 %A1'), { minLength: 1, maxLength: 12 })
    .map((letters) => letters.join(''));
  const place: fc.Arbitrary<string> = fc.constantFrom('', 'a', 'b');
  const entries = fc.array(fc.record({ name, place }), { maxLength: 40 });
  const group = (all: readonly { name: string; place: string }[]) =>
    groupAlike(
      all,
      (entry) => entry.name,
      (entry) => entry.place,
    );

  test.prop([entries])('hold every entry exactly once', (all) => {
    const groups = group(all);
    expect(groups.every((members) => members.length > 0)).toBe(true);
    expect(groups.flat()).toHaveLength(all.length);
    expect(new Set(groups.flat())).toEqual(new Set(all));
  });

  test.prop([entries])('keep the order of the entries', (all) => {
    const order = new Map(all.map((entry, index) => [entry, index]));
    for (const members of group(all)) {
      const places = members.map((member) => order.get(member)!);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test.prop([entries])('never part entries of one name', (all) => {
    const groups = group(all);
    for (const { name: one } of all) {
      expect(groups.filter((members) => members.some((member) => member.name === one))).toHaveLength(1);
    }
  });

  test.prop([entries])('do not depend on how often they are made', (all) => {
    expect(group(all)).toEqual(group(all));
  });
});
