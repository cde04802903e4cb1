import { expect, it } from 'vitest';
import { entryAttributes, valueAttributes } from '../../../src/components/list/data-attributes.ts';
import { years } from '../../../src/lists/facet.ts';

it('writes each key once, with its values side by side', () => {
  expect(valueAttributes({ year: years({ from: 2021, to: 2023 }), empty: [] })).toEqual({
    'data-year': '2021 2022 2023',
    'data-empty': '',
  });
  expect(entryAttributes({ kind: [{ value: 'b' }] })).toEqual({ 'data-item': '', 'data-kind': 'b' });
  expect(valueAttributes()).toEqual({});
});
