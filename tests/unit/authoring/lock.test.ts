/** One build at a time, and no lock that nobody holds stands in the way. */
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../../src/authoring/build-lock.ts';
import { foldersOf, type Folders } from '../../../src/authoring/swap.ts';
import { archive } from '../corpus/archive.ts';

/** Beyond any number that a system gives. */
const NOBODY = 99_999_999;
const OLD = new Date(Date.now() - 600_000);

function locked(text: string, written = OLD): Folders & { readonly lock: string } {
  const folders = foldersOf(archive());
  const lock = join(folders.work, 'lock');
  mkdirSync(folders.work);
  writeFileSync(lock, text);
  utimesSync(lock, written, written);
  return { ...folders, lock };
}

const holder = (own: object): string =>
  JSON.stringify({ pid: NOBODY, host: hostname(), since: '2026-01-01T00:00:00.000Z', born: null, ...own });

function taken(folders: Folders & { readonly lock: string }): void {
  const lock = takeLock(folders);
  expect(JSON.parse(readFileSync(folders.lock, 'utf8'))).toMatchObject({ pid: process.pid });
  lock.assertHeld();
  lock.release();
  expect(readdirSync(folders.work)).toEqual([]);
}

/** Takes the folder away whenever it is empty, as builds do that end. */
const SWEEPER = `
  const { rmdirSync } = require('node:fs');
  const { workerData } = require('node:worker_threads');
  for (;;) { try { rmdirSync(workerData); } catch {} }
`;

describe('the lock of a site', () => {
  it('is taken while others that end take the empty folder away', async () => {
    const folders = foldersOf(archive());
    const sweeper = new Worker(SWEEPER, { eval: true, workerData: folders.work });
    try {
      await once(sweeper, 'online');
      for (let turn = 0; turn < 500; turn++) takeLock(folders).release();
    } finally {
      await sweeper.terminate();
    }
  });

  it.each(['', ' ', 'xx{', 'null', '5', '"a"', '[]', '{}', '{"pid":-1}', '{"pid":0,"host":"","since":""}'])(
    'is taken when it holds %j',
    (text) => taken(locked(text)),
  );

  it.each([[{ pid: '1' }], [{ pid: 1.5 }], [{ pid: -1 }], [{ pid: 0 }], [{ host: null }], [{ since: 5 }]])(
    'is taken when its words are wrong: %j',
    (own) => taken(locked(holder(own))),
  );

  it('is taken when a process without a word has only just made it, after it had time to write', () =>
    taken(locked('', new Date())));

  it('is taken from a process that runs no more, however lately it was there', () =>
    taken(locked(holder({}), new Date())));

  it('is taken from a process whose number belongs to another one now', () => {
    taken(locked(holder({ pid: process.ppid, born: 'never' }), new Date()));
    taken(locked(holder({ pid: process.pid, born: 'never' }), new Date()));
  });

  it('is taken from another machine that has not told for long that it lives', () =>
    taken(locked(holder({ host: 'elsewhere', pid: 1 }))));

  it('is not taken from another machine that lives, and says where', () => {
    const folders = locked(holder({ host: 'elsewhere', pid: 7 }), new Date());
    expect(() => takeLock(folders)).toThrow(/^另一次建站正在进行（elsewhere 上的进程 7，2026-.*删去 .*lock。$/);
    expect(existsSync(folders.lock)).toBe(true);
  });

  it('is not taken from a build that runs, even when it has been busy for long', () => {
    const folders = foldersOf(archive());
    const lock = takeLock(folders);
    utimesSync(join(folders.work, 'lock'), OLD, OLD);
    if (process.platform === 'linux') expect(() => takeLock(folders)).toThrow(/^另一次建站正在进行/);
    lock.release();
  });

  it('is taken when it is a folder', () => {
    const folders = foldersOf(archive());
    mkdirSync(join(folders.work, 'lock/inside'), { recursive: true });
    utimesSync(join(folders.work, 'lock'), OLD, OLD);
    taken({ ...folders, lock: join(folders.work, 'lock') });
  });

  it('is not given up by a build that has lost it', () => {
    const folders = foldersOf(archive());
    const lock = takeLock(folders);
    writeFileSync(join(folders.work, 'lock'), holder({ host: 'elsewhere' }));
    expect(lock.assertHeld).toThrow('另一次建站已经接手');
    lock.release();
    expect(existsSync(join(folders.work, 'lock'))).toBe(true);
  });
});
