/** Box, address, results, chips, order and title agree, whatever a reader does. The whole sweep is in tests/deep. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { borrow, giveBack } from '../support/browser.ts';
import { look, quarrels } from '../support/behaviour/session.ts';
import { answered, ask, visitor } from '../support/behaviour/tab.ts';
import { walk } from '../support/behaviour/walk.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

describe('the search page', () => {
  it.each([1, 2])('agrees with itself on walk %i', async (seed) => {
    expect(await walk(browser, origin, seed, 10)).toEqual([]);
  });

  it('asks for one character, too', async () => {
    const { tab, context } = await visitor(browser);
    await tab.goto(origin + ask('公交'));
    await answered(tab);
    const before = await look(tab);
    await tab.focus('#search-box');
    await tab.keyboard.press('End');
    await tab.keyboard.press('Backspace');
    const seen = await look(tab);
    expect(quarrels(seen, '公')).toEqual([]);
    expect(Number(seen.total)).toBeGreaterThan(Number(before.total));
    await context.close();
  });

  it('keeps what was typed when an order or a filter is chosen at once', async () => {
    const { tab, context } = await visitor(browser);
    await tab.goto(origin + ask('公交'));
    await answered(tab);
    await tab.focus('#search-box');
    await tab.keyboard.press('End');
    await tab.keyboard.insertText('补贴');
    await tab.selectOption('#search-sort', 'oldest');
    expect(quarrels(await look(tab), '公交补贴')).toEqual([]);
    await tab.focus('#search-box');
    await tab.keyboard.insertText('资金');
    await tab.locator('[data-facet="kind"] input').first().click();
    expect(quarrels(await look(tab), '公交补贴资金')).toEqual([]);
    await context.close();
  });

  it('keeps what was typed before a step back, for the step forward', async () => {
    const { tab, context } = await visitor(browser);
    await tab.goto(origin + ask('公交'));
    await answered(tab);
    await tab.selectOption('#search-sort', 'oldest');
    await look(tab);
    await tab.focus('#search-box');
    await tab.keyboard.press('End');
    await tab.keyboard.insertText('补贴');
    await tab.goBack();
    expect(quarrels(await look(tab), '公交')).toEqual([]);
    await tab.goForward();
    expect(quarrels(await look(tab), '公交补贴')).toEqual([]);
    await context.close();
  });

  it('keeps what was typed before its script came', async () => {
    const { tab, context } = await visitor(browser);
    await tab.route('**/_astro/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await route.continue();
    });
    await tab.goto(`${origin}/search/`, { waitUntil: 'commit' });
    await tab.locator('#search-box').waitFor();
    await tab.locator('#search-box').pressSequentially('公交');
    await answered(tab);
    expect(quarrels(await look(tab), '公交')).toEqual([]);
    await context.close();
  });
});
