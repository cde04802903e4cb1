/** Every figure of every report, changed alone: what uses it changes or disappears, the rest stays. */
import { describe, expect, it } from 'vitest';
import { archive } from '../../src/site/site-archive.ts';
import { tryFigures } from '../support/mutation.ts';
import { seedOf } from '../support/random.ts';

const seen = new Set<string>();

describe('one figure changed', () => {
  it.each(archive().reports.map((report) => [report.id, report] as const))('of %s', (_id, report) => {
    const { changes, faults, seen: own } = tryFigures(report, archive(), seedOf(report.id), Number.POSITIVE_INFINITY);
    expect(changes).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    for (const kind of own.keys()) seen.add(kind);
  });

  it('was seen in every kind that holds figures', () => {
    for (const kind of [
      'scoring-loss',
      'scoring-detail',
      'organisation-spread',
      'funding-pairs',
      'programme-years',
      'indicator-completion',
      'trend',
      'head-band',
      'head-self-score',
      'head-rate',
      'head-divides',
    ])
      expect(seen, kind).toContain(kind);
  });
});
