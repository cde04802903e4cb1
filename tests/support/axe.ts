/** Looks at pages with axe (WCAG 2.2 A and AA), on a desk and a phone, in the light and in the dark. */
import axe, { type RunOptions } from 'axe-core';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { borrow, giveBack } from './browser.ts';
import type { Page } from './pages.ts';

declare global {
  interface Window {
    /** Brought into the page by `bringAxe`. */
    axe: typeof axe;
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Rules that ask for colours only: three quarters of the time, were every text looked at. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Texts of one look that are looked at: more than one, as something may lie over the first; at the second width, one. */
const ALIKE = 3;

/** How often each part of an entry is looked at, in entries of tables and lists; the rest are made by the same template. */
const OFTEN = 3;

const DESK = 1280;
const PHONE = 360;

type Told = Readonly<Record<'phone' | 'desk', { readonly light: string[]; readonly dark: string[] }>>;
const SOUND: Told = { phone: { light: [], dark: [] }, desk: { light: [], dark: [] } };

/** One test a page: nothing is found at either width, and the page does not scroll sideways. */
export function nothingIsFound(pages: readonly Page[], whole = false): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await borrow();
  });
  afterAll(() => giveBack(browser));

  it('would find a fault', async () => {
    const { told, sideways } = await lookAt(browser, (tab) => tab.setContent(PLANTED), whole);
    const rules = (some: readonly string[]): string[] => [...new Set(some.map((one) => one.split(':')[0]!))].sort();
    const structure = ['image-alt', 'list'];
    expect(rules(told.desk.light)).toEqual(['color-contrast', ...structure, 'link-in-text-block'].sort());
    expect(told.desk.light.find((one) => one.startsWith('color-contrast'))).toContain('#faint');
    expect(rules(told.desk.dark)).toEqual(['color-contrast', 'link-in-text-block']);
    expect(told.desk.dark.find((one) => one.startsWith('color-contrast'))).toContain('#sunk');
    expect(rules(told.phone.light)).toEqual([...rules(told.desk.light), 'button-name', 'target-size'].sort());
    expect(told.phone.light.find((one) => one.startsWith('color-contrast'))).toContain('#narrow');
    expect(told.phone.dark.find((one) => one.startsWith('color-contrast'))).toContain('#sunk');
    expect(sideways).toEqual({ phone: 140, desk: 0 });
  });

  it.each(pages.map(({ url }) => url))('%s is sound on desk and phone, light and dark', async (url) => {
    const open = (tab: Tab): Promise<unknown> => tab.goto(inject('origin') + url, { waitUntil: 'networkidle' });
    const { told, sideways } = await lookAt(browser, open, whole);
    expect(told).toEqual(SOUND);
    expect(Math.max(sideways.desk, sideways.phone), 'the page itself must not scroll sideways').toBeLessThanOrEqual(0);
  });
}

/**
 * A picture without words; a list that holds no entries; grey on white among twenty sound paragraphs; a link that only
 * its colour tells; grey on grey in the dark. On a phone alone: pale words, small buttons without a name, and a width.
 */
const PLANTED = `<!doctype html><html lang="zh"><head><title>试</title><style>
  body { background: #fff; color: #111 } a { color: #00c; text-decoration: none } .phone { display: none }
  @media (max-width: 400px) { .phone { display: block } .wide { width: 500px; margin: 0 } body { margin: 0 } }
  .phone button { width: 9px; height: 9px; padding: 0; display: block }
  @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #99f } #sunk { color: #333 } }
</style></head><body><main class="wide"><h1>试</h1><img src="x.png" alt="好">${'<p>看得清的字</p>'.repeat(20)}
  <ul>${'<li>一条</li>'.repeat(20)}<li><img src="x.png"></li></ul><ul><div>不是条目</div></ul>
  <p id="faint" style="color:#999;background:#fff">看不清的字</p><p id="sunk">夜里看不清的字</p>
  <p>看得清的字，<a href="#faint">链接</a>在其中</p>
  <div class="phone"><b id="narrow" style="color:#aaa;background:#fff">看不清</b><button></button><button></button></div>
</main></body></html>`;

/** Looks at a page as it is on a phone and on a desk; whole, or so much of its entries that every part is seen. */
async function lookAt(browser: Browser, open: (tab: Tab) => Promise<unknown>, whole: boolean) {
  const context = await browser.newContext({ viewport: { width: DESK, height: 900 }, bypassCSP: true });
  const tab = await context.newPage();
  await open(tab);
  const desk = await sidewaysOf(tab);
  await fitTo(tab, PHONE);
  const phone = await sidewaysOf(tab);
  if (!whole) await tab.evaluate(shorten, OFTEN);
  await bringAxe(tab);
  const told = { phone: await faults(tab, ALIKE), desk: await fitTo(tab, DESK).then(() => faults(tab, 1)) };
  await context.close();
  return { told, sideways: { desk, phone } };
}

/** What goes by the width of the window has happened afterwards. */
async function fitTo(tab: Tab, width: number): Promise<void> {
  await tab.setViewportSize({ width, height: 900 });
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const sidewaysOf = (tab: Tab): Promise<number> =>
  tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** What is wrong with the page at this width. */
async function faults(tab: Tab, alike: number): Promise<{ light: string[]; dark: string[] }> {
  await tab.evaluate(markLooks, alike);
  const light = await violations(tab, { runOnly: TAGS });
  // Only colours change in the dark; everything else was looked at in the light.
  await tab.emulateMedia({ colorScheme: 'dark' });
  await tab.evaluate(markLooks, alike);
  const dark = await violations(tab, { runOnly: { type: 'rule', values: OF_COLOUR } });
  await tab.emulateMedia({ colorScheme: null });
  return { light, dark };
}

/** Contrast is reckoned from colours and sizes alone: of text that has the same, only the marked is looked at. */
async function bringAxe(tab: Tab): Promise<void> {
  await tab.evaluate(axe.source);
  await tab.evaluate(() => {
    window.axe.configure({
      rules: [
        { id: 'color-contrast', selector: '[data-look]' },
        { id: 'link-in-text-block', selector: 'a[href][data-look]' },
      ],
    });
  });
}

/** Of what is sound nothing is told, and no rule here reads style sheets: both save time and find the same. */
const SPARING: RunOptions = { resultTypes: ['violations'], preload: { assets: ['media'] } };

async function violations(tab: Tab, options: RunOptions): Promise<string[]> {
  const found = await tab.evaluate((given) => window.axe.run(given), { ...SPARING, ...options });
  return found.violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target }) => target.join(' '));
    return `${id}: ${help} ${places.join(' | ')}`;
  });
}

/** Everything that axe finds in the page as it stands. */
export async function whatAxeFinds(tab: Tab): Promise<string[]> {
  await tab.evaluate(axe.source);
  return violations(tab, {});
}

/**
 * Runs in the page. An entry stays while something in it was seen too seldom, whatever its words; the first of each
 * list stays, as an empty one would be a fault of its own.
 */
function shorten(often: number): void {
  const seen = new Map<string, number>();
  const made = ({ localName, className, attributes }: Element): string =>
    `${localName}.${className}[${[...attributes]
      .map(({ name }) => name)
      .sort()
      .join()}]`;
  const partsOf = (entry: Element): Set<string> =>
    new Set([entry, ...entry.querySelectorAll('*')].map((part) => `${made(part.parentElement!)}>${made(part)}`));
  for (const entry of document.querySelectorAll('tbody > tr, li, dl > div, article, details, .receipt, figure')) {
    if (!entry.isConnected) continue;
    const parts = partsOf(entry);
    const rare = [...parts].some((part) => (seen.get(part) ?? 0) < often);
    if (!rare && entry.parentElement?.firstElementChild !== entry) entry.remove();
    else for (const part of parts) seen.set(part, (seen.get(part) ?? 0) + 1);
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
