/** axe (WCAG 2.2 A and AA) finds nothing on any kind of page, narrow and wide, light and dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { builtPages, onePageOfEachKind } from '../support/pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;

/** Entries of one table or list that are looked at; the rest are made by the same template. */
const ENTRIES = 6;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('axe', () => {
  for (const page of onePageOfEachKind(builtPages(inject('dist')))) {
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        it(`${page.url} at ${width} px, ${colorScheme}`, async () => {
          const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
          const tab = await context.newPage();
          await tab.goto(inject('origin') + page.url, { waitUntil: 'networkidle' });
          const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          await tab.evaluate((most) => {
            for (const list of document.querySelectorAll('tbody, ul, ol, dl, section, .list-content')) {
              for (const like of [
                ':scope > tr',
                ':scope > li',
                ':scope > .receipt',
                ':scope > article',
                ':scope > details',
                ':scope > .listed-report',
              ])
                [...list.querySelectorAll(like)].slice(most).forEach((entry) => entry.remove());
            }
          }, ENTRIES);
          const builder = new AxeBuilder({ page: tab });
          // Only colours change in the dark; everything else was looked at in the light.
          if (colorScheme === 'dark') builder.withRules(['color-contrast', 'link-in-text-block']);
          else builder.withTags(TAGS);
          const { violations } = await builder.analyze();
          await context.close();
          expect(
            violations.map(
              (v) =>
                `${v.id}: ${v.help} ${v.nodes
                  .map((n) => n.target.join(' '))
                  .slice(0, 5)
                  .join(' | ')}`,
            ),
          ).toEqual([]);
          expect(sideways, 'the page itself must not scroll sideways').toBeLessThanOrEqual(0);
        });
      }
    }
  }
});
