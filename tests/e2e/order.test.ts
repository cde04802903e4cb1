/** Columns are sorted by what their figures mean: merit, size, time; what cannot be compared stands apart. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { borrow, giveBack } from '../support/browser.ts';
import { visitor } from '../support/behaviour/tab.ts';
import { sizeOf } from '../../src/report/printed-size.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

async function column(path: string, at: number): Promise<string[]> {
  const { tab, context } = await visitor(browser);
  await tab.goto(origin + path);
  await tab.locator('[data-list][data-ready]:not([aria-busy])').waitFor();
  const texts = await cells(tab, at);
  await context.close();
  return texts;
}
const cells = (tab: Page, at: number): Promise<string[]> =>
  tab.$$eval(
    'tr[data-item]',
    (rows, index) =>
      rows.map((row) =>
        [...row.children[index]!.childNodes]
          .filter((node) => !(node instanceof Element && node.matches('.note')))
          .map((node) => node.textContent)
          .join('')
          .trim(),
      ),
    at,
  );
/** Without neighbours that are the same. */
const runs = (texts: readonly string[]): string[] => texts.filter((text, at) => text !== texts[at - 1]);

it('reports by grade, in order of merit', async () => {
  const place = (grade: string): number => ['优', '良', '中', '低', '差'].indexOf(grade.charAt(0));
  for (const [order, sign] of [
    ['desc', 1],
    ['asc', -1],
  ] as const) {
    const grades = runs(await column(`/reports/?sort=4-${order}`, 4));
    const named = grades.filter((grade) => grade !== '—');
    expect(grades.slice(named.length).every((grade) => grade === '—')).toBe(true);
    const places = named.map(place);
    expect(places).toEqual([...places].sort((a, b) => sign * (a - b)));
    expect(places).not.toContain(-1);
  }
});

describe.each([
  ['目标值', 1],
  ['完成值', 2],
])('indicators by %s', (_, at) => {
  it.each(['desc', 'asc'])('by size, each kind apart, without a number last: %s', async (order) => {
    const sizes = (await column(`/indicators/?sort=${at}-${order}`, at)).map((text) => sizeOf(text));
    const first = sizes.indexOf(null);
    expect(sizes.slice(first).every((size) => size === null)).toBe(true);
    const measured = sizes.slice(0, first).filter((size) => size !== null);
    const kinds = runs(measured.map(({ of }) => of));
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds[0]).toBe('元');
    for (const kind of kinds) {
      const values = measured.filter(({ of }) => of === kind).map(({ value }) => Number(value));
      expect(values).toEqual([...values].sort((a, b) => (order === 'desc' ? b - a : a - b)));
    }
  });
});

it('reports by budget year: the one that ends last is the newest', async () => {
  const ends = (await column('/reports/?sort=1-desc', 1)).map((text) => Number(text.slice(-4)));
  expect(ends).toEqual([...ends].sort((a, b) => b - a));
});

it('organisations by score: by the lowest, where there are several', async () => {
  const scores = (await column('/organisations/?sort=3-asc', 3)).filter((text) => text !== '—');
  const lowest = scores.map((text) => Math.min(...text.replace(/（.*/, '').split(/[、–]/).map(Number)));
  expect(lowest).toEqual([...lowest].sort((a, b) => a - b));
});
