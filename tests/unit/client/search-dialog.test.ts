// @vitest-environment happy-dom
/** Search from anywhere: the keys that open the dialog, and what it shows. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Request } from '../../../src/client/search/engine/request-and-answer.ts';
import { answer, archiveOf, group } from '../../support/client/search-answers.ts';
import { later, listenToConsole, offline, until } from '../../support/client/files.ts';
import { all, fixture, one, press, stand, submit, type, words } from '../../support/client/page.ts';

let told: string[];
const search = vi.fn<(request: Request) => Promise<Answer>>();
const warmUp = vi.fn();
const gone = vi.fn();
beforeEach(() => {
  told = listenToConsole();
  search.mockImplementation((request) => Promise.resolve(archiveOf(['a', 'b', 'c', 'd', 'e'])(request)));
  vi.spyOn(location, 'assign').mockImplementation(gone);
});
afterEach(() => {
  vi.restoreAllMocks();
  search.mockReset();
  warmUp.mockReset();
  gone.mockReset();
  vi.doUnmock('../../../src/client/search/view/dialog.ts');
});

async function page(markup = '<button data-search-open>搜索</button><input id="other"><p>text</p>'): Promise<void> {
  stand(markup);
  vi.doMock('../../../src/client/search/ask/engine-client.ts', () => ({ search, warmUp }));
  await import('../../../src/client/search/view/open-dialog.ts');
}

const dialog = (): HTMLDialogElement => one('dialog');
const box = (): HTMLInputElement => one('#search-dialog-box');
const list = (): HTMLElement => one('dialog ol');
const opened = (): Promise<void> => until(() => expect(dialog().open).toBe(true));
const state = (phase: string): Promise<void> => until(() => expect(list().dataset['searchState']).toBe(phase));

describe('the dialog opens', () => {
  it.each([
    ['by a slash', () => press(document.body, '/')],
    ['by Ctrl+K', () => press(document.body, 'k', { ctrlKey: true })],
    ['by ⌘K, also in a box', () => press(one('#other'), 'K', { metaKey: true })],
  ])('%s', async (_how, act) => {
    await page();
    expect(act().defaultPrevented).toBe(true);
    await opened();
    expect([document.activeElement, warmUp.mock.calls.length]).toEqual([box(), 1]);
  });

  it('by its button, once', async () => {
    await page();
    one('[data-search-open]').click();
    await opened();
    one('[data-search-open]').click();
    await until(() => expect(warmUp).toHaveBeenCalledTimes(2));
    expect(all('dialog')).toHaveLength(1);
  });

  it.each([
    ['a slash in a box', () => press(one('#other'), '/')],
    ['a slash with Ctrl', () => press(document.body, '/', { ctrlKey: true })],
    ['another key', () => press(document.body, 'k')],
    ['a key with Alt', () => press(document.body, '/', { altKey: true })],
    ['a key that is being composed', () => press(document.body, '/', { isComposing: true })],
  ])('not by %s', async (_what, act) => {
    await page();
    expect(act().defaultPrevented).toBe(false);
    one('p').click();
    await new Promise((done) => setTimeout(done));
    expect(all('dialog')).toEqual([]);
  });

  it('not where something else has taken the click', async () => {
    await page();
    one('button').addEventListener('click', (event) => event.preventDefault());
    one('button').click();
    await new Promise((done) => setTimeout(done));
    expect(all('dialog')).toEqual([]);
  });

  it('not on the search page, whose own box is gone to', async () => {
    await page(fixture('search-page.html'));
    press(document.body, '/');
    expect([document.activeElement, all('dialog')]).toEqual([one('#search-box'), []]);
  });

  it.each([
    ['does not arrive', new TypeError('Failed to fetch dynamically imported module: /d.js'), 'warn network'],
    ['is broken', new TypeError('x is not a function'), 'error program'],
  ])('as the search page where its program %s, which is logged', async (_what, error, logged) => {
    await page();
    vi.doMock('../../../src/client/search/view/dialog.ts', () => ({
      openDialog: () => {
        throw error;
      },
    }));
    press(document.body, '/');
    await until(() => expect(gone.mock.calls).toEqual([['/search/']]));
    expect(told).toEqual([logged]);
  });
});

it('the Enter that ends a composition sends no form', async () => {
  await page();
  expect(press(one('#other'), 'Enter', { isComposing: true }).defaultPrevented).toBe(true);
  expect(press(one('#other'), 'Process', { code: 'NumpadEnter', keyCode: 229 }).defaultPrevented).toBe(true);
  expect(press(one('#other'), 'Enter').defaultPrevented).toBe(false);
  expect(press(document.body, 'Enter', { isComposing: true }).defaultPrevented).toBe(false);
});

describe('in the dialog', () => {
  beforeEach(async () => {
    await page();
    press(document.body, '/');
    await opened();
  });

  it('the best results come after a pause, with the way to all of them', async () => {
    type(box(), '整改');
    expect([one<HTMLAnchorElement>('.search-all').getAttribute('href'), search.mock.calls]).toEqual([
      '/search/?q=%E6%95%B4%E6%94%B9',
      [],
    ]);
    await state('done');
    expect(search.mock.calls).toEqual([[{ query: '整改', filters: {}, sort: 'relevance', limit: 4, perReport: 2 }]]);
    expect([words('dialog [role="status"]'), words('.search-all')]).toEqual([
      '共找到 15 处，见于 5 份报告。',
      '查看全部 15 处结果',
    ]);
    expect(all('[data-search-group]')).toHaveLength(4);
    expect(all('.more-results')).toEqual([]);
  });

  it('what is only close is called so, and advice stands where nothing is found', async () => {
    search.mockResolvedValueOnce(answer({ mode: 'fallback', note: '按相关词', groups: [group('a')] }));
    type(box(), '亏钱');
    await state('done');
    expect([words('.search-note'), words('.search-all')]).toEqual(['按相关词', '查看更多接近的内容']);
    search.mockResolvedValueOnce(answer());
    type(box(), '没有');
    await until(() => expect(words('dialog [role="status"]')).toBe('没有找到结果。'));
    expect([words('.search-all'), all('dialog ol > li.small').length]).toEqual(['到搜索页', 4]);
  });

  it('an emptied box shows nothing, whatever still comes', async () => {
    const slow = later<Answer>();
    search.mockReturnValueOnce(slow.promise);
    type(box(), '整改');
    await state('loading');
    expect([words('dialog [role="status"]'), list().getAttribute('aria-busy')]).toEqual(['正在检索……', 'true']);
    type(box(), '');
    await state('idle');
    slow.resolve(answer({ groups: [group('a')] }));
    await slow.promise;
    await Promise.resolve();
    expect([list().innerHTML, words('dialog [role="status"]'), words('.search-all')]).toEqual(['', '', '到搜索页']);
  });

  it.each([
    [offline(), '检索文件没有取到，可能是网络中断或网站刚刚更新。', 'warn network'],
    [new TypeError('x is not a function'), '检索程序出了错，请刷新页面再试。', 'error program'],
  ])('a fault is told as what it is: %s', async (error, text, logged) => {
    search.mockRejectedValueOnce(error);
    type(box(), '整改');
    await state('error');
    expect([words('dialog [role="status"]'), told, list().innerHTML]).toEqual([text, [logged], '']);
    type(box(), '整改台账');
    await state('done');
  });

  it('arrow keys go to the results; a result, the button or the rim close it', async () => {
    type(box(), '整改');
    await state('done');
    box().focus();
    press(box(), 'ArrowDown');
    expect(document.activeElement).toBe(one('[data-search-result] a'));
    for (const closing of [one('[data-search-result] a'), one('dialog form button[type="button"]'), dialog()]) {
      dialog().showModal();
      closing.addEventListener('click', (event) => event.preventDefault());
      closing.click();
      expect(dialog().open).toBe(false);
    }
    dialog().showModal();
    one('dialog [role="status"]').click();
    list().click();
    expect(dialog().open).toBe(true);
  });

  it('Enter goes to the search page, unless it ends a composition', () => {
    expect([one('dialog form').getAttribute('action'), box().name]).toEqual(['/search/', 'q']);
    const form = one('dialog form');
    form.addEventListener('submit', (event) => {
      sent.push(event.defaultPrevented);
      event.preventDefault();
    });
    const sent: boolean[] = [];
    submit(form);
    box().dispatchEvent(new CompositionEvent('compositionstart'));
    submit(form);
    expect(sent).toEqual([false, true]);
  });
});
