import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, groupListing, pageAddress, tableListing } from '../../../src/lists/listing.ts';

const head = {
  name: 'things',
  title: '东西',
  to: '/things/',
  counter: '件',
  search: '名称',
  sentence: '',
  says: 'reports-list' as const,
  facets: [{ key: 'kind', name: '类别' }],
};
const entry = (kind: string, name: string) => ({
  values: { kind: [{ value: kind, name: kind }] },
  row: { cells: [{ text: name }] },
});

describe('cutting', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 9 }));
  const most = fc.integer({ min: 1, max: 12 });

  test.prop([sizes, most])('keeps every group, in order, and none is cut', (groups, limit) => {
    expect(cut(groups, (size) => size, limit).flat()).toEqual(groups);
  });

  test.prop([sizes, most])('fills no page beyond its size, unless one group alone does', (groups, limit) => {
    for (const run of cut(groups, (size) => size, limit)) {
      const total = run.reduce((sum, size) => sum + size, 0);
      expect(total <= limit || run.filter((size) => size > 0).length === 1).toBe(true);
    }
  });

  it('always gives a first page', () => expect(cut([], () => 1, 5)).toEqual([[]]));
});

describe('a list', () => {
  const entries = [entry('a', '一'), entry('b', '二'), entry('a', '三')];

  it('stands on one page while it is short', () => {
    const { pages, entries: count, facets } = tableListing(head, entries, { title: '表', columns: [], notes: [] }, 3);
    expect(pages.map(({ number, from, to }) => [number, from, to])).toEqual([[1, 1, 3]]);
    expect(count).toBe(3);
    expect(facets[0]!.options).toEqual([
      { value: 'a', name: 'a', count: 2 },
      { value: 'b', name: 'b', count: 1 },
    ]);
    expect(pages[0]!.content.table.bodies[0]!.rows[1]!.data).toEqual({ 'data-item': '', 'data-kind': 'b' });
  });

  it('is cut into pages with an index of all entries when it is long', () => {
    const { pages, index } = tableListing(head, entries, { title: '表', columns: [], notes: [] }, 2);
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 3],
    ]);
    expect(index).toEqual({ keys: ['kind'], values: [['a', 'b']], pages: [2, 1], entries: [[[0]], [[1]], [[0]]] });
  });

  it('counts facets over all pages', () => {
    const groups = [entries.slice(0, 2), entries.slice(2)];
    const listing = groupListing(
      head,
      groups,
      (group) => group,
      (run) => run.length,
      2,
    );
    expect(listing.pages.map(({ content }) => content)).toEqual([1, 1]);
    expect(listing.facets[0]!.options[0]).toMatchObject({ value: 'a', count: 2 });
  });
});

it('has its first page at its own address', () => {
  expect(pageAddress('/things/', 1)).toBe('/things/');
  expect(pageAddress('/things/', 3)).toBe('/things/page/3/');
});
