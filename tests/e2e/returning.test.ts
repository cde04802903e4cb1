/** Who goes back finds the page as it was left: choices, folds and place; also where the browser has let go of it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { borrow, giveBack } from '../support/browser.ts';
import { answered, ask, visitor } from '../support/behaviour/tab.ts';

const origin = inject('origin');
const bus = '/reports/2023-shiqu-gongjiao/';

let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

/** Away and back; Chromium under test keeps no pages, as a phone short of memory. */
async function awayAndBack(tab: Page): Promise<void> {
  await tab.waitForTimeout(400);
  await tab.goto(`${origin}/about/`);
  await tab.goBack({ waitUntil: 'load' });
}
const place = (tab: Page): Promise<number> => tab.evaluate(() => Math.round(scrollY));
async function scrollTo(tab: Page, y: number): Promise<number> {
  await tab.evaluate((to) => window.scrollTo(0, to), y);
  return await place(tab);
}

describe('the indicators of a report', () => {
  const rows = (tab: Page): Promise<(string | undefined)[]> =>
    tab.$$eval('[data-filtered] tr[data-verdict]', (all) =>
      (all as HTMLElement[]).filter(({ hidden }) => !hidden).map(({ dataset }) => dataset['verdict']),
    );
  const select = '[data-row-filter] select[name="verdict"]';

  it.each(['back', 'reload'])('stay filtered, at their place, after %s', async (how) => {
    const { tab, context } = await visitor(browser);
    await tab.goto(origin + bus);
    await tab.selectOption(select, 'met');
    const shown = await rows(tab);
    const said = await tab.locator('[data-filter-count]').innerText();
    const top = await tab.evaluate(() => document.querySelector('#indicators')!.getBoundingClientRect().top + scrollY);
    const left = await scrollTo(tab, Math.round(top) + 300);
    if (how === 'back') await awayAndBack(tab);
    else {
      await tab.waitForTimeout(400);
      await tab.reload();
    }
    expect(await tab.locator(select).inputValue()).toBe('met');
    expect(await rows(tab)).toEqual(shown);
    expect(new Set(shown)).toEqual(new Set(['met']));
    expect(await tab.locator('[data-filter-count]').innerText()).toBe(said);
    await expect.poll(() => place(tab)).toBe(left);
    await context.close();
  });

  it('are all there, with their filter at “全部”, when a link to a hidden one was followed and left', async () => {
    const { tab, context } = await visitor(browser);
    await tab.goto(origin + bus);
    await tab.selectOption(select, 'met');
    const hidden = await tab.$eval('[data-filtered] tr[data-verdict][hidden][id]', ({ id }) => id);
    await tab.evaluate((id) => (location.hash = id), hidden);
    await expect.poll(() => tab.locator(`[id="${hidden}"]`).isVisible()).toBe(true);
    await awayAndBack(tab);
    const chosen = await tab.locator(select).inputValue();
    const all = await tab.locator('[data-filtered] tr[data-verdict]').count();
    expect(chosen).toBe('');
    expect((await rows(tab)).length).toBe(all);
    await context.close();
  });
});

it('what was unfolded is unfolded again', async () => {
  const { tab, context } = await visitor(browser);
  await tab.goto(origin + bus);
  await tab.locator('details[data-folded] > summary').first().click();
  await awayAndBack(tab);
  const open = await tab.$$eval('details[data-folded]', (all) => all.map((one) => (one as HTMLDetailsElement).open));
  expect(open).toEqual(open.map((_, index) => index === 0));
  await context.close();
});

describe('a list', () => {
  it.each([
    ['/findings/?q=执行率&theme=idle-funds', 300],
    ['/reports/?sort=4-desc', 500],
    ['/indicators/?verdict=unmet', 200],
    ['/recommendations/', 4000],
  ] as const)('%s', async (path, y) => {
    const { tab, context } = await visitor(browser);
    await tab.goto(origin + path);
    const settled = (): Promise<unknown> => tab.locator('[data-list][data-ready]:not([aria-busy])').waitFor();
    const shown = (): Promise<string[]> =>
      tab.$$eval('[data-item]', (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.textContent.slice(0, 60)),
      );
    await settled();
    if (path === '/recommendations/') await tab.selectOption('select[name="year"]', '2023');
    const before = await shown();
    const left = await scrollTo(tab, y);
    await awayAndBack(tab);
    await settled();
    expect(await shown()).toEqual(before);
    const state = await tab.evaluate(() => new URLSearchParams(location.search).toString());
    const form = await tab.$eval('[data-list-form]', (element) =>
      [...new FormData(element as HTMLFormElement)].filter(([key, value]) => value !== '' && key !== 'sort'),
    );
    for (const [key, value] of form) expect(new URLSearchParams(state).get(key)).toBe(value);
    await expect.poll(() => place(tab)).toBe(left);
    await context.close();
  });
});

it('the results of a search stand where they were', async () => {
  const { tab, context } = await visitor(browser);
  await tab.goto(origin + ask('绩效'));
  await answered(tab);
  const left = await scrollTo(tab, 900);
  await tab.waitForTimeout(400);
  await tab.locator('[data-search-result] a').nth(4).click();
  await tab.waitForURL(/\/reports\//);
  await tab.goBack();
  await answered(tab);
  await expect.poll(() => place(tab)).toBe(left);
  await context.close();
});

it('a comparison stands where it was', async () => {
  const { tab, context } = await visitor(browser);
  await tab.goto(`${origin}/compare/?r=2022-gongye-fazhan-ziping&r=2021-2023-waimao`);
  await tab.locator('[data-compare] table').waitFor();
  const left = await scrollTo(tab, 700);
  await awayAndBack(tab);
  await tab.locator('[data-compare] table').waitFor();
  expect(await tab.$$eval('select[name="r"]', (all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual([
    '2022-gongye-fazhan-ziping',
    '2021-2023-waimao',
    '',
    '',
  ]);
  await expect.poll(() => place(tab)).toBe(left);
  await context.close();
});

it('light and dark are as they were chosen, on a page that waits in another tab, too', async () => {
  const { tab, context } = await visitor(browser, { colorScheme: 'light' });
  await tab.goto(`${origin}/about/`);
  const other = await context.newPage();
  await other.goto(`${origin}/reports/`);
  await other.locator('[data-theme-switch]').click();
  await expect.poll(() => tab.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await tab.locator('[data-theme-switch]').innerText()).toBe('浅色');
  await context.close();
});
