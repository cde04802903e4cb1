/** Clicks on results of a search: whether each leads to its record. */
import type { Browser, Page } from 'playwright-core';
import { generator } from '../random.ts';
import { answered, ask, visitor } from './tab.ts';

export interface Click {
  readonly query: string;
  readonly where: 'page' | 'dialog';
  readonly width: number;
  /** From 0 to 1: which of the results. */
  readonly pick: number;
}

const QUERIES = [
  '公交', '整改', '480.82', '绩效目标', '支出率', '满意度', '招商', '核验', '不一致', '相符', '预算调整', '资金来源',
  '验收', '补贴', '贷款', '宣传', '培训', '政府采购', '台账', '100%', '2023年', '市级财政', '指标', '医保', '专利',
]; // prettier-ignore

/** The same clicks every time: in page and dialog, on a desk and a phone. */
export function clicks(count: number, seed = 20261127): Click[] {
  const random = generator(seed);
  return Array.from({ length: count }, (_, index) => ({
    query: QUERIES[Math.floor(random() * QUERIES.length)]!,
    where: index % 2 === 0 ? 'page' : 'dialog',
    width: index % 4 < 2 ? 1280 : 360,
    pick: random(),
  }));
}

export interface Landed {
  readonly address: string;
  /** Top of the record below that of the window, in pixels, once the page is at rest. */
  readonly top: number;
  /** Whether something else lies over the beginning of the record. */
  readonly covered: boolean;
  readonly height: number;
  /** Marked words, and how many of them are outside of the record. */
  readonly marked: readonly string[];
  readonly astray: number;
}

/** Follows one result and says where the reader is then. */
export async function follow(browser: Browser, origin: string, { query, where, width, pick }: Click): Promise<Landed> {
  const { context, tab } = await visitor(browser, { viewport: { width, height: 800 } });
  try {
    await tab.goto(origin + (where === 'page' ? ask(query) : '/about/'));
    if (where === 'dialog') {
      await tab.keyboard.press('/');
      await tab.locator('#search-dialog-box').fill(query);
    }
    await answered(tab);
    const links = tab.locator('[data-search-result] a[href*="#"]');
    const link = links.nth(Math.floor(pick * (await links.count())));
    const href = (await link.getAttribute('href'))!;
    await link.click();
    await tab.waitForURL((url) => url.pathname + url.hash === href || decodeURI(url.pathname + url.hash) === href);
    await tab.waitForLoadState('load');
    await tab.waitForTimeout(400);
    return await placeOf(tab);
  } finally {
    await context.close();
  }
}

const placeOf = (tab: Page): Promise<Landed> =>
  tab.evaluate(() => {
    const record = document.getElementById(decodeURIComponent(location.hash.slice(1)))!;
    const { top, left } = record.getBoundingClientRect();
    const first = record.matches('tr') ? record.firstElementChild! : record;
    const at = document.elementFromPoint(Math.max(left, 0) + 6, top + 4);
    const ranges = [...(CSS.highlights.get('found') ?? [])] as Range[];
    const level = /^H[1-6]$/.test(record.tagName);
    const holder = record.closest('.receipt') ?? record;
    const inside = ({ startContainer }: Range): boolean =>
      level
        ? (record.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_PRECEDING) === 0
        : holder.contains(startContainer);
    return {
      address: location.href,
      top,
      height: innerHeight,
      covered: at === null || !(record.contains(at) || at.contains(first)),
      marked: ranges.map(String),
      astray: ranges.filter((range) => !inside(range)).length,
    };
  });
