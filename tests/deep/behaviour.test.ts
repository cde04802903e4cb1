/** All clicks on results, and many walks through the search page; `npm test` has a sample of each. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { clicks, follow } from '../support/behaviour/landing.ts';
import { walk } from '../support/behaviour/walk.ts';
import { serve, type Served } from '../support/serve.ts';

const CLICKS = 50;
const WALKS = 25;

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launch();
  site = await serve(new URL('../../dist', import.meta.url).pathname);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a click on a result', () => {
  it.each(clicks(CLICKS))('$query, $where, $width px', async (click) => {
    const { top, height, covered, marked, astray, address } = await follow(browser, site.origin, click);
    expect(top, address).toBeGreaterThanOrEqual(0);
    expect(top, address).toBeLessThan(height);
    expect([covered, marked.length > 0, astray], address).toEqual([false, true, 0]);
  });
});

it.each(Array.from({ length: WALKS }, (_, index) => index + 101))('walk %i', async (seed) => {
  expect(await walk(browser, site.origin, seed, 25)).toEqual([]);
});
