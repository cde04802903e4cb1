/** Thousands of invented archives: whatever they hold, no sentence about them is false or broken. */
import { describe, expect, it } from 'vitest';
import { inventedArchive } from '../support/invented.ts';
import { faultsOf } from '../support/overview-invariants.ts';

const RUNS = 40;
const EACH = 100;

describe.each(Array.from({ length: RUNS }, (_, run) => run))('invented archives, run %i', (run) => {
  it('give no false sentence', () => {
    const seeds = Array.from({ length: EACH }, (_, index) => 10_000 + run * EACH + index);
    expect(seeds.flatMap((seed) => faultsOf(inventedArchive(seed)).map((fault) => `${seed}: ${fault}`))).toEqual([]);
  });
});
