/** Full disks, read-only folders, other users, busy places: Chinese first, and the old site stays. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  badWords,
  buildNow,
  leftovers,
  makeRoot,
  newFolder,
  PROJECT,
  run,
  tinyBuild,
  versionsOf,
  type Ended,
} from '../support/builds.ts';

const NOBODY = 65534;
const OLD = 'the last good site';

const tidy: (() => void)[] = [];
afterEach(() =>
  tidy
    .splice(0)
    .reverse()
    .forEach((undo) => undo()),
);

function mount(at: string, ...options: string[]): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', at]);
  tidy.push(() => execFileSync('umount', ['-l', at]));
}

const mayMount = ((): boolean => {
  const at = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], { stdio: 'ignore' });
    execFileSync('umount', [at]);
    return true;
  } catch {
    console.warn('mounting is not allowed here: the cases with full and read-only disks are left out');
    return false;
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
})();
const isRoot = process.getuid?.() === 0;

function folder(): string {
  const root = newFolder();
  tidy.push(() => rmSync(root, { recursive: true, force: true }));
  chmodSync(root, 0o755);
  return root;
}

/** A site with a published old one, whose build has not a chance. */
function site(root = folder()): string {
  makeRoot('甲', root);
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), OLD);
  return root;
}

function refused(root: string, { status, said }: Ended, words: RegExp): void {
  expect(status, said).toBe(1);
  expect(said).toMatch(words);
  expect(badWords(said), said).toEqual([]);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe(OLD);
  expect(said).toContain('已发布的网站（dist/）保持原样');
}

describe.runIf(mayMount)('a disk that is full', () => {
  // The copy of the content, the pages, the search index: each needs a little more than the one before.
  it.each([64, 84, 108, 300, 1300, 1500, 1660])('of %i kB leaves the old site', async (size) => {
    const root = folder();
    mount(root, `size=${size}k`);
    site(root);
    const ended = await buildNow(root);
    const step = /\[(\d)\/4\][^[]*$/.exec(ended.said)?.[1] ?? '0';
    console.log(`${size} kB: full in step ${step}`);
    refused(root, ended, /磁盘已满(：腾出空间后再试|或内存不足)。?/);
    expect(leftovers(root)).toEqual([]);
  });

  it('that has just room enough takes the site, though it is another disk than the program’s', async () => {
    const root = folder();
    mount(root, 'size=8m');
    site(root);
    const { status, said } = await buildNow(root);
    expect(status, said).toBe(0);
    expect(versionsOf(join(root, 'dist'))).toEqual({ pages: ['甲'], search: ['甲'], data: ['甲'] });
    expect(leftovers(root)).toEqual([]);
  });

  it('under the log alone does not stop the build half way', () => {
    const root = folder();
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'exec node_modules/.bin/node src/authoring/build.ts > /dev/full'],
      {
        cwd: PROJECT,
        env: { ...process.env, MINGJIAN_ROOT: root },
        encoding: 'utf8',
      },
    );
    // There is no content: it ends as such a build ends, and tidies up.
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(leftovers(root)).toEqual([]);
  });
});

describe.runIf(mayMount)('a read-only disk', () => {
  it('is told', async () => {
    const root = folder();
    mount(root, 'size=1m');
    site(root);
    execFileSync('mount', ['-o', 'remount,ro', root]);
    refused(root, await buildNow(root), /这个磁盘是只读的，写不进文件/);
  });
});

describe.runIf(isRoot)('another user', () => {
  const asNobody = { uid: NOBODY };

  it('who may not write into the folder of the site is told', async () =>
    refused(...(await tried(() => undefined)), /没有写入或读取的权限/));

  it('who may not write into .build is told', async () =>
    refused(
      ...(await tried((root) => {
        mkdirSync(join(root, '.build'));
      })),
      /没有写入或读取的权限/,
    ));

  it('who may not read a report is told', async () => {
    const [root, ended] = await tried((at) => {
      chownSync(at, NOBODY, NOBODY);
      chmodSync(join(at, 'content/reports/2023-ceshi.mdx'), 0o600);
    });
    refused(root, ended, /没有写入或读取的权限|没有权限读取/);
    expect(ended.said).toContain('2023-ceshi.mdx');
  });

  it('who may not replace dist is told at the end', async () => {
    for (const way of ['exchange', 'renames'] as const) {
      const root = site();
      chownSync(root, NOBODY, NOBODY);
      const ended = await tinyBuild(root, 'B', way, asNobody).ended;
      refused(root, ended, /没有写入或读取的权限/);
      expect(leftovers(root)).toEqual([]);
    }
  });

  async function tried(prepare: (root: string) => void): Promise<[string, Ended]> {
    const root = site();
    prepare(root);
    return [root, await buildNow(root, asNobody)];
  }
});

describe('the place of the site', () => {
  it.runIf(mayMount)('may be another disk: told, and the old site stays', async () => {
    for (const way of ['exchange', 'renames'] as const) {
      const root = site();
      mount(join(root, 'dist'), 'size=1m');
      writeFileSync(join(root, 'dist/index.html'), OLD);
      refused(root, await tinyBuild(root, 'B', way).ended, /文件正被别的程序占用|不在同一个磁盘/);
      expect(leftovers(root)).toEqual([]);
    }
  });

  it('may be in use by a program that stands in it', async () => {
    const root = site();
    const stays = run([
      '-e',
      `process.chdir(${JSON.stringify(join(root, 'dist'))}); console.log('in'); setTimeout(() => 0, 60000)`,
    ]);
    await stays.reached('in');
    expect((await tinyBuild(root, 'B').ended).status).toBe(0);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('B');
    stays.kill('SIGKILL', 'process');
    await stays.ended;
  });

  it('may be a link or a file, .build too: told before anything is done', async () => {
    const file = folder();
    makeRoot('甲', file);
    writeFileSync(join(file, 'dist'), OLD);
    const first = await buildNow(file);
    expect(first.status).toBe(1);
    expect(first.said.trimStart()).toMatch(/^.*\/dist 是一个文件，应是文件夹：/);
    expect(badWords(first.said)).toEqual([]);
    expect(readFileSync(join(file, 'dist'), 'utf8')).toBe(OLD);

    const linked = folder();
    makeRoot('甲', linked);
    mkdirSync(join(linked, 'served'));
    symlinkSync('served', join(linked, 'dist'));
    const second = await buildNow(linked);
    expect(second.said.trimStart()).toMatch(/^.*\/dist 是一个符号链接，应是文件夹：/);
    expect(existsSync(join(linked, '.build'))).toBe(false);

    const work = site();
    symlinkSync('/nowhere', join(work, '.build'));
    refused(work, await buildNow(work), /\.build 是一个符号链接，应是文件夹/);
  });
});
