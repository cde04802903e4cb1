/** Builds at once, locks that were left, and what earlier builds left behind. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  buildNow,
  hashesOf,
  leftovers,
  makeRoot,
  marker,
  pause,
  PROJECT,
  run,
  siteFiles,
  startBuild,
  tinyBuild,
  versionsOf,
  write,
} from '../support/builds.ts';

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

function site(version: string, root?: string): string {
  const made = makeRoot(version, root);
  roots.push(made);
  return made;
}

const only = (version: string): object => ({ pages: [version], search: [version], data: [version] });

/** Files below a folder that hold these words. */
const filesWith = (folder: string, words: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
        try {
          return readFileSync(join(folder, name)).includes(words);
        } catch {
          return false;
        }
      })
    : [];

describe('two sites at once from one checkout', () => {
  it.each([0, 700, 2500])('each is wholly its own, %i ms apart', async (apart) => {
    // One lies within the program's folder, so that its name begins like that.
    const [a, b] = [site('甲'), site('乙', join(PROJECT, '.build-draft'))];
    const first = buildNow(a);
    await pause(apart);
    const ended = await Promise.all([first, buildNow(b)]);
    expect(
      ended.map(({ status }) => status),
      ended.map(({ said }) => said).join('\n'),
    ).toEqual([0, 0]);
    expect(versionsOf(join(a, 'dist'))).toEqual(only('甲'));
    expect(versionsOf(join(b, 'dist'))).toEqual(only('乙'));
    expect([...leftovers(a), ...leftovers(b)]).toEqual([]);
  });
});

describe('one site twice', () => {
  it.each([0, 1500])('the later one is refused or waits its turn, %i ms apart', async (apart) => {
    const root = site('甲');
    const first = startBuild(root);
    if (apart > 0) await first.reached('[1/4]');
    await pause(apart);
    const ended = await Promise.all([first.ended, buildNow(root)]);
    const said = ended.map((one) => one.said);
    expect(ended.map(({ status }) => status).sort(), said.join('\n')).toEqual([0, 1]);
    expect(said.find((words) => !words.includes('✓ 网站'))).toMatch(
      /另一次建站正在进行（.+ 上的进程 \d+，.+ 开始），等它结束再试/,
    );
    expect(versionsOf(join(root, 'dist'))).toEqual(only('甲'));
    expect(leftovers(root)).toEqual([]);
  });

  it('twelve at the same time leave one site and no lock', async () => {
    const root = site('甲');
    const ended = await Promise.all(Array.from({ length: 12 }, (_, at) => tinyBuild(root, `v${at}`).ended));
    const won = ended.filter(({ status }) => status === 0).length;
    for (const { status, said } of ended)
      expect(said).toMatch(status === 0 ? /✓ 网站已建好/ : /另一次建站(正在进行|已经接手)[\s\S]*✗ 建站没有完成/);
    expect(won).toBeGreaterThan(0);
    const stands = readFileSync(join(root, 'dist/index.html'), 'utf8');
    expect(
      new Set(
        readdirSync(join(root, 'dist'))
          .filter((name) => /^\d+$/.test(name))
          .map((name) => readFileSync(join(root, 'dist', name, 'index.html'), 'utf8').split(' ')[0]),
      ),
    ).toEqual(new Set([stands]));
    expect(leftovers(root)).toEqual([]);
    console.log(`12 at once: ${won} built one after another`);
  });
});

describe('a lock that was left', () => {
  const left = async (text: string, age: number): Promise<{ status: number | null; said: string }> => {
    const root = site('甲');
    const lock = join(root, '.build/lock');
    mkdirSync(join(root, '.build'));
    writeFileSync(lock, text);
    const when = new Date(Date.now() - age);
    utimesSync(lock, when, when);
    const ended = await tinyBuild(root, 'B').ended;
    if (ended.status === 0) expect(leftovers(root)).toEqual([]);
    return ended;
  };
  const holder = (own: object): string =>
    JSON.stringify({ pid: 99_999_999, host: hostname(), since: '2026-01-01T00:00:00.000Z', ...own });

  it.each([
    ['by a process that was killed', holder({}), 0],
    ['by one whose number another has now', holder({ pid: 1, born: '-1' }), 0],
    ['by an older program, of one whose number another has now, long ago', holder({ pid: 1 }), 600_000],
    ['by another machine long ago', holder({ host: 'elsewhere' }), 600_000],
    ['empty', '', 0],
    ['as rubbish', '\0\xff{', 0],
    ['as another kind of JSON', '{}', 0],
  ])('%s is taken', async (_name, text, age) => expect(await left(text, age)).toMatchObject({ status: 0 }));

  it('by another machine just now is respected', async () => {
    const { status, said } = await left(holder({ host: 'elsewhere' }), 1000);
    expect(status).toBe(1);
    expect(said).toMatch(/另一次建站正在进行（elsewhere 上的进程/);
  });
});

describe('earlier builds', () => {
  it('leave nothing in a later one, of another root or after a change', async () => {
    const draft = site('丙');
    write(draft, {
      'content/reports/2023-yicao.mdx': siteFiles('丙')['content/reports/2023-ceshi.mdx']!.replace(
        '2023-ceshi#F1',
        '2023-yicao#F1',
      ),
      'public/draft.txt': marker('丙'),
    });
    expect((await buildNow(draft)).status).toBe(0);
    const own = site('丁');
    expect((await buildNow(own)).status).toBe(0);
    expect(versionsOf(join(own, 'dist'))).toEqual(only('丁'));
    expect(filesWith(join(own, 'dist'), '2023-yicao')).toEqual([]);
    expect(filesWith(join(PROJECT, '.astro'), marker('丙'))).toEqual([]);

    // What check refuses now was never in a store that a later build could read.
    write(draft, {
      'content/reports/2023-ceshi.mdx': `${siteFiles('丙')['content/reports/2023-ceshi.mdx']}\n<script>alert(1)</script>\n`,
    });
    const refused = await buildNow(draft);
    expect(refused.status).toBe(1);
    expect(refused.said).toContain('已发布的网站（dist/）保持原样');
    rmSync(draft, { recursive: true });

    // A report that moves keeps its address, and the page tells its new file.
    const pages = (): string[] => Object.keys(hashesOf(join(own, 'dist'))).filter((file) => file.endsWith('.html'));
    const before = pages();
    mkdirSync(join(own, 'content/reports/2023'));
    renameSync(join(own, 'content/reports/2023-linye.mdx'), join(own, 'content/reports/2023/2023-linye.mdx'));
    const dead = join(own, '.build/site-99999997');
    mkdirSync(dead, { recursive: true });
    cpSync(join(own, 'dist'), join(own, '.build/old-99999997'), { recursive: true });
    writeFileSync(join(dead, 'half.html'), marker('丙'));
    const moved = await buildNow(own);
    expect(moved.status, moved.said).toBe(0);
    expect(pages()).toEqual(before);
    expect(versionsOf(join(own, 'dist'))).toEqual(only('丁'));
    expect(filesWith(join(own, 'dist'), 'content/reports/2023/2023-linye.mdx')).toEqual([
      join('reports', '2023-linye', 'index.html'),
    ]);
    expect(leftovers(own)).toEqual([]);
  });
});

describe('a preview', () => {
  it('serves the site of the root that is named, and another root never writes into the program’s own dist', async () => {
    const program = existsSync(join(PROJECT, 'dist')) ? hashesOf(join(PROJECT, 'dist')) : {};
    const root = site('戊');
    expect((await buildNow(root)).status).toBe(0);
    const port = 20_000 + (process.pid % 20_000);
    const preview = run(
      ['node_modules/astro/bin/astro.mjs', 'preview', '--host', '127.0.0.1', '--port', String(port)],
      {
        env: { MINGJIAN_ROOT: root, ASTRO_TELEMETRY_DISABLED: '1' },
      },
    );
    await preview.reached('127.0.0.1');
    const page = await fetch(`http://127.0.0.1:${port}/reports/2023-ceshi/`);
    expect(await page.text()).toContain(marker('戊'));
    preview.kill('SIGTERM', 'group');
    await preview.ended;
    expect(existsSync(join(PROJECT, 'dist')) ? hashesOf(join(PROJECT, 'dist')) : {}).toEqual(program);
  });
});
