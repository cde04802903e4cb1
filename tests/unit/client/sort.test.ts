import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grouped, nextOrder, numberOf, orderOf, orderText, sorted } from '../../../src/client/list/sort.ts';

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

describe('numbers in cells', () => {
  it.each([
    ['1,435.00', 1435],
    ['≥85%', 85],
    ['−0.5', -0.5],
    ['2021–2023', 2021],
    ['有所提高', null],
  ])('%s', (text, number) => expect(numberOf(text)).toBe(number));
});

describe('sorting', () => {
  const order = (texts: readonly string[], falling: boolean, numeric = true): string[] =>
    sorted(texts, (text) => text, falling, numeric);

  it('puts numbers by size, words after them, empty cells last either way', () => {
    const cells = ['9.5', '—', '100', '完成', '80'];
    expect(order(cells, true)).toEqual(['100', '80', '9.5', '完成', '—']);
    expect(order(cells, false)).toEqual(['9.5', '80', '100', '完成', '—']);
  });

  it('puts words in the order of pinyin', () =>
    expect(order(['中', '优', '良'], false, false)).toEqual(['良', '优', '中']));

  test.prop([fc.array(fc.constantFrom('1', '2', '—', '甲')), fc.boolean()])(
    'keeps equal entries in their order',
    (texts, falling) => {
      const entries = texts.map((text, place) => ({ text, place }));
      const out = sorted(entries, ({ text }) => text, falling, true);
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
