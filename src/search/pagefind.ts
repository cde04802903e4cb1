/** Pagefind's Node API, with every failure thrown. One page per report; tokens are characters (see tokens.ts). */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

export interface Page {
  /** Unique; changes when what is shown of the page changes. */
  readonly name: string;
  /** Tokens, record by record. */
  readonly tokens: readonly (readonly string[])[];
}

export interface PageIndex {
  /** What the browser's Pagefind calls each page, in the order given. */
  readonly names: readonly string[];
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
}

/** Pagefind reads this when an index is made. */
const CHUNK_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
/** A posting of weight 25 is written shortest; 24 would be the default. */
const WEIGHT = '___PAGEFIND_WEIGHT___1.042';
const SIGNATURE = 'pagefind_dcd';

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Builds one index. The service is ended afterwards, which gives its memory back. */
export async function indexPages(language: string, pages: readonly Page[], chunkSize: number): Promise<PageIndex> {
  const before = process.env[CHUNK_VARIABLE];
  process.env[CHUNK_VARIABLE] = String(chunkSize);
  const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  try {
    const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: 1 });
    check(errors);
    if (!index) throw new Error('Pagefind: no index');
    for (const { name, tokens } of pages) {
      const content = [WEIGHT, ...tokens.map((record) => record.join(' '))].join(' ');
      const added = await index.addCustomRecord({ url: name, content, language });
      check(added.errors);
    }
    const written = await index.writeFiles({ outputPath: folder });
    check(written.errors);
    return { names: pageNames(folder, pages), files: filesOf(folder, KEPT) };
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env[CHUNK_VARIABLE];
    else process.env[CHUNK_VARIABLE] = before;
  }
}

/** Our own texts replace the fragments, our own interface Pagefind's. */
const KEPT = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.unknown\.pagefind|index\/[^/]+\.pf_index)$/;

function filesOf(folder: string, kept: RegExp): { path: string; content: Uint8Array }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => kept.test(path) && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path)) }));
}

/** Reads from Pagefind's fragments under which name it filed each page. */
function pageNames(folder: string, pages: readonly Page[]): string[] {
  const names = new Map<string, string>();
  for (const { content } of filesOf(folder, /^fragment\/.+\.pf_fragment$/)) {
    const text = gunzipSync(content).toString('utf8');
    if (!text.startsWith(SIGNATURE)) throw new Error('Pagefind: unknown format of fragments');
    const fragments = JSON.parse(text.slice(SIGNATURE.length)) as Record<string, { url?: string } | undefined>;
    for (const [name, fragment] of Object.entries(fragments)) {
      if (typeof fragment?.url === 'string') names.set(fragment.url, name);
    }
  }
  return pages.map(({ name }) => {
    const found = names.get(name);
    if (found === undefined) throw new Error(`Pagefind: page ${name} is not in the index`);
    return found;
  });
}
