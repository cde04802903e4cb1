import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrase, type Finder } from '../../../src/client/search/engine/find-phrase.ts';
import { prepare } from '../../../src/client/search/engine/part-table.ts';
import { SearchIndex } from '../../../src/client/search/engine/search-index.ts';
import { pack, shardsOf, type Manifest, type PartInfo } from '../../../src/contract/search-index.ts';
import { normalise } from '../../../src/contract/search-text/normalise.ts';
import { cover, letter, recordTokens } from '../../../src/contract/search-text/tokens.ts';
import { memoryPositions } from '../../support/memory-positions.ts';

const SHARD = 20;

/** An index in memory over one report with these records. */
function finderOf(records: readonly string[]): Finder {
  const folded = records.map((text) => normalise(text).chars);
  const tokens = folded.flatMap(recordTokens);
  const zero = pack(records.map(() => 0));
  const info: PartInfo = {
    key: 'a',
    table: '',
    chunks: '',
    anchors: '',
    years: [2024],
    reports: 1,
    records: records.length,
  };
  const part = prepare(info, {
    pages: ['a_1'],
    facets: [[[0], [0], [0], [0], [0], [0]]],
    classes: [[0, [], -1, 1]],
    counts: pack([records.length]),
    lengths: pack(folded.map((chars) => chars.length)),
    titles: zero,
    kinds: zero,
  });
  const manifest = { shard: SHARD, parts: [info] };
  const file = (path: string): unknown => {
    const number = Number(/\.(\d+)\.pack$/.exec(path)![1]);
    const shards = shardsOf(
      folded.map(({ length }) => length),
      SHARD,
    );
    const own = records.filter((_, index) => shards[index] === number);
    return { id: 'r', title: 'r', records: own.map((text) => ['', '', '', text] as const) };
  };
  const index = new SearchIndex(manifest as unknown as Manifest, memoryPositions(new Map([['a_1', tokens]])), {
    packed: (path) => Promise.resolve(file(path)),
  });
  return { index, parts: [part] };
}

/** Every place of a phrase, found by looking. */
function looked(records: readonly string[], phrase: readonly string[]): number[] {
  let begin = 0;
  return records.flatMap((text) => {
    const { chars } = normalise(text);
    const from = begin;
    begin += chars.length;
    return chars.flatMap((_, at) => (phrase.every((char, index) => chars[at + index] === char) ? [from + at] : []));
  });
}

async function found(records: readonly string[], phrase: readonly string[]): Promise<number[]> {
  const places = await findPhrase(finderOf(records), phrase);
  return [...places.values()].flat();
}

/** Few characters, so that they repeat and cross; none that folding would join. */
const text = fc.string({ unit: fc.constantFrom(...'整改落实33.5（%）ab'), minLength: 1, maxLength: 40 });

describe('a phrase', () => {
  it('is found where it stands and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), text, async (records, query) => {
        const phrase = normalise(query).chars.slice(0, 14);
        expect(await found(records, phrase)).toEqual(looked(records, phrase));
      }),
      { numRuns: 1500 },
    );
  });

  it('is found when it is cut out of a record', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(40),
        fc.integer({ min: 1, max: 16 }),
        async (records, which, at, length) => {
          const { chars } = normalise(records[which % records.length]!);
          const from = at % chars.length;
          const phrase = chars.slice(from, from + length);
          const places = await found(records, phrase);
          expect(places.length).toBeGreaterThan(0);
          expect(places).toEqual(looked(records, phrase));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('does not run from one record into the next', async () => {
    expect(await found(['资金拨付', '滞后'], [...'拨付滞后'])).toEqual([]);
    expect(await found(['甲乙', '丙丁'], [...'甲乙丙丁'])).toEqual([]);
  });

  it('is not mistaken for its parts in another order', async () => {
    expect(await found(['落实整改'], [...'整改落实'])).toEqual([]);
    expect(await found(['3.33'], [...'33.3'])).toEqual([]);
  });
});

describe('tokens', () => {
  it('are letters and digits only, whatever the character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        for (const char of normalise(any).chars) expect(letter(char)).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('never begin one another', () => {
    const codes = [...'，。（）“”%‰整改a1㐀𠀀😀\u{10fff}\u{10ffff}'].map(letter);
    for (const a of codes) for (const b of codes) if (a !== b) expect(b.startsWith(a)).toBe(false);
  });

  it('cover every character of a query', () => {
    for (let length = 2; length < 12; length++) {
      const covered = cover([...'甲乙丙丁戊己庚辛壬癸子丑'].slice(0, length)).flatMap(({ offset }) => [
        offset,
        offset + 1,
      ]);
      expect(new Set(covered).size).toBe(length);
    }
  });
});
