/** Questions that a reader brings, answered in at most two clicks from the front page, without reading a report. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { findingsOf, indicatorsOf, readData, statesOf, tally } from '../support/archive-data.ts';
import { entriesBehind, numbersOn } from '../support/behaviour/front-numbers.ts';
import { borrow, giveBack } from '../support/browser.ts';

const origin = inject('origin');
const reports = readData(inject('dist'));
const most = (counts: ReadonlyMap<string, number>): [string, number] => [...counts].sort(([, a], [, b]) => b - a)[0]!;

let browser: Browser;
let tab: Page;
let clicks = 0;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));
beforeEach(async () => {
  tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  clicks = 0;
  await tab.goto(`${origin}/`, { waitUntil: 'load' });
});
afterEach(async () => {
  await tab.close();
  expect(clicks).toBeLessThanOrEqual(2);
});

/** Follows a link that a reader can see. */
async function click(name: string, within = 'body'): Promise<void> {
  clicks += 1;
  await tab.locator(within).getByRole('link', { name, exact: true }).first().click();
  await tab.waitForLoadState('load');
}

const row = (table: string, index = 0): Promise<string[]> =>
  tab
    .locator(`table[aria-label="${table}"] tbody tr:not([data-role])`)
    .nth(index)
    .evaluate((element) => [...element.children].map((cell) => (cell.firstChild?.textContent ?? '').trim()));

describe('a reader asks', () => {
  it('which organisation has the most reports', async () => {
    const names = new Map(
      reports.flatMap(({ organisationIds, organisations }) =>
        organisationIds.map((id, index) => [id, organisations[index]!] as const),
      ),
    );
    const [id, number] = most(tally(reports, ({ organisationIds }) => organisationIds));
    expect(await tab.locator('.stat', { hasText: '被评价单位' }).innerText()).toContain(`${number}份`);
    await click('单位', 'header');
    expect(await tab.locator('.lead').innerText()).toContain(`报告最多的是${names.get(id)}，${number}份`);
    expect((await row('被评价的单位')).slice(0, 2)).toEqual([names.get(id), String(number)]);
  });

  it('which theme is most frequent, and in how many reports', async () => {
    const [id, number] = most(tally(reports, (report) => report.findings.flatMap(({ themes }) => themes)));
    const [name, shown] = await row('最常见的问题主题');
    expect(shown).toBe(String(number));
    await click(name!, '#themes');
    expect(new URL(tab.url()).pathname).toBe(`/themes/${id}/`);
    expect(await tab.locator('main').innerText()).toContain(`${reports.length}份报告中有${number}份提出这类问题`);
  });

  it('which reports spent under 50% of their budget', async () => {
    const table = await tab.locator('table[aria-label="支出不到预算一半的报告"] tbody th').allInnerTexts();
    expect(table.length).toBeGreaterThan(3);
    clicks += 1;
    await tab.locator('table[aria-label="执行率与得分"] tbody tr').first().getByRole('link').first().click();
    await tab.waitForLoadState('load');
    expect(await tab.locator('tr[data-item]:visible').count()).toBe(table.length);
    const rates = await tab.$$eval('tr[data-item]', (rows) =>
      rows.filter((one) => !(one as HTMLElement).hidden).map((one) => Number.parseFloat(one.children[7]!.textContent)),
    );
    expect(rates.every((rate) => rate < 50)).toBe(true);
  });

  it('which targets were exceeded by more than 150%', async () => {
    clicks += 1;
    await tab.locator('.stat', { hasText: '超过目标的150%' }).getByRole('link').click();
    await tab.waitForLoadState('load');
    const beyond = indicatorsOf(reports).filter((indicator) => indicator.beyond);
    const names = await tab.$$eval('tr[data-item]', (rows) =>
      rows.filter((one) => !(one as HTMLElement).hidden).map((one) => one.querySelector('a')!.getAttribute('href')),
    );
    expect(names).toEqual(beyond.map(({ report, anchor }) => `${report.url}#${anchor}`));
  });

  it('what happened to the 2023 findings on 工业和信息化局', async () => {
    await click('单位', 'header');
    await click('江门市工业和信息化局', 'main');
    const states = statesOf(reports);
    const earlier = findingsOf(reports).filter(({ report }) => report.id === '2023-gongxin-bumen');
    const links = await tab.$$eval('#follow-ups tbody th a', (anchors) =>
      anchors.map((anchor) => anchor.getAttribute('href')),
    );
    for (const { report, id, key } of earlier) {
      if (states.has(key)) expect(links).toContain(`${report.url}#${id}`);
    }
    const text = await tab.locator('#follow-ups').innerText();
    expect(text).toContain('已整改（截至2025-04-18）');
    expect(text).toContain('没有核实');
  });

  it('the same, from the front page in one click', async () => {
    await click('市工信局部门整体支出 2024（自评）', '#follow-ups');
    expect(new URL(tab.url()).hash).toBe('#follow-ups');
    expect(await tab.locator('#follow-ups').isVisible()).toBe(true);
  });

  it('how 工业发展管理经费 changed from 2022 to 2023', async () => {
    expect(await tab.locator('#programmes').innerText()).toContain('2022年到2023年，年初预算由1935万元减少到1435万元');
    await click('工业发展管理经费', '#programmes');
    const text = await tab.locator('#years').innerText();
    expect(text).toContain('支出由480.82万元增加到1033.48万元');
    expect(text).toContain('执行率由24.85%变为72.02%');
  });

  it('where the self-score is furthest from the evaluator’s', async () => {
    const gaps = reports.flatMap((report) =>
      report.scoring.selfScore === undefined || report.score === null
        ? []
        : [{ report, gap: Number(report.scoring.selfScore.score) - report.score }],
    );
    const [widest] = gaps.sort((a, b) => b.gap - a.gap);
    const first = await row('单位自评与评价机构打分相差最大的报告');
    expect(first[0]).toBe(widest!.report.shortTitle);
    expect(Number(first[3])).toBeCloseTo(widest!.gap);
    await click(widest!.report.shortTitle, '#gaps');
    expect(new URL(tab.url()).pathname).toBe(widest!.report.url);
  });
});

describe('a number of the front page', () => {
  // Two of each way of narrowing; the deep run follows them all.
  it('leads to a list with as many entries', async () => {
    const links = await numbersOn(tab);
    expect(links.length).toBeGreaterThan(40);
    const ways = Map.groupBy(links, ({ href }) => href.replace(/=[^&]*/g, ''));
    for (const { number, href } of [...ways.values()].flatMap((all) => all.slice(0, 2)))
      expect(await entriesBehind(tab, origin + href), href).toBe(number);
  });
});
