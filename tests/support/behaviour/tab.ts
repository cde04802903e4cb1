/** A tab as a fresh visitor has it, with what goes wrong written down. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export interface Visitor {
  readonly context: BrowserContext;
  readonly tab: Page;
  /** Errors that a reader's console would show. */
  readonly errors: readonly string[];
}

export async function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const tab = await context.newPage();
  const errors: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  tab.on('pageerror', ({ message }) => errors.push(message));
  return { context, tab, errors };
}

/** Results of the search page or of the dialog are there. */
export const answered = (tab: Page): Promise<unknown> =>
  tab.waitForSelector('[data-search-state="done"]', { state: 'attached' });

export const ask = (query: string, more = ''): string => `/search/?q=${encodeURIComponent(query)}${more}`;
