import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facet, facetData, facets, named, years } from '../../../src/lists/facet.ts';

const value = (id: string) => ({ value: id, name: id.toUpperCase() });

describe('facet', () => {
  it('counts an entry once under each of its values', () => {
    const { options } = facet('year', '年度', [['a', 'b', 'a'], ['a']], (ids) => ids.map(value));
    expect(options).toEqual([
      { value: 'a', name: 'A', count: 2 },
      { value: 'b', name: 'B', count: 1 },
    ]);
  });

  it('orders by frequency, then by name', () => {
    const options = facet('x', 'x', [['b'], ['a'], ['c'], ['c']], (ids) => ids.map(value)).options;
    expect(options.map((option) => option.value)).toEqual(['c', 'a', 'b']);
  });

  it('orders years from last to first', () => {
    const { options } = facet(
      'year',
      '年度',
      [2021, 2024, 2022],
      (year) => years({ from: year, to: year }),
      'name-desc',
    );
    expect(options.map((option) => option.value)).toEqual(['2024', '2022', '2021']);
  });

  it('orders as given, with others behind', () => {
    const { options } = facet('grade', '等级', [['未评'], ['良'], ['优']], (ids) => ids.map(value), ['优', '良']);
    expect(options.map((option) => option.value)).toEqual(['优', '良', '未评']);
  });

  it('has no options where no entry has the value', () => {
    expect(facets([{ key: 'missing', name: '无' }], [{ year: [value('a')] }])).toEqual([
      { key: 'missing', name: '无', options: [] },
    ]);
  });
});

describe('values', () => {
  it('stand side by side in an attribute, so they hold no white space', () => {
    expect(facetData({ year: years({ from: 2021, to: 2023 }), empty: [] })).toEqual({
      'data-year': '2021 2022 2023',
      'data-empty': '',
    });
    expect(named('数量 指标')).toEqual({ value: '数量指标', name: '数量 指标' });
  });

  const entries = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')));
  test.prop([entries])('add up to the values of all entries', (all) => {
    const { options } = facet('x', 'x', all, (ids) => ids.map(value));
    expect(options.reduce((sum, { count }) => sum + count, 0)).toBe(all.flat().length);
    for (const option of options)
      expect(option.count).toBe(all.filter((ids) => (ids as string[]).includes(option.value)).length);
  });
});
