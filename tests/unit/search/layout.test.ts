import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCbor } from '../../../src/search/pagefind.ts';
import { pack, shardsOf, unpack } from '../../../src/contract/search-index.ts';
import { packed } from '../../../src/search/pack.ts';
import { cut } from '../../../src/search/cut-into-parts.ts';

describe('packed numbers', () => {
  it('come back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50_000)), (numbers) => {
        expect(unpack(JSON.parse(JSON.stringify(pack(numbers))) as string)).toEqual(numbers);
      }),
    );
  });

  it('are refused when they do not fit', () => {
    expect(() => pack([60_000])).toThrow(RangeError);
    expect(() => pack([-1])).toThrow(RangeError);
  });
});

describe('GB18030', () => {
  const plain = (text: string): Buffer => inflateRawSync(packed(text, 'gb18030'));

  it('writes in two bytes only what every edition reads alike', () => {
    // “︐” and the private sign that had its bytes before 2022; a sign of four bytes; a pair of units.
    for (const text of ['\uFE10', '\uE78D', '\u9FB4', '\u00F6', '𠀀'])
      expect(plain(text).toString('latin1')).toMatch(/^"(?:\\u[0-9a-f]{4})+"$/);
    for (const text of ['整', '〔', '①', '㎡', '龘', '€', '—', '≥']) expect(plain(text)).toHaveLength(4);
  });
});

describe('text files', () => {
  it('hold runs of records, none much longer than wanted', () => {
    expect(shardsOf([50, 60, 20, 200, 10, 10], 100)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(shardsOf([], 100)).toEqual([]);
  });
});

describe('parts', () => {
  const items = (...list: [number, number][]) => list.map(([year, size]) => ({ year, size }));
  const years = (parts: { year: number }[][]) => parts.map((part) => [...new Set(part.map(({ year }) => year))]);

  it('are one while everything fits', () => {
    expect(cut(items([2024, 5], [2023, 5]), 100)).toHaveLength(1);
  });

  it('begin with a year', () => {
    expect(years(cut(items([2024, 60], [2023, 60], [2022, 30]), 100))).toEqual([[2024], [2023, 2022]]);
  });

  it('cut a year that is too large, evenly', () => {
    const parts = cut(items(...Array.from({ length: 21 }, (): [number, number] => [2024, 10])), 100);
    expect(parts.map((part) => part.length)).toEqual([8, 8, 5]);
  });

  it('lose nothing and stay within the limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ year: fc.integer({ min: 2015, max: 2024 }), size: fc.integer({ min: 1, max: 40 }) })),
        (list) => {
          const parts = cut(list, 100);
          expect(parts.flat()).toHaveLength(list.length);
          for (const part of parts) expect(part.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});

describe('CBOR', () => {
  it('reads what Pagefind writes', () => {
    const bytes = Uint8Array.of(0x83, 0x18, 0x96, 0x63, 0xe8, 0xb5, 0x84, 0x82, 0x38, 0x18, 0x19, 0x01, 0x00);
    expect(decodeCbor(bytes)).toEqual([150, '资', [-25, 256]]);
  });
});
