/** A build that is ended at any moment leaves the old site or the new one, whole, and says which. */
import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import {
  badWords,
  buildNow,
  hashesOf,
  helpersOf,
  leftovers,
  makeRoot,
  pause,
  seeded,
  siteFiles,
  startBuild,
  versionsOf,
  whichSite,
  write,
} from '../support/builds.ts';
import { serve } from '../support/serve.ts';

const SIGNALS = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const;
const EACH = 10;
const STATUS = { SIGKILL: null, SIGINT: 130, SIGTERM: 143 } as const;
const TOLD = [
  '/',
  '/about/',
  '/reports/2023-ceshi/',
  '/data/reports.json',
  '/search-index/manifest.json',
  '/notice.txt',
];

const root = makeRoot('甲');
const dist = join(root, 'dist');
const keptA = `${root}-a`;
const known: Record<string, Record<string, string>> = {};
let seconds = 0;

/** Puts a copy of site A in the place. */
function publishA(): void {
  const copy = `${root}-copy`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(keptA, copy, { recursive: true });
  rmSync(dist, { recursive: true, force: true });
  renameSync(copy, dist);
}

beforeAll(async () => {
  for (const [name, version] of [
    ['A', '甲'],
    ['B', '乙'],
  ] as const) {
    write(root, siteFiles(version));
    const built = await buildNow(root);
    expect(built.status, built.said).toBe(0);
    expect(versionsOf(dist)).toEqual({ pages: [version], search: [version], data: [version] });
    known[name] = hashesOf(dist);
    seconds = built.seconds;
    if (name === 'A') cpSync(dist, keptA, { recursive: true });
  }
});

afterAll(() => [root, keptA, `${root}-copy`].forEach((path) => rmSync(path, { recursive: true, force: true })));

interface Seen {
  requests: number;
  readonly bad: string[];
}

/** Reads pages over and over until told to stop. */
async function reading(origin: string, stop: { now: boolean }, seen: Seen): Promise<void> {
  while (!stop.now) {
    for (const path of TOLD) {
      const response = await fetch(origin + path);
      const body = Buffer.from(await response.arrayBuffer());
      seen.requests++;
      const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
      const hash = createHash('sha256').update(body).digest('hex');
      if (response.status !== 200) seen.bad.push(`${path}: ${response.status}`);
      else if (hash !== known['A']![file] && hash !== known['B']![file]) seen.bad.push(`${path}: of neither site`);
    }
    await pause(15);
  }
}

describe('a build of B over A', () => {
  it.each(SIGNALS)(`ended ${EACH} times by %s`, async (signal) => {
    const random = seeded(SIGNALS.indexOf(signal) + 7);
    const site = await serve(dist);
    const tally = { A: 0, B: 0, requests: 0 };
    for (let at = 0; at < EACH; at++) {
      publishA();
      const stop = { now: false };
      const seen: Seen = { requests: 0, bad: [] };
      const reader = reading(site.origin, stop, seen);
      const target = at % 2 === 0 ? 'process' : 'group';
      const build = startBuild(root);
      // Two in five at the end, where there is most to lose; the others over the whole length.
      const late = at % 5 >= 3;
      if (late) await build.reached(at === 4 ? '[4/4]' : '[3/4]');
      await pause(late ? random() * 900 * Number(at !== 4) : random() * seconds * 1000);
      build.kill(signal, target);
      const { status, signal: by, said } = await build.ended;
      const found = whichSite(dist, known);
      const label = `${signal} ${at} to the ${target}: ${found}, ${status ?? by}\n${said}`;
      stop.now = true;
      await reader;

      expect(['A', 'B'], label).toContain(found);
      if (said.includes('保持原样')) expect(found, label).toBe('A');
      if (said.includes('✓ 网站已建好')) expect(found, label).toBe('B');
      if (status === 0) expect(found, label).toBe('B');
      if (signal !== 'SIGKILL') {
        expect(found === 'B' ? 0 : STATUS[signal], label).toBe(status ?? (by && signal === by ? STATUS[signal] : by));
        // Before its first step a build has not taken anything in hand yet.
        if (found === 'A' && said.includes('[1/4]')) {
          expect(said, label).toContain('✗ 已中止；已发布的网站（dist/）保持原样。');
          expect(badWords(said), label).toEqual([]);
          expect(leftovers(root), label).toEqual([]);
        }
      }
      expect(said, label).not.toContain('另一次建站');
      expect(seen.bad.slice(0, 3), label).toEqual([]);
      for (let wait = 0; wait < 200 && helpersOf(build.child.pid!).length > 0; wait++) await pause(100);
      expect(helpersOf(build.child.pid!), label).toEqual([]);
      tally[found as 'A' | 'B']++;
      tally.requests += seen.requests;

      if (at % 5 !== 2) continue;
      publishA();
      const next = await buildNow(root);
      expect(next.status, `after ${label}\n${next.said}`).toBe(0);
      expect(whichSite(dist, known), label).toBe('B');
      expect(leftovers(root), label).toEqual([]);
    }
    await site.close();
    console.log(signal, tally);
  });

  it('says what a killed helper means', async () => {
    publishA();
    const build = startBuild(root);
    await build.reached('[2/4]');
    await pause(1500);
    for (const pid of helpersOf(build.child.pid!)) process.kill(pid, 'SIGKILL');
    const { status, said } = await build.ended;
    expect(status).toBe(1);
    expect(said).toContain('生成页面的程序被系统或别的程序结束了（SIGKILL）');
    expect(badWords(said)).toEqual([]);
    expect(whichSite(dist, known)).toBe('A');
  });
});
