/** Every character there is: as it is packed, and as it is left out. */
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../../src/contract/search-text/normalise.ts';
import { packed } from '../../../src/search/pack.ts';

describe('packed texts', () => {
  it('come back in either encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'整改“邑科贷”〔2023〕㎡①—≥𠀀é龘€😀a\\"\n') }), (text) => {
        for (const encoding of ['utf-8', 'gb18030'] as const) {
          const bytes = inflateRawSync(packed({ text }, encoding));
          expect(JSON.parse(new TextDecoder(encoding).decode(bytes))).toEqual({ text });
        }
      }),
    );
  });
});

describe('GB18030', () => {
  const plain = (text: string): Buffer => inflateRawSync(packed(text, 'gb18030'));

  it('gives back every character there is', () => {
    // Every unit, and with the last text every half of a pair.
    const texts = Array.from({ length: 17 }, (_, text) =>
      Array.from({ length: 0x1000 }, (_char, at) =>
        String.fromCodePoint(text < 16 ? text * 0x1000 + at : 0x10000 + ((at * 0x401) & 0xfffff)),
      ).join(''),
    );
    for (const text of texts) expect(JSON.parse(new TextDecoder('gb18030').decode(plain(text)))).toBe(text);
  });
});

describe('what is left out', () => {
  it('is nothing that can be seen', () => {
    for (let code = 0x20; code < 0x30000; code++) {
      const char = String.fromCodePoint(code);
      if (folded(char) !== '') continue;
      expect(char.normalize('NFKC'), code.toString(16)).toMatch(
        /^[\p{Z}\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]+$/u,
      );
    }
  });
});
