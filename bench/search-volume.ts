/**
 * npm run bench:search:volume — index time, memory, size and bytes per query of
 * large archives, generated from this one. Needs dist/ for the search page.
 *
 * Options: --dist=dist --root=. --reports=1000 --years=10
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { buildSearchIndex } from '../src/search/build-index.ts';
import { launch } from '../tests/support/browser.ts';
import { generate } from './search/generate.ts';
import { benchRecords } from './search/records.ts';
import { sample } from './search/sample.ts';
import { median } from './search/score.ts';
import { serve } from './search/serve.ts';
import { withResults } from '../tests/support/with-results.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    root: { type: 'string', default: '.' },
    reports: { type: 'string', default: '1000' },
    years: { type: 'string', default: '10' },
  },
});
const corpus = readCorpus(resolve(values.root));
const queries = sample(benchRecords(withResults(corpus)), 5).filter(({ kind }) => kind !== 'absent');
const large = generate(corpus, Number(values.reports), Number(values.years));

/** Resident memory of a process, in bytes. */
function memory(process: string): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

let indexer = 0;
let own = 0;
const watch = setInterval(() => {
  own = Math.max(own, memory('self'));
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
  indexer = Math.max(indexer, ...children.map(memory));
}, 200);

const work = mkdtempSync(join(tmpdir(), 'bench-volume-'));
const began = performance.now();
const { records, bytes } = await buildSearchIndex({
  archive: withResults(large),
  outDir: work,
});
const seconds = (performance.now() - began) / 1000;
clearInterval(watch);
const index = join(work, 'search-index');
const files = readdirSync(index, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(index, name)).isFile(),
).length;
const parts = (JSON.parse(readFileSync(join(index, 'manifest.json'), 'utf8')) as { parts: unknown[] }).parts.length;
const gb = (value: number): string => `${(value / 1e9).toFixed(2)} GB`;
console.log(
  `${values.reports} reports, ${records} records: ${seconds.toFixed(0)} s, Pagefind ${gb(indexer)}, Node ${gb(own)}; ${(bytes / 1e6).toFixed(0)} MB in ${files} files, ${parts} parts`,
);

const site = await serve({ '/': resolve(values.dist), '/search-index/': index });
const browser = await launch();
for (const filter of ['', '&year=2024']) {
  const first: number[] = [];
  const ten: number[] = [];
  const took: number[] = [];
  for (let visitor = 0; visitor < 8; visitor++) {
    const tab = await (await browser.newContext()).newPage();
    site.taken();
    let bytesSoFar = 0;
    for (let turn = 0; turn < 10; turn++) {
      const { text } = queries[(visitor * 61 + turn * 37) % queries.length]!;
      const asked = performance.now();
      if (turn === 0) await tab.goto(`${site.origin}/search/?q=${encodeURIComponent(text)}${filter}`);
      else
        await tab.evaluate(
          (address) => {
            document.querySelector<HTMLElement>('[data-search-state]')!.dataset['searchState'] = 'asked';
            history.replaceState(null, '', address);
            dispatchEvent(new PopStateEvent('popstate'));
          },
          `?q=${encodeURIComponent(text)}${filter}`,
        );
      await tab.waitForSelector('[data-search-state="done"],[data-search-state="error"]', {
        state: 'attached',
        timeout: 120_000,
      });
      took.push(performance.now() - asked);
      bytesSoFar += [...site.taken()]
        .filter(([path]) => /\.(?:js|json|pack|pagefind|pf_\w+)$/.test(path) || /search[^/]*\.css$/.test(path))
        .reduce((sum, [, size]) => sum + size, 0);
      if (turn === 0) first.push(bytesSoFar);
    }
    ten.push(bytesSoFar);
    await tab.context().close();
  }
  const kb = (list: readonly number[]): string =>
    `${(list.reduce((sum, one) => sum + one, 0) / list.length / 1000).toFixed(0)} KB (max ${(Math.max(...list) / 1000).toFixed(0)})`;
  console.log(
    `  ${filter === '' ? 'all years' : 'one year'}: first query ${kb(first)}, ten queries ${kb(ten)}, median ${median(took).toFixed(0)} ms`,
  );
}
await browser.close();
await site.close();
rmSync(work, { recursive: true, force: true });
