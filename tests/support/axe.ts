/** Looks at one page of each kind with axe (WCAG 2.2 A and AA), in the light and in the dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';
import { builtPages, onePageOfEachKind } from './pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Rules that ask for colours only: three quarters of the time, were every text looked at. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Texts of one look that are looked at: more than one, as something may lie over the first. */
const ALIKE = 3;

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
    await tab.setContent(PLANTED);
    const { light, dark } = await faults(tab);
    expect(rulesOf(light)).toEqual(['color-contrast', 'image-alt', 'link-in-text-block']);
    expect(light.find((one) => one.startsWith('color-contrast'))).toContain('#faint');
    expect(rulesOf(dark)).toEqual(['color-contrast', 'link-in-text-block']);
    expect(dark.find((one) => one.startsWith('color-contrast'))).toContain('#sunk');
    await tab.close();
  });

  describe.each(onePageOfEachKind(builtPages(inject('dist'))))('$url', ({ url }) => {
    it(`is sound at ${width} px, light and dark`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
      const tab = await context.newPage();
      await tab.goto(inject('origin') + url, { waitUntil: 'networkidle' });
      const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await tab.evaluate(shorten, ENTRIES);
      const told = await faults(tab);
      await context.close();
      expect(told).toEqual({ light: [], dark: [] });
      expect(sideways, 'the page itself must not scroll sideways').toBeLessThanOrEqual(0);
    });
  });
}

/** A picture without words; grey on white among twenty sound paragraphs; a link that only its colour tells; grey on grey in the dark. */
const PLANTED = `<!doctype html><html lang="zh"><head><title>试</title><style>
  body { background: #fff; color: #111 } a { color: #00c; text-decoration: none }
  @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #99f } #sunk { color: #333 } }
</style></head><body><main><h1>试</h1><img src="x.png">${'<p>看得清的字</p>'.repeat(20)}
  <p id="faint" style="color:#999;background:#fff">看不清的字</p><p id="sunk">夜里看不清的字</p>
  <p>看得清的字，<a href="#faint">链接</a>在其中</p></main></body></html>`;

const rulesOf = (told: readonly string[]): string[] => [...new Set(told.map((one) => one.split(':')[0] ?? ''))].sort();

/** What is wrong with the page as it stands; afterwards it is in the dark. */
async function faults(tab: Page): Promise<{ light: string[]; dark: string[] }> {
  const structure = await found(tab, (axe) => axe.withTags(TAGS).disableRules([...OF_COLOUR]));
  const light = await coloursAtFault(tab);
  // Only colours change in the dark; everything else was looked at in the light.
  await tab.emulateMedia({ colorScheme: 'dark' });
  const dark = await coloursAtFault(tab);
  return { light: [...structure, ...light], dark };
}

/** Contrast is reckoned from colours and sizes alone: of text that has the same, some are looked at. */
async function coloursAtFault(tab: Page): Promise<string[]> {
  await tab.evaluate(markLooks, ALIKE);
  return found(tab, (axe) => axe.include('[data-look]').withRules([...OF_COLOUR]));
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

/** Runs in the page: marks the first texts of each look, by all that contrast is reckoned from. */
function markLooks(most: number): void {
  const seen = new Map<string, number>();
  const lookOf = (element: Element): string => {
    const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
    const under: string[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      under.push(`${style.backgroundColor} ${style.backgroundImage} ${style.opacity} ${style.textShadow}`);
    }
    const around = element.parentElement === null ? '' : getComputedStyle(element.parentElement).color;
    return [element.tagName, color, fontSize, fontWeight, textDecorationLine, around, ...new Set(under)].join('|');
  };
  for (const element of document.querySelectorAll('body *')) {
    element.removeAttribute('data-look');
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );
    if (!(own || element.matches('input, select, textarea')) || !element.checkVisibility()) continue;
    const look = lookOf(element);
    const times = (seen.get(look) ?? 0) + 1;
    seen.set(look, times);
    if (times <= most) element.setAttribute('data-look', '');
  }
}
