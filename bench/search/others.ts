/** What our search is held against: Pagefind as it comes, and MiniSearch over two-character tokens, on the same records. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { BenchRecord } from './records.ts';

const PAGE = (script: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title><script type="module" src="${script}"></script>`;

export async function buildStock(records: readonly BenchRecord[], folder: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error('Pagefind: no index');
  for (const { id, title, text, url } of records) {
    await index.addCustomRecord({
      url: `${url.replace('#', '?')}&n=${id}`,
      content: text,
      language: 'zh-cn',
      meta: { title, id: String(id) },
    });
  }
  const { errors } = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  if (errors.length > 0) throw new Error(errors.join());
  writeFileSync(join(folder, 'index.html'), PAGE('bench.js'));
  writeFileSync(
    join(folder, 'bench.js'),
    `import * as pagefind from './pagefind/pagefind.js';
     await pagefind.options({ basePath: '/stock/pagefind/' });
     let names;
     window.ask = async (query, shown) => {
       const { results } = await pagefind.search(query);
       if (shown < Infinity) {
         const data = await Promise.all(results.slice(0, shown).map((result) => result.data()));
         return data.map(({ meta }) => Number(meta.id));
       }
       names ??= pagefind.search(null).then(async ({ results: all }) =>
         new Map(await Promise.all(all.map(async (result) => [result.id, Number((await result.data()).meta.id)]))));
       const known = await names;
       return results.map(({ id }) => known.get(id));
     };
     window.ready = true;`,
  );
}

/** Overlapping pairs of characters. */
function pairs(text: string): string[] {
  const chars = [...text.normalize('NFKC').toLowerCase().replace(/\s/gu, '')];
  return chars.length < 2 ? chars : chars.slice(1).map((char, before) => chars[before]! + char);
}

export function buildMini(records: readonly BenchRecord[], folder: string): void {
  const mini = new MiniSearch({
    fields: ['title', 'text'],
    storeFields: ['text', 'url'],
    tokenize: pairs,
    processTerm: (term) => term,
  });
  mini.addAll(records.map(({ id, title, text, url }) => ({ id, title, text, url })));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.json'), JSON.stringify(mini));
  const script = createRequire(import.meta.url)
    .resolve('minisearch')
    .replace(/dist\/cjs\/.*$/, 'dist/es/index.js');
  writeFileSync(join(folder, 'minisearch.js'), readFileSync(script));
  writeFileSync(join(folder, 'index.html'), PAGE('bench.js'));
  writeFileSync(
    join(folder, 'bench.js'),
    `import MiniSearch from './minisearch.js';
     let mini;
     window.ask = async (query) => {
       mini ??= MiniSearch.loadJSON(await (await fetch('index.json')).text(), { fields: ['title', 'text'], storeFields: ['text', 'url'], tokenize: ${pairs.toString()}, processTerm: (term) => term });
       return mini.search(query, { combineWith: 'AND', boost: { title: 2 } }).map(({ id }) => id);
     };
     window.ready = true;`,
  );
}
