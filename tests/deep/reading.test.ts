/** Every screen of the longest page of each kind, and every number of the front page; `npm test` has some of each. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { entriesBehind, numbersOn } from '../support/behaviour/front-numbers.ts';
import { borrow, giveBack } from '../support/browser.ts';
import { readsQuietly } from '../support/network.ts';
import { builtPages, onePageOfEachKind } from '../support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

it.each(onePageOfEachKind(builtPages(inject('dist'))).map(({ url }) => url))('%s raises no error anywhere', (url) =>
  readsQuietly(browser, url, Infinity),
);

it('every number of the front page leads to a list with as many entries', async () => {
  const tab = await browser.newPage();
  await tab.goto(`${inject('origin')}/`, { waitUntil: 'load' });
  for (const { number, href } of await numbersOn(tab))
    expect(await entriesBehind(tab, inject('origin') + href), href).toBe(number);
  await tab.context().close();
});
