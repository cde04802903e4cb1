/** A picture with one row for each label is as high as its rows need. */
import { expect, it } from 'vitest';
import { sizeFor, type Size } from '../../../src/views/chart.ts';

it.each<readonly [from: number, to: number, size: Size | undefined]>([
  [0, 2, 'tiny'],
  [3, 5, 'short'],
  [6, 9, undefined],
  [10, 15, 'tall'],
  [16, 40, 'taller'],
])('of %d to %d rows: %s', (from, to, size) => {
  const rows = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  expect(rows.map((many) => [many, sizeFor(many)])).toEqual(rows.map((many) => [many, size]));
});
