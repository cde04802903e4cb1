/** An index that is not whole is a fault, never a smaller result. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findPhrase } from '../../../src/client/search/engine/find-phrase.ts';
import { openEngine } from '../../../src/client/search/engine/engine.ts';
import { PagefindPositions } from '../../../src/client/search/engine/pagefind.ts';
import { prepare } from '../../../src/client/search/engine/part-table.ts';
import { SearchIndex } from '../../../src/client/search/engine/search-index.ts';
import { resultGroup } from '../../../src/client/search/engine/result-groups.ts';
import { hitsOf, phraseOf } from '../../../src/client/search/engine/hits.ts';
import { FACETS, pack, type Manifest, type TextRecord, type Vocabulary } from '../../../src/contract/search-index.ts';
import { cover } from '../../../src/contract/search-text/tokens.ts';
import { serve } from '../../support/client/files.ts';
import { memoryPositions } from '../../support/memory-positions.ts';

afterEach(() => vi.unstubAllGlobals());

const TEXT = '财政绩效评价整改台账';
const vocabulary = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Vocabulary;
const PART = {
  key: 'a',
  table: 'a.table',
  chunks: 'a.chunks',
  anchors: 'a.anchors',
  years: [2023],
  reports: 1,
  records: 1,
};
const manifest: Manifest = {
  format: 1,
  tag: 't',
  reports: 1,
  records: 1,
  parts: [PART],
  vocabulary,
  lexicon: 'l',
  shard: 1000,
};

/** A report of one record, whose text file says what the test likes. */
function index(records: readonly TextRecord[]) {
  const chars = [...TEXT];
  const tokens = new Map(chars.map((_, at) => [at, cover(chars.slice(at, at + 2))[0]!.token]));
  const positions = memoryPositions(new Map([['a_0', [...tokens.values()]]]));
  const made = new SearchIndex(manifest, positions, {
    packed: () => Promise.resolve({ id: 'r', title: '报告', records }),
  });
  const table = { pages: ['a_0'], facets: [[]], classes: [[0, [], -1, 1]] as const, counts: pack([1]), lengths: pack([chars.length]), titles: pack([0]), kinds: pack([0]) }; // prettier-ignore
  return { index: made, parts: [prepare(PART, table)] };
}

describe('a text file', () => {
  const phrase = [...TEXT];

  it('with its record confirms what was found, and is shown', async () => {
    const finder = index([['F1', '', '', TEXT]]);
    expect([...(await findPhrase(finder, phrase)).values()]).toEqual([[0]]);
    const hits = hitsOf([await phraseOf(finder, '整改')]);
    const group = await resultGroup(finder.index, { report: hits[0]!.report, hits, score: 1 }, 3);
    expect([group.url, group.year, group.grade, group.results.map(({ url }) => url)]).toEqual([
      '/reports/r/',
      '',
      null,
      ['/reports/r/#F1'],
    ]);
  });

  it('without its record is a fault of the index, for what is looked for and for what is shown', async () => {
    const finder = index([]);
    await expect(findPhrase(finder, phrase)).rejects.toMatchObject({ kind: 'index' });
    const hits = hitsOf([await phraseOf(finder, '整改')]);
    await expect(resultGroup(finder.index, { report: hits[0]!.report, hits, score: 1 }, 3)).rejects.toMatchObject({
      kind: 'index',
    });
  });
});

describe("Pagefind's script", () => {
  const opened = (load: () => Promise<unknown>): Promise<void> =>
    new PagefindPositions({ base: '/i/', manifest, chunks: () => Promise.resolve([]), load }).open(['a']);

  it.each([
    ['that does not arrive', new TypeError('Failed to fetch dynamically imported module: /i/pagefind.js'), 'network'],
    ['that is no script', new SyntaxError("Unexpected token '<'"), 'index'],
    ['that breaks when it is run', new ReferenceError('x is not defined'), 'index'],
  ])('%s is told as what it is', async (_name, error, kind) => {
    vi.stubGlobal('fetch', vi.fn());
    await expect(opened(() => Promise.reject(error))).rejects.toMatchObject({ kind, cause: error });
  });

  it('that is another one is a fault of the index', async () => {
    vi.stubGlobal('fetch', vi.fn());
    await expect(opened(() => Promise.resolve({}))).rejects.toMatchObject({ kind: 'index' });
  });

  it('is not asked before a part is open', async () => {
    const positions = new PagefindPositions({ base: '/i/', manifest, chunks: () => Promise.resolve([]) });
    await expect(positions.of('整改')).rejects.toMatchObject({ kind: 'program' });
  });
});

describe('the manifest', () => {
  it.each([
    ['of another format', '{"format":2}', 'index'],
    ['that is a page', '<!doctype html>', 'index'],
    ['that is not there', 404, 'network'],
  ])('%s is told as what it is', async (_name, answer, kind) => {
    serve({ '/i/manifest.json': answer });
    await expect(openEngine('/i/')).rejects.toMatchObject({ kind });
  });
});
