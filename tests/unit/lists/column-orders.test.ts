/** Where the rows of a list stand by each of its columns. */
import { describe, expect, it } from 'vitest';
import { ordered, periodSize, placeSize } from '../../../src/lists/column-orders.ts';
import type { Cell, Column } from '../../../src/views/table.ts';

/** The places of one column, by row; null where a cell has none. */
const places = (column: Column, cells: readonly Cell[]): (string | null)[] =>
  ordered(
    [{ name: '名称' }, column],
    cells.map((cell) => ({ cells: [{ text: '甲' }, cell] })),
  ).map(({ cells: [, cell] }) => cell?.order ?? null);

describe('the order of a column', () => {
  it('of periods goes by their ends, then by their beginnings', () => {
    const periods = [
      { from: 2021, to: 2023 },
      { from: 2022, to: 2022 },
      { from: 2024, to: 2024 },
      { from: 2023, to: 2023 },
      { from: 2019, to: 2024 },
    ];
    expect(
      places(
        { name: '年度' },
        periods.map((period) => ({ text: '', sort: periodSize(period) })),
      ),
    ).toEqual(['0 1', '0 0', '0 4', '0 2', '0 3']);
  });

  it('of a scale without a unit goes by the place, and what has none stands apart', () =>
    expect(
      places(
        { name: '等级' },
        [4, null, 0, 2].map((place) => ({ text: '优', sort: placeSize('grade', place) })),
      ),
    ).toEqual(['0 2', null, '0 0', '0 1']));

  it('of figures goes by what is printed', () =>
    expect(places({ name: '金额', align: 'end' }, [{ text: '1亿元' }, { text: '—' }, { text: '200万元' }])).toEqual([
      '0 1',
      null,
      '0 0',
    ]));

  it('goes by what is given before what is printed, in one column with it', () =>
    expect(
      places({ name: '金额' }, [{ text: '3' }, { text: '9', sort: placeSize('', 1) }, { text: '2', sort: null }]),
    ).toEqual(['0 1', '0 0', null]));

  it('of words is none', () => {
    expect(places({ name: '单位' }, [{ text: '3家' }, { text: '2家' }])).toEqual([null, null]);
    expect(places({ name: '单位', align: 'center' }, [{ text: '3家' }])).toEqual([null]);
  });
});
