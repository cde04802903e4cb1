/** A result leads to its record, from page and dialog, on a desk and a phone. The whole sweep is in tests/deep. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { borrow, giveBack } from '../support/browser.ts';
import { clicks, follow } from '../support/behaviour/landing.ts';
import { visitor } from '../support/behaviour/tab.ts';

const SAMPLE = 10;
const origin = inject('origin');
const bus = '/reports/2023-shiqu-gongjiao/';

let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

describe('a click on a result', () => {
  it.each(clicks(SAMPLE))('$query, $where, $width px', async (click) => {
    const { top, height, covered, marked, astray, address } = await follow(browser, origin, click);
    expect(address).not.toContain(':~:');
    expect(top, address).toBeGreaterThanOrEqual(0);
    expect(top, address).toBeLessThan(height);
    expect(covered, address).toBe(false);
    expect(marked.length, address).toBeGreaterThan(0);
    expect(astray, address).toBe(0);
  });
});

const topOf = (tab: Page, id: string): Promise<number> =>
  tab.evaluate((name) => Math.round(document.getElementById(name)!.getBoundingClientRect().top), id);

describe('a place in a report', () => {
  it('is reached again by the link that names it already, and left and found by going back', async () => {
    const { tab, context } = await visitor(browser);
    await tab.goto(`${origin}${bus}#F3`);
    await expect.poll(() => topOf(tab, 'F3')).toBe(48);
    await tab.mouse.wheel(0, 2400);
    await expect.poll(() => topOf(tab, 'F3')).toBeLessThan(-1000);
    await tab.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="#F3"]')!.click());
    await expect.poll(() => topOf(tab, 'F3')).toBe(48);
    await tab.waitForTimeout(300);
    await tab.evaluate(() => {
      location.hash = '#R1';
    });
    await expect.poll(() => topOf(tab, 'R1')).toBe(48);
    await tab.waitForTimeout(300);
    await tab.goBack();
    await expect.poll(() => topOf(tab, 'F3')).toBe(48);
    await context.close();
  });

  it('is unfolded, when it lies in something folded', async () => {
    const { tab, context } = await visitor(browser);
    await tab.goto(origin + bus);
    const id = await tab.evaluate(() => document.querySelector('details[data-folded] .receipt')!.id);
    expect(await tab.locator(`[id="${id}"]`).isVisible()).toBe(false);
    await tab.goto(`${origin}/about/`);
    await tab.goto(`${origin}${bus}#${encodeURIComponent(id)}`);
    await expect.poll(() => tab.locator(`[id="${id}"]`).isVisible()).toBe(true);
    await expect
      .poll(() => tab.evaluate((name) => document.getElementById(name)!.getBoundingClientRect().top, id))
      .toBeLessThan(200);
    await context.close();
  });

  it('stands below the head of its table', async () => {
    for (const width of [1280, 360]) {
      const { tab, context } = await visitor(browser, { viewport: { width, height: 700 } });
      await tab.goto(`${origin}${bus}#indicator-jixiao-mubiao-7`);
      await tab.waitForTimeout(400);
      const [top, bottom] = await tab.evaluate(() => {
        const row = document.getElementById('indicator-jixiao-mubiao-7')!;
        return [row.getBoundingClientRect().top, row.closest('table')!.tHead!.getBoundingClientRect().bottom];
      });
      expect(top).toBeGreaterThanOrEqual(bottom - 1);
      expect(top).toBeLessThan(700);
      await context.close();
    }
  });

  it('may be named by anything, without an error', async () => {
    const { tab, context, errors } = await visitor(browser);
    for (const hash of ['#%E4%BD', '#没有这里', '#', '#constructor']) await tab.goto(`${origin}/about/${hash}`);
    expect(errors).toEqual([]);
    await context.close();
  });
});
