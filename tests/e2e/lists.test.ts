/** Lists in a real browser: narrowing, searching, sorting, sharing, going back, downloading; by mouse, by keyboard, without a script. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { discrepanciesOf, findingsOf, indicatorsOf, readData, recommendationsOf } from '../support/archive-data.ts';
import { borrow, giveBack } from '../support/browser.ts';

const origin = inject('origin');
const reports = readData(inject('dist'));
const findings = findingsOf(reports);

let browser: Browser;
let context: BrowserContext;
let tab: Page;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  tab = await context.newPage();
});
afterEach(() => context.close());

const open = (path: string): Promise<unknown> => tab.goto(origin + path, { waitUntil: 'load' });
const shown = (): Promise<number> => tab.locator('[data-item]:visible').count();
/** Asked of the page: the driver hears of changes of the address a little later. */
const search = (): Promise<string> => tab.evaluate(() => location.search);
/** Nothing is being looked for any more. */
const rest = (): Promise<unknown> => tab.locator('[data-list]:not([aria-busy])').waitFor();
const names = (): Promise<(string | null)[]> =>
  tab.$$eval('[data-item]', (items) =>
    items.filter((item) => item.checkVisibility()).map((item) => item.getAttribute('data-record')),
  );
const count = (): Promise<string> => tab.locator('[data-list-count]').innerText();
/** Texts of one column of the visible rows. */
const column = (index: number): Promise<string[]> =>
  tab.$$eval(
    'tr[data-item]',
    (rows, at) =>
      rows
        .filter((row) => !(row as HTMLElement).hidden)
        .map((row) => (row.children[at]?.firstChild?.textContent ?? '').trim()),
    index,
  );
const optionCount = (key: string, value: string): Promise<number> =>
  tab
    .locator(`select[name="${key}"] option[value="${value}"]`)
    .evaluate((option) => Number(/（(\d+)）$/.exec(option.textContent)?.[1]));

describe('narrowing', () => {
  it('keeps what has the value, says how many, and writes it into the address', async () => {
    await open('/findings/');
    expect(await shown()).toBe(findings.length);
    await tab.selectOption('select[name="theme"]', 'target-too-low');
    const own = findings.filter(({ themes }) => themes.includes('target-too-low'));
    expect(await shown()).toBe(own.length);
    expect(await search()).toBe('?theme=target-too-low');
    expect(await count()).toBe(`${findings.length} 个中的 ${own.length} 个`);
    expect(await tab.locator('[data-list-group]:visible').count()).toBe(
      new Set(own.map(({ report }) => report.id)).size,
    );
  });

  it('counts behind every value what choosing it would leave', async () => {
    await open('/findings/?theme=slow-disbursement');
    for (const organisation of ['jiangmen-gongxin', 'jiangmen-keji']) {
      const expected = findings.filter(
        ({ themes, about }) => themes.includes('slow-disbursement') && about.includes(organisation),
      ).length;
      expect(await optionCount('organisation', organisation)).toBe(expected);
    }
    // The other values of the same filter count as if it were not set.
    expect(await optionCount('theme', 'idle-funds')).toBe(
      findings.filter(({ themes }) => themes.includes('idle-funds')).length,
    );
  });

  it('cannot choose a value that would leave nothing', async () => {
    await open('/reports/?kind=social-insurance-fund');
    const empty = await tab.$$eval('select[name="grade"] option', (options) =>
      (options as HTMLOptionElement[])
        .filter((option) => option.text.endsWith('（0）'))
        .map((option) => option.disabled),
    );
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.every(Boolean)).toBe(true);
  });

  it('combines filters with a search, over several words and widths', async () => {
    await open('/recommendations/');
    await tab.selectOption('select[name="year"]', '2023');
    await tab.getByLabel('列表内查找').fill('专项　资金');
    await rest();
    const own = recommendationsOf(reports).filter(({ report }) => report.period[0] <= 2023 && report.period[1] >= 2023);
    const left = await shown();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(own.length);
    // A word may also stand in the title of the report.
    for (const name of await names()) {
      const found = own.find(({ report, id }) => `${report.id}#${id}` === name)!;
      const text = [found.report.title, found.title, ...found.points].join();
      expect(text).toContain('专项');
      expect(text).toContain('资金');
    }
    expect(new URLSearchParams(await search()).get('q')).toBe('专项　资金');
  });

  it('tells when nothing is left', async () => {
    await open('/checks/?q=这里没有这样的字');
    expect(await shown()).toBe(0);
    expect(await count()).toContain('中的 0 处，请放宽条件');
  });

  it('says that a value in the address is unknown, and leaves it out', async () => {
    await open('/findings/?theme=no-such-theme');
    expect(await shown()).toBe(findings.length);
    expect(await count()).toContain('网址里的 主题=no-such-theme 不是本站有的，已不计。');
    expect(await search()).toBe('');
  });
});

describe('looking for records with the search engine of the site', () => {
  const holding = (query: string): string[] =>
    findings
      .filter(({ title, points }) => [title, ...points].join('\n').includes(query))
      .map(({ report, id }) => `${report.id}#${id}`);

  it('finds every string, also over punctuation and width', async () => {
    await open('/findings/?q=执行率');
    await rest();
    const found = await names();
    expect(holding('执行率').length).toBeGreaterThan(0);
    for (const name of holding('执行率')) expect(found).toContain(name);
    await open('/findings/?q=執行率');
    await rest();
    expect(await names()).toEqual(found);
    expect(await count()).toContain('已按简体“执行率”检索。');
  });

  it('answers a question by its words, says so, best first', async () => {
    await open('/findings/?q=公交公司为什么老亏钱');
    await rest();
    expect((await names())[0]).toMatch(/^2023-shiqu-gongjiao#F/);
    expect(await count()).toContain('没有与“公交公司为什么老亏钱”完全一致的内容');
    expect(await tab.locator('[data-list-group]:visible').first().innerText()).toContain('公交');
  });

  it('keeps filters and counts at work', async () => {
    await open('/findings/?q=预算&theme=target-too-low');
    await rest();
    const found = await names();
    const own = findings.filter(({ themes }) => themes.includes('target-too-low'));
    expect(found.length).toBeGreaterThan(0);
    for (const name of found) expect(own.some(({ report, id }) => `${report.id}#${id}` === name)).toBe(true);
    const option = tab.locator('select[name="theme"] option[value="target-too-low"]');
    expect(await option.innerText()).toContain(`（${found.length}）`);
  });

  it('shows the whole list again, in its order, when the box is emptied', async () => {
    await open('/findings/');
    const before = await names();
    await tab.getByLabel('列表内查找').fill('公交');
    await expect.poll(async () => (await names()).length).toBeLessThan(before.length);
    await tab.getByLabel('列表内查找').fill('');
    await expect.poll(names).toEqual(before);
  });

  it('looks in the text of the page when the index does not arrive, and says so', async () => {
    await tab.route('**/search-index/**', (route) => route.abort());
    await open('/findings/?q=执行率');
    await rest();
    expect(await names()).toEqual(expect.arrayContaining(holding('执行率')));
    expect(await count()).toContain('检索文件没有读到');
  });
});

describe('the order of records', () => {
  it('can be turned round, and is kept in the address', async () => {
    await open('/recommendations/');
    const groups = (): Promise<string[]> => tab.locator('[data-list-group]:visible h2').allInnerTexts();
    const newest = await groups();
    await tab.getByLabel('排序').selectOption('oldest');
    await expect.poll(groups).toEqual([...newest].reverse());
    expect(await search()).toBe('?sort=oldest');
    await tab.goBack();
    await expect.poll(groups).toEqual(newest);
  });
});

describe('the address', () => {
  it('opens the same view again', async () => {
    await open('/indicators/?beyond=yes&sort=3-desc');
    const beyond = indicatorsOf(reports).filter((indicator) => indicator.beyond);
    expect(await shown()).toBe(beyond.length);
    expect(await tab.locator('select[name="beyond"]').inputValue()).toBe('yes');
    const rates = (await column(3)).filter((text) => text !== '—').map((text) => Number.parseFloat(text));
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
  });

  it('goes back step by step, and forward again', async () => {
    await open('/reports/');
    await tab.selectOption('select[name="grade"]', '良');
    await tab.selectOption('select[name="kind"]', 'project');
    const both = await shown();
    await tab.goBack();
    expect(await search()).toBe(`?grade=${encodeURIComponent('良')}`);
    expect(await tab.locator('select[name="kind"]').inputValue()).toBe('');
    expect(await shown()).toBe(reports.filter(({ grade }) => grade === '良' || grade === '良好').length);
    await tab.goBack();
    expect(await search()).toBe('');
    expect(await shown()).toBe(reports.length);
    await tab.goForward();
    await tab.goForward();
    expect(await shown()).toBe(both);
  });

  it('is not filled by typing: one step back leaves the whole search', async () => {
    await open('/reports/');
    await tab.selectOption('select[name="grade"]', '良');
    await tab.getByLabel('列表内查找').pressSequentially('资金');
    expect(new URLSearchParams(await search()).get('q')).toBe('资金');
    await tab.goBack();
    expect(await search()).toBe('');
  });

  it('is clean again after a reset', async () => {
    await open('/reports/?grade=良&q=资金&sort=3-desc');
    await tab.getByRole('button', { name: '清除' }).click();
    expect(await search()).toBe('');
    expect(await shown()).toBe(reports.length);
    expect(await tab.locator('th[aria-sort]').count()).toBe(0);
    expect(await column(0)).toEqual(reports.map(({ shortTitle }) => shortTitle));
  });
});

describe('sorting', () => {
  it('goes by number, falling, rising, and back to the order of the list', async () => {
    await open('/reports/');
    const head = tab.locator('th', { has: tab.getByRole('button', { name: '得分' }) });
    const numbers = async (): Promise<number[]> => (await column(3)).filter((text) => text !== '—').map(Number);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await numbers()).toEqual((await numbers()).sort((a, b) => b - a));
    expect(await search()).toBe('?sort=3-desc');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await numbers()).toEqual((await numbers()).sort((a, b) => a - b));
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBeNull();
    expect(await column(0)).toEqual(reports.map(({ shortTitle }) => shortTitle));
  });

  it('keeps its order while filters come and go', async () => {
    await open('/reports/?sort=5-desc&grade=良');
    await tab.selectOption('select[name="grade"]', '');
    const amounts = (await column(5)).map((text) =>
      text === '—' ? Number.NEGATIVE_INFINITY : Number(text.replaceAll(',', '')),
    );
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(await shown()).toBe(reports.length);
  });
});

describe('downloading', () => {
  async function rows(): Promise<Record<string, string>[]> {
    const [file] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('button', { name: '下载所列（CSV）' }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(file.suggestedFilename()).toMatch(/^[a-z]+\.csv$/);
    return csvParse(text.slice(1)).map((row) => ({ ...row }));
  }

  it('gives exactly the findings that are shown', async () => {
    await open('/findings/?theme=idle-funds');
    const own = findings.filter(({ themes }) => themes.includes('idle-funds'));
    const file = await rows();
    expect(file.map((row) => row['编号'])).toEqual(own.map(({ key }) => key));
    expect(file.map((row) => row['标题'])).toEqual(own.map(({ title }) => title));
    expect(file.map((row) => row['网址'])).toEqual(own.map(({ report, id }) => `${origin}${report.url}#${id}`));
  });

  it('gives exactly the rows that are shown, in their order', async () => {
    await open('/reports/?grade=中&sort=3-asc');
    const file = await rows();
    expect(file.map((row) => row['报告'])).toEqual(await column(0));
    expect(file.map((row) => row['得分'])).toEqual(await column(3));
    expect(Object.keys(file[0]!)).toContain('报告（附注）');
  });

  it('guards what a spreadsheet would run, and leaves numbers alone', async () => {
    await open('/indicators/');
    const cells = (await rows()).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell) && !/^-?\d+(?:\.\d+)?%?$/.test(cell))).toEqual([]);
  });
});

describe('by keyboard', () => {
  it('reaches filters, sorts and resets', async () => {
    await open('/reports/');
    await tab.getByLabel('列表内查找').focus();
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('year');
    await tab.keyboard.press('ArrowDown');
    expect(await search()).toMatch(/^\?year=20\d\d$/);
    const narrowed = await shown();
    expect(narrowed).toBeLessThan(reports.length);
    const button = tab.getByRole('button', { name: '得分' });
    await button.focus();
    await tab.keyboard.press('Enter');
    expect(await search()).toContain('sort=3-desc');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await tab.getByRole('button', { name: '清除' }).focus();
    await tab.keyboard.press('Space');
    expect(await shown()).toBe(reports.length);
  });

  it('applies at once on Enter in the search box, without leaving the page', async () => {
    await open('/findings/');
    await tab.getByLabel('列表内查找').fill('采购');
    await tab.keyboard.press('Enter');
    await rest();
    expect(new URL(tab.url()).pathname).toBe('/findings/');
    expect(await shown()).toBeLessThan(findings.length);
  });

  it('does not take pinyin on its way for a search', async () => {
    await open('/findings/');
    await tab.getByLabel('列表内查找').evaluate((input: HTMLInputElement) => {
      input.value = 'caigou';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    expect(await shown()).toBe(findings.length);
  });
});

describe('without a script', () => {
  beforeEach(async () => {
    await context.close();
    context = await browser.newContext({ javaScriptEnabled: false });
    tab = await context.newPage();
  });

  // Those of the reports, and those of budget lines that the sentence at the head counts.
  const more = /另有(\d+)组/.exec(readFileSync(`${inject('dist')}/trends/index.html`, 'utf8').replace(/<[^>]+>/g, ''));
  const trendsListed = reports.flatMap(({ trends }) => trends).length + Number(more?.[1]);

  const wanted: readonly (readonly [string, number])[] = [
    ['/reports/', reports.length],
    ['/findings/', findings.length],
    ['/recommendations/', recommendationsOf(reports).length],
    ['/indicators/', indicatorsOf(reports).length],
    ['/checks/', reports.flatMap(discrepanciesOf).length],
    ['/trends/', trendsListed],
  ];

  it.each(wanted)('%s shows its whole list and no form that does nothing', async (path, number) => {
    await open(path);
    expect(await shown()).toBe(number);
    expect(await tab.locator('form[data-list-form]').isVisible()).toBe(false);
    expect(await tab.locator('main button:visible').count()).toBe(0);
  });
});
