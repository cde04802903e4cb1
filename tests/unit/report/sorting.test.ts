import { describe, expect, it } from 'vitest';
import { decimalText, exact } from '../../../src/report/exact.ts';
import { meritOf } from '../../../src/report/grade-merit.ts';
import { placesOf, sizeOf } from '../../../src/report/printed-size.ts';

const size = (text: string): string | null => {
  const found = sizeOf(text);
  return found === null ? null : `${decimalText(found.value)} ${found.of}`;
};

describe('the size of what is printed', () => {
  it.each([
    ['1.2亿元', '120000000 元'],
    ['350万元', '3500000 元'],
    ['2,518.90万元', '25189000 元'],
    ['≥85%', '85 %'],
    ['0.5‰', '0.05 %'],
    ['1.5倍', '150 %'],
    ['3-4次', '3 次'],
    ['不少于5场（次）', '5 场'],
    ['三份', '3 份'],
    ['举办三次培训', '3 次'],
    ['完成2368件，完成率118%', '2368 件'],
    ['2023年6月前', '20230630 date'],
    ['第八位', '8 rank'],
    ['2公里', '2000 米'],
    ['十二个月', '518400 分钟'],
    ['《关于2023年》共5份', '5 份'],
  ])('%s', (text, expected) => expect(size(text)).toBe(expected));

  it.each(['—', '', '/', '有所提高', '高于全市增速', '一定程度', '进一步完善'])('%s has none', (text) =>
    expect(size(text)).toBeNull(),
  );
});

describe('places in a column', () => {
  const order = (...texts: string[]): (string | null)[] => placesOf(texts.map(sizeOf));

  it('go by size within a kind, whatever the unit', () =>
    expect(order('1亿元', '200万元', '5000元', '200.00万元')).toEqual(['0 2', '0 1', '0 0', '0 1']));

  it('keep kinds apart: money, shares, then what is most frequent', () =>
    expect(order('5场', '3家', '80%', '1万元', '2家', '—')).toEqual(['3 0', '2 1', '1 0', '0 0', '2 0', null]));

  it('tell figures apart that are too long for a floating point', () =>
    expect(order('123456789012345678.02元', '123456789012345678.01元')).toEqual(['0 1', '0 0']));
});

describe('merit', () => {
  it.each([
    ['优', 4],
    ['优秀', 4],
    ['A级', 4],
    ['五星', 4],
    ['良', 3],
    ['良好', 3],
    ['“良”', 3],
    ['中', 2],
    ['合格', 2],
    ['低', 1],
    ['差', 0],
    ['不合格', 0],
  ])('%s', (grade, place) => expect(meritOf(grade)).toBe(place));

  it('of a name of its own is where its rule set puts it', () => {
    const ruleSet = {
      max: exact('10'),
      bands: [
        { name: '卓越', from: exact('9') },
        { name: '尚可', from: exact('6') },
      ],
    };
    expect([meritOf('卓越', ruleSet), meritOf('尚可', ruleSet)]).toEqual([4, 1]);
  });

  it.each(['constructor', '未评', '？'])('is unknown for %s', (grade) => expect(meritOf(grade)).toBeNull());
});
