/** Whether a page asks another host for anything, breaks its own policy, or logs an error. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page as Tab, Request } from 'playwright-core';
import { expect, inject } from 'vitest';

interface Visit {
  readonly foreign: string[];
  readonly errors: string[];
  readonly scripts: Map<string, number>;
  readonly tab: Tab;
  /** Waits until nothing that the page asked for is under way. */
  readonly quiet: () => Promise<void>;
}

/** Opens a page with every other host refused and everything that goes wrong written down. */
export async function visit(browser: Browser, url: string, height = 800): Promise<Visit> {
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
  const pending = pendingOf(tab);
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
  return { foreign, errors, scripts, tab, quiet: () => expect.poll(() => stillFor(pending)).toBe(true) };
}

/** The requests of a page that have no answer yet. */
function pendingOf(tab: Tab): ReadonlySet<Request> {
  const pending = new Set<Request>();
  tab.on('request', (request) => pending.add(request));
  const over = (request: Request): void => void pending.delete(request);
  tab.on('requestfinished', over).on('requestfailed', over);
  return pending;
}

/** Whether nothing is asked for during half a second; the driver's own state speaks of the first load alone. */
async function stillFor(pending: ReadonlySet<Request>): Promise<boolean> {
  for (let look = 0; look < 10; look++) {
    if (pending.size > 0) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** Runs in the page: as many places as these, from the top to the bottom in even steps. */
async function scrollThrough(most: number): Promise<void> {
  const all = Math.ceil(document.body.scrollHeight / 600);
  const steps = Math.min(most, all);
  for (let at = 0; at < steps; at++) {
    window.scrollTo(
      0,
      steps === all ? at * 600 : (at * (document.body.scrollHeight - window.innerHeight)) / (steps - 1),
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Opens a page and reads it in at most so many places. */
export async function readsQuietly(browser: Browser, url: string, places: number): Promise<void> {
  const { foreign, errors, tab, quiet } = await visit(browser, url);
  await tab.evaluate(scrollThrough, places);
  await quiet();
  await tab.context().close();
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
}
