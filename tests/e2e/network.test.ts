/** No page asks another host for anything, breaks its own policy, or logs an error; and JavaScript stays small. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { borrow, giveBack } from '../support/browser.ts';
import { builtPages, onePageOfEachKind } from '../support/pages.ts';

const BUDGET = 10 * 1024;

let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

interface Visit {
  readonly foreign: string[];
  readonly errors: string[];
  readonly scripts: Map<string, number>;
  readonly tab: Tab;
}

/** Opens a page with every other host refused and everything that goes wrong written down. */
async function visit(url: string, height = 800): Promise<Visit> {
  const origin = inject('origin');
  const context = await browser.newContext({ viewport: { width: 1280, height } });
  const foreign: string[] = [];
  const errors: string[] = [];
  const scripts = new Map<string, number>();
  await context.route('**/*', (route) => {
    const address = route.request().url();
    if (address.startsWith(origin) || address.startsWith('data:') || address.startsWith('blob:'))
      return route.continue();
    foreign.push(address);
    return route.abort();
  });
  const tab = await context.newPage();
  tab.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    void response.body().then(
      (body) => scripts.set(new URL(response.url()).pathname, gzipSync(body).length),
      () => undefined,
    );
  });
  await tab.goto(origin + url, { waitUntil: 'networkidle' });
  return { foreign, errors, scripts, tab };
}

describe('each kind of page', () => {
  for (const page of onePageOfEachKind(builtPages(inject('dist')))) {
    it(`${page.url} stays on its host and raises no error`, async () => {
      const { foreign, errors, tab } = await visit(page.url);
      await tab.evaluate(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += 600) {
          window.scrollTo(0, y);
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
      });
      await tab.waitForLoadState('networkidle');
      await tab.context().close();
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
    });
  }
});

describe('a report page', () => {
  it('needs little JavaScript before a chart is reached', async () => {
    const [report] = onePageOfEachKind(builtPages(inject('dist'))).filter((page) => page.url.startsWith('/reports/2'));
    // A window so low that no picture is in it: what a reader loads before coming to one.
    const { scripts, tab } = await visit(report!.url, 520);
    const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
    await tab.context().close();
    expect(total, [...scripts].map(([path, bytes]) => `${path} ${bytes}`).join(', ')).toBeLessThanOrEqual(BUDGET);
  });
});
