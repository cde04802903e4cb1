/** Search in a real browser: the page, the dialog, the keyboard, what goes wrong. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { whatAxeFinds } from '../support/axe.ts';
import { borrow, giveBack } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

interface Visit {
  readonly tab: Tab;
  readonly foreign: string[];
  readonly errors: string[];
}

/** A fresh visitor, with every other host refused. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const origin = inject('origin');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const foreign: string[] = [];
  const errors: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (/^(?:data|blob):/.test(url) || url.startsWith(origin)) return route.continue();
    foreign.push(url);
    return route.abort();
  });
  const tab = await context.newPage();
  tab.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  tab.on('pageerror', ({ message }) => errors.push(message));
  await tab.goto(origin + path);
  return { tab, foreign, errors };
}

const done = (tab: Tab, state = 'done'): Promise<unknown> =>
  tab.waitForSelector(`[data-search-state="${state}"]`, { state: 'attached' });

const ask = (query: string, more = ''): string => `/search/?q=${encodeURIComponent(query)}${more}`;

interface Shown {
  readonly state: string;
  readonly total: number;
  readonly mode: string | undefined;
  readonly results: { report: string; kind: string; href: string; marked: string[] }[];
  readonly status: string;
}

const shown = (tab: Tab): Promise<Shown> =>
  tab.evaluate(() => {
    const list = document.querySelector<HTMLElement>('[data-search-state]')!;
    return {
      state: list.dataset['searchState']!,
      total: Number(list.dataset['searchTotal']),
      mode: list.dataset['searchMode'],
      results: [...list.querySelectorAll<HTMLElement>('[data-search-result]')].map((item) => ({
        report: item.dataset['report']!,
        kind: item.dataset['kind']!,
        href: item.querySelector('a')!.getAttribute('href')!,
        marked: [...item.querySelectorAll('mark')].map(({ textContent }) => textContent),
      })),
      status: list.closest('dialog, [data-search-page]')!.querySelector('[role="status"]')!.textContent,
    };
  });

/** What tools are promised to find in data-kind. */
const KINDS = ['report', 'section', 'finding', 'recommendation', 'indicator', 'funding'];

describe('the search page', () => {
  it('lists every result on demand, each of a promised kind', async () => {
    const { tab } = await visit(ask('整改', '&limit=all'));
    await done(tab);
    const { total, results } = await shown(tab);
    expect(results.length).toBe(total);
    for (const { kind } of results) expect(KINDS).toContain(kind);
    await tab.context().close();
  });

  it('answers an address with results that lead to their places', async () => {
    const { tab, foreign, errors } = await visit(ask('整改'));
    await done(tab);
    const { total, mode, results, status } = await shown(tab);
    expect(mode).toBe('exact');
    expect(results.length).toBeGreaterThan(0);
    expect(status).toContain(`${total} 处`);
    for (const { marked } of results) expect(new Set(marked)).toEqual(new Set(['整改']));
    for (const { href, report } of results.slice(0, 5)) {
      expect(href).toContain(`/reports/${report}/`);
      const { tab: target } = await visit(href);
      const anchor = decodeURIComponent(new URL(target.url()).hash.slice(1));
      if (anchor !== '') expect(await target.evaluate((id) => document.getElementById(id) !== null, anchor)).toBe(true);
      await target.context().close();
    }
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await tab.context().close();
  });

  it('has the question in its title as it was typed, and loses it with the question', async () => {
    const { tab } = await visit(ask('$&'));
    await done(tab);
    const title = await tab.title();
    expect(title).toMatch(/^\$& · 搜索/);
    await tab.fill('#search-box', '');
    await tab.press('#search-box', 'Enter');
    await done(tab, 'idle');
    expect(await tab.title()).toBe(title.replace('$& · ', ''));
    await tab.context().close();
  });

  it('lists everything on demand', async () => {
    const { tab } = await visit(ask('支出率', '&limit=all'));
    await done(tab);
    const { total, results } = await shown(tab);
    expect(results).toHaveLength(total);
    await tab.context().close();
  });

  it('keeps question, filters and order in the address, and the back button goes back', async () => {
    const { tab } = await visit('/search/');
    await tab.fill('#search-box', '绩效目标');
    await tab.press('#search-box', 'Enter');
    await done(tab);
    const all = (await shown(tab)).total;
    await tab.check('[data-facet="kind"] input[value="finding"]');
    await tab.waitForURL(/kind=finding/);
    await tab.waitForFunction(
      (before) =>
        Number(document.querySelector<HTMLElement>('[data-search-state="done"]')?.dataset['searchTotal']) < before,
      all,
    );
    const { results } = await shown(tab);
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['finding']));
    await tab.selectOption('select[name="sort"]', 'oldest');
    await tab.waitForURL(/sort=oldest/);
    await tab.goBack();
    await tab.goBack();
    await tab.waitForFunction(
      (before) =>
        Number(document.querySelector<HTMLElement>('[data-search-state="done"]')?.dataset['searchTotal']) === before,
      all,
    );
    expect(await tab.inputValue('#search-box')).toBe('绩效目标');
    await tab.context().close();
  });

  it('searches while typing, but not half a syllable', async () => {
    const { tab } = await visit('/search/');
    await tab.locator('#search-box').pressSequentially('公交', { delay: 20 });
    await done(tab);
    expect((await shown(tab)).total).toBeGreaterThan(0);
    expect(tab.url()).toContain(encodeURIComponent('公交'));
    await tab.context().close();
  });

  it('says when nothing reads so, and what is offered instead', async () => {
    const { tab } = await visit(ask('资金拨付得太慢'));
    await done(tab);
    expect((await shown(tab)).mode).toBe('fallback');
    expect(await tab.textContent('[data-part="note"]')).toContain('没有与“资金拨付得太慢”完全一致的内容');
    await tab.goto(inject('origin') + ask('quantum zebra'));
    await done(tab);
    expect((await shown(tab)).total).toBe(0);
    expect(await tab.locator('[data-part="advice"] li').count()).toBeGreaterThan(2);
    await tab.context().close();
  });

  it('says when a file does not arrive, and can try again', async () => {
    const { tab } = await visit('/search/');
    await tab.context().route('**/*.pf_index', (route) => route.abort());
    await tab.fill('#search-box', '公交');
    await tab.press('#search-box', 'Enter');
    await done(tab, 'error');
    expect(await tab.textContent('[role="status"]')).toContain('没有取到');
    await tab.context().unroute('**/*.pf_index');
    await tab.getByRole('button', { name: '再试一次' }).click();
    await done(tab);
    expect((await shown(tab)).total).toBeGreaterThan(0);
    await tab.context().close();
  });

  it('shows further results of a report and further reports', async () => {
    const { tab } = await visit(ask('绩效'));
    await done(tab);
    const before = (await shown(tab)).results.length;
    await tab.locator('.more-results').first().click();
    await tab.waitForFunction((count) => document.querySelectorAll('[data-search-result]').length > count, before);
    const groups = await tab.locator('[data-search-group]').count();
    await tab.locator('.more-reports').click();
    await tab.waitForFunction((count) => document.querySelectorAll('[data-search-group]').length > count, groups);
    expect(tab.url()).toContain('limit=');
    await tab.context().close();
  });

  it('gives the list as a table', async () => {
    const { tab } = await visit(ask('整改'));
    await done(tab);
    const { total } = await shown(tab);
    const [file] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: /CSV/ }).click()]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.startsWith('\ufeff"报告编号"')).toBe(true);
    expect(text.trim().split('\r\n')).toHaveLength(total + 1);
    await tab.context().close();
  });

  it('without JavaScript leads to the reports', async () => {
    const { tab } = await visit('/search/', { javaScriptEnabled: false });
    expect(await tab.locator('noscript a[href$="/reports/"]').count()).toBe(1);
    await tab.context().close();
  });
});

describe('the dialog', () => {
  for (const key of ['/', 'Control+k']) {
    it(`opens on any page with ${key} and works by keyboard alone`, async () => {
      const { tab, errors, foreign } = await visit('/reports/');
      await tab.keyboard.press(key);
      await tab.waitForSelector('dialog[open]');
      await tab.keyboard.type('公交');
      await done(tab);
      expect((await shown(tab)).status).toContain('处');
      await tab.keyboard.press('ArrowDown');
      const href = await tab.evaluate(() => document.activeElement?.getAttribute('href'));
      expect(href).toContain('/reports/');
      await tab.keyboard.press('ArrowUp');
      expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await tab.keyboard.press('ArrowDown');
      await Promise.all([tab.waitForURL(/\/reports\/.+/), tab.keyboard.press('Enter')]);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      await tab.context().close();
    });
  }

  it('closes with Escape and gives the focus back', async () => {
    const { tab } = await visit('/reports/');
    await tab.focus('.nav a');
    const before = await tab.evaluate(() => document.activeElement?.textContent);
    await tab.keyboard.press('/');
    await tab.waitForSelector('dialog[open]');
    await tab.keyboard.press('Escape');
    await tab.waitForSelector('dialog[open]', { state: 'detached' });
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(before);
    await tab.context().close();
  });

  it('leaves the slash to those who are writing', async () => {
    const { tab } = await visit('/reports/');
    await tab.focus('.searchbox input');
    await tab.keyboard.type('2023/12');
    expect(await tab.inputValue('.searchbox input')).toBe('2023/12');
    expect(await tab.locator('dialog[open]').count()).toBe(0);
    await tab.context().close();
  });
});

describe('for everybody', () => {
  for (const width of [360, 1280]) {
    it(`axe finds nothing in results and dialog at ${width} px`, async () => {
      const options = { viewport: { width, height: 800 }, bypassCSP: true };
      const { tab } = await visit(ask('资金拨付得太慢', '&kind=finding'), options);
      await done(tab);
      expect(await whatAxeFinds(tab)).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await tab.goto(`${inject('origin')}/reports/`);
      await tab.keyboard.press('Control+k');
      await tab.waitForSelector('dialog[open]');
      await tab.keyboard.type('整改');
      await done(tab);
      expect(await whatAxeFinds(tab)).toEqual([]);
      expect(
        await tab.evaluate(
          () => document.querySelector('dialog')!.scrollWidth - document.querySelector('dialog')!.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
      await tab.context().close();
    });
  }
});
