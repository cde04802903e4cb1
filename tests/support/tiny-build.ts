/**
 * The real order of a build, its lock, its folders and its swap, around steps
 * that only write some files: node tests/support/tiny-build.ts <root> <version> [renames]
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/authoring/build.ts';
import type { Archive } from '../../src/report/archive.ts';
import { foldersOf, swap } from '../../src/authoring/swap.ts';

const [root = '', version = '', way = 'exchange'] = process.argv.slice(2);
const PAGES = 60;
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 1));

process.exitCode = await build({
  folders: foldersOf(root),
  say: (line) => void process.stdout.write(`${line}\n`),
  tell: () => undefined,
  signal: stop.signal,
  steps: {
    check: async () => ({
      report: { mistakes: [], questions: [], discrepancies: [], files: [], rules: 'ran' },
      archive: { reports: [] } as unknown as Archive,
    }),
    async astro(_archive, outDir) {
      for (let page = 0; page < PAGES; page++) {
        mkdirSync(join(outDir, String(page)), { recursive: true });
        writeFileSync(join(outDir, String(page), 'index.html'), `${version} ${page}`);
        if (page % 10 === 0) await soon();
      }
      writeFileSync(join(outDir, 'index.html'), version);
      return PAGES;
    },
    async index(_archive, outDir) {
      writeFileSync(join(outDir, 'search.json'), version);
      await soon();
      return PAGES;
    },
    swap: way === 'renames' ? (folders) => swap(folders, renameSync) : swap,
  },
});
