/**
 * Lists of large archives stand on several pages. Here the real pages are cut
 * into such pages before the browser sees them; the script is the real one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { findingsOf, indicatorsOf, readData } from '../support/archive-data.ts';
import { borrow, giveBack } from '../support/browser.ts';

const origin = inject('origin');
const dist = inject('dist');
const reports = readData(dist);
const findings = findingsOf(reports);
const indicators = indicatorsOf(reports);

interface Cut {
  readonly first: string;
  readonly pages: readonly string[];
  readonly index: string;
}

/** Cuts a built list at its groups or rows, and writes the index that the build would write. */
function cutList(name: string, mark: RegExp, perPage: number): Cut {
  const html = readFileSync(join(dist, name, 'index.html'), 'utf8');
  const starts = [...html.matchAll(mark)].map((match) => match.index);
  const last = mark.source.startsWith('<tr')
    ? html.indexOf('</tbody>', starts.at(-1))
    : html.lastIndexOf('</section>', html.indexOf('</main>')) + 10;
  const chunks = starts.map((start, index) => html.slice(start, starts[index + 1] ?? last));
  const pages = Array.from({ length: Math.ceil(chunks.length / perPage) }, (_, index) =>
    chunks.slice(index * perPage, (index + 1) * perPage).join(''),
  );
  const keys = [...html.matchAll(/<select name="(?!sort)([^"]+)"/g)].map(([, key]) => key!);
  const values = keys.map(() => [] as string[]);
  const entries = [...html.matchAll(/<(?:tr|article|div)\b[^>]*\bdata-item\b[^>]*>/g)].map(([tag]) =>
    keys.map((key, at) =>
      (new RegExp(`data-${key}(?:="([^"]*)")?`).exec(tag)?.[1] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((value) => (values[at]!.includes(value) ? values[at]!.indexOf(value) : values[at]!.push(value) - 1)),
    ),
  );
  const names = [...html.matchAll(/<(?:tr|article|div)\b[^>]*\bdata-item\b[^>]*>/g)].map(
    ([tag]) => /data-record="([^"]*)"/.exec(tag)?.[1] ?? '',
  );
  const sections = chunks.flatMap((chunk, section) => [...chunk.matchAll(/\bdata-item\b/g)].map(() => section));
  const sizes = pages.map((page) => [...page.matchAll(/\bdata-item\b/g)].length);
  const first = (html.slice(0, starts[0]) + pages[0]! + html.slice(last))
    .replace(
      /data-list data-list-name/,
      `data-list data-list-index="/lists/${name}.json" data-list-page="/${name}/page/" data-list-name`,
    )
    .replace(
      /(<div class="list-content")/,
      '<nav data-list-pager aria-label="分页"><a href="page/2/">下一页</a></nav>$1',
    );
  return {
    first,
    pages: pages.map(
      (page) =>
        `<!doctype html><div data-list-content>${mark.source.startsWith('<tr') ? `<table><tbody>${page}</tbody></table>` : page}</div>`,
    ),
    index: JSON.stringify({ keys, values, pages: sizes, entries, names, sections }),
  };
}

const LISTS = {
  findings: cutList('findings', /<section class="listed-report"/g, 5),
  indicators: cutList('indicators', /<tr data-item\b/g, 100),
};

let browser: Browser;
let context: BrowserContext;
let tab: Page;
let asked: string[] = [];
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  tab = await context.newPage();
  asked = [];
  const html = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });
  for (const [name, list] of Object.entries(LISTS)) {
    await tab.route(new RegExp(`^${origin}/${name}/(?:\\?.*)?$`), (route) => route.fulfill(html(list.first)));
    await tab.route(`${origin}/lists/${name}.json`, (route) => {
      asked.push('index');
      return route.fulfill({ body: list.index, contentType: 'application/json' });
    });
    await tab.route(`${origin}/${name}/page/*/`, (route) => {
      const number = Number(/page\/(\d+)/.exec(route.request().url())![1]);
      asked.push(String(number));
      return route.fulfill(html(list.pages[number - 1]!));
    });
  }
});
afterEach(() => context.close());

async function open(path: string): Promise<void> {
  await tab.goto(origin + path, { waitUntil: 'load' });
  await rest();
}
const rest = (): Promise<unknown> =>
  tab.waitForFunction(() => document.querySelector('[data-list]')!.getAttribute('aria-busy') !== 'true');
const shown = (): Promise<number> => tab.locator('[data-item]:visible').count();
const count = (): Promise<string> => tab.locator('[data-list-count]').innerText();
const records = (): Promise<(string | null)[]> =>
  tab.$$eval('[data-item]', (items) => items.map((item) => item.getAttribute('data-record')));
async function choose(key: string, value: string): Promise<void> {
  await tab.selectOption(`select[name="${key}"]`, value);
  await rest();
}

describe('a list on several pages', () => {
  it('opens with its first page and asks for nothing more', async () => {
    await open('/findings/');
    expect(await records()).toEqual(findings.slice(0, await shown()).map(({ key }) => key));
    expect(await shown()).toBeLessThan(findings.length);
    expect(await tab.locator('[data-list-pager]').isVisible()).toBe(true);
    expect(asked).toEqual([]);
  });

  it('finds entries of all pages, and reads only pages that have some', async () => {
    await open('/findings/');
    await choose('theme', 'rectification');
    const own = findings.filter(({ themes }) => themes.includes('rectification'));
    expect(await records()).toEqual(own.map(({ key }) => key));
    expect(await count()).toBe(`${findings.length} 个中的 ${own.length} 个`);
    expect(await tab.locator('[data-list-group]').count()).toBe(new Set(own.map(({ report }) => report.id)).size);
    expect(asked[0]).toBe('index');
    expect(await tab.locator('[data-list-pager]').isVisible()).toBe(false);
    expect(asked.length).toBeLessThan(1 + LISTS.findings.pages.length);
  });

  it('counts behind every value over all pages', async () => {
    await open('/findings/?theme=slow-disbursement');
    const expected = findings.filter(
      ({ themes, about }) => themes.includes('slow-disbursement') && about.includes('jiangmen-keji'),
    ).length;
    expect(await tab.locator('select[name="organisation"] option[value="jiangmen-keji"]').innerText()).toContain(
      `（${expected}）`,
    );
  });

  it('searches in all pages', async () => {
    await open('/findings/?q=采购');
    const own = await shown();
    expect(own).toBeGreaterThan(0);
    for (const text of await tab.locator('[data-item]').allTextContents()) expect(text).toContain('采购');
  });

  it('goes back to its first page, whole', async () => {
    await open('/findings/');
    const first = await records();
    await choose('theme', 'target-too-low');
    await choose('organisation', 'jiangmen-gongxin');
    await tab.goBack();
    await tab.goBack();
    await rest();
    expect(await records()).toEqual(first);
    await choose('theme', 'idle-funds');
    await tab.getByRole('button', { name: '清除' }).click();
    await rest();
    expect(await records()).toEqual(first);
  });
});

describe('a table on several pages', () => {
  it('puts a hundred rows on the page and offers the rest', async () => {
    await open('/indicators/');
    await choose('verdict', 'met');
    const own = indicators.filter(({ verdict }) => verdict === 'met');
    expect(await shown()).toBe(100);
    expect(await count()).toBe(`${indicators.length} 条中的 ${own.length} 条，先列 100 条`);
    await tab.getByRole('button', { name: '再列 100 条' }).click();
    await expect.poll(shown).toBe(200);
    const links = await tab.$$eval('tr[data-item] th a', (anchors) =>
      anchors.map((anchor) => anchor.getAttribute('href')),
    );
    expect(links).toEqual(own.slice(0, 200).map(({ report, anchor }) => `${report.url}#${anchor}`));
  });

  it('sorts over all pages', async () => {
    await open('/indicators/?sort=3-desc');
    const rates = await tab.$$eval('tr[data-item]', (rows) =>
      rows.map((row) => Number.parseFloat(row.children[3]!.textContent)),
    );
    const best = indicators
      .flatMap(({ computedCompletion }) => (computedCompletion === null ? [] : [Number(computedCompletion)]))
      .sort((a, b) => b - a);
    expect(rates).toEqual(best.slice(0, 100));
  });

  it('downloads everything that passes, not only what is on the page', async () => {
    await open('/indicators/?verdict=met');
    const [file] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('button', { name: '下载所列（CSV）' }).click(),
    ]);
    const rows = csvParse(readFileSync(await file.path(), 'utf8').slice(1));
    expect(rows.map((row) => row['网址'])).toEqual(
      indicators
        .filter(({ verdict }) => verdict === 'met')
        .map(({ report, anchor }) => `${origin}${report.url}#${anchor}`),
    );
  });

  it('says so when a page cannot be read, and can be tried again', async () => {
    await tab.route(`${origin}/indicators/page/3/`, (route) => route.abort());
    await open('/indicators/');
    await tab.getByLabel('列表内查找').fill('满意度');
    await expect.poll(count).toContain('读不到列表的其余部分');
    await tab.unroute(`${origin}/indicators/page/3/`);
    await tab.getByLabel('列表内查找').fill('满意');
    await rest();
    expect(await shown()).toBeGreaterThan(0);
  });
});
