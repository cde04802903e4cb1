/** Links are told by a list of addresses before anything is built: it must be that of the built site. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { isAddress, type Named } from '../../src/corpus/site-addresses.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';

const dist = inject('dist');
const corpus = readCorpus();
const named: Named = {
  reports: new Map(
    corpus.reports.map(({ id, findings, recommendations }) => [
      id,
      new Set([...findings, ...recommendations].map((item) => item.id)),
    ]),
  ),
  organisations: new Set(corpus.organisations.keys()),
  programmes: new Set(corpus.programmes.keys()),
  themes: new Set(corpus.themes.keys()),
  files: new Set(readdirSync('public').map((name) => `/${name}`)),
};

/** Files that pages use but nobody links to: scripts, pictures, the index, further parts of the sitemap. */
const INNER = /^\/(?:_astro|search-index)\/|^\/sitemap-\d+\.xml$/;

const built = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `/${join(entry.parentPath, entry.name).slice(dist.length).split('\\').join('/').replace(/^\//, '')}`)
  .map((file) => file.replace(/\/index\.html$/, '/'))
  .filter((file) => !INNER.test(file));

it('every page and file of the site may be linked to', () => {
  expect(built.length).toBeGreaterThan(300);
  expect(built.filter((address) => !isAddress(address, named))).toEqual([]);
});

it.each([
  '/reports/2023-meiyou/',
  '/reports/2023-gongxin-bumen/x/',
  '/organisations/meiyou/',
  '/themes/',
  '/recommendations/2023-gongxin-bumen-R1/',
  '/recommendations/2023-gongxin-bumen-R99/',
  '/meiyou/',
  '/data/reports/meiyou.json',
  '/data/reports.json',
])('%s is told as it is', (address) => {
  const file = address.endsWith('/') ? join(dist, address, 'index.html') : join(dist, address);
  expect(isAddress(address, named)).toBe(existsSync(file));
});
