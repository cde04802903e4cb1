/**
 * npm run bench:volume — the site with a thousand reports: weight of the index
 * pages, time and memory of the build, time to narrow a list in a real browser.
 *
 * Options: --reports=1000 --seed=1 --runs=5 --dist=<a site built before> --keep
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { indexArchive } from '../src/authoring/index-step.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { judged } from '../src/rules/all-rules.ts';
import { launch } from '../tests/support/browser.ts';
import { serve } from '../tests/support/serve.ts';
import { generate } from './volume/archive.ts';
import { browse } from './volume/browse.ts';
import { buildSite, copyProject, countPages } from './volume/project.ts';
import { heaviest, weigh, type Weight } from './volume/weigh.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '5' },
    dist: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});

/** Index pages, and the folders of which the heaviest page counts. */
const PAGES = [
  '/',
  '/reports/',
  '/findings/',
  '/recommendations/',
  '/indicators/',
  '/checks/',
  '/trends/',
  '/themes/',
  '/organisations/',
  '/programmes/',
  '/compare/',
  '/data/',
  '/feed.xml',
  '/404.html',
];
const FOLDERS = ['/reports/', '/themes/', '/organisations/', '/programmes/', '/indicators/', '/checks/'];
const LISTS = ['/reports/', '/findings/', '/recommendations/', '/indicators/', '/checks/', '/trends/'];
const WORDS = ['资金', '拨付率', '满意度', '不存在的字'];

const say = (line = ''): void => void process.stdout.write(`${line}\n`);
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`;
const milliseconds = (value: number | null): string => (value === null ? '—' : `${value.toFixed(0)} ms`);
const work = mkdtempSync(join(tmpdir(), 'bench-volume-'));

async function build(): Promise<string> {
  const root = join(work, 'project');
  const dist = join(work, 'dist');
  copyProject(resolve('.'), root);
  generate(resolve('.'), root, Number(values.reports), Number(values.seed));
  process.stderr.write(`building ${values.reports} reports in ${work} …\n`);
  const { seconds, cpu, megabytes } = await buildSite(root, dist, (pages) =>
    process.stderr.write(`  ${pages} pages\n`),
  );
  say(
    `${values.reports} reports, seed ${values.seed}: ${countPages(dist)} pages in ${seconds.toFixed(0)} s (${cpu.toFixed(0)} s of processor time, ${cpus().length} processors), peak memory ${megabytes.toFixed(0)} MB, without the search index.`,
  );
  process.stderr.write('building the search index …\n');
  // The search boxes of findings and recommendations ask it.
  await indexArchive(judged(readCorpus(root)), dist);
  return dist;
}

function weights(dist: string): void {
  say('\n| page | HTML | gzip |\n| --- | ---: | ---: |');
  const row = ({ url, raw, gzip }: Weight, name = url): void =>
    say(`| ${name} | ${kilobytes(raw)} | ${kilobytes(gzip)} |`);
  for (const url of PAGES) {
    const weight = weigh(dist, url);
    if (weight !== null) row(weight);
  }
  for (const folder of FOLDERS) {
    const weight = heaviest(dist, folder);
    if (weight !== null) row(weight, `heaviest of ${folder}*/`);
  }
  for (const list of LISTS) {
    const folder = `${list}page/`;
    const index = weigh(dist, `/lists${list.slice(0, -1)}.json`);
    if (index === null) continue;
    row(index);
    const weight = heaviest(dist, folder);
    if (weight !== null)
      row(weight, `heaviest of the ${readdirSync(join(dist, folder)).length} further pages of ${list}`);
  }
}

async function waits(dist: string): Promise<void> {
  const site = await serve(dist);
  const browser = await launch();
  try {
    say(`\nMedian of ${values.runs} visits, from the action to the next painted frame:\n`);
    say(
      '| list | open | first filter | next filters | first search | next searches | sort |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    );
    for (const url of LISTS) {
      const wait = await browse(browser, site.origin, url, WORDS, Number(values.runs));
      say(
        `| ${url} | ${[wait.open, wait.first, wait.filter, wait.firstSearch, wait.search, wait.sort].map(milliseconds).join(' | ')} |`,
      );
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

try {
  const dist = values.dist === undefined ? await build() : resolve(values.dist);
  weights(dist);
  await waits(dist);
} finally {
  if (!values.keep) rmSync(work, { recursive: true, force: true });
  else process.stderr.write(`kept: ${work}\n`);
}
