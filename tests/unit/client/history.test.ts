// @vitest-environment happy-dom
/** What a page keeps with its entry in the history, and the address of a question. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { visit } from '../../../src/client/address/grammar.ts';
import { go, keep, recall } from '../../../src/client/address/history-entry.ts';
import { listenToConsole, until } from '../../support/client/files.ts';
import { all, back, choose, entries, fixture, one, stand, type, words } from '../../support/client/page.ts';

let told: string[];
beforeEach(() => {
  told = listenToConsole();
  stand('', '/findings/?q=a#b');
});
afterEach(() => vi.restoreAllMocks());

describe('an entry of the history', () => {
  it('keeps things by their names, also when its address is written anew', () => {
    expect(recall('a')).toBeUndefined();
    keep('a', 1);
    keep('b', [2]);
    go('/findings/?q=b', 'replace');
    expect([history.state, recall('b'), entries()]).toEqual([{ a: 1, b: [2] }, [2], 1]);
  });

  it('knows nothing where another program has left something else', () => {
    history.replaceState('text', '');
    expect(recall('length')).toBeUndefined();
    keep('a', 1);
    expect(history.state).toEqual({ a: 1 });
  });

  it('is left with the place where the reader was', () => {
    vi.stubGlobal('scrollY', 700);
    keep('a', 1);
    go('/findings/?q=b', 'push');
    expect([history.state, entries(), location.search]).toEqual([{ scroll: 700 }, 2, '?q=b']);
    back();
    expect([history.state, location.search]).toEqual([{ a: 1, scroll: 700 }, '?q=a']);
    vi.unstubAllGlobals();
  });
});

describe('a question in the address', () => {
  it('is written once, and leaves the place on the page', () => {
    visit('?q=b', 'push');
    expect([location.search, location.hash, entries()]).toEqual(['?q=b', '#b', 2]);
    visit('?q=b', 'push');
    visit('?q=%62', 'replace');
    expect([location.search, entries()]).toEqual(['?q=b', 2]);
  });
});

describe('a browser that refuses to write', () => {
  const refuse = (): void => {
    for (const name of ['replaceState', 'pushState'] as const)
      vi.spyOn(history, name).mockImplementation(() => {
        throw new DOMException('more than 100 times per 10 seconds', 'SecurityError');
      });
  };

  it('is logged, and nothing else is lost', () => {
    refuse();
    keep('a', 1);
    go('/findings/', 'replace');
    go('/findings/', 'push');
    expect(told).toEqual(['error program', 'error program', 'error program', 'error program']);
  });

  it('does not keep a list from answering', async () => {
    stand(fixture('list-table.html'), '/reports/');
    await import('../../../src/client/list.ts');
    refuse();
    type(one<HTMLInputElement>('input[type="search"]'), '外贸');
    await until(() => expect(words('[data-list-count]')).toBe('4 份中的 1 份'));
    choose(one('select[name="year"]'), '2024');
    await until(() => expect(words('[data-list-count]')).toBe('4 份中的 0 份，请放宽条件'));
    expect(all('tr[data-item]').every(({ hidden }) => hidden)).toBe(true);
  });
});
