/** What the pictures are made of, before they are drawn: broken lines, rows of dots, plain numbers. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/client/charts/chart-labels.ts';
import { line } from '../../../src/client/charts/line-chart.ts';
import type { Palette } from '../../../src/client/charts/palette.ts';
import { axisEnds } from '../../../src/client/charts/spread-chart.ts';
import { strips } from '../../../src/client/charts/strips-chart.ts';

const palette = new Proxy({}, { get: (_target, name) => String(name) }) as Palette;

describe('a line', () => {
  const drawn = (values: (number | null)[], breaks: number[]) => {
    const [dataset] = line(
      { kind: 'line', unit: '件', labels: values.map(String), series: [{ name: '完成', values }], breaks },
      palette,
    ).data.datasets as unknown as [
      { segment: { borderColor: (at: { p0DataIndex: number; p1DataIndex: number }) => string | undefined } },
    ];
    return (p0DataIndex: number, p1DataIndex: number): boolean =>
      dataset.segment.borderColor({ p0DataIndex, p1DataIndex }) !== 'transparent';
  };

  it('joins years that can be compared, also over a year without a figure', () => {
    expect(drawn([1, 2, 3], [])(0, 1)).toBe(true);
    expect(drawn([1, null, 3], [])(0, 2)).toBe(true);
  });

  it('never joins years across a change, not even where the year of the change has no figure', () => {
    expect(drawn([1, 2, 3], [1])(0, 1)).toBe(false);
    expect(drawn([1, 2, 3], [1])(1, 2)).toBe(true);
    expect(drawn([1, null, 3], [1])(0, 2)).toBe(false);
  });

  it('shows the height of what does not change', () => {
    const axis = (values: number[]) =>
      (
        line({ kind: 'line', unit: '', labels: ['a', 'b'], series: [{ name: 'a', values }], breaks: [] }, palette)
          .options!.scales!['y'] as { min?: number }
      ).min;
    expect(axis([2, 2])).toBe(0);
    expect(axis([2475, 2368])).toBeUndefined();
  });
});

describe('rows of scores', () => {
  it('reach from the lowest to the highest on one axis for all', () => {
    const { data, options } = strips(
      {
        kind: 'strips',
        unit: '分',
        rows: [
          { label: '专项资金', values: [64.8, 77.4, 87.9], middle: 77.4 },
          { label: '项目', values: [80], middle: 80 },
        ],
        bands: [],
      },
      palette,
      false,
    );
    expect(data.datasets[0]!.data).toEqual([
      [64.8, 87.9],
      [80, 80],
    ]);
    expect(options!.scales!['x']).toMatchObject({ min: 60, max: 95 });
  });

  it('have an axis even without a score', () => expect(axisEnds([])).toEqual([0, 100]));
});

it('prints numbers without separators and without lost digits', () => {
  expect(plain(1234567.891)).toBe('1234567.891');
});
