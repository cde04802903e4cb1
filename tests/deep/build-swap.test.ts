/** The place of the site while it changes hands, and builds that are ended in the middle of it. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { foldersOf, swap } from '../../src/authoring/swap.ts';
import { hashesOf, leftovers, makeRoot, newFolder, pause, seeded, tinyBuild, whichSite } from '../support/builds.ts';

const SWAPS = 200;
const KILLS = 40;
const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

function folder(): string {
  const root = newFolder();
  roots.push(root);
  return root;
}

/** Looks at the site as fast as it can, in a thread of its own. */
const READER = `
  const { workerData: { file, counts }, parentPort } = require('node:worker_threads');
  const { statSync, openSync, readSync, closeSync } = require('node:fs');
  const [LOOKS, MISSES, STRANGE, STOP] = [0, 1, 2, 3];
  const buffer = Buffer.alloc(64);
  parentPort.postMessage('ready');
  while (Atomics.load(counts, STOP) === 0) {
    counts[LOOKS]++;
    try {
      if (!statSync(file, { throwIfNoEntry: false })) counts[MISSES]++;
      const open = openSync(file, 'r');
      const text = buffer.toString('utf8', 0, readSync(open, buffer));
      closeSync(open);
      if (!/^site [01]$/.test(text)) counts[STRANGE]++;
    } catch { counts[MISSES]++; }
  }
  parentPort.postMessage('done');`;

async function watched(
  rename?: (from: string, to: string) => void,
): Promise<{ looks: number; misses: number; strange: number }> {
  const root = folder();
  const folders = foldersOf(root);
  const put = (at: string, version: number): void => {
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'index.html'), `site ${version % 2}`);
  };
  put(folders.dist, 0);
  const counts = new Int32Array(new SharedArrayBuffer(16));
  const worker = new Worker(READER, { eval: true, workerData: { file: join(folders.dist, 'index.html'), counts } });
  await new Promise((ready) => worker.once('message', ready));
  for (let version = 1; version <= SWAPS; version++) {
    rmSync(folders.fresh, { recursive: true, force: true });
    put(folders.fresh, version);
    swap(folders, rename);
    await pause(1);
  }
  const done = new Promise((end) => worker.once('message', end));
  Atomics.store(counts, 3, 1);
  await done;
  return { looks: counts[0]!, misses: counts[1]!, strange: counts[2]! };
}

describe(`a reader during ${SWAPS} swaps`, () => {
  it.runIf(process.platform === 'linux')('never misses the site where the system can exchange', async () => {
    const seen = await watched();
    console.log('exchange', seen);
    expect(seen).toMatchObject({ misses: 0, strange: 0 });
    expect(seen.looks).toBeGreaterThan(1000);
  });

  it('misses it for moments only with two renames, and never sees anything strange', async () => {
    const seen = await watched(renameSync);
    console.log('two renames', seen);
    expect(seen.strange).toBe(0);
    expect(seen.misses / seen.looks).toBeLessThan(0.5);
  });
});

describe.each(['exchange', 'renames'] as const)(`${KILLS} builds by %s, each killed at another moment`, (way) => {
  it('leave the one site or the other, and the next build has nothing to repair', async () => {
    const root = makeRoot('甲', folder());
    const dist = join(root, 'dist');
    const known: Record<string, Record<string, string>> = {};
    let seconds = 0;
    for (const version of ['A', 'B']) {
      const { status, seconds: took } = await tinyBuild(root, version, way).ended;
      expect(status).toBe(0);
      known[version] = hashesOf(dist);
      seconds = took;
    }
    cpSync(dist, join(root, 'aside'), { recursive: true });
    const random = seeded(way.length);
    const tally: Record<string, number> = {};
    let stands = 'B';
    for (let at = 0; at < KILLS; at++) {
      const next = stands === 'A' ? 'B' : 'A';
      const build = tinyBuild(root, next, way);
      // Most of the time goes into starting; what matters lies in the last third.
      const share = at % 3 === 0 ? random() : 0.6 + 0.45 * random();
      if (at % 4 === 3) await build.reached('[4/4]');
      else await pause(share * seconds * 1000);
      build.kill('SIGKILL', at % 2 === 0 ? 'process' : 'group');
      const { status, said } = await build.ended;
      const found = whichSite(dist, known);
      const label = `kill ${at} of ${next} over ${stands}: ${found}\n${said}`;
      if (said.includes('✓')) expect(found, label).toBe(next);
      if (status === 0) expect(said, label).toContain('✓');
      expect(said, label).not.toContain('另一次建站');
      // Between two renames there is none, and the next build brings the old one back before it does anything.
      expect(way === 'exchange' ? [stands, next] : [stands, next, 'nothing'], label).toContain(found);
      const names = new Map([
        [stands, 'old'],
        [next, 'new'],
      ]);
      const name = names.get(found) ?? found;
      tally[name] = (tally[name] ?? 0) + 1;
      if (found !== 'nothing') stands = found;
    }
    console.log(way, 'killed, then stood:', tally);
    expect((await tinyBuild(root, 'A', way).ended).status).toBe(0);
    expect(whichSite(dist, known)).toBe('A');
    expect(leftovers(root)).toEqual([]);
  });
});

describe('a site that was set aside', () => {
  it('comes back when the builder died between the two renames, even if the next build fails', async () => {
    const root = folder();
    mkdirSync(join(root, '.build/old-99999998'), { recursive: true });
    writeFileSync(join(root, '.build/old-99999998/index.html'), 'the last good site');
    mkdirSync(join(root, '.build/site-99999998'), { recursive: true });
    writeFileSync(join(root, '.build/site-99999998/half.html'), '');
    const { run } = await import('../support/builds.ts');
    const { status, said } = await run(['src/authoring/build.ts'], { env: { MINGJIAN_ROOT: root } }).ended;
    expect(status).toBe(1);
    expect(said).toContain('已发布的网站（dist/）保持原样');
    expect(Object.keys(hashesOf(join(root, 'dist')))).toEqual(['index.html']);
    expect(existsSync(join(root, '.build'))).toBe(false);
  });
});
