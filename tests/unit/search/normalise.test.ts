import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, normalise, original } from '../../../src/search/normalise.ts';

describe('folding', () => {
  it.each([
    ['full and half width', '５Ｇ　ＡＢＣ１２３', '5gabc123'],
    ['case', 'GDP 与 Gdp', 'gdp与gdp'],
    ['spaces of every kind', '支 出\u3000率\n\t：\u200b24.85\u00a0%\ufeff', '支出率:24.85%'],
    ['thousands separators', '1,234,567.89元，2，3', '1234567.89元,23'],
    ['a comma that separates words', '江门，2023年', '江门,2023年'],
    ['brackets', '江府〔2023〕12号（一）【注】［二］', '江府(2023)12号(一)(注)(二)'],
    ['quotes', "“邑科贷”「邑科贷」'邑科贷'", '"邑科贷""邑科贷""邑科贷"'],
    [
      'dashes of any length',
      '2021—2023、2021-2023、2021～2023、2021——2023',
      '2021-2023、2021-2023、2021-2023、2021-2023',
    ],
    ['percent and other compatibility forms', '８５％ ㎡ ① Ⅲ', '85%m21iii'],
    ['comparison signs', '≥85 与 >=85', '>=85与>=85'],
    ['accents', 'café', 'cafe'],
    ['no sign into another', '≠=≧●·', '≠=≧●·'],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('keeps stops and title marks apart from other signs', () => {
    expect(folded('《办法》。<a>.')).toBe('《办法》。<a>.');
  });
});

describe('the way back', () => {
  it('gives the original of a match, spaces and all', () => {
    const text = '支出率为 24 .85 ％，较低';
    const found = normalise(text);
    const at = found.chars.join('').indexOf('24.85%');
    expect(text.slice(...original(found, at, at + 6))).toBe('24 .85 ％');
  });

  it('takes a removed separator into the match', () => {
    const text = '共1,234元';
    expect(text.slice(...original(normalise(text), 1, 5))).toBe('1,234');
  });

  it('points every character at characters that fold to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { chars, start, end } = normalise(text);
        chars.forEach((char, index) => {
          expect(start[index]).toBeLessThan(end[index]!);
          expect(folded(text.slice(start[index], end[index]))).toContain(char);
          if (index > 0) expect(start[index]).toBeGreaterThanOrEqual(start[index - 1]!);
        });
      }),
      { numRuns: 500 },
    );
  });
});

/** Signs, widths and spaces as they meet in reports; the comma has neighbours and is tried apart. */
const mixed = fc.string({
  unit: fc.constantFrom(...'支出率整改（）()〔〕【】“”"「」—–-~～２０２3年3.5%％  \n\u3000ＡbＣ①≥≤《》、。：；'),
  maxLength: 60,
});

describe('substrings', () => {
  it('stay substrings, wherever a text is cut', () => {
    fc.assert(
      fc.property(mixed, fc.nat(60), fc.nat(60), (text, a, b) => {
        const chars = [...text];
        const piece = chars.slice(Math.min(a, b), Math.max(a, b)).join('');
        expect(folded(text)).toContain(folded(piece));
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same however spaces and widths are typed', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(folded([...text].join(' '))).toBe(folded(text));
        expect(folded(text.normalize('NFKC'))).toBe(folded(text));
        expect(folded(folded(text))).toBe(folded(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('may cut numbers with separators anywhere but beside the separator', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99_999_999 }), fc.nat(12), fc.nat(12), (number, a, b) => {
        const text = `共${number.toLocaleString('en-US')}元`;
        const piece = text.slice(Math.min(a, b), Math.max(a, b)).replace(/^,|,$/g, '');
        expect(folded(text)).toContain(folded(piece));
      }),
    );
  });
});
