/** A fixed sample of the slips that tests/deep/mutations.test.ts makes in all. */
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptedLine, misplaced, refused, talkative, unhelpful } from '../../support/slips/judge.ts';
import { trials, type Trial } from '../../support/slips/run.ts';

const SEED = 2026;
const COUNT = 60;

describe('slips', () => {
  let sample: Trial[] = [];
  beforeAll(() => {
    sample = trials(SEED, COUNT);
  }, 120_000);

  it('are told on the right line, in words that help, in three messages at most', () => {
    expect(misplaced(sample).map(acceptedLine)).toEqual([]);
    expect(unhelpful(sample)).toEqual([]);
    expect(talkative(sample).map(acceptedLine)).toEqual([]);
  });

  it('are refused for the greater part', () => {
    expect(refused(sample).length).toBeGreaterThan(COUNT / 2);
  });
});
