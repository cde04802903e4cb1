// @vitest-environment happy-dom
/** Reports side by side: choice, address, records that come, come late, or do not come. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComparedReport } from '../../../src/contract/compare-page.ts';
import { later, listenToConsole, offline, serve, until } from '../../support/client/files.ts';
import { all, back, choose, entries, fixture, one, stand, submit, words } from '../../support/client/page.ts';

const record = (id: string, part: Partial<ComparedReport> = {}): string =>
  JSON.stringify({
    id,
    shortTitle: `报告 ${id}`,
    url: `/reports/${id}/`,
    kind: 'project',
    evaluation: 'fiscal',
    organisations: ['甲局'],
    evaluator: null,
    period: [2023, 2023],
    score: 80.9,
    grade: '良',
    selfScore: null,
    dimensions: [],
    funding: null,
    headline: null,
    counts: { met: 1, indicators: 2, discrepancies: 0 },
    indicators: [],
    findings: [{ id: 'F1', title: `慢 ${id}`, themes: ['slow'] }],
    ...part,
  });

const file = (id: string): string => `/data/reports/${id}.json`;
const FILES = Object.fromEntries(['gongxin-2023', 'gongxin-2024', 'waimao'].map((id) => [file(id), record(id)]));

let told: string[];
beforeEach(() => (told = listenToConsole()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(search: string, files: Parameters<typeof serve>[0] = FILES, page = fixture('compare.html')) {
  const served = serve({ ...files });
  stand(page, `/compare/${search}`);
  await import('../../../src/client/compare.ts');
  return served;
}
const selects = (): HTMLSelectElement[] => all<HTMLSelectElement>('select');
const status = (): string => words('[data-compare-status]');
const says = (text: string): Promise<void> => until(() => expect(status()).toBe(text));
const heads = (): string[] => all('[data-compare] thead th').map(({ textContent }) => textContent);
const row = (name: string): string[] =>
  all<HTMLTableRowElement>('[data-compare] tbody tr')
    .filter(({ cells }) => cells[0]?.textContent === name)
    .flatMap(({ cells }) => [...cells].slice(1).map((cell) => cell.innerHTML));
const TWO = '?r=gongxin-2023&r=waimao';

describe('the comparison', () => {
  it('offers every report in every seat, and waits for two', async () => {
    const { asked } = await open('');
    const ids = ['', 'gongxin-2023', 'gongxin-2024', 'waimao'];
    expect(selects().map(({ options }) => [...options].map(({ value }) => value))).toEqual([ids, ids, ids, ids]);
    expect([status(), asked]).toEqual(['请选两份到四份报告。', []]);
    choose(selects()[0]!, 'waimao');
    expect([status(), location.search, asked]).toEqual(['请选两份到四份报告。', '?r=waimao', []]);
    expect(submit(one('form'))).toBe(false);
  });

  it('sets two of them in a table, with links', async () => {
    await open(TWO);
    await says('已对照2份报告，网址可以直接分享。');
    expect(heads()).toEqual(['项目', '报告 gongxin-2023', '报告 waimao']);
    expect(selects().map(({ value }) => value)).toEqual(['gongxin-2023', 'waimao', '', '']);
    expect(row('等级')).toEqual(['良', '良']);
    expect(row('评价机构')).toEqual(['—', '—']);
    expect(row('问题：资金拨付滞后')).toEqual([
      '<a href="/reports/gongxin-2023/#F1">慢 gongxin-2023</a>',
      '<a href="/reports/waimao/#F1">慢 waimao</a>',
    ]);
    expect(one('[data-compare] table').getAttribute('aria-label')).toBe('报告对照');
    expect(all<HTMLTableCellElement>('th[scope="rowgroup"]').map(({ colSpan }) => colSpan)).toEqual([3, 3, 3, 3, 3]);
  });

  it('sets several things of one cell as a list', async () => {
    const findings = ['F1', 'F2'].map((id) => ({ id, title: id, themes: ['slow'] }));
    await open(TWO, { ...FILES, [file('waimao')]: record('waimao', { findings }) });
    await says('已对照2份报告，网址可以直接分享。');
    expect(row('问题：资金拨付滞后')[1]).toBe(
      '<ul><li><a href="/reports/waimao/#F1">F1</a></li><li><a href="/reports/waimao/#F2">F2</a></li></ul>',
    );
  });

  it('makes a step of each choice, which is taken back; a report chosen twice counts once', async () => {
    await open(TWO);
    await says('已对照2份报告，网址可以直接分享。');
    choose(selects()[2]!, 'waimao');
    expect(entries()).toBe(1);
    choose(selects()[2]!, 'gongxin-2024');
    await says('已对照3份报告，网址可以直接分享。');
    expect([location.search, entries()]).toEqual([`${TWO}&r=gongxin-2024`, 2]);
    back();
    await says('已对照2份报告，网址可以直接分享。');
    expect([heads().length, selects().map(({ value }) => value)]).toEqual([3, ['gongxin-2023', 'waimao', '', '']]);
  });

  it('reads an address that asks for what there is not, and for too many', async () => {
    const five = fixture('compare.html').replace(
      '<option value="waimao">',
      '<option value="a"><option value="b"><option value="waimao">',
    );
    await open(
      '?r=nothing&r=a&r=b&r=waimao&r=gongxin-2023&r=gongxin-2024&x=1',
      { ...FILES, [file('a')]: record('a'), [file('b')]: record('b') },
      five,
    );
    await says(
      '已对照4份报告，网址可以直接分享。网址里的 报告=nothing、x=1 不是本站有的，已不计。一次最多对照4份，其余没有列出。',
    );
    expect(location.search).toBe('?r=a&r=b&r=waimao&r=gongxin-2023');
  });

  it('shows the newest choice, however late the records of the first one come', async () => {
    const slow = later<string>();
    await open(TWO, { ...FILES, [file('waimao')]: slow.promise });
    expect(status()).toBe('正在读取……');
    choose(selects()[1]!, 'gongxin-2024');
    await says('已对照2份报告，网址可以直接分享。');
    slow.resolve(FILES[file('waimao')]!);
    await slow.promise;
    await new Promise((done) => setTimeout(done));
    expect(heads()).toEqual(['项目', '报告 gongxin-2023', '报告 gongxin-2024']);
  });

  it('stands under a base path', async () => {
    const page = fixture('compare.html').replace('"base":""', '"base":"/ming"');
    const files = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`/ming${name}`, text]));
    await open(TWO, files, page);
    await says('已对照2份报告，网址可以直接分享。');
    expect(all('[data-compare] thead a').map((link) => link.getAttribute('href'))).toEqual([
      '/ming/reports/gongxin-2023/',
      '/ming/reports/waimao/',
    ]);
  });

  it('does nothing on another page', async () => {
    const { asked } = await open(TWO, FILES, '<p></p>');
    expect(asked).toEqual([]);
  });
});

describe('a record', () => {
  const NETWORK = '读不到报告“waimao”的数据，请检查网络或重新选择。';
  const INDEX = '报告“waimao”的数据已取到但读不出来，请刷新页面再试，或重新选择。';

  it.each([
    ['that does not arrive', offline(), NETWORK, 'warn network'],
    ['that is not there', 404, NETWORK, 'warn network'],
    ['that is damaged', FILES[file('waimao')]!.slice(0, 100), INDEX, 'error index'],
    ['that is a page', '<!doctype html>', INDEX, 'error index'],
    ['that is nothing', 'null', INDEX, 'error index'],
    ['of another report', FILES[file('gongxin-2024')]!, INDEX, 'error index'],
  ])('%s is told as what it is, and logged', async (_name, answer, words, logged) => {
    const { files } = await open(TWO, { ...FILES, [file('waimao')]: answer });
    await says(words);
    expect([told, all('[data-compare] table')]).toEqual([[logged], []]);
    files[file('waimao')] = FILES[file('waimao')]!;
    choose(selects()[2]!, 'gongxin-2024');
    await says('已对照3份报告，网址可以直接分享。');
  });

  it('that is missing leaves the others, each fault with its reports', async () => {
    await open(`${TWO}&r=gongxin-2024`, { ...FILES, [file('waimao')]: offline() });
    await says(`已对照2份报告，网址可以直接分享。${NETWORK}`);
    expect(heads()).toEqual(['项目', '报告 gongxin-2023', '报告 gongxin-2024']);
    await open(TWO, { [file('waimao')]: '{' });
    await says(`读不到报告“gongxin-2023”的数据，请检查网络或重新选择。${INDEX}`);
    await open(TWO, {});
    await says('读不到报告“gongxin-2023”“waimao”的数据，请检查网络或重新选择。');
  });

  it('that the program cannot set is its own fault: nobody waits for ever', async () => {
    await open(TWO, { ...FILES, [file('waimao')]: record('waimao', { dimensions: undefined as never }) });
    await says('对照程序出了错，请刷新页面再试。');
    expect(told).toEqual(['error program']);
  });
});
