import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import { narrow } from '../../../src/client/list/narrow.ts';

const keys = ['year', 'theme'];
const value = fc.constantFrom('a', 'b', 'c');
const entry = fc.record({
  values: fc.record({ year: fc.uniqueArray(value), theme: fc.uniqueArray(value) }),
  found: fc.boolean(),
});
const chosen = fc
  .dictionary(fc.constantFrom(...keys), fc.constantFrom('a', 'b', 'c', 'unknown'))
  .map((record) => new Map(Object.entries(record)));

describe('narrowing', () => {
  const holds = (one: { found: boolean }): boolean => one.found;

  test.prop([fc.array(entry), chosen])('keeps exactly what has every chosen value and is found', (entries, choice) => {
    const { passed } = narrow(entries, keys, choice, holds);
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
      const { counts } = narrow(entries, keys, choice, holds);
      const instead = narrow(entries, keys, new Map(choice).set(key, other), holds);
      expect(counts.get(key)?.get(other) ?? 0).toBe(instead.passed.length);
    },
  );
});
