/** What a reader does on a report page: scroll to a chart, filter indicators, follow a link, copy a citation, print. */
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { borrow, giveBack } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';

const reports = builtPages(inject('dist')).filter(({ url }) => /^\/reports\/[^/]+\/$/.test(url));
/** The report with most of everything. */
const richest = (mark: string): string =>
  reports.reduce((best, page) => (page.html.split(mark).length > best.html.split(mark).length ? page : best)).url;

let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

async function open(url: string, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const tab = await context.newPage();
  await tab.goto(inject('origin') + url, { waitUntil: 'networkidle' });
  return tab;
}

const drawn = (tab: Tab): Promise<number> =>
  tab.evaluate(
    () =>
      [...document.querySelectorAll('canvas')].filter((canvas) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.some((value) => value !== 0);
      }).length,
  );

describe('charts', () => {
  it('are drawn when the reader comes to them, and cost nothing before', async () => {
    const scripts: string[] = [];
    const tab = await open(richest('data-picture'));
    tab.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    expect(await drawn(tab)).toBe(0);
    await tab.locator('[data-picture]').first().scrollIntoViewIfNeeded();
    await tab.mouse.wheel(0, 400);
    await expect.poll(() => drawn(tab)).toBeGreaterThan(0);
    expect(scripts).toHaveLength(1);
    await tab.context().close();
  });

  it('say in words what they show, beside a table with the same numbers', async () => {
    for (const { html, url } of reports) {
      const pictures = html.split('data-picture=').length - 1;
      const labels = [...html.matchAll(/<canvas role="img" aria-label="([^"]+)"/g)].map(([, label]) => label ?? '');
      expect(labels, url).toHaveLength(pictures);
      for (const label of labels) expect(label, url).toMatch(/^图：.+数字见表。$/);
    }
  });

  it('are drawn again in the colours that the reader chooses', async () => {
    const tab = await open(richest('data-picture'), { colorScheme: 'light' });
    await tab.locator('[data-picture]').first().scrollIntoViewIfNeeded();
    await tab.mouse.wheel(0, 400);
    await expect.poll(() => drawn(tab)).toBeGreaterThan(0);
    const pixels = (): Promise<string> => tab.evaluate(() => document.querySelector('canvas')?.toDataURL() ?? '');
    const light = await pixels();
    await tab.locator('[data-theme-switch]').click();
    await expect.poll(pixels).not.toBe(light);
    await tab.reload();
    expect(await tab.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await tab.context().close();
  });
});

describe('indicators', () => {
  const url = richest('data-verdict="unmet"');

  it('are filtered by verdict, and say how many are left', async () => {
    const tab = await open(url);
    const rows = tab.locator('[data-filtered] tr[data-verdict]');
    const all = await rows.count();
    const unmet = await tab.locator('[data-filtered] tr[data-verdict="unmet"]').count();
    await tab.locator('[data-row-filter] select[name="verdict"]').selectOption('unmet');
    expect(await rows.filter({ visible: true }).count()).toBe(unmet);
    expect(await tab.locator('[data-filter-count]').textContent()).toBe(`显示${unmet}项，共${all}项`);
    await tab.context().close();
  });

  it('show a linked row even when the filter hides it', async () => {
    const tab = await open(url);
    await tab.locator('[data-row-filter] select[name="verdict"]').selectOption('unmet');
    const hidden = await tab.locator('[data-filtered] tr[data-verdict="met"]').first().getAttribute('id');
    await tab.evaluate((id) => {
      location.hash = id ?? '';
    }, hidden);
    await expect.poll(() => tab.locator(`[id="${hidden}"]`).isVisible()).toBe(true);
    await tab.context().close();
  });

  it('all show without JavaScript', async () => {
    const tab = await open(url, { javaScriptEnabled: false });
    expect(await tab.locator('[data-row-filter]').isVisible()).toBe(false);
    expect(await tab.locator('[data-filtered] tr[data-verdict]').filter({ visible: false }).count()).toBe(0);
    await tab.context().close();
  });
});

describe('the first screen', () => {
  it.each([
    ['a desk', 1280, 720],
    ['a phone', 360, 740],
  ])('holds title, score, money and sentence on %s', async (_name, width, height) => {
    const tab = await open(reports.find(({ html }) => html.includes('head-money'))!.url, {
      viewport: { width, height },
    });
    for (const part of ['h1', '.head-score .figure', '.head-money .name', '.verdict-line']) {
      const box = await tab.locator(part).first().boundingBox();
      expect(box!.y, part).toBeLessThan(height);
    }
    await tab.context().close();
  });
});

describe('reuse', () => {
  it('copies the citation with the date of the day', async () => {
    const tab = await open(reports[0]!.url, { permissions: ['clipboard-read', 'clipboard-write'] });
    await tab.locator('[data-copy]').click();
    await expect.poll(() => tab.locator('[data-copied]').textContent()).toContain('已复制');
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toMatch(
      /\[R\/OL\]\..+\[\d{4}-\d{2}-\d{2}\]\. https?:/,
    );
    await tab.context().close();
  });

  it('prints tables and sentences, not pictures and controls', async () => {
    const tab = await open(richest('data-picture'));
    await tab.emulateMedia({ media: 'print' });
    const visible = (selector: string): Promise<number> => tab.locator(selector).filter({ visible: true }).count();
    expect(await visible('canvas, nav, button, select')).toBe(0);
    expect(await visible('.chart-sentence')).toBeGreaterThan(0);
    expect(await visible('.print-address')).toBe(1);
    await tab.context().close();
  });
});
