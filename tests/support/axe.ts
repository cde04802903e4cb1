/** Looks at one page of each kind with axe (WCAG 2.2 A and AA), in the light and in the dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';
import { builtPages, onePageOfEachKind } from './pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Entries of one table or list that are looked at; the rest are made by the same template. */
const ENTRIES = 6;

/** One test a kind of page: nothing is found, and the page does not scroll sideways. */
export function nothingIsFound(width: number): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('would find a fault', async () => {
    const tab = await browser.newPage();
    await tab.setContent('<main><img src="x.png"><p style="color:#999;background:#fff">看不清的字</p></main>');
    const told = await found(tab, (axe) => axe.withTags(TAGS));
    expect(told.map((one) => one.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
    await tab.close();
  });

  describe.each(onePageOfEachKind(builtPages(inject('dist'))))('$url', ({ url }) => {
    it(`is sound at ${width} px, light and dark`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
      const tab = await context.newPage();
      await tab.goto(inject('origin') + url, { waitUntil: 'networkidle' });
      const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await tab.evaluate(shorten, ENTRIES);
      const light = await found(tab, (axe) => axe.withTags(TAGS));
      await tab.emulateMedia({ colorScheme: 'dark' });
      // Only colours change in the dark; everything else was looked at in the light.
      const dark = await found(tab, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));
      await context.close();
      expect({ light, dark }).toEqual({ light: [], dark: [] });
      expect(sideways, 'the page itself must not scroll sideways').toBeLessThanOrEqual(0);
    });
  });
}

async function found(tab: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // The pages have no frames, and of what is sound nothing is told: both halve the time and find the same.
  const axe = new AxeBuilder({ page: tab }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await choose(axe).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target }) => target.join(' '));
    return `${id}: ${help} ${places.join(' | ')}`;
  });
}

/** Runs in the page. */
function shorten(most: number): void {
  const like = [':scope > tr', ':scope > li', ':scope > .receipt', ':scope > article', ':scope > details'];
  for (const list of document.querySelectorAll('tbody, ul, ol, dl, section, .list-content')) {
    for (const entries of [...like, ':scope > .listed-report'])
      [...list.querySelectorAll(entries)].slice(most).forEach((entry) => entry.remove());
  }
}
