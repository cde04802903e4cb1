// @vitest-environment happy-dom
/** Lists on several pages: the index and the other pages come when they are wanted, or they do not. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { later, listenToConsole, offline, serve, until } from '../../support/client/files.ts';
import { all, back, choose, fixture, one, stand, type, words } from '../../support/client/page.ts';

const FILES = {
  '/lists/reports.json': fixture('long-table.json'),
  '/reports/page/2/': fixture('long-table-2.html'),
  '/lists/findings.json': fixture('long-records.json'),
  '/findings/page/2/': fixture('long-records-2.html'),
  '/findings/page/3/': fixture('long-records-3.html'),
};

let told: string[];
beforeEach(() => (told = listenToConsole()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(page: 'long-table' | 'long-records', address: string, files: Parameters<typeof serve>[0] = FILES) {
  const served = serve({ ...files });
  stand(fixture(`${page}.html`), address);
  await import('../../../src/client/list.ts');
  return served;
}

const select = (name: string): HTMLSelectElement => one(`select[name="${name}"]`);
const box = (): HTMLInputElement => one('input[type="search"]');
const count = (): string => words('[data-list-count]');
const pager = (): boolean => !one('[data-list-pager]').hidden;
const names = (): string[] => all('[data-item] a').map((link) => link.textContent.trim());
const records = (): string[] => all('[data-item]').map((item) => item.dataset['record']!);
const rest = (): Promise<void> => until(() => expect(one('[data-list]').hasAttribute('aria-busy')).toBe(false));
const settled = (expected: readonly string[]): Promise<void> =>
  until(() => {
    expect(one('[data-list]').hasAttribute('aria-busy')).toBe(false);
    expect(names()).toEqual(expected);
  });

const UNREAD = '读不到列表的其余部分，请检查网络，或按页码逐页查看。';
const DAMAGED = '列表文件已取到但读不出来，可能网站刚刚更新，请刷新页面再试，或按页码逐页查看。';

describe('a long table', () => {
  it('opens with its first page, asks for nothing, and has its pager', async () => {
    const { asked } = await open('long-table', '/reports/');
    expect([names(), asked, pager(), count()]).toEqual([['公交', '外贸'], [], true, '']);
  });

  it('reads its index when something is chosen, and the pages of what is shown', async () => {
    const { asked } = await open('long-table', '/reports/');
    choose(select('year'), '2023');
    await settled(['公交', '外贸']);
    expect(asked).toEqual(['/lists/reports.json']);
    expect(count()).toBe('4 份中的 2 份');
    expect(pager()).toBe(false);
    expect([...select('kind').options].map(({ text }) => text)).toEqual(['全部', '项目（1）', '专项资金（1）']);
    choose(select('year'), '2022');
    await settled(['外贸', '整改']);
    expect(asked).toEqual(['/lists/reports.json', '/reports/page/2/']);
    back();
    await settled(['公交', '外贸']);
    back();
    await settled(['公交', '外贸']);
    expect([pager(), count(), [...select('kind').options].map(({ text }) => text.trim())]).toEqual([
      true,
      '',
      ['全部', '项目（3）', '专项资金（1）'],
    ]);
    expect(asked).toHaveLength(2);
  });

  it('is searched and sorted over all its pages', async () => {
    await open('long-table', '/reports/?q=工信局');
    await settled(['工信']);
    await open('long-table', '/reports/?sort=1-desc');
    await settled(['工信', '公交', '整改', '外贸']);
    expect(told).toEqual([]);
  });

  it('is searched over all its pages also after something was chosen', async () => {
    await open('long-table', '/reports/');
    choose(select('kind'), 'project');
    await settled(['公交', '工信', '整改']);
    type(box(), '整改局');
    await settled(['整改']);
  });

  it('shows the newest question, however late the index of the first one comes', async () => {
    const index = later<string>();
    await open('long-table', '/reports/', { ...FILES, '/lists/reports.json': index.promise });
    choose(select('year'), '2024');
    choose(select('year'), '2022');
    index.resolve(FILES['/lists/reports.json']);
    await settled(['外贸', '整改']);
  });

  it('says what was left out of its address, also where nothing else is asked', async () => {
    const { asked } = await open('long-table', '/reports/?year=1999');
    await rest();
    expect([count(), asked, pager(), location.search]).toEqual([
      '网址里的 预算年度=1999 不是本站有的，已不计。',
      [],
      true,
      '',
    ]);
  });
});

describe('a file of a long list', () => {
  it.each([
    ['index that does not arrive', '/lists/reports.json', offline(), UNREAD, 'warn network'],
    ['index that is not there', '/lists/reports.json', 404, UNREAD, 'warn network'],
    ['damaged index', '/lists/reports.json', '{"keys":["year"', DAMAGED, 'error index'],
    ['index that is something else', '/lists/reports.json', '{}', DAMAGED, 'error index'],
    ['page instead of the index', '/lists/reports.json', '<!doctype html><p>login</p>', DAMAGED, 'error index'],
    ['index of another build', '/lists/reports.json', fixture('long-records.json'), DAMAGED, 'error index'],
    ['page that does not arrive', '/reports/page/2/', offline(), UNREAD, 'warn network'],
    ['page that is not there', '/reports/page/2/', 500, UNREAD, 'warn network'],
    ['page with fewer entries', '/reports/page/2/', '<div data-list-content></div>', DAMAGED, 'error index'],
    ['page that is something else', '/reports/page/2/', '<p>login</p>', DAMAGED, 'error index'],
  ])('%s is told as what it is, logged once, and asked for anew', async (_name, file, broken, words, logged) => {
    const { files } = await open('long-table', '/reports/?q=工信', { ...FILES, [file]: broken });
    await until(() => expect(count()).toBe(words));
    expect(told).toEqual([logged]);
    expect(names()).toEqual(['公交', '外贸']);
    files[file] = FILES[file as keyof typeof FILES];
    type(box(), '工信局');
    await settled(['工信']);
    expect(count()).toBe('4 份中的 1 份');
  });

  it('whose end does not arrive is a fault of the network', async () => {
    serve({});
    vi.stubGlobal('fetch', () =>
      Promise.resolve({ ok: true, arrayBuffer: () => Promise.reject(new TypeError('network error')) }),
    );
    stand(fixture('long-table.html'), '/reports/?year=2022');
    await import('../../../src/client/list.ts');
    await until(() => expect(count()).toBe(UNREAD));
    expect(told).toEqual(['warn network']);
  });
});

describe('a long list of records', () => {
  const located = (...found: string[]): void =>
    void vi.doMock('../../../src/client/search/ask/engine-client.ts', () => ({
      locate: () => Promise.resolve({ records: found, note: null }),
    }));
  const fails = (error: Error): void =>
    void vi.doMock('../../../src/client/search/ask/engine-client.ts', () => ({ locate: () => Promise.reject(error) }));

  it('shows what the engine finds on any page, groups and all', async () => {
    located('waimao#F1', 'gongxin-2024#F1');
    const { asked } = await open('long-records', '/findings/?q=拨付');
    await rest();
    await until(() => expect(records()).toEqual(['waimao#F1', 'gongxin-2024#F1']));
    expect(asked).toEqual(['/lists/findings.json', '/findings/page/3/']);
    expect(all('[data-list-group] h2').map((head) => head.textContent.trim())).toEqual([
      '外贸 2021–2023',
      '工信 2024（自评）',
    ]);
  });

  it('is searched by its text, all pages of it, where the engine fails; and says how far it has come', async () => {
    fails(offline());
    const page = later<string>();
    const { asked } = await open('long-records', '/findings/?q=问题F2', {
      ...FILES,
      '/findings/page/3/': page.promise,
    });
    await until(() => expect(count()).toBe('正在读取 1/2 ……'));
    page.resolve(FILES['/findings/page/3/']);
    await until(() => expect(records()).toEqual(['gongxin-2023#F2']));
    expect(asked).toEqual(['/lists/findings.json', '/findings/page/2/', '/findings/page/3/']);
    expect(count()).toBe('检索文件没有读到，以下按页面上的文字查找。4 个中的 1 个');
    expect(told).toEqual(['warn network']);
  });

  it('says that nothing can be read where neither the engine nor the list arrives', async () => {
    fails(offline());
    await open('long-records', '/findings/?q=问题', {});
    await until(() => expect(count()).toBe(UNREAD));
    expect(told).toEqual(['warn network', 'warn network']);
  });
});

/** A list of very many entries, four to a page, of one value each. */
function many(entries: number): { readonly page: string; readonly files: Record<string, string> } {
  const size = 60;
  const pages = Math.ceil(entries / size);
  const row = (at: number): string =>
    `<tr data-item data-year="2023"><th><a href="/r/${at}/">行${at}</a></th><td>1</td></tr>`;
  const body = (page: number): string =>
    Array.from({ length: Math.min(size, entries - page * size) }, (_, at) => row(page * size + at)).join('');
  const index = {
    keys: ['year', 'kind'],
    values: [['2023'], []],
    pages: Array.from({ length: pages }, (_, page) => Math.min(size, entries - page * size)),
    entries: Array.from({ length: entries }, () => [[0], []]),
  };
  const files = Object.fromEntries(
    Array.from({ length: pages - 1 }, (_, at) => [
      `/reports/page/${at + 2}/`,
      `<table data-list-content><tbody>${body(at + 1)}</tbody></table>`,
    ]),
  );
  return {
    page: fixture('long-table.html').replace(/<tr data-item[\s\S]*(?=<\/tbody>)/, body(0)),
    files: { ...files, '/lists/reports.json': JSON.stringify(index) },
  };
}

describe('a list of very many entries', () => {
  const made = many(250);
  const opened = async (files: Parameters<typeof serve>[0] = made.files, address = '/reports/?year=2023') => {
    const served = serve({ ...files });
    stand(made.page, address);
    await import('../../../src/client/list.ts');
    await until(() => expect(names()).toHaveLength(100));
    return served;
  };
  const more = (): HTMLButtonElement => one('[data-list-more]');

  it('shows a hundred, then a hundred more, and remembers how many', async () => {
    const { asked } = await opened();
    expect([count(), more().textContent, asked.length]).toEqual(['共 250 份，先列 100 份', '再列 100 份', 2]);
    more().click();
    more().click();
    await until(() => expect(names()).toHaveLength(200));
    expect([count(), more().textContent, history.state]).toMatchObject([
      '共 250 份，先列 200 份',
      '再列 50 份',
      { shown: 200 },
    ]);
    more().click();
    await until(() => expect(names()).toHaveLength(250));
    expect([count(), more().hidden, names().at(-1)]).toEqual(['共 250 份', true, '行249']);
  });

  it('shows as many as before when it is come back to, and a hundred of another question', async () => {
    serve({ ...made.files });
    stand(made.page, '/reports/?year=2023');
    history.replaceState({ shown: 200 }, '', location.href);
    await import('../../../src/client/list.ts');
    await until(() => expect(names()).toHaveLength(200));
    type(box(), '行');
    await until(() => expect(names()).toHaveLength(100));
  });

  it('says why there is no more, and gives what was asked for the next time', async () => {
    const { files } = await opened({ ...made.files, '/reports/page/4/': offline() });
    more().click();
    await until(() => expect(count()).toBe(UNREAD));
    expect([names().length, told]).toEqual([100, ['warn network']]);
    files['/reports/page/4/'] = '<p>login</p>';
    more().click();
    await until(() => expect(count()).toBe(DAMAGED));
    files['/reports/page/4/'] = made.files['/reports/page/4/']!;
    more().click();
    await until(() => expect(names()).toHaveLength(200));
    expect(told).toEqual(['warn network', 'error index']);
  });

  it('tells a fault of its own program', async () => {
    await opened();
    const dispatch = document.dispatchEvent.bind(document);
    vi.spyOn(document, 'dispatchEvent').mockImplementation((event) => {
      if (event.type === 'pictures-added') throw new TypeError('broken');
      return dispatch(event);
    });
    more().click();
    await until(() => expect(count()).toBe('列表程序出了错，请刷新页面再试，或按页码逐页查看。'));
    expect(told).toEqual(['error program']);
  });

  it('lets go of further entries when something else is asked meanwhile', async () => {
    const page = later<string>();
    await opened({ ...made.files, '/reports/page/4/': page.promise });
    more().click();
    type(box(), '行24');
    page.resolve(made.files['/reports/page/4/']!);
    await until(() => expect(names()).toHaveLength(11));
    expect(count()).toBe('250 份中的 11 份');
  });
});
