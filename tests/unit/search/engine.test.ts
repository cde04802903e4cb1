/** The real index of a few reports, asked in Node. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer, Request } from '../../../src/client/search/engine/request-and-answer.ts';
import { openEngine, type Engine } from '../../../src/client/search/engine/engine.ts';
import { faultOf } from '../../../src/client/fault.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import type { Corpus } from '../../../src/report/archive.ts';
import { buildSearchIndex } from '../../../src/search/build-index.ts';
import { folded } from '../../../src/contract/search-text/normalise.ts';
import type { SearchRecord } from '../../../src/search/search-record.ts';
import { recordsOfReport } from '../../../src/search/records-of-report.ts';
import { withResults } from '../../support/with-results.ts';

const IDS = [
  '2023-shiqu-gongjiao',
  '2021-2023-waimao',
  '2022-gongye-fazhan-ziping',
  '2023-zhigong-yibao-jijin',
  '2024-gongxin-bumen-ziping',
  '2023-minzhu-dangpai-bumen',
];

let folder: string;
let corpus: Corpus;
let records: { report: string; record: SearchRecord }[];
let engine: Engine;

/** Answers from the folder; a path in `lost` does not arrive, one in `damaged` arrives without its end. */
const lost = new Set<string>();
const damaged = new Set<string>();

async function open(): Promise<Engine> {
  return await openEngine('/search-index/', (url) => import(/* @vite-ignore */ join(folder, url.replace(/\?.*$/, ''))));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-test-'));
  const all = readCorpus(process.cwd());
  corpus = { ...all, reports: all.reports.filter(({ id }) => IDS.includes(id)) };
  records = corpus.reports.flatMap((report) =>
    recordsOfReport(report, withResults(corpus)).map((record) => ({ report: report.id, record })),
  );
  const { records: count } = await buildSearchIndex({ archive: withResults(corpus), outDir: folder, partSize: 40_000 });
  expect(count).toBe(records.length);
  vi.stubGlobal('fetch', (input: unknown) => {
    const path = String(input).replace(/\?.*$/, '');
    const file = join(folder, path);
    const there = existsSync(file) && ![...lost].some((part) => path.includes(part));
    if (!there) return Promise.resolve(new Response(null, { status: 404 }));
    const bytes = new Uint8Array(readFileSync(file));
    const cut = [...damaged].some((part) => path.includes(part));
    return Promise.resolve(new Response(cut ? bytes.subarray(0, bytes.length - 20) : bytes));
  });
  engine = await open();
}, 120_000);

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (query: string, more: Partial<Request> = {}): Promise<Answer> =>
  engine.search({ query, limit: Infinity, ...more });

/** The records that hold a text, by looking. */
const holding = (query: string): string[] =>
  records
    .filter(({ record }) => folded(`${record.title}\n${record.body}`).includes(folded(query)))
    .map(({ report, record }) => `/reports/${report}/${record.anchor && `#${record.anchor}`}`);

const urls = ({ groups }: Answer): string[] => groups.flatMap(({ results }) => results.map(({ url }) => url));

describe('the index', () => {
  it('is cut into parts when it is large', () => {
    expect(
      readdirSync(join(folder, 'search-index'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).length,
    ).toBeGreaterThan(1);
  });

  it('says when Pagefind cannot write it', async () => {
    await expect(buildSearchIndex({ archive: withResults(corpus), outDir: '/dev/null/nowhere' })).rejects.toThrow();
  });
});

describe('what reads exactly so', () => {
  it.each([
    '整改',
    '执行率',
    '江交局〔2023〕37号',
    '480.82',
    '24.85%',
    '5G',
    '“邑科贷”',
    '政策性优惠乘车',
    '年',
    '1',
    '，',
    '提高资金使用效益',
    '2021—2023年',
  ])('is found in every record that has it, and in no other: %s', async (query) => {
    const wanted = holding(query);
    if (wanted.length === 0) return;
    const answer = await ask(query);
    expect(answer.mode).toBe('exact');
    expect(answer.total).toBe(wanted.length);
    expect(urls(answer).sort()).toEqual(wanted.sort());
  });

  it('is found however brackets, width, case and spaces are typed', async () => {
    const { total } = await ask('江交局〔2023〕37号');
    expect(total).toBeGreaterThan(0);
    for (const query of ['江交局[2023]37号', '江交局（2023）37号', '江交局 (２０２３) 37 号'])
      expect((await ask(query)).total).toBe(total);
  });

  it('is marked exactly in the text that is shown', async () => {
    const { groups } = await ask('亏损');
    const marks = groups.flatMap(({ results }) =>
      results.flatMap(({ title, lines }) =>
        [title, ...lines].flatMap(({ text, marks: own }) => own.map(([from, to]) => text.slice(from, to))),
      ),
    );
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks)).toEqual(new Set(['亏损']));
  });

  it('leads to the place in the report', async () => {
    expect(urls(await ask('城市公交发展受困'))).toContain('/reports/2023-shiqu-gongjiao/#F3');
    expect(urls(await ask('2299.15万人次'))).toContain('/reports/2023-shiqu-gongjiao/#indicator-jixiao-mubiao-7');
  });
});

describe('several words', () => {
  it('are looked for in one record', async () => {
    const answer = await ask('公交 亏损');
    expect(answer.mode).toBe('words');
    const wanted = holding('公交').filter((url) => holding('亏损').includes(url));
    expect(urls(answer).sort()).toEqual(wanted.sort());
  });

  it('are looked for in one report when no record has them all', async () => {
    const answer = await ask('审计报告 老年人');
    expect(answer.mode).toBe('words');
    expect(answer.groups.map(({ id }) => id)).toContain('2023-shiqu-gongjiao');
  });
});

describe('what stands nowhere as typed', () => {
  it('is answered by its words and synonyms, and says so', async () => {
    const answer = await ask('为什么公交车亏钱');
    expect(answer.mode).toBe('fallback');
    expect(answer.note).toContain('没有与“为什么公交车亏钱”完全一致的内容');
    expect(answer.groups[0]?.id).toBe('2023-shiqu-gongjiao');
  });

  it('is found by its simplified form', async () => {
    const answer = await ask('整改臺賬'.replace('整', '整'));
    expect(answer.mode).toBe('exact');
    expect(answer.note).toContain('整改台账');
  });

  it('is found as the same amount in another unit', async () => {
    const answer = await ask('4.6755亿元');
    expect(answer.mode).toBe('exact');
    expect(answer.note).toContain('46755万');
  });

  it('gives nothing where there is nothing', async () => {
    expect(await ask('quantum zebra')).toMatchObject({ total: 0, groups: [], mode: 'fallback' });
    expect(await ask('  ')).toMatchObject({ total: 0, groups: [] });
  });
});

describe('filters', () => {
  it('count what each value would leave', async () => {
    const { facets, total } = await ask('绩效目标');
    for (const { value, count } of facets.kind) {
      const only = count === 0 ? { total: 0 } : await ask('绩效目标', { filters: { kind: [value] } });
      expect(only.total).toBe(count);
    }
    expect(facets.kind.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(total);
  });

  it('narrow by several values of one facet and across facets', async () => {
    const both = await ask('绩效', {
      filters: { kind: ['finding', 'recommendation'], organisation: ['jiangmen-shangwu'] },
    });
    expect(both.total).toBeGreaterThan(0);
    expect(new Set(both.groups.map(({ id }) => id))).toEqual(new Set(['2021-2023-waimao']));
    expect(new Set(both.groups.flatMap(({ results }) => results.map(({ kind }) => kind)))).toEqual(
      new Set(['finding', 'recommendation']),
    );
  });

  it('leave other years unread', async () => {
    const alone = await open();
    const { facets, groups } = await alone.search({ query: '绩效', filters: { year: ['2024'] } });
    expect(groups.map(({ id }) => id)).toEqual(['2024-gongxin-bumen-ziping']);
    expect(groups.map(({ year }) => year)).toEqual(['2024年']);
    expect(facets.year.filter(({ count }) => count === null).length).toBeGreaterThan(0);
  });

  it('mean budget years: a report of several is found under each', async () => {
    for (const year of ['2021', '2022', '2023', '2024']) {
      const wanted = corpus.reports.filter(({ period }) => period.from <= Number(year) && Number(year) <= period.to);
      const { groups } = await ask('绩效', { filters: { year: [year] } });
      expect(groups.map(({ id }) => id).sort(), year).toEqual(wanted.map(({ id }) => id).sort());
    }
    const { groups } = await ask('绩效', { filters: { year: ['2021'] } });
    expect(groups.find(({ id }) => id === '2021-2023-waimao')?.year).toBe('2021—2023年');
  });

  it.each(['1999', 'constructor', '__proto__', 'toString', '2025'])(
    'leave out a year that the archive does not have, and say so: %s',
    async (year) => {
      const all = await ask('绩效');
      const answer = await ask('绩效', { filters: { year: [year, '2023', '2023'], kind: [year] } });
      expect(answer.filters).toEqual({ year: ['2023'] });
      expect(answer.strangers).toEqual([
        { facet: 'year', value: year },
        { facet: 'kind', value: year },
      ]);
      const alone = await ask('绩效', { filters: { year: [year] } });
      expect(alone.total).toBe(all.total);
      expect(
        Object.values(alone.facets)
          .flat()
          .filter(({ chosen }) => chosen),
      ).toEqual([]);
    },
  );
});

describe('the list', () => {
  it('can be sorted by year and read in pieces', async () => {
    const whole = await ask('绩效', { sort: 'newest' });
    const years = whole.groups.map(({ id }) => corpus.reports.find((report) => report.id === id)!.period.to);
    expect(years).toEqual([...years].sort().reverse());
    const pieces = [
      await ask('绩效', { sort: 'newest', limit: 2 }),
      await ask('绩效', { sort: 'newest', offset: 2, limit: 100 }),
    ];
    expect(pieces.flatMap(({ groups }) => groups.map(({ id }) => id))).toEqual(whole.groups.map(({ id }) => id));
  });

  it('shows some results of a report, and all of one on demand', async () => {
    const { groups } = await ask('公交', { perReport: 2 });
    const [group] = groups;
    expect(group?.results).toHaveLength(2);
    const { groups: whole } = await ask('公交', { report: group!.key });
    expect(whole[0]?.results).toHaveLength(group!.total);
    const { groups: fewer } = await ask('绩效', { perReport: [3, 1] });
    expect(fewer.map(({ results }) => results.length)).toEqual([3, ...fewer.slice(1).map(() => 1)]);
  });
});

describe('records of one kind, for a list', () => {
  const named = (kind: 'finding' | 'recommendation', holds: (text: string) => boolean): string[] =>
    records
      .filter(({ record }) => record.kind === kind && holds(folded(`${record.title} ${record.body}`)))
      .map(({ report, record }) => `${report}#${record.anchor}`)
      .sort();

  it.each(['finding', 'recommendation'] as const)('are all %ss that hold the words, and no others', async (kind) => {
    for (const query of ['绩效', '补贴', '满意度', '不', '管理']) {
      const found = await engine.locate({ query, kind });
      const wanted = named(kind, (text) => text.includes(query));
      expect([...found.records].sort(), query).toEqual(wanted);
      if (wanted.length > 0) expect(found.mode).toBe('exact');
    }
  });

  it('are found by words where only records of other kinds hold the very string', async () => {
    const query = '公交补贴资金使用';
    expect(named('recommendation', (text) => text.includes(query))).toEqual([]);
    const { mode, note, records: found } = await engine.locate({ query, kind: 'recommendation' });
    expect(mode).toBe('fallback');
    expect(note).not.toBeNull();
    expect(found.some((name) => name.startsWith('2023-shiqu-gongjiao#R'))).toBe(true);
  });

  it('come best first and say what they were found by', async () => {
    const { mode, note, records: found } = await engine.locate({ query: '公交公司为什么老亏钱', kind: 'finding' });
    expect(mode).toBe('fallback');
    expect(note).toContain('亏');
    expect(found[0]).toMatch(/^2023-shiqu-gongjiao#F\d+$/);
  });
});

describe('a file that does not arrive', () => {
  it('is an error, not a smaller result; and asking again works', async () => {
    const shaken = await open();
    lost.add('.pf_index');
    await expect(shaken.search({ query: '亏损' })).rejects.toThrow();
    lost.clear();
    expect((await shaken.search({ query: '亏损' })).total).toBe(holding('亏损').length);
  });
});

describe('what goes wrong is told as what it is', () => {
  const fault = async (of: Set<string>, part: string, query: string): Promise<string> => {
    of.add(part);
    try {
      const shaken = await open();
      await shaken.search({ query });
      return 'none';
    } catch (error) {
      return faultOf(error).kind;
    } finally {
      of.clear();
    }
  };

  const FILES = ['manifest.json', 'table.', '.pf_meta', '.pf_index', '/text/'];

  it.each(FILES)('%s does not arrive: the network', async (file) => {
    expect(await fault(lost, file, '亏损')).toBe('network');
  });

  it.each(FILES)('%s arrives in part: the index', async (file) => {
    expect(await fault(damaged, file, '亏损')).toBe('index');
  });

  it.each(['chunks.', 'lexicon.'])('%s is read only when it is needed', async (file) => {
    expect(await fault(lost, file, '亏损')).toBe('none');
    expect(await fault(lost, file, file === 'chunks.' ? '亏' : '为什么公交车亏钱')).toBe('network');
    expect(await fault(damaged, file, file === 'chunks.' ? '亏' : '为什么公交车亏钱')).toBe('index');
  });

  it('anything else: the program', () => {
    expect(faultOf(new TypeError('x is not a function')).kind).toBe('program');
  });
});
