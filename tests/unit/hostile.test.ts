/** A fixed sample of hostile inputs, each alone: accepted or refused, never thrown, hung or told in a program's words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../support/hostile.ts';
import { tryAll, type Tried } from '../support/hostile/check.ts';

/** One in so many of each position. */
const EVERY = 12;

describe('hostile inputs, one by one', () => {
  let tried: readonly Tried[] = [];
  beforeAll(async () => {
    tried = await tryAll(sample(EVERY));
  }, 300_000);

  it('are taken or refused with a place and a remedy', () => {
    const wrong = tried.filter(({ complaints }) => complaints.length > 0);
    expect(wrong.map(({ input, complaints }) => `${input.position}: ${input.name}: ${complaints.join('; ')}`)).toEqual(
      [],
    );
  });

  it.each(['body: tag', 'body: attribute', 'link', 'pipe'])('%s: none is taken', (position) => {
    const taken = tried.filter(({ input, accepted }) => input.position === position && accepted);
    expect(taken.map(({ input }) => input.name)).toEqual([]);
  });

  afterAll(() => void (tried = []));
});
