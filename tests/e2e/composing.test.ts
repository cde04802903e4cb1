/** Pinyin on its way to characters is no question: not in the page, the dialog or a list, in the order of no browser. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { borrow, giveBack } from '../support/browser.ts';
import { answered, visitor } from '../support/behaviour/tab.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

interface Box {
  readonly name: string;
  readonly open: (tab: Page) => Promise<string>;
  /** What has been asked so far. */
  readonly asked: (tab: Page) => Promise<string[]>;
}

/** Everything that a search says while it looks, as it comes. */
async function listen(tab: Page, selector: string): Promise<void> {
  await tab.evaluate((place) => {
    const said: string[] = [];
    Object.assign(window, { said });
    const list = document.querySelector<HTMLElement>(place)!;
    const box = (): string => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '');
    new MutationObserver(() => {
      if (list.dataset['searchState'] === 'loading') said.push(box());
    }).observe(list, { attributes: true, attributeFilter: ['data-search-state'] });
  }, selector);
}
const said = (tab: Page): Promise<string[]> => tab.evaluate(() => (window as unknown as { said: string[] }).said);

const BOXES: readonly Box[] = [
  {
    name: 'the search page',
    async open(tab) {
      await tab.goto(`${origin}/search/`);
      await listen(tab, '[data-part="list"]');
      return '#search-box';
    },
    asked: said,
  },
  {
    name: 'the dialog',
    async open(tab) {
      await tab.goto(`${origin}/about/`);
      await tab.keyboard.press('/');
      await tab.waitForSelector('#search-dialog-box');
      await listen(tab, 'dialog [data-search-state]');
      return '#search-dialog-box';
    },
    asked: said,
  },
];

const compose = (cdp: CDPSession, text: string): Promise<unknown> =>
  cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

describe.each(BOXES)('$name', ({ open, asked }) => {
  it('drops what waits when a composition begins, and asks for the whole when it ends', async () => {
    const { tab, context, errors } = await visitor(browser);
    const box = await open(tab);
    const cdp = await context.newCDPSession(tab);
    await tab.focus(box);
    await cdp.send('Input.insertText', { text: '公交' });
    await tab.waitForTimeout(60);
    await compose(cdp, 'ku');
    await tab.waitForTimeout(500);
    await compose(cdp, 'kui');
    await tab.waitForTimeout(500);
    expect(await asked(tab)).toEqual([]);
    expect(await tab.evaluate(() => decodeURIComponent(location.search))).not.toContain('ku');
    await cdp.send('Input.insertText', { text: '亏' });
    await answered(tab);
    expect(await asked(tab)).toEqual(['公交亏']);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('asks for what there was when a composition is given up', async () => {
    const { tab, context } = await visitor(browser);
    const box = await open(tab);
    const cdp = await context.newCDPSession(tab);
    await tab.focus(box);
    await cdp.send('Input.insertText', { text: '公交' });
    await compose(cdp, 'kui');
    await tab.waitForTimeout(400);
    await compose(cdp, '');
    await answered(tab);
    expect(await asked(tab)).toEqual(['公交']);
    await context.close();
  });
});

/** The events of one composition, in the order of a browser. */
type Step = readonly [type: string, value?: string];
const ORDERS: Readonly<Record<string, readonly Step[]>> = {
  Chromium: [
    ['compositionstart'], ['input', '公交ku'], ['Enter', '公交ku'], ['input', '公交亏'], ['compositionend'],
  ],
  Safari: [
    ['compositionstart'], ['input', '公交ku'], ['input', '公交亏'], ['compositionend'], ['late Enter'], ['late input'],
  ],
  Firefox: [['compositionstart'], ['input', '公交ku'], ['compositionend'], ['late input', '公交亏']],
}; // prettier-ignore

/** Returns whether any Enter was let through to the form. */
const play = (tab: Page, selector: string, steps: readonly Step[]): Promise<boolean> =>
  tab.evaluate(
    ([place, all]) => {
      const box = document.querySelector<HTMLInputElement>(place)!;
      box.focus();
      let through = false;
      for (const [type, value] of all) {
        if (value !== undefined) box.value = value;
        const isComposing = !type.startsWith('late');
        if (type.endsWith('Enter')) {
          const init = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true, isComposing };
          const event = new KeyboardEvent('keydown', init);
          Object.defineProperty(event, 'keyCode', { value: 229 });
          through ||= box.dispatchEvent(event);
        } else if (type.endsWith('input')) box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
        else box.dispatchEvent(new CompositionEvent(type, { bubbles: true }));
      }
      return through;
    },
    [selector, steps] as const,
  );

describe.each(Object.entries(ORDERS))('in the order of %s', (_, steps) => {
  it.each(BOXES)('$name asks once, for the text', async ({ open, asked }) => {
    const { tab, context } = await visitor(browser);
    const box = await open(tab);
    expect(await play(tab, box, steps)).toBe(false);
    await answered(tab);
    expect(await asked(tab)).toEqual(['公交亏']);
    await context.close();
  });
});

// One visit for all orders: the longest lists take seconds to open.
it.each(['/findings/', '/indicators/', '/reports/', '/checks/'])('the list %s waits in every order', async (path) => {
  const { tab, context } = await visitor(browser);
  await tab.goto(origin + path);
  const box = '[data-list-form] input[type="search"]';
  const asked = (): Promise<string | null> => tab.evaluate(() => new URLSearchParams(location.search).get('q'));
  for (const [name, steps] of Object.entries(ORDERS)) {
    await play(tab, box, steps.slice(0, 2));
    await tab.waitForTimeout(350);
    expect(await tab.evaluate(() => location.search), name).toBe('');
    expect(await play(tab, box, steps.slice(2)), name).toBe(false);
    await expect.poll(asked, { message: name }).toBe('公交亏');
    await tab.fill(box, '');
    await expect.poll(() => tab.evaluate(() => location.search), { message: name }).toBe('');
  }
  await context.close();
});

it('the Enter that ends a composition sends no form, wherever it is', async () => {
  const { tab, context } = await visitor(browser);
  for (const [path, box] of [
    ['/', '#front-q'],
    ['/404.html', '#lost-q'],
    ['/about/', '.searchbox input'],
  ] as const) {
    await tab.goto(origin + path);
    for (const steps of Object.values(ORDERS)) expect(await play(tab, box, steps), path).toBe(false);
    expect(new URL(tab.url()).pathname).toBe(path);
  }
  await context.close();
});
