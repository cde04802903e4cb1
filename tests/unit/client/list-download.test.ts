// @vitest-environment happy-dom
/** The entries that a list shows, as a file. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { later, listenToConsole, offline, serve, until } from '../../support/client/files.ts';
import { choose, fixture, one, stand, type, words } from '../../support/client/page.ts';
import { savedFiles } from '../../support/client/saved-files.ts';

let told: string[];
let saved: ReturnType<typeof savedFiles>;
beforeEach(() => {
  told = listenToConsole();
  saved = savedFiles();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.doUnmock('../../../src/client/list-csv.ts');
});

async function open(page: string, address: string, files: Parameters<typeof serve>[0] = {}) {
  const served = serve({ ...files });
  stand(fixture(page), address);
  await import('../../../src/client/list.ts');
  return served;
}
const download = (): void => one('[data-list-download]').click();
async function file(name: string): Promise<string[]> {
  await until(() => expect([...saved.keys()]).toEqual([name]));
  const text = await saved.get(name)!;
  expect(text.at(0)).toBe('\uFEFF');
  return text.trim().split('\r\n');
}
const count = (): string => words('[data-list-count]');

const FILES = { '/lists/reports.json': fixture('long-table.json'), '/reports/page/2/': fixture('long-table-2.html') };
const HEAD = '"报告","报告（附注）","得分","网址"';

describe('a download', () => {
  it('has what passes, in its order, with remarks beside cells and whole addresses', async () => {
    await open('list-table.html', '/reports/?kind=project&sort=1-desc');
    download();
    expect(await file('reports.csv')).toEqual([
      HEAD,
      '"工信","工信局","97.35","http://localhost:3000/reports/%E5%B7%A5%E4%BF%A1/"',
      '"公交","公交局","80.5","http://localhost:3000/reports/%E5%85%AC%E4%BA%A4/"',
      '"整改","整改局","9.5","http://localhost:3000/reports/%E6%95%B4%E6%94%B9/"',
    ]);
    expect(count()).toBe('4 份中的 3 份');
  });

  it('of records has their named parts', async () => {
    await open('list-records.html', '/findings/?theme=idle-funds');
    download();
    expect(await file('findings.csv')).toEqual([
      '"编号","标题","要点","主题","对应的建议","整改","网址"',
      '"gongxin-2023#F1","问题F1","要点一。；要点二。","资金拨付滞后；资金结余沉淀","R1 建议R1；R2 建议R2","单位报告已整改（截至2025-04-18） （ 工信 2024（自评） ）","http://localhost:3000/reports/gongxin-2023/#F1"',
      '"gongxin-2023#F2","问题F2","要点一。；要点二。","资金结余沉淀","R2 建议R2","单位报告正在整改 （ 工信 2024（自评） ）","http://localhost:3000/reports/gongxin-2023/#F2"',
    ]);
  });

  it('of a long list reads its other pages first, all of them where nothing is asked', async () => {
    const { asked } = await open('long-table.html', '/reports/', FILES);
    download();
    const lines = await file('reports.csv');
    expect(lines.map((line) => line.split('","')[0])).toEqual(['"报告', '"公交', '"外贸', '"工信', '"整改']);
    expect([asked, count()]).toEqual([['/lists/reports.json', '/reports/page/2/'], '']);
  });

  it('waits for the answer that is on its way', async () => {
    const index = later<string>();
    await open('long-table.html', '/reports/?year=2022', { ...FILES, '/lists/reports.json': index.promise });
    download();
    expect([...saved.keys()]).toEqual([]);
    index.resolve(FILES['/lists/reports.json']);
    expect((await file('reports.csv')).map((line) => line.split('","')[0])).toEqual(['"报告', '"外贸', '"整改']);
  });

  it('is not made of half a list: the reader is told, and can try again', async () => {
    const { files } = await open('long-table.html', '/reports/', { ...FILES, '/reports/page/2/': offline() });
    download();
    await until(() => expect(count()).toBe('读不到列表的其余部分，请检查网络，或按页码逐页查看。'));
    expect([[...saved.keys()], told]).toEqual([[], ['warn network']]);
    files['/reports/page/2/'] = FILES['/reports/page/2/'];
    download();
    expect(await file('reports.csv')).toHaveLength(5);
  });

  it('is not made where the list itself could not be read', async () => {
    await open('long-table.html', '/reports/?year=2022', { '/lists/reports.json': '{' });
    const damaged = '列表文件已取到但读不出来，可能网站刚刚更新，请刷新页面再试，或按页码逐页查看。';
    await until(() => expect(count()).toBe(damaged));
    download();
    await until(() => expect(count()).toBe(damaged));
    expect([...saved.keys()]).toEqual([]);
  });

  it('is let go of when something else is asked meanwhile', async () => {
    const page = later<string>();
    const { asked } = await open('long-table.html', '/reports/', { ...FILES, '/reports/page/2/': page.promise });
    download();
    await until(() => expect(asked).toHaveLength(2));
    choose(one('select[name="year"]'), '2023');
    page.resolve(FILES['/reports/page/2/']);
    await until(() => expect(count()).toBe('4 份中的 2 份'));
    expect([...saved.keys()]).toEqual([]);
  });

  it('that the browser refuses is told as a fault of the program', async () => {
    await open('list-table.html', '/reports/');
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new TypeError('no files here');
    });
    download();
    await until(() => expect(count()).toBe('列表程序出了错，请刷新页面再试，或按页码逐页查看。'));
    expect(told).toEqual(['error program']);
  });

  it('whose program does not arrive is told as a fault of the network', async () => {
    await open('list-table.html', '/reports/');
    vi.doMock('../../../src/client/list-csv.ts', () => ({
      get download() {
        throw new TypeError('Failed to fetch dynamically imported module: /list-csv.js');
      },
    }));
    type(one('input[type="search"]'), '外贸');
    download();
    await until(() => expect(told).toHaveLength(1));
    expect(told).toEqual(['warn network']);
    expect(count()).toBe('读不到列表的其余部分，请检查网络，或按页码逐页查看。');
  });
});
