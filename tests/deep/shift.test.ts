/** Nothing moves under the reader while a page loads: every kind of page, wide and narrow. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { asked } from '../support/behaviour/shift-pages.ts';
import { shiftOf } from '../support/behaviour/shift.ts';
import { builtPages, onePageOfEachKind } from '../support/pages.ts';
import { serve, type Served } from '../support/serve.ts';

const dist = new URL('../../dist', import.meta.url).pathname;

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launch();
  site = await serve(dist);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each([...onePageOfEachKind(builtPages(dist)).map(({ url }) => url), ...asked])('layout shift of %s', (url) => {
  it.each([1280, 360])('at %i px is 0.00', async (width) => {
    const { shift, moved } = await shiftOf(browser, site.origin + url, width);
    expect(shift, moved.join('\n')).toBeLessThan(0.005);
  });
});
