/** Pagefind stands behind a port: one file on each side knows it, and the rest works without it. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../src/client/search/engine/engine.ts';
import { SearchIndex } from '../../../src/client/search/engine/search-index.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { buildSearchIndex } from '../../../src/search/build-index.ts';
import type { Manifest } from '../../../src/contract/search-index.ts';
import { memoryIndexer, memoryPositions } from '../../support/memory-positions.ts';
import { withResults } from '../../support/with-results.ts';

const SRC = resolve(import.meta.dirname, '../../../src');

describe('Pagefind', () => {
  it.each(['search', 'client'])('is known to one file of %s', (room) => {
    const knowing = readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) =>
        /pagefind\.js|from 'pagefind'|\.pf_|CBOR|wasm|createInstance/i.test(
          readFileSync(join(SRC, room, name), 'utf8'),
        ),
      );
    expect(knowing.map((name) => name.split(/[\\/]/).at(-1))).toEqual(['pagefind.ts']);
  });

  it('is imported only where an index is built or opened', () => {
    const importing = ['search', 'client'].flatMap((room) =>
      readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .filter((name) => readFileSync(join(SRC, room, name), 'utf8').includes("/pagefind.ts'"))
        .map((name) => name.split(/[\\/]/).at(-1)),
    );
    expect(importing.sort()).toEqual(['build-index.ts', 'search-index.ts']);
  });
});

describe('an index of positions in memory', () => {
  let folder: string;
  let engine: Engine;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'search-memory-'));
    const all = readCorpus(process.cwd());
    const corpus = { ...all, reports: all.reports.slice(0, 3) };
    const texts = new Map<string, readonly string[]>();
    await buildSearchIndex({ archive: withResults(corpus), outDir: folder, index: memoryIndexer(texts) });
    const index = join(folder, 'search-index');
    const manifest = JSON.parse(readFileSync(join(index, 'manifest.json'), 'utf8')) as Manifest;
    engine = new Engine(
      new SearchIndex(manifest, memoryPositions(texts), {
        packed: (path, encoding = 'gb18030') =>
          Promise.resolve(
            JSON.parse(new TextDecoder(encoding).decode(inflateRawSync(readFileSync(join(index, path))))) as unknown,
          ),
      }),
    );
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['整改', '年', '绩效 目标'])('serves the build and the engine: %s', async (query) => {
    const { total, groups } = await engine.search({ query, limit: Infinity });
    expect(total).toBeGreaterThan(0);
    const [first] = groups.flatMap(({ results }) => results);
    const marked = [first!.title, ...first!.lines].flatMap(({ text, marks }) =>
      marks.map(([from, to]) => text.slice(from, to)),
    );
    for (const one of marked) expect(query).toContain(one);
  });
});
