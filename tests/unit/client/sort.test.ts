import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grouped, nextOrder, orderOf, orderText, sorted, type SortKey } from '../../../src/client/list/sort-entries.ts';

describe('the order in the address', () => {
  it.each(['0-asc', '3-desc', '12-asc'])('%s', (text) => expect(orderText(orderOf(text)!)).toBe(text));
  it.each([null, '', '3', '3-up', '-1-asc', '100-asc'])('not %s', (text) => expect(orderOf(text)).toBeNull());

  it('goes falling, rising, none', () => {
    const first = nextOrder(null, 3);
    const second = nextOrder(first, 3);
    expect([first, second, nextOrder(second, 3)]).toEqual([
      { column: 3, falling: true },
      { column: 3, falling: false },
      null,
    ]);
    expect(nextOrder(second, 5)).toEqual({ column: 5, falling: true });
  });
});

/** A word, or places as the build gives them: “0 3”. */
const key = (text: string): SortKey => {
  const places = /^(\d+) (\d+)$/.exec(text);
  return places === null
    ? { block: 0, rank: null, text }
    : { block: Number(places[1]), rank: Number(places[2]), text: '' };
};

describe('sorting', () => {
  const order = (texts: readonly string[], falling: boolean): string[] => sorted(texts, key, falling);

  it('puts places by size, words after them, empty cells last either way', () => {
    const cells = ['0 1', '—', '0 2', '完成', '0 0'];
    expect(order(cells, true)).toEqual(['0 2', '0 1', '0 0', '完成', '—']);
    expect(order(cells, false)).toEqual(['0 0', '0 1', '0 2', '完成', '—']);
  });

  it('keeps what cannot be compared apart, in the same order either way', () => {
    const cells = ['1 0', '0 0', '1 1', '0 1'];
    expect(order(cells, true)).toEqual(['0 1', '0 0', '1 1', '1 0']);
    expect(order(cells, false)).toEqual(['0 0', '0 1', '1 0', '1 1']);
  });

  it('puts words in the order of pinyin', () => expect(order(['中', '优', '良'], false)).toEqual(['良', '优', '中']));

  test.prop([fc.array(fc.constantFrom('0 1', '0 2', '—', '甲')), fc.boolean()])(
    'keeps equal entries in their order',
    (texts, falling) => {
      const entries = texts.map((text, place) => ({ text, place }));
      const out = sorted(entries, ({ text }) => key(text), falling);
      expect(new Set(out)).toEqual(new Set(entries));
      for (const [index, one] of out.entries()) {
        const next = out[index + 1];
        if (next?.text === one.text) expect(one.place).toBeLessThan(next.place);
      }
    },
  );
});

describe('groups', () => {
  // Two reports: the newer one first.
  const entries = [
    { place: 0, section: 0 },
    { place: 1, section: 0 },
    { place: 2, section: 1 },
    { place: 3, section: 1 },
  ];
  const places = (order: string, rank: ((entry: { place: number }) => number) | null = null): number[] =>
    grouped(entries, order, rank).map(({ place }) => place);
  const best = ({ place }: { place: number }): number => [2, 3, 1, 0][place]!;

  it('stay as the list has them', () => expect(places('')).toEqual([0, 1, 2, 3]));
  it('go from old to new, each as it was inside', () => expect(places('oldest')).toEqual([2, 3, 0, 1]));
  it('go by their best entry when entries have ranks', () => expect(places('', best)).toEqual([3, 2, 0, 1]));
  it('go by year where that is asked for, whatever the ranks', () => {
    expect(places('newest', best)).toEqual([0, 1, 2, 3]);
    expect(places('oldest', best)).toEqual([2, 3, 0, 1]);
  });
});
