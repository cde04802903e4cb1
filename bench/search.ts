/**
 * npm run bench:search — queries drawn from the archive, asked in a real
 * browser of the built site, of Pagefind as it comes and of MiniSearch on the
 * same records. Needs dist/ (npm run build).
 *
 * Options: --dist=dist --seed=2024 --root=. (the folder that holds content/)
 */
import { existsSync, mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { judged as archiveOf } from '../src/rules/all-rules.ts';
import { launch } from '../tests/support/browser.ts';
import { buildMini, buildStock } from './search/others.ts';
import { benchRecords, holding, type BenchRecord } from './search/records.ts';
import { sample, type Query } from './search/sample.ts';
import { median, percentile, score, type Judged } from './search/score.ts';
import { serve, type Served } from './search/serve.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    seed: { type: 'string', default: '2024' },
    root: { type: 'string', default: '.' },
  },
});
const dist = resolve(values.dist);
if (!existsSync(join(dist, 'search-index/manifest.json')))
  throw new Error(`${dist} has no search index: run \`npm run build\` first.`);

const archive = archiveOf(readCorpus(resolve(values.root)));
const records = benchRecords(archive);
const queries = sample(records, Number(values.seed));
const truth = queries.map(({ text }) => holding(records, text));
console.log(
  `${archive.reports.length} reports, ${records.length} records, ${records.reduce((sum, { plain }) => sum + plain.length, 0)} characters; ${queries.length} queries, seed ${values.seed}`,
);

const work = mkdtempSync(join(tmpdir(), 'bench-search-'));
for (const name of ['stock', 'mini']) mkdirSync(join(work, name));
await buildStock(records, join(work, 'stock'));
buildMini(records, join(work, 'mini'));
const site = await serve({ '/': dist, '/stock/': join(work, 'stock'), '/mini/': join(work, 'mini') });
const browser = await launch();

/** Results whose texts are loaded, as on the first screen of the site. */
const SHOWN = 15;
const VISITORS = 12;

interface Design {
  readonly name: string;
  readonly path: string;
  /** Asks and returns record numbers, best first. `all`: every record, else as many as are shown. */
  readonly ask: (tab: Page, query: string, all: boolean) => Promise<Answered>;
}

interface Answered {
  readonly found: readonly number[];
  readonly took: number;
}

const urls = new Map<string, number[]>();
for (const { url, id } of records) urls.set(url, [...(urls.get(url) ?? []), id]);

/** Several records may share an address; their text decides which was shown. */
function numbers(found: readonly { url: string; title: string }[]): number[] {
  return found.map(({ url, title }) => (urls.get(url) ?? []).find((id) => records[id]!.title === title) ?? -1);
}

interface Shown {
  readonly mode: string;
  readonly found: readonly { url: string; title: string }[];
  /** From asking until the results stand, in milliseconds. */
  readonly took: number;
}

/** Asks as a reader does, through the box, or for the whole list, through the address. */
async function ours(tab: Page, query: string, all: boolean): Promise<Answered> {
  const { mode, found, took } = await tab.evaluate(
    async ([text, whole]): Promise<Shown> => {
      const list = document.querySelector<HTMLElement>('[data-search-state]')!;
      list.dataset['searchState'] = 'asked';
      const began = performance.now();
      const done = new Promise<void>((stand) => {
        const watch = new MutationObserver(() => {
          if (list.dataset['searchState'] !== 'done') return;
          watch.disconnect();
          stand();
        });
        watch.observe(list, { attributes: true });
      });
      if (whole) {
        history.replaceState(null, '', `?q=${encodeURIComponent(text)}&limit=all`);
        dispatchEvent(new PopStateEvent('popstate'));
      } else {
        const box = document.querySelector<HTMLInputElement>('#search-box')!;
        box.value = text;
        box.form!.requestSubmit();
      }
      await done;
      return {
        took: performance.now() - began,
        mode: list.dataset['searchMode'] ?? '',
        found: [...list.querySelectorAll('[data-search-result]')].map((item) => {
          const link = item.querySelector('a')!;
          const { pathname, hash } = new URL(link.href);
          return { url: pathname + decodeURIComponent(hash), title: link.textContent };
        }),
      };
    },
    [query, all] as const,
  );
  // What is offered in place of an exact match is labelled so, and is no answer to an exact query.
  return { found: mode === 'exact' ? numbers(found) : [], took };
}

const bare =
  (quoted: boolean) =>
  async (tab: Page, query: string, all: boolean): Promise<Answered> =>
    await tab.evaluate(
      async ([text, load]) => {
        const began = performance.now();
        const found = await (window as unknown as { ask(q: string, n: number): Promise<number[]> }).ask(text, load);
        return { found, took: performance.now() - began };
      },
      [quoted ? `"${query}"` : query, all ? Infinity : SHOWN] as const,
    );

const designs: readonly Design[] = [
  { name: 'this site', path: '/search/', ask: ours },
  { name: 'Pagefind as it comes', path: '/stock/', ask: bare(false) },
  { name: 'Pagefind, quoted', path: '/stock/', ask: bare(true) },
  { name: 'MiniSearch, pairs', path: '/mini/', ask: bare(false) },
];

async function fresh(b: Browser, path: string, served: Served): Promise<Page> {
  const tab = await (await b.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await tab.goto(served.origin + path);
  if (path !== '/search/') await tab.waitForFunction(() => 'ready' in window);
  return tab;
}

/** Files that any page of the site loads; what search adds to them is counted. */
const usual = await (async () => {
  site.taken();
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(`${site.origin}/about/`, { waitUntil: 'networkidle' });
  await tab.context().close();
  return new Set(site.taken().keys());
})();

const searchBytes = (taken: ReadonlyMap<string, number>): number =>
  [...taken]
    .filter(([path]) => !usual.has(path) && !path.endsWith('/') && path !== '/favicon.ico')
    .reduce((sum, [, bytes]) => sum + bytes, 0);

const rows: Record<string, string | number>[] = [];
const perKind: Record<string, string | number>[] = [];
for (const design of designs) {
  const started = performance.now();
  const judged: Judged[] = [];
  const first: number[] = [];
  const ten: number[] = [];
  const cold: number[] = [];
  const warm: number[] = [];
  const tab = await fresh(browser, design.path, site);
  for (const [index, { text }] of queries.entries()) {
    judged.push({ wanted: truth[index]!, found: (await design.ask(tab, text, true)).found });
  }
  await tab.context().close();
  console.log(`${design.name}: ${queries.length} queries in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  // Bytes and times: visitors who each ask ten of the queries, one after the other.
  for (let visitor = 0; visitor < VISITORS; visitor++) {
    site.taken();
    const visit = await fresh(browser, design.path, site);
    let bytes = 0;
    const asked = Array.from({ length: 10 }, (_, index) => queries[(visitor * 43 + index * 37) % queries.length]!.text);
    for (const [index, text] of asked.entries()) {
      cold.push((await design.ask(visit, text, false)).took);
      bytes += searchBytes(site.taken());
      if (index === 0) first.push(bytes);
    }
    ten.push(bytes);
    for (const text of asked) warm.push((await design.ask(visit, text, false)).took);
    await visit.context().close();
  }
  const { recall, precision, exact, mrr } = score(judged);
  const kb = (list: readonly number[]): string =>
    `${(list.reduce((sum, one) => sum + one, 0) / list.length / 1000).toFixed(1)} (max ${(Math.max(...list) / 1000).toFixed(1)})`;
  rows.push({
    design: design.name,
    recall: recall.toFixed(4),
    precision: precision.toFixed(4),
    'exact set': `${(exact * 100).toFixed(1)}%`,
    MRR: mrr.toFixed(3),
    'first query KB': kb(first),
    'ten queries KB': kb(ten),
    'new ms': `${median(cold).toFixed(0)} (p90 ${percentile(cold, 0.9).toFixed(0)})`,
    'warm ms': `${median(warm).toFixed(0)} (p90 ${percentile(warm, 0.9).toFixed(0)})`,
  });
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  perKind.push({ design: design.name, ...Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind, judged)])) });
  if (design.name === 'this site') report(judged);
}
console.table(rows);
console.log('recall / precision / exact set, by kind of query');
console.table(perKind);
await browser.close();
await site.close();
rmSync(work, { recursive: true, force: true });

function ofKind(kind: Query['kind'], judged: readonly Judged[]): string {
  const { recall, precision, exact } = score(judged.filter((_, index) => queries[index]!.kind === kind));
  return `${recall.toFixed(3)} / ${precision.toFixed(3)} / ${exact.toFixed(3)}`;
}

/** Every query of ours that was not answered exactly. */
function report(judged: readonly Judged[]): void {
  const name = (id: number): string => (id < 0 ? 'unknown' : (records as readonly BenchRecord[])[id]!.url);
  judged.forEach(({ wanted, found }, index) => {
    const missed = wanted.filter((id) => !found.includes(id));
    const wrong = found.filter((id) => !wanted.includes(id));
    if (missed.length + wrong.length > 0)
      console.log(
        `  ${queries[index]!.kind} ${JSON.stringify(queries[index]!.text)}: missed ${missed.slice(0, 3).map(name).join(' ')} (${missed.length}), wrong ${wrong.slice(0, 3).map(name).join(' ')} (${wrong.length})`,
      );
  });
}
