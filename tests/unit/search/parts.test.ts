/** What the manifest says of the parts of an index: from it the browser knows which of them a question needs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Manifest } from '../../../src/contract/search-index.ts';
import { buildSearchIndex } from '../../../src/search/build-index.ts';
import { memoryIndexer } from '../../support/memory-positions.ts';
import { withResults } from '../../support/with-results.ts';
import { archive, report } from '../page-data/fixture.ts';

const of = (from: number, to: number) => report({ period: { from, to } }, `r${from}-${to}`);

async function partsOf(partSize: number): Promise<Manifest['parts']> {
  const outDir = mkdtempSync(join(tmpdir(), 'search-parts-'));
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
  const reports = [of(2024, 2024), of(2021, 2023), of(2023, 2023), of(2019, 2020)];
  await buildSearchIndex({ archive: withResults(archive(reports)), outDir, partSize, index: memoryIndexer(new Map()) });
  return (JSON.parse(readFileSync(join(outDir, 'search-index/manifest.json'), 'utf8')) as Manifest).parts;
}

it('are one while everything fits, with every budget year of its reports once', async () => {
  const [only, ...others] = await partsOf(1_000_000);
  expect(others).toEqual([]);
  expect(only!.reports).toBe(4);
  expect([...only!.years].sort()).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
});

it('have the years in which their reports begin and lie, not only those in which they end', async () => {
  const parts = await partsOf(1);
  expect(parts.map(({ key, reports, years }) => [key, reports, years])).toEqual([
    ['a', 1, [2024]],
    ['b', 1, [2021, 2022, 2023]],
    ['c', 1, [2023]],
    ['d', 1, [2019, 2020]],
  ]);
});
