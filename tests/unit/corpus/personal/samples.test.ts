/** Seeded samples: numbers of persons in the spellings and the places people use. */
import { describe, expect, it } from 'vitest';
import { findInFile } from '../../../../src/corpus/personal/find-in-file.ts';
import { maskFile } from '../../../../src/corpus/personal/mask-file.ts';
import { samples, type Sample } from '../../../support/personal-samples.ts';

const FILE = 'content/reports/2023-yangben.mdx';
/** More seeds: MINGJIAN_SEEDS=50 npx vitest run tests/unit/corpus/personal/samples.test.ts */
const SEEDS = Array.from({ length: Number(process.env['MINGJIAN_SEEDS'] ?? 3) }, (_, index) => index + 1);
const COUNT = 200;

const found = ({ text, from, to }: Sample): boolean =>
  findInFile(FILE, text).some(({ code, index, length }) => code !== 'M510' && index < to && index + length > from);

describe.each(SEEDS)('200 samples of seed %i', (seed) => {
  const all = samples(seed, COUNT);

  it('are caught, at least 99 of 100 and 95 of 100 of each kind', () => {
    const missed = all.filter((sample) => !found(sample));
    const told = missed.map(({ kind, context, value }) => `${kind} ${context} ${value}`);
    expect(missed.length, told.join('\n')).toBeLessThanOrEqual(COUNT * 0.01);
    for (const [kind, items] of Object.entries(Object.groupBy(all, ({ kind: name }) => name))) {
      const caught = items.filter((item) => !missed.includes(item)).length;
      expect(caught / items.length, `${kind}: ${caught} of ${items.length}`).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('are not shown when the line is', () => {
    const open = all.filter(
      (sample) => found(sample) && maskFile(FILE, sample.text).includes(sample.text.slice(sample.from, sample.to)),
    );
    expect(open.map(({ kind, context, value }) => `${kind} ${context} ${value}`)).toEqual([]);
  });
});
