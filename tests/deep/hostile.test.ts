/** Every hostile input: alone on the check, and all that the check takes in sites that are built and opened. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { hostile } from '../support/hostile.ts';
import { tryAll, type Tried } from '../support/hostile/check.ts';
import { merge } from '../support/hostile/merge.ts';
import { tour } from '../support/hostile/site.ts';

const name = ({ input }: Tried): string => `${input.position}: ${input.name}`;

describe('hostile inputs', () => {
  let browser: Browser;
  let tried: readonly Tried[] = [];
  beforeAll(async () => {
    browser = await launch();
    tried = await tryAll(hostile());
  }, 600_000);
  afterAll(() => browser.close());

  it('are many, and each has a name of its own', () => {
    const names = tried.map(name);
    expect(names.length).toBeGreaterThan(250);
    expect(names.filter((one, index) => names.indexOf(one) < index)).toEqual([]);
  });

  it('are taken or refused with a place and a remedy, one by one', () => {
    const wrong = tried.filter(({ complaints }) => complaints.length > 0);
    expect(wrong.map((one) => `${name(one)}: ${one.complaints.join('; ')}`)).toEqual([]);
  });

  it('do nothing in the sites that are built from them', async () => {
    for (const merged of merge(tried.filter(({ accepted }) => accepted).map(({ input }) => input))) {
      const { pages, complaints } = await tour(merged, browser);
      expect(complaints, `${merged.inputs.length} inputs on ${pages} pages`).toEqual([]);
      expect(pages).toBeGreaterThan(20);
    }
  }, 900_000);
});
