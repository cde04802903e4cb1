/** Comparing reports in a real browser. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { readData } from '../support/archive-data.ts';
import { borrow, giveBack } from '../support/browser.ts';

const origin = inject('origin');
const reports = readData(inject('dist'));
const byId = new Map(reports.map((report) => [report.id, report]));
const [A, B, C, D] = [
  '2022-gongye-fazhan-ziping',
  '2023-gongye-fazhan-ziping',
  '2021-2023-waimao',
  '2021-2023-yikedai',
] as const;

let browser: Browser;
let context: BrowserContext;
let tab: Page;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  tab = await context.newPage();
});
afterEach(() => context.close());

const open = (ids: readonly string[]): Promise<unknown> =>
  tab.goto(`${origin}/compare/${ids.length === 0 ? '' : `?${ids.map((id) => `r=${id}`).join('&')}`}`, {
    waitUntil: 'networkidle',
  });
const status = (): Promise<string> => tab.locator('[data-compare-status]').innerText();
const heads = (): Promise<string[]> => tab.locator('[data-compare] thead th').allInnerTexts();
const line = async (name: string): Promise<string[]> => {
  const row = tab.locator('[data-compare] tbody tr', {
    has: tab.locator('th[scope="row"]', { hasText: new RegExp(`^${name}$`) }),
  });
  return row.locator('td').allInnerTexts();
};
const title = (id: string): string => byId.get(id)!.shortTitle;

describe('choosing', () => {
  it('asks for two, then sets them side by side and writes them into the address', async () => {
    await open([]);
    expect(await status()).toBe('请选两份到四份报告。');
    const seats = tab.locator('select[name="r"]');
    expect(await seats.count()).toBe(4);
    await seats.nth(0).selectOption(A);
    expect(await status()).toBe('请选两份到四份报告。');
    await seats.nth(1).selectOption(B);
    await tab.locator('[data-compare] table').waitFor();
    expect(await heads()).toEqual(['项目', title(A), title(B)]);
    expect(await tab.evaluate(() => location.search)).toBe(`?r=${A}&r=${B}`);
    await tab.goBack();
    await expect.poll(status).toBe('请选两份到四份报告。');
    expect(await tab.locator('[data-compare] table').count()).toBe(0);
  });

  it('works by keyboard alone', async () => {
    await open([A]);
    await tab.locator('select[name="r"]').nth(1).focus();
    await tab.keyboard.press('End');
    await tab.locator('[data-compare] table').waitFor();
    expect((await heads()).length).toBe(3);
  });
});

describe('a shared address', () => {
  it('opens with up to four reports', async () => {
    await open([A, B, C, D]);
    await tab.locator('[data-compare] table').waitFor();
    expect(await heads()).toEqual(['项目', ...[A, B, C, D].map(title)]);
    expect(await status()).toBe('已对照4份报告，网址可以直接分享。');
    expect(await line('评价得分')).toEqual(
      [A, B, C, D].map((id) => {
        const { score, evaluation } = byId.get(id)!;
        return evaluation === 'self' ? '—' : String(score);
      }),
    );
    expect((await line('执行率'))[2]).toBe(`${byId.get(C)!.funding!.rate}%`);
    expect((await line('怎样看'))[3]).toContain('风险准备金');
    expect((await line('核验出入（处）'))[0]).toBe(String(byId.get(A)!.counts['discrepancies']));
  });

  it('leaves out a fifth and says so', async () => {
    await open([A, B, C, D, '2023-gongxin-bumen']);
    await tab.locator('[data-compare] table').waitFor();
    expect((await heads()).length).toBe(5);
    expect(await status()).toContain('一次最多对照4份，其余没有列出。');
  });

  it('with an unknown report says which, and still shows the others', async () => {
    await open([A, 'no-such-report', B]);
    await tab.locator('[data-compare] table').waitFor();
    expect(await heads()).toEqual(['项目', title(A), title(B)]);
    expect(await status()).toContain('网址里的 报告=no-such-report 不是本站有的，已不计。');
  });

  it('with too few known reports shows the error alone', async () => {
    await open([A, 'no-such-report']);
    await expect.poll(status).toBe('网址里的 报告=no-such-report 不是本站有的，已不计。请选两份到四份报告。');
    expect(await tab.locator('[data-compare] table').count()).toBe(0);
  });

  it('says which report did not arrive, and not that the address is wrong', async () => {
    await tab.route(`**/data/reports/${B}.json`, (route) => route.abort());
    await open([A, B]);
    await expect.poll(status).toBe(`读不到报告“${B}”的数据，请检查网络或重新选择。`);
  });

  it('counts a report once', async () => {
    await open([A, A]);
    expect(await status()).toBe('请选两份到四份报告。');
  });
});

describe('what stands side by side', () => {
  it('sets the indicators that come back beside each other', async () => {
    await open([A, B]);
    await tab.locator('[data-compare] table').waitFor();
    const group = byId.get(B)!.indicators.find(({ name }) => name === '征集参赛作品数量')!.alike!;
    const row = tab.locator('[data-compare] tbody tr', { has: tab.locator(`th a[href="${group}"]`) });
    expect(await row.locator('td').allInnerTexts()).toEqual([
      expect.stringContaining('2475'),
      expect.stringContaining('2368'),
    ]);
  });

  it('links every finding to its place', async () => {
    await open([A, C]);
    await tab.locator('[data-compare] table').waitFor();
    const links = await tab.$$eval('[data-compare] td a[href*="#F"]', (anchors) =>
      anchors.map((anchor) => anchor.getAttribute('href')),
    );
    const known = [A, C].flatMap((id) => byId.get(id)!.findings.map((finding) => `/reports/${id}/#${finding.id}`));
    expect(new Set(links)).toEqual(new Set(known));
  });

  it('scrolls inside its frame on a phone', async () => {
    await tab.setViewportSize({ width: 360, height: 800 });
    await open([A, B, C, D]);
    await tab.locator('[data-compare] table').waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

it('says what is needed when there is no script', async () => {
  await context.close();
  context = await browser.newContext({ javaScriptEnabled: false });
  tab = await context.newPage();
  await open([A, B]);
  expect(await tab.locator('[data-compare-form]').isVisible()).toBe(false);
  expect(await status()).toContain('对照需要浏览器脚本');
});
