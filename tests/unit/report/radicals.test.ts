import { describe, expect, it } from 'vitest';
import { meantIdeograph, radicals } from '../../../src/report/radicals.ts';

const chars = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

describe('radicals and strokes', () => {
  it('stand for ideographs, one each', () => {
    for (const [radical, ideograph] of radicals) {
      expect(radical).toMatch(/^[\u2E80-\u2FD5\u31C0-\u31E5]$/u);
      expect(ideograph).toMatch(/^\p{Unified_Ideograph}$/u);
    }
  });

  it('are all known but the one that stands for nothing', () => {
    const supplement = chars(0x2e80, 0x2ef3).filter((char) => /\p{Assigned}/u.test(char));
    expect(supplement).toHaveLength(115);
    expect(supplement.filter((char) => meantIdeograph(char) === '')).toEqual(['\u2e80']);
    expect(chars(0x2f00, 0x2fd5).filter((char) => !meantIdeograph(char))).toEqual([]);
  });

  it('of simplified characters are these characters', () => {
    const pairs =
      '⻅见⻆角⻈讠⻉贝⻋车⻐钅⻓长⻔门⻙韦⻚页⻛风⻜飞⻠饣⻢马⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⺰纟⺠民⼾户⾭青';
    for (const [, from, to] of pairs.matchAll(/(.)(.)/gu)) expect(meantIdeograph(from!)).toBe(to);
  });
});

describe('ideographs', () => {
  it('are left alone, also the twelve within the compatibility block', () => {
    for (const char of '页长金〇○𠀀\ufa0e\ufa29，ガ') expect(meantIdeograph(char)).toBeNull();
  });

  it('of compatibility stand for the common one', () => {
    expect(meantIdeograph('\uf90a')).toBe('金');
    expect(meantIdeograph('\u{2f804}')).toBe('你');
  });
});
