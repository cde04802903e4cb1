/** No page asks another host for anything, breaks its own policy, or logs an error; and JavaScript stays small. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { borrow, giveBack } from '../support/browser.ts';
import { readsQuietly, visit } from '../support/network.ts';
import { builtPages, onePageOfEachKind } from '../support/pages.ts';

const BUDGET = 10 * 1024;

/** A list of charts has a hundred screens of them, drawn by one script; each is drawn in the deep run. */
const SCREENS = 20;

let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

it.each(onePageOfEachKind(builtPages(inject('dist'))).map(({ url }) => url))(
  '%s stays on its host and raises no error',
  (url) => readsQuietly(browser, url, SCREENS),
);

describe('a report page', () => {
  it('needs little JavaScript before a chart is reached', async () => {
    const [report] = onePageOfEachKind(builtPages(inject('dist'))).filter((page) => page.url.startsWith('/reports/2'));
    // A window so low that no picture is in it: what a reader loads before coming to one.
    const { scripts, tab } = await visit(browser, report!.url, 520);
    const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
    await tab.context().close();
    expect(total, [...scripts].map(([path, bytes]) => `${path} ${bytes}`).join(', ')).toBeLessThanOrEqual(BUDGET);
  });
});
