import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/client/search/engine/excerpt.ts';
import { separates, words } from '../../../src/client/search/engine/query-words.ts';
import { titled } from '../../../src/client/search/view/messages.ts';
import { simplified } from '../../../src/client/search/engine/simplified-chinese.ts';
import { readState, unreadable, writeState } from '../../../src/client/search/question-address.ts';
import { variants } from '../../../src/client/search/engine/query-variants.ts';

describe('words', () => {
  it('stand apart by spaces', () => {
    expect(words('  公交　亏损 ')).toEqual(['公交', '亏损']);
    expect(separates('公交 亏损')).toBe(true);
  });

  it('are not made by a gap between Chinese and Latin or digits', () => {
    expect(separates('2023 年')).toBe(false);
    expect(separates('5G 基站')).toBe(false);
  });
});

describe('variants', () => {
  const texts = (query: string): string[] => variants(query).map(({ text }) => text);
  it.each([
    ['“邑科贷”', '邑科贷'],
    ['2021年至2023年', '2021年—2023年'],
    ['2021-2023', '2021至2023'],
    ['83。39', '83.39'],
    ['1.2亿元', '12000万'],
    ['12000万', '1.2亿'],
    ['480.82万元', '4808200元'],
    ['480.82万元', '480.82'],
    ['《管理办法》', '〈管理办法〉'],
    ['≥10件', '≧10件'],
    ['1,23', '123'],
    ['1,234万元', '12340000元'],
  ])('%s → %s', (query, text) => {
    expect(texts(query)).toContain(text);
  });

  it('leave other queries alone', () => {
    expect(texts('1,2,3')).toEqual([]);
    expect(texts('1,2,3万元')).toEqual([]);
    expect(texts('整改')).toEqual([]);
    expect(texts('83.39')).toEqual([]);
  });
});

it('simplifies what the table knows', () => {
  expect(simplified('資金撥付abc', { traditional: '資撥', simplified: '资拨' })).toBe('资金拨付abc');
});

it('names the page after what is asked, sign by sign', () => {
  for (const query of ['$&', "$`$'", '$$', '$1', '搜索 · x'])
    expect(titled(query, '搜索 · 站')).toBe(`${query} · 搜索 · 站`);
  expect(titled('', '搜索 · 站')).toBe('搜索 · 站');
});

describe('state in the address', () => {
  it('comes back', () => {
    const state = readState('?q=%E6%95%B4%E6%94%B9&year=2023&year=2024&kind=finding&sort=newest&limit=all');
    expect(state).toEqual({
      query: '整改',
      filters: { year: ['2023', '2024'], kind: ['finding'] },
      sort: 'newest',
      limit: Infinity,
    });
    expect(readState(writeState(state))).toEqual(state);
  });

  it('is empty when nothing is asked', () => {
    expect(writeState(readState(''))).toBe('');
  });

  it('takes each value once, nothing that is empty, and the first of what can be said once', () => {
    const state = readState('?q=&q=整改&year=2023&year=&year=2023&sort=nope&sort=oldest&limit=x&limit=15&kind=');
    expect(state).toEqual({ query: '整改', filters: { year: ['2023'] }, sort: 'oldest', limit: 15 });
  });

  it.each(['constructor', '__proto__', 'toString'])('has no field of the name %s', (name) => {
    expect(readState(`?${name}=${name}&sort=${name}&limit=${name}`)).toEqual(readState(''));
    expect(unreadable(`?${name}=${name}&sort=${name}&limit=${name}`)).toEqual([
      { name, value: name },
      { name: '排序', value: name },
      { name: 'limit', value: name },
    ]);
  });
});

describe('an excerpt', () => {
  const marked = ({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }): string[] =>
    marks.map(([from, to]) => text.slice(from, to));

  it('marks the original characters', () => {
    const { title, lines } = excerptOf(
      ['F1', '问题', '支出率低', '2022年支出率为 24.85 ％。\n其他'],
      [{ from: 13, length: 6 }],
    );
    expect(title.marks).toEqual([]);
    expect(lines.map(marked)).toEqual([['24.85 ％']]);
  });

  it('shows the beginning of the text when the title was found', () => {
    const { title, lines } = excerptOf(['', '', '资金拨付滞后', '第一行\n第二行'], [{ from: 2, length: 2 }]);
    expect(marked(title)).toEqual(['拨付']);
    expect(lines).toEqual([{ text: '第一行', marks: [] }]);
  });

  it('cuts long lines around the match and joins touching marks', () => {
    const long = `${'前'.repeat(80)}，整改落实到位${'后'.repeat(80)}`;
    const { lines } = excerptOf(
      ['', '', '', long],
      [
        { from: 81, length: 2 },
        { from: 83, length: 2 },
      ],
    );
    expect(lines).toHaveLength(1);
    expect(marked(lines[0]!)).toEqual(['整改落实']);
    expect(lines[0]!.text.startsWith('…')).toBe(true);
    expect(lines[0]!.text.length).toBeLessThan(110);
  });
});
