import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/authoring/cli.ts';
import { outOf, rootOf } from '../../../src/authoring/site-options.ts';
import { foldersOf } from '../../../src/authoring/swap.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'mingjian-options-'));

describe('the folder of a site', () => {
  it('is what the flag says, before what the shell has', () => {
    expect(rootOf({ root: 'a' }, '/b')).toBe(resolve('a'));
    expect(rootOf({}, '/b')).toBe(resolve('/b'));
  });

  it('has its site in dist, or where it was asked for with the work beside it', () => {
    const root = resolve('/site');
    expect(foldersOf(root, 1)).toMatchObject({ dist: join(root, 'dist'), work: join(root, '.build') });
    const out = resolve('/www/jixiao');
    expect(foldersOf(root, 1, out)).toMatchObject({ dist: out, work: resolve('/www/.build') });
  });
});

describe('where the site is to lie', () => {
  it('may be missing, empty or an earlier site', () => {
    const place = folder();
    expect(outOf({})).toBeUndefined();
    expect(outOf({ out: join(place, 'neu') })).toBe(join(place, 'neu'));
    expect(outOf({ out: place })).toBe(place);
    writeFileSync(join(place, 'index.html'), '');
    mkdirSync(join(place, 'data'));
    writeFileSync(join(place, 'data/reports.json'), '{}');
    expect(outOf({ out: place })).toBe(place);
  });

  it.each([
    ['a folder of other things', 'index.html'],
    ['a folder of documents', '工资表.xlsx'],
  ])('may not be %s, which a build would put away', (_, file) => {
    const place = folder();
    writeFileSync(join(place, file), '');
    expect(() => outOf({ out: place })).toThrow(/里有别的东西/);
  });

  it('may not be a file', () => {
    const place = join(folder(), 'a');
    writeFileSync(place, '');
    expect(() => outOf({ out: place })).toThrow(/里有别的东西/);
  });
});

it('the command line hands its flags to the build', async () => {
  const asked: unknown[] = [];
  const status = await main(['build', '--root', 'shi', '--base', '/jixiao/', '--out', 'www'], {
    root: '/anders',
    out: () => undefined,
    error: () => undefined,
    color: false,
    judge: () => Promise.reject(new Error('nothing is judged')),
    build: (options) => {
      asked.push(options);
      return Promise.resolve(3);
    },
  });
  expect(status).toBe(3);
  expect(asked).toEqual([{ root: resolve('shi'), base: '/jixiao/', out: 'www' }]);
});
