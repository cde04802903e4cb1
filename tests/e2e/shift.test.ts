/** Nothing moves under the reader while a page loads, however late scripts and data come; all pages are in the deep run. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { borrow, giveBack } from '../support/browser.ts';
import { asked } from '../support/behaviour/shift-pages.ts';
import { shiftOf } from '../support/behaviour/shift.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

const pages = ['/', '/findings/', '/search/', '/compare/', ...asked].map(
  (url, index) => [url, index % 2 === 0 ? 360 : 1280] as const,
);

it.each(pages)('the layout shift of %s at %i px is 0.00', async (url, width) => {
  const { shift, moved } = await shiftOf(browser, inject('origin') + url, width);
  expect(shift, moved.join('\n')).toBeLessThan(0.005);
});
