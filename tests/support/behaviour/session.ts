/** A reader at the search page who does one thing after another; and whether the page agrees with itself. */
import type { Page } from 'playwright-core';
import { generator } from '../random.ts';
import { answered } from './tab.ts';

const WORDS = ['公交', '整改', '绩效', '资金', '支出率', '目标', '480', '满意度'];
const ACTS = ['type', 'type', 'delete', 'one', 'order', 'typeAndOrder', 'filter', 'typeAndFilter', 'drop', 'back', 'forward', 'reload', 'enter', 'clear'] as const; // prettier-ignore
type Act = (typeof ACTS)[number];

export interface Step {
  readonly act: Act;
  readonly word: string;
  /** From 0 to 1: which of several. */
  readonly pick: number;
}

/** The same steps for the same seed. */
export function steps(seed: number, count: number): Step[] {
  const random = generator(seed);
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  return Array.from({ length: count }, (_, index) => ({
    act: index === 0 ? 'type' : one(ACTS),
    word: one(WORDS),
    pick: random(),
  }));
}

const BOX = '#search-box';
const ORDERS = ['relevance', 'newest', 'oldest'] as const;

/** Does one thing; returns what must stand in the box then, or null where that is for the address to say. */
export async function perform(tab: Page, { act, word, pick }: Step): Promise<string | null> {
  const box = tab.locator(BOX);
  const type = async (): Promise<string> => {
    await box.focus();
    await tab.keyboard.press('End');
    await tab.keyboard.insertText(word);
    return await box.inputValue();
  };
  const order = async (): Promise<void> => {
    if (await tab.locator('#search-sort').isVisible())
      await tab.selectOption('#search-sort', ORDERS[Math.floor(pick * ORDERS.length)]!);
  };
  const filter = async (): Promise<void> => {
    // At once: the choices may be replaced at any time.
    await tab.evaluate((which) => {
      const choices = [...document.querySelectorAll<HTMLInputElement>('[data-part="facets"] input')];
      if (document.querySelector('[data-idle]') === null) choices[Math.floor(which * choices.length)]?.click();
    }, pick);
  };
  switch (act) {
    case 'type':
      return await type();
    case 'delete':
      await box.focus();
      await tab.keyboard.press('End');
      await tab.keyboard.press('Backspace');
      return await box.inputValue();
    case 'one':
      await box.focus();
      await tab.keyboard.press('End');
      for (let left = (await box.inputValue()).length; left > 1; left--) await tab.keyboard.press('Backspace');
      return await box.inputValue();
    case 'clear':
      await box.fill('');
      return '';
    case 'enter':
      await box.press('Enter');
      return await box.inputValue();
    case 'order':
      await order();
      return await box.inputValue();
    case 'typeAndOrder': {
      const typed = await type();
      await order();
      return typed;
    }
    case 'filter':
      await filter();
      return await box.inputValue();
    case 'typeAndFilter': {
      const typed = await type();
      await filter();
      return typed;
    }
    case 'drop': {
      const chips = tab.locator('[data-part="chosen"] button');
      if ((await chips.count()) > 0) await chips.first().click();
      return await box.inputValue();
    }
    case 'back':
      await tab.goBack();
      if (new URL(tab.url()).pathname !== '/search/') await tab.goForward();
      return null;
    case 'forward':
      await tab.goForward();
      return null;
    case 'reload':
      await tab.reload();
      return null;
  }
}

export interface Seen {
  readonly q: string;
  readonly box: string;
  readonly title: string;
  readonly sort: string;
  readonly chips: readonly string[];
  readonly boxes: readonly string[];
  readonly filters: readonly string[];
  readonly state: string;
  readonly total: string;
  readonly links: readonly string[];
}

/** Waits until nothing is being asked any more, and looks. */
export async function look(tab: Page): Promise<Seen> {
  await tab.waitForSelector('[data-search-state]', { state: 'attached' });
  // Longer than the pause after which typing is taken for a question.
  await tab.waitForTimeout(350);
  const idle = await tab.evaluate(() => new URLSearchParams(location.search).get('q') === null);
  if (!idle) await answered(tab);
  await tab.waitForTimeout(50);
  return await tab.evaluate(() => {
    const search = new URLSearchParams(location.search);
    const list = document.querySelector<HTMLElement>('[data-search-state]')!;
    const filters = [...search].filter(([key]) => !['q', 'sort', 'limit'].includes(key));
    return {
      q: search.get('q') ?? '',
      box: document.querySelector<HTMLInputElement>('#search-box')!.value.trim(),
      title: document.title,
      sort: `${search.get('sort') ?? 'relevance'} ${document.querySelector<HTMLSelectElement>('#search-sort')!.value}`,
      chips: [...document.querySelectorAll('[data-part="chosen"] button[aria-label]')].map((chip) => chip.ariaLabel!),
      boxes: [...document.querySelectorAll<HTMLInputElement>('[data-part="facets"] input:checked')]
        .map(({ name, value }) => `${name}=${value}`)
        .sort(),
      filters: filters.map(([key, value]) => `${key}=${value}`).sort(),
      state: list.dataset['searchState']!,
      total: list.dataset['searchTotal']!,
      links: [...list.querySelectorAll('[data-search-result] a')].map((link) => link.getAttribute('href')!),
    };
  });
}

/** What does not agree on the page as it is seen; nothing where all is well. */
export function quarrels(seen: Seen, expected: string | null): string[] {
  const { q, box, title, sort, chips, boxes, filters, state } = seen;
  const [inAddress, chosen] = sort.split(' ');
  return [
    box === q ? '' : `box “${box}”, address “${q}”`,
    expected === null || box === expected.trim() ? '' : `typed “${expected}”, box “${box}”`,
    title.startsWith(q === '' ? '搜索' : `${q} · `) ? '' : `title “${title}” for “${q}”`,
    inAddress === chosen ? '' : `order ${sort}`,
    chips.length === filters.length ? '' : `chips ${chips.join()} for ${filters.join()}`,
    q === '' || boxes.join() === filters.join() ? '' : `filters ${boxes.join()} for ${filters.join()}`,
    state === (q === '' ? 'idle' : 'done') ? '' : `state ${state} for “${q}”`,
  ].filter((quarrel) => quarrel !== '');
}
