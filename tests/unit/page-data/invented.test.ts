/** A sample of invented archives: whatever they hold, no sentence about them is false or broken. */
import { describe, expect, it } from 'vitest';
import { inventedArchive } from '../../support/invented.ts';
import { faultsOf, sentencesOf } from '../../support/overview-invariants.ts';

const SAMPLE = Array.from({ length: 80 }, (_, seed) => seed + 1);

describe('sentences about invented archives', () => {
  it('hold for every archive of the sample', () => {
    expect(SAMPLE.flatMap((seed) => faultsOf(inventedArchive(seed)).map((fault) => `${seed}: ${fault}`))).toEqual([]);
  });

  it('are about archives of every size, also of none and of one', () => {
    const sizes = new Set(SAMPLE.map((seed) => inventedArchive(seed).reports.length));
    expect([...sizes].sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, size) => size));
  });

  it('are many', () => {
    expect(SAMPLE.reduce((sum, seed) => sum + sentencesOf(inventedArchive(seed)).length, 0)).toBeGreaterThan(2500);
  });
});
