/** An address can be anybody's: what this site does not have is left out of page and address, and said. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readData } from '../support/archive-data.ts';
import { borrow, giveBack } from '../support/browser.ts';
import { answered, ask, visitor } from '../support/behaviour/tab.ts';

const origin = inject('origin');
const reports = readData(inject('dist'));
let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

/** Each with what is said of it, and what stays in the address. */
const SEARCHES: readonly (readonly [more: string, said: string, rest: string])[] = [
  ['&year=1999', '预算年度=1999', ''],
  ['&year=constructor', '预算年度=constructor', ''],
  ['&year=__proto__&year=2023', '预算年度=__proto__', '&year=2023'],
  ['&kind=nope&kind=finding', '内容=nope', '&kind=finding'],
  ['&sort=best', '排序=best', ''],
  ['&sort=best&sort=newest', '排序=best', '&sort=newest'],
  ['&limit=many', 'limit=many', ''],
  ['&colour=red', 'colour=red', ''],
  ['&__proto__=x', '__proto__=x', ''],
  ['&year=1&kind=2&theme=3&grade=4', '等4项', ''],
  ['&year=&kind=&sort=', '', ''],
  ['&year=2023&year=2023', '', '&year=2023'],
  ['&utm_source=x&from=singlemessage', '', ''],
];

describe('the search page', () => {
  it.each(SEARCHES)('?q=公交%s', async (more, said, rest) => {
    const { tab, context, errors } = await visitor(browser);
    await tab.goto(origin + ask('公交', more));
    await answered(tab);
    const remark = await tab.locator('[data-part="remark"]').innerText();
    expect(remark).toMatch(said === '' ? /^$/ : /^网址里的 .+不是本站有的，已不计。$/);
    expect(remark).toContain(said);
    expect(await tab.evaluate(() => location.pathname + location.search)).toBe(ask('公交', rest));
    const chips = await tab.locator('[data-part="chosen"] button[aria-label]').count();
    expect(chips).toBe([...new URLSearchParams(rest)].filter(([key]) => key !== 'sort').length);
    expect(Number(await tab.getAttribute('[data-search-state]', 'data-search-total'))).toBeGreaterThan(0);
    expect(await tab.locator('[role="status"]').innerText()).not.toContain('网络中断');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('says so before anything is asked, too, and no more after the next step', async () => {
    const { tab, context, errors } = await visitor(browser);
    await tab.goto(`${origin}/search/?year=constructor&kind=finding`);
    await expect.poll(() => tab.locator('[data-part="remark"]').innerText()).toContain('预算年度=constructor');
    expect(await tab.evaluate(() => location.search)).toBe('?kind=finding');
    expect(await tab.locator('[data-part="chosen"] button').count()).toBe(1);
    await tab.fill('#search-box', '公交');
    await answered(tab);
    expect(await tab.locator('[data-part="remark"]').innerText()).toBe('');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('narrows by budget year', async () => {
    const { tab, context } = await visitor(browser);
    await tab.goto(origin + ask('绩效', '&year=2021&limit=all'));
    await answered(tab);
    expect(await tab.locator('[data-facet="year"] legend').innerText()).toBe('预算年度');
    const groups = await tab
      .locator('[data-search-group]')
      .evaluateAll((all) => all.map((one) => one.dataset['searchGroup']!));
    expect(groups.length).toBeGreaterThan(3);
    const within = reports.filter(({ period: [from, to] }) => from <= 2021 && 2021 <= to).map(({ id }) => id);
    for (const id of groups) expect(within).toContain(id);
    await context.close();
  });

  it('gives no number of what is only close', async () => {
    const { tab, context } = await visitor(browser);
    await tab.goto(origin + ask('火星基地预算'));
    await answered(tab);
    expect(await tab.getAttribute('[data-search-state]', 'data-search-mode')).toBe('fallback');
    expect(await tab.locator('[role="status"]').innerText()).not.toMatch(/\d/);
    expect(await tab.locator('[data-part="facets"] label').allInnerTexts()).not.toContainEqual(
      expect.stringMatching(/^(?!\d{4}年).* \d+$/),
    );
    for (const button of await tab.locator('.more-results').allInnerTexts()) expect(button).not.toMatch(/\d/);
    await context.close();
  });
});

const LISTS: readonly (readonly [path: string, said: string, rest: string])[] = [
  ['/findings/?theme=nope', '主题=nope', ''],
  [
    '/findings/?theme=idle-funds&theme=rectification',
    '一次只能选一个，网址里的 主题=rectification',
    '?theme=idle-funds',
  ],
  ['/findings/?theme=nope&theme=idle-funds', '主题=nope', '?theme=idle-funds'],
  ['/recommendations/?year=constructor', '预算年度=constructor', ''],
  ['/recommendations/?sort=best', '排序=best', ''],
  ['/reports/?sort=99-desc', '排序=99-desc', ''],
  ['/reports/?sort=up&grade=优&grade=', '排序=up', '?grade=优'],
  ['/reports/?year=1999&colour=red', '预算年度=1999、colour=red', ''],
  ['/indicators/?verdict=__proto__', '结果=__proto__', ''],
  ['/checks/?rule=C999', '规则=C999', ''],
  ['/checks/?sort=3-desc', 'sort=3-desc', ''],
  ['/trends/?subject=x', '主题词=x', ''],
  ['/organisations/?year=2023', 'year=2023', ''],
];

describe('a list', () => {
  it.each(LISTS)('%s', async (path, said, rest) => {
    const { tab, context, errors } = await visitor(browser);
    await tab.goto(origin + path);
    await tab.locator('[data-list]:not([aria-busy])').waitFor();
    const count = await tab.locator('[data-list-count]').innerText();
    expect(count).toContain(said);
    expect(count).toContain('已不计');
    expect(await tab.evaluate(() => decodeURIComponent(location.search))).toBe(rest);
    const chosen = await tab.$$eval('[data-list-form] select', (all) =>
      (all as HTMLSelectElement[]).filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${value}`),
    );
    expect(chosen.join('&')).toBe(rest.slice(1));
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the comparison', () => {
  it.each([
    ['?r=constructor', '报告=constructor', ''],
    ['?r=2021-2023-waimao&r=__proto__&x=1', '报告=__proto__、x=1', '?r=2021-2023-waimao'],
    ['?r=&r=2021-2023-waimao&r=2021-2023-waimao', '请选两份到四份报告', '?r=2021-2023-waimao'],
  ])('%s', async (search, said, rest) => {
    const { tab, context, errors } = await visitor(browser);
    await tab.goto(`${origin}/compare/${search}`, { waitUntil: 'networkidle' });
    expect(await tab.locator('[data-compare-status]').innerText()).toContain(said);
    expect(await tab.evaluate(() => location.search)).toBe(rest);
    expect(errors).toEqual([]);
    await context.close();
  });
});
