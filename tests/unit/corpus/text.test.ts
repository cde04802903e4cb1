/** The small words-and-numbers helpers behind the messages. */
import { describe, expect, it } from 'vitest';
import { schemeOf, unsafeScheme } from '../../../src/corpus/body/url-schemes.ts';
import { decode } from '../../../src/corpus/text/decode.ts';
import { nearest } from '../../../src/corpus/text/nearest.ts';
import { adviseNumeral, fromChinese } from '../../../src/corpus/text/numeral-advice.ts';
import { findPersonal, maskPersonal } from '../../../src/corpus/text/personal.ts';
import { LineIndex } from '../../../src/corpus/text/line-index.ts';

describe('nearest', () => {
  const words = ['title', 'shortTitle', 'summary', 'recommendations', 'findings'];
  it.each([
    ['titel', 'title'],
    ['short_title', 'shortTitle'],
    ['recomendations', 'recommendations'],
    ['finding', 'findings'],
    ['xyz', null],
    ['', null],
  ])('%s → %s', (word, expected) => expect(nearest(word, words)).toBe(expected));

  it('does not guess numbers', () => {
    expect(nearest('2023年', ['2021年', '2022年'])).toBeNull();
    expect(nearest('F9', ['F1'])).toBeNull();
  });
});

describe('numerals', () => {
  it.each([
    ['八十五点五', '85.5'],
    ['一百零三', '103'],
    ['十二', '12'],
    ['二〇二三年', '2023'],
    ['三千四百万', '34000000'],
    ['两亿', '200000000'],
    ['负三', '-3'],
    ['优秀', null],
  ])('%s → %s', (text, expected) => expect(fromChinese(text)).toBe(expected));

  it.each(['12.50', '-3', '0'])('%s is plain', (text) => expect(adviseNumeral(text)).toBeNull());
  it('does not guess where a comma is no separator', () => expect(adviseNumeral('12,5')?.suggestion).toBeNull());
});

describe('addresses', () => {
  it.each([
    ['https://a.cn/', 'https'],
    ['JAVASCRIPT:x', 'javascript'],
    [' \u0001java\nscript:x', 'javascript'],
    ['&#106;avascript&colon;x', 'javascript'],
    ['/reports/a:b/', null],
    ['#a', null],
    ['a.png', null],
  ])('%j', (url, scheme) => expect(schemeOf(url)).toBe(scheme));
  it.each(['vbscript:x', 'data:,x', 'blob:x', 'file:///x', 'tel:1', 'ftp://x'])('%s is refused', (url) =>
    expect(unsafeScheme(url)).toBe(true),
  );
});

describe('personal numbers', () => {
  it.each([
    '支出 13912345678 元',
    '支出13912345678.50元',
    'budget: 13912345678',
    '{ unit: 元, budget: 13912345678, actual: 1 }',
    '服务 3831234 人次',
    '电话回访 3831234 人次',
    '预算编码 440700220000000012345',
    '统一社会信用代码 91440700MA4W12345X',
    '拨打 12345 热线',
    '粤财预〔2020〕10号',
    '2021-2023 年 2023-12-31',
    '1234567.89、12345678',
    'https://example.test/13912345678/0750-3831234',
    '表 1-6、139家',
    '6222021234567890121 元',
  ])('leaves %s alone', (text) => {
    expect(findPersonal(text)).toEqual([]);
    expect(maskPersonal(text)).toBe(text);
  });

  it('keeps the length of a text', () => {
    const text = '手机 13912345678，身份证 44070319800101123X，电话 0750-3831234';
    expect(findPersonal(text).map((item) => item.code)).toEqual(['M501', 'M503', 'M502']);
    expect(maskPersonal(text)).toHaveLength(text.length);
    expect(maskPersonal(text)).not.toMatch(/\d{5}/);
  });
});

describe('decoding', () => {
  const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

  it('finds the first byte that is not UTF-8', () => {
    const text = new TextEncoder().encode('第一行\n甲\uFFFD乙');
    const { mistakes } = decode(bytes(...text, 0xb2, 0x0a, 0x41));
    expect(mistakes).toMatchObject([{ at: { line: 2, column: 4 }, mistake: { code: 'M001' } }]);
  });

  it('drops the byte order mark and unifies line ends', () => {
    expect(decode(new TextEncoder().encode('\uFEFFa\r\nb\rc')).text).toBe('a\nb\nc');
  });
});

it('counts lines and columns in UTF-16 units', () => {
  const index = new LineIndex('一😀\n\nb');
  expect(index.position(0)).toEqual({ line: 1, column: 1 });
  expect(index.position(3)).toEqual({ line: 1, column: 4 });
  expect(index.position(4)).toEqual({ line: 2, column: 1 });
  expect(index.position(99)).toEqual({ line: 3, column: 2 });
  expect(index.line(1)).toBe('一😀');
  expect(index.lines).toBe(3);
});
