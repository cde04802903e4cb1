// @vitest-environment happy-dom
/** The search page: box, filters, order, results and faults, all of it in the address. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Request } from '../../../src/client/search/engine/request-and-answer.ts';
import { answer, archiveOf, facets, group, value } from '../../support/client/search-answers.ts';
import { later, listenToConsole, offline, until } from '../../support/client/files.ts';
import {
  all,
  back,
  choose,
  entries,
  fixture,
  forward,
  one,
  press,
  stand,
  submit,
  type,
  words,
} from '../../support/client/page.ts';
import { savedFiles } from '../../support/client/saved-files.ts';
import { mediaQueries } from '../../support/client/widths.ts';

const WIDE = '(min-width: 62rem)';

let told: string[];
const search = vi.fn<(request: Request) => Promise<Answer>>();
const warmUp = vi.fn();
beforeEach(() => {
  told = listenToConsole();
  search.mockImplementation((request) => Promise.resolve(archiveOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])(request)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  search.mockReset();
  warmUp.mockReset();
  vi.doUnmock('../../../src/client/search/view/results-csv.ts');
});

async function open(address = '/search/', before: () => void = () => undefined): Promise<void> {
  const page = fixture('search-page.html');
  stand(page, address);
  document.title = '搜索 · 明鉴';
  before();
  vi.doMock('../../../src/client/search/ask/engine-client.ts', () => ({ search, warmUp }));
  await import('../../../src/client/search/view/search-page.ts');
}

const box = (): HTMLInputElement => one('#search-box');
const sort = (): HTMLSelectElement => one('#search-sort');
const part = (name: string): HTMLElement => one(`[data-part="${name}"]`);
const status = (): string => words('[data-part="status"]');
const remark = (): string => words('[data-part="remark"]');
const groups = (): string[] => all('[data-search-group]').map((element) => element.dataset['searchGroup']!);
const state = (phase: string): Promise<void> => until(() => expect(part('list').dataset['searchState']).toBe(phase));
const facet = (name: string): HTMLInputElement => one(`#facet-${name}`);
const flip = (input: HTMLInputElement): void => void input.dispatchEvent(new Event('change', { bubbles: true }));
const asked = (): Request[] => search.mock.calls.map(([request]) => request);

describe('the search page', () => {
  it('opens empty, with the box ready to be typed in', async () => {
    await open();
    expect([part('list').dataset['searchState'], search.mock.calls, document.activeElement]).toEqual([
      'idle',
      [],
      box(),
    ]);
    expect(part('body').hasAttribute('data-idle')).toBe(true);
  });

  it('answers the question of its address', async () => {
    const first = later<Answer>();
    search.mockReturnValueOnce(first.promise);
    await open('/search/?q=整改&sort=newest&year=2023');
    expect([status(), part('list').getAttribute('aria-busy')]).toEqual(['正在检索……', 'true']);
    first.resolve(archiveOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])(asked()[0]!));
    await state('done');
    expect(asked()).toEqual([
      { query: '整改', filters: { year: ['2023'] }, sort: 'newest', limit: 5, perReport: [3, 2, 1] },
    ]);
    expect([box().value, sort().value, document.title]).toEqual(['整改', 'newest', '整改 · 搜索 · 明鉴']);
    expect([status(), groups()]).toEqual(['共找到 21 处，见于 7 份报告。', ['a', 'b', 'c', 'd', 'e']]);
    expect(all<HTMLInputElement>('[data-part="facets"] input').map(({ checked }) => checked)).toEqual([true, false]);
    expect(all('[data-part="chosen"] button').map(({ textContent }) => textContent)).toEqual(['2023年 ×']);
    expect(part('body').hasAttribute('data-idle')).toBe(false);
  });

  it('asks after a pause in typing, in one entry of the history, and is empty again with the box', async () => {
    await open();
    type(box(), '整');
    type(box(), '整改');
    expect([location.search, warmUp.mock.calls.length, search.mock.calls.length]).toEqual([
      '?q=%E6%95%B4%E6%94%B9',
      2,
      0,
    ]);
    await state('done');
    expect([asked().length, entries()]).toEqual([1, 1]);
    type(box(), '');
    await state('idle');
    expect([location.search, document.title, status(), groups(), part('advice').innerHTML]).toEqual([
      '',
      '搜索 · 明鉴',
      '',
      [],
      '',
    ]);
  });

  it('takes what was typed before the script came', async () => {
    await open('/search/?q=公交', () => (box().value = ' 整改 '));
    await state('done');
    expect([asked()[0]!.query, location.search]).toEqual(['整改', '?q=%E6%95%B4%E6%94%B9']);
  });

  it('takes a choice together with what was typed, as a step that back takes back', async () => {
    await open('/search/?q=整改');
    await state('done');
    type(box(), '整改 台账');
    flip(facet('year-2022'));
    await until(() => expect(asked()).toHaveLength(2));
    expect(asked()[1]).toMatchObject({ query: '整改 台账', filters: { year: ['2022'] } });
    expect([location.search, entries()]).toEqual(['?q=%E6%95%B4%E6%94%B9+%E5%8F%B0%E8%B4%A6&year=2022', 2]);
    await state('done');
    choose(sort(), 'oldest');
    await until(() => expect(asked()).toHaveLength(3));
    back();
    back();
    await until(() => expect(asked()).toHaveLength(5));
    expect(asked()[4]).toMatchObject({ query: '整改 台账', filters: {}, sort: 'relevance' });
    expect([box().value, sort().value]).toEqual(['整改 台账', 'relevance']);
    forward();
    await until(() => expect(asked()).toHaveLength(6));
    expect(asked()[5]).toMatchObject({ filters: { year: ['2022'] } });
  });

  it('keeps the focus on a filter that is drawn anew, and drops one by its button', async () => {
    await open('/search/?q=整改&year=2023');
    await state('done');
    facet('year-2022').focus();
    flip(facet('year-2022'));
    await until(() => expect(all('[data-part="chosen"] button')).toHaveLength(3));
    expect(document.activeElement).toBe(facet('year-2022'));
    one('[data-part="chosen"] button').click();
    await until(() => expect(location.search).toBe('?q=%E6%95%B4%E6%94%B9&year=2022'));
  });

  it('shows what is chosen before anything is typed, and no results', async () => {
    await open('/search/?year=2023');
    await until(() => expect(all('[data-part="chosen"] button')).toHaveLength(1));
    expect([part('list').dataset['searchState'], groups()]).toEqual(['idle', []]);
  });

  it('sends its form with Enter, but not while pinyin is being composed', async () => {
    await open();
    box().dispatchEvent(new CompositionEvent('compositionstart'));
    box().value = 'zheng';
    expect(submit(one('form'))).toBe(false);
    expect(search).not.toHaveBeenCalled();
    box().value = '整改';
    box().dispatchEvent(new CompositionEvent('compositionend'));
    submit(one('form'));
    await state('done');
    expect([asked().length, entries()]).toEqual([1, 1]);
  });

  it('goes into the results by arrow keys', async () => {
    await open('/search/?q=整改');
    await state('done');
    box().focus();
    expect(press(box(), 'ArrowDown').defaultPrevented).toBe(true);
    expect(document.activeElement?.getAttribute('href')).toBe('/reports/a/#F1');
  });

  it('drops what its address asks and nothing can mean, or the archive does not have, and says so', async () => {
    const first = later<Answer>();
    search.mockReturnValueOnce(first.promise);
    await open('/search/?q=整改&year=1999&year=2023&sort=best&x=1');
    expect(remark()).toBe('网址里的 排序=best、x=1 不是本站有的，已不计。');
    const strangers = [{ facet: 'year', value: '1999' }] as const;
    first.resolve(answer({ groups: [group('a')], filters: { year: ['2023'] }, strangers }));
    await state('done');
    expect(remark()).toBe('网址里的 预算年度=1999、排序=best、x=1 不是本站有的，已不计。');
    expect(location.search).toBe('?q=%E6%95%B4%E6%94%B9&year=2023');
    type(box(), '整');
    await until(() => expect(asked()).toHaveLength(2));
    expect([asked()[1]!.filters, remark()]).toEqual([{ year: ['2023'] }, '']);
  });

  it('advises where nothing is found', async () => {
    search.mockResolvedValue(
      answer({ facets: facets({ year: [value('2023', 0, true)] }), filters: { year: ['2023'] } }),
    );
    await open('/search/?q=没有&year=2023');
    await state('done');
    expect(status()).toBe('没有找到结果。');
    expect(all('[data-part="advice"] li')[0]!.textContent).toBe('取消筛选条件再试。');
  });

  it('says how what it shows differs from what was typed', async () => {
    search.mockResolvedValue(
      answer({ mode: 'fallback', note: '按相关词', groups: [group('a', { total: 2 })], reports: 2 }),
    );
    await open('/search/?q=没有');
    await state('done');
    expect([words('[data-part="note"]'), part('list').dataset['searchMode']]).toEqual(['按相关词', 'fallback']);
    expect([words('.more-results'), words('.more-reports')]).toEqual(['本报告其他相关的内容', '再显示 1 份报告']);
  });

  it('opens its filters on a wide window', async () => {
    const change = mediaQueries();
    await open();
    expect(one<HTMLDetailsElement>('[data-part="filters"]').open).toBe(false);
    change(WIDE, true);
    expect(one<HTMLDetailsElement>('[data-part="filters"]').open).toBe(true);
  });

  it('does nothing on another page', async () => {
    stand('<p></p>', '/search/?q=整改');
    vi.doMock('../../../src/client/search/ask/engine-client.ts', () => ({ search, warmUp }));
    await import('../../../src/client/search/view/search-page.ts');
    expect(search).not.toHaveBeenCalled();
  });
});

describe('more of the results', () => {
  it('comes by a button, once, and is in the address', async () => {
    await open('/search/?q=整改');
    await state('done');
    expect(words('.more-reports')).toBe('再显示 2 份报告（还有 2 份）');
    const more = one('.more-reports');
    more.click();
    more.click();
    await until(() => expect(groups()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']));
    expect(asked().slice(1)).toMatchObject([{ offset: 5, limit: 10 }]);
    expect([location.search, entries(), all('.more-reports').length]).toEqual(['?q=%E6%95%B4%E6%94%B9&limit=15', 1, 0]);
    expect([document.activeElement?.textContent, part('list').getAttribute('aria-busy')]).toEqual(['报告 f', 'false']);
  });

  it('of one report takes its place in the list', async () => {
    await open('/search/?q=整改');
    await state('done');
    expect(words('.more-results')).toBe('本报告另有 2 处');
    one('.more-results').click();
    await until(() => expect(all('[data-search-group="a"] [data-search-result]')).toHaveLength(3));
    expect(document.activeElement?.getAttribute('href')).toBe('/reports/a/#F2');
    expect(groups()).toHaveLength(5);
  });

  it('shows every result of all reports where the address asks for it', async () => {
    await open('/search/?q=整改&limit=all');
    await state('done');
    expect(asked()[0]).toMatchObject({ limit: Infinity, perReport: Infinity });
  });

  it('is a file of all of them', async () => {
    const saved = savedFiles();
    await open('/search/?q=整改 “台账”');
    await state('done');
    part('csv').click();
    await until(() => expect([...saved.keys()]).toEqual(['search-整改-台账-.csv']));
    expect((await saved.get('search-整改-台账-.csv')!).trimEnd().split('\r\n')).toHaveLength(1 + 7 * 3);
  });
});

describe('what fails', () => {
  const FAILURES = [
    ['a request', offline(), '检索文件没有取到，可能是网络中断或网站刚刚更新。', 'warn network'],
    ['the program', new TypeError('x is not a function'), '检索程序出了错，请刷新页面再试。', 'error program'],
  ] as const;

  it.each(FAILURES)('is told as what it is, and asked again by a button: %s', async (_name, error, words, logged) => {
    search.mockRejectedValueOnce(error);
    await open('/search/?q=整改');
    await state('error');
    expect([status(), told, groups()]).toEqual([words, [logged], []]);
    expect(one('[data-part="list"] a').getAttribute('href')).toBe('/reports/');
    one('[data-part="list"] button').click();
    await state('done');
    expect(groups()).toHaveLength(5);
  });

  it('as a damaged file, too', async () => {
    await open();
    const { Fault } = await import('../../../src/client/fault.ts');
    search.mockRejectedValueOnce(new Fault('index', 'x'));
    type(box(), '整改');
    await state('error');
    expect([status(), told]).toEqual(['检索文件已取到但读不出来，可能没有传完整，请刷新页面再试。', ['error index']]);
  });

  it.each(FAILURES)('for further reports, in place of the list: %s', async (_name, error, words, logged) => {
    await open('/search/?q=整改');
    await state('done');
    search.mockRejectedValueOnce(error);
    one('.more-reports').click();
    await state('error');
    expect([status(), told]).toEqual([words, [logged]]);
  });

  it.each(FAILURES)('for one report or the file, beside the list: %s', async (_name, error, words, logged) => {
    const saved = savedFiles();
    await open('/search/?q=整改');
    await state('done');
    for (const button of [one('.more-results'), part('csv')]) {
      part('status').textContent = '';
      search.mockRejectedValueOnce(error);
      button.click();
      await until(() => expect(status()).toBe(words));
    }
    expect([told, groups().length, [...saved.keys()]]).toEqual([[logged, logged], 5, []]);
  });

  it('when the program that makes the file does not arrive', async () => {
    const saved = savedFiles();
    await open('/search/?q=整改');
    await state('done');
    vi.doMock('../../../src/client/search/view/results-csv.ts', () => ({
      get rowsOf() {
        throw new TypeError('Failed to fetch dynamically imported module: /results-csv.js');
      },
    }));
    part('csv').click();
    await until(() => expect(status()).toBe('检索文件没有取到，可能是网络中断或网站刚刚更新。'));
    expect([told, [...saved.keys()]]).toEqual([['warn network'], []]);
  });

  it('when an answer cannot be drawn', async () => {
    search.mockResolvedValueOnce(answer({ groups: [group('a', { results: undefined as never })] }));
    await open('/search/?q=整改');
    await state('error');
    expect([status(), told]).toEqual(['检索程序出了错，请刷新页面再试。', ['error program']]);
  });
});

describe('an answer that is late', () => {
  it('is not shown for another question', async () => {
    const [slow, fast] = [later<Answer>(), later<Answer>()];
    search.mockReturnValueOnce(slow.promise).mockReturnValueOnce(fast.promise);
    await open('/search/?q=整');
    type(box(), '整改');
    await until(() => expect(asked()).toHaveLength(2));
    fast.resolve(answer({ groups: [group('fast')] }));
    await state('done');
    slow.resolve(answer({ groups: [group('slow')] }));
    await slow.promise;
    await Promise.resolve();
    expect(groups()).toEqual(['fast']);
  });

  it('is not shown in a box that has been emptied', async () => {
    const slow = later<Answer>();
    search.mockReturnValueOnce(slow.promise);
    await open('/search/?q=整');
    type(box(), '');
    await state('idle');
    slow.resolve(answer({ groups: [group('slow')] }));
    await slow.promise;
    await Promise.resolve();
    expect(groups()).toEqual([]);
  });

  it('of one report, of more or of a file is let go of', async () => {
    const saved = savedFiles();
    const late = [later<Answer>(), later<Answer>(), later<Answer>()];
    await open('/search/?q=整改');
    await state('done');
    for (const { promise } of late) search.mockReturnValueOnce(promise);
    one('.more-results').click();
    part('csv').click();
    one('.more-reports').click();
    choose(sort(), 'oldest');
    await until(() => expect(asked()).toHaveLength(5));
    await state('done');
    for (const { resolve } of late) resolve(answer({ groups: [group('late')] }));
    await Promise.all(late.map(({ promise }) => promise));
    await new Promise((done) => setTimeout(done));
    expect([groups(), [...saved.keys()]]).toEqual([['a', 'b', 'c', 'd', 'e', 'f', 'g'], []]);
  });

  it('is asked for again when the page was left meanwhile and comes back', async () => {
    search.mockReturnValueOnce(new Promise(() => undefined));
    await open('/search/?q=整改');
    const shown = (persisted: boolean): void => void dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    shown(false);
    expect(asked()).toHaveLength(1);
    shown(true);
    await state('done');
    shown(true);
    expect(asked()).toHaveLength(2);
  });
});
