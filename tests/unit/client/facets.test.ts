import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrow, sift } from '../../../src/client/narrow-by-facets.ts';

const keys = ['year', 'theme'];
const value = fc.constantFrom('a', 'b', 'c');
const entry = fc.record({
  values: fc.record({ year: fc.uniqueArray(value), theme: fc.uniqueArray(value) }),
  found: fc.boolean(),
});
const chosen = fc
  .dictionary(fc.constantFrom(...keys), fc.constantFrom('a', 'b', 'c', 'unknown'))
  .map((record) => new Map(Object.entries(record)));
interface One {
  readonly values: { readonly year: readonly string[]; readonly theme: readonly string[] };
}
const narrowed = <E extends One>(
  entries: readonly E[],
  facets: readonly string[],
  choice: ReadonlyMap<string, string>,
  holds: (one: E) => boolean,
) =>
  narrow(entries, {
    facets,
    valuesOf: ({ values }, facet: string) => values[facet as 'year' | 'theme'],
    chosen: new Map([...choice].map(([key, one]) => [key, new Set([one])])),
    holds,
  });

describe('narrowing', () => {
  const holds = (one: { found: boolean }): boolean => one.found;

  test.prop([fc.array(entry), chosen])('keeps exactly what has every chosen value and is found', (entries, choice) => {
    const { passed } = narrowed(entries, keys, choice, holds);
    expect(passed).toEqual(
      entries.filter(
        (one) =>
          one.found &&
          [...choice].every(([key, wanted]) => (one.values[key as 'year' | 'theme'] as string[]).includes(wanted)),
      ),
    );
  });

  test.prop([fc.array(entry), chosen, fc.constantFrom(...keys), value])(
    'says of each value how many choosing it would leave',
    (entries, choice, key, other) => {
      const { counts } = narrowed(entries, keys, choice, holds);
      const instead = narrowed(entries, keys, new Map(choice).set(key, other), holds);
      expect(counts.get(key)?.get(other) ?? 0).toBe(instead.passed.length);
    },
  );

  it('takes any of several values of one facet', () => {
    const entries = ['a', 'b', 'c'].map((one) => ({ values: { year: [one], theme: [] } }));
    const { passed, counts } = narrow(entries, {
      facets: ['year'],
      valuesOf: ({ values }) => values.year,
      chosen: new Map([['year', new Set(['a', 'c'])]]),
    });
    expect(passed).toEqual([entries[0], entries[2]]);
    expect([...counts.get('year')!]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
  });

  it('parts what can be chosen from what cannot, each once', () => {
    expect(sift(['x', 'a', 'x', 'a', '__proto__'], (one) => one === 'a')).toEqual({
      known: ['a'],
      strange: ['x', '__proto__'],
    });
  });
});
