// @vitest-environment happy-dom
/** A list of records, whose box asks the engine: its order, and what is said where the engine fails. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '../../../src/client/fault.ts';
import { later, listenToConsole, offline, until } from '../../support/client/files.ts';
import { all, back, choose, fixture, one, stand, type, words } from '../../support/client/page.ts';

interface Located {
  readonly records: readonly string[];
  readonly note: string | null;
}

let told: string[];
const locate = vi.fn<(request: unknown) => Promise<Located>>();
beforeEach(() => (told = listenToConsole()));
afterEach(() => {
  vi.restoreAllMocks();
  locate.mockReset();
});

async function open(address = '/findings/', page = fixture('list-records.html')): Promise<void> {
  stand(page, address);
  // Of one making with the list, which is made anew for each test.
  vi.doMock('../../../src/client/search/ask/engine-client.ts', () => ({ locate }));
  await import('../../../src/client/list.ts');
}

const box = (): HTMLInputElement => one('input[type="search"]');
const sort = (): HTMLSelectElement => one('select[data-list-sort]');
/** What shows, in its order. */
const shown = (): string[] =>
  all('[data-item]')
    .filter((item) => item.closest('[hidden]') === null)
    .map((item) => item.dataset['record']!);
const EVERYTHING = ['gongxin-2024#F1', 'gongxin-2023#F1', 'gongxin-2023#F2', 'waimao#F1'];
const count = (): string => words('[data-list-count]');
const settled = (names: readonly string[]): Promise<void> =>
  until(() => {
    expect(one('[data-list]').hasAttribute('aria-busy')).toBe(false);
    expect(shown()).toEqual(names);
  });
const answer = (...records: string[]): Promise<Located> => Promise.resolve({ records, note: null });

describe('records', () => {
  it('are found by the engine and shown best first, each group whole at the place of its best', async () => {
    locate.mockImplementation(() =>
      Promise.resolve({ records: ['waimao#F1', 'gongxin-2023#F2', 'gongxin-2023#F1'], note: '没有，以下接近。' }),
    );
    await open('/findings/?q=拨付');
    await settled(['waimao#F1', 'gongxin-2023#F2', 'gongxin-2023#F1']);
    expect(locate.mock.calls).toEqual([[{ query: '拨付', kind: 'finding' }]]);
    expect(count()).toBe('没有，以下接近。4 个中的 3 个');
    expect(all('[data-list-group]').map(({ hidden }) => hidden)).toEqual([false, false]);
    choose(sort(), 'newest');
    await settled(['gongxin-2023#F1', 'gongxin-2023#F2', 'waimao#F1']);
    expect(locate).toHaveBeenCalledTimes(1);
    expect(location.search).toBe('?sort=newest&q=%E6%8B%A8%E4%BB%98');
  });

  it('stand in their order again when the box is emptied', async () => {
    locate.mockImplementation(() => answer('waimao#F1'));
    await open('/findings/?q=拨付');
    await settled(['waimao#F1']);
    type(box(), '');
    await settled(EVERYTHING);
    expect([location.search, count()]).toEqual(['', '共 4 个']);
  });

  it('hide a group with nothing in it', async () => {
    await open('/findings/?theme=idle-funds');
    await settled(['gongxin-2023#F1', 'gongxin-2023#F2']);
    expect(all('[data-list-group]').map(({ hidden }) => hidden)).toEqual([true, false, true]);
    choose(one('select[name="theme"]'), '');
    await settled(EVERYTHING);
  });

  it('can be turned round', async () => {
    await open();
    choose(sort(), 'oldest');
    await settled(['waimao#F1', 'gongxin-2023#F1', 'gongxin-2023#F2', 'gongxin-2024#F1']);
    expect(location.search).toBe('?sort=oldest');
    back();
    await settled(EVERYTHING);
    expect(sort().value).toBe('');
  });

  it('are asked for after a pause, and the newest question is the one that is answered', async () => {
    const [slow, fast] = [later<Located>(), later<Located>()];
    locate.mockImplementationOnce(() => slow.promise).mockImplementationOnce(() => fast.promise);
    await open();
    type(box(), '拨');
    expect(one('[data-list]').getAttribute('aria-busy')).toBe('true');
    expect(locate).not.toHaveBeenCalled();
    await until(() => expect(locate).toHaveBeenCalledTimes(1));
    type(box(), '拨付');
    await until(() => expect(locate).toHaveBeenCalledTimes(2));
    fast.resolve({ records: ['waimao#F1'], note: null });
    await settled(['waimao#F1']);
    slow.resolve({ records: ['gongxin-2024#F1'], note: null });
    await slow.promise;
    await Promise.resolve();
    expect(shown()).toEqual(['waimao#F1']);
  });
});

describe('without the engine', () => {
  it.each([
    ['a request that fails', offline(), '检索文件没有读到', 'warn network'],
    ['a damaged file', new Fault('index', 'x'), '检索文件已取到但读不出来', 'error index'],
    ['a fault of the program', new TypeError('x is not a function'), '检索程序出了错', 'error program'],
  ])('the text of the page is searched, and the reader told of %s', async (_name, error, words, logged) => {
    locate.mockImplementation(() => Promise.reject(error));
    stand(fixture('list-records.html'), '/findings/?q=问题F2');
    vi.doMock('../../../src/client/search/ask/engine-client.ts', () => ({ locate }));
    // The fault must be one of the list's own making.
    if (error instanceof Fault) {
      const own = await import('../../../src/client/fault.ts');
      locate.mockImplementation(() => Promise.reject(new own.Fault('index', 'x')));
    }
    await import('../../../src/client/list.ts');
    await settled(['gongxin-2023#F2']);
    expect(count()).toBe(`${words}，以下按页面上的文字查找。4 个中的 1 个`);
    expect(told).toEqual([logged]);
  });

  it('a list that cannot be shown says that it is its own fault, once, and can be asked again', async () => {
    await open();
    const broken = vi.spyOn(one('[data-list-count]'), 'textContent', 'set').mockImplementationOnce(() => {
      throw new TypeError('broken');
    });
    choose(one('select[name="theme"]'), 'idle-funds');
    await until(() => expect(count()).toBe('列表程序出了错，请刷新页面再试，或按页码逐页查看。'));
    expect(told).toEqual(['error program']);
    expect(one('[data-list]').hasAttribute('aria-busy')).toBe(false);
    broken.mockRestore();
    choose(one('select[name="theme"]'), 'slow');
    await settled(['gongxin-2024#F1', 'gongxin-2023#F1', 'waimao#F1']);
    expect(count()).toBe('4 个中的 3 个');
  });
});
