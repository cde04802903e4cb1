/** A sample of the sweeps in tests/deep: two sites at once, three builds that are ended, one edit on the way. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import {
  badWords,
  buildNow,
  hashesOf,
  leftovers,
  makeRoot,
  marker,
  pause,
  siteFiles,
  startBuild,
  versionsOf,
  whichSite,
  write,
} from '../support/builds.ts';

const [a, b] = [makeRoot('甲'), makeRoot('乙')];
afterAll(() => [a, b].forEach((root) => rmSync(root, { recursive: true, force: true })));
const only = (version: string): object => ({ pages: [version], search: [version], data: [version] });

it('two sites that are built at once are each wholly their own', async () => {
  const ended = await Promise.all([buildNow(a), buildNow(b)]);
  expect(
    ended.map(({ status }) => status),
    ended.map(({ said }) => said).join('\n'),
  ).toEqual([0, 0]);
  expect(versionsOf(join(a, 'dist'))).toEqual(only('甲'));
  expect(versionsOf(join(b, 'dist'))).toEqual(only('乙'));
});

it.each([
  ['SIGKILL', 'process', null, 900],
  ['SIGINT', 'group', 130, 1500],
  ['SIGTERM', 'process', 143, 300],
] as const)('a build that is ended by %s to the %s leaves the old site', async (signal, target, expected, after) => {
  const old = hashesOf(join(a, 'dist'));
  write(a, siteFiles('丙'));
  const build = startBuild(a);
  await build.reached('[2/4]');
  await pause(after);
  build.kill(signal, target);
  const { status, said } = await build.ended;
  expect(status).toBe(expected);
  expect(whichSite(join(a, 'dist'), { old })).toBe('old');
  if (signal === 'SIGKILL') return;
  expect(said).toContain('✗ 已中止；已发布的网站（dist/）保持原样。');
  expect(badWords(said)).toEqual([]);
  expect(leftovers(a)).toEqual([]);
});

it('an edit during the build waits for the next one, and nothing of the ended builds is left', async () => {
  write(a, siteFiles('丙'));
  const build = startBuild(a);
  await build.reached('[2/4]');
  write(a, siteFiles('丁'));
  const { status, said } = await build.ended;
  expect(status, said).toBe(0);
  expect(versionsOf(join(a, 'dist'))).toEqual(only('丙'));
  expect(said).not.toContain(marker('丁'));
  expect(leftovers(a)).toEqual([]);
});
