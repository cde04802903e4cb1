/** Pagefind's Node API, with every failure thrown. One page per report; tokens are characters (see tokens.ts). */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { decode } from './cbor.ts';

export interface Page {
  /** Unique; changes when what is shown of the page changes. */
  readonly name: string;
  /** Tokens, apart by spaces. */
  readonly content: string;
}

export interface PageIndex {
  /** What the browser's Pagefind calls each page, in the order given. */
  readonly names: readonly string[];
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
  /** Beginnings of the first token of every chunk, ascending. */
  readonly chunks: readonly string[];
}

/** A posting of weight 25 is written shortest; 24 would be the default. */
const WEIGHT = '___PAGEFIND_WEIGHT___1.042';
const SIGNATURE = 'pagefind_dcd';

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Builds one index. The service is ended afterwards, which gives its memory back. */
export async function indexPages(
  language: string,
  pages: Iterable<Page>,
  chunkSize: number,
  workDir: string = tmpdir(),
): Promise<PageIndex> {
  // Pagefind reads the size of its chunks from here when an index is made.
  const before = process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  mkdirSync(workDir, { recursive: true });
  const folder = mkdtempSync(join(workDir, 'search-index-'));
  try {
    const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: 1 });
    check(errors);
    if (!index) throw new Error('Pagefind: no index');
    const order: string[] = [];
    for (const { name, content } of pages) {
      const added = await index.addCustomRecord({ url: name, content: `${WEIGHT} ${content}`, language });
      check(added.errors);
      order.push(name);
    }
    const written = await index.writeFiles({ outputPath: folder });
    check(written.errors);
    const files = filesOf(folder, KEPT).map((file) =>
      file.path.endsWith('.js') ? { ...file, content: minified(file.content) } : file,
    );
    return { names: pageNames(folder, order), files, chunks: chunkStarts(folder) };
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
    else process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = before;
  }
}

/** Our own texts replace the fragments, our own interface Pagefind's. */
const KEPT =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.unknown\.pagefind|index\/[^/]+\.pf_index)$/;

function filesOf(folder: string, kept: RegExp): { path: string; content: Uint8Array }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => kept.test(path) && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path)) }));
}

/** Pagefind's script keeps its long names; without them it is a sixth smaller on the wire. */
function minified(content: Uint8Array): Uint8Array {
  return Buffer.from(
    transformSync(Buffer.from(content).toString('utf8'), { minify: true, format: 'esm', target: 'es2022' }).code,
  );
}

/** The contents of one of Pagefind's compressed files. */
function unpacked(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error('Pagefind: unknown format');
  return bytes.subarray(SIGNATURE.length);
}

/** Reads from Pagefind's own table how the tokens are spread over chunks. */
function chunkStarts(folder: string): string[] {
  const [file] = filesOf(folder, /\.pf_meta$/);
  const meta = file ? decode(unpacked(file.content)) : null;
  const chunks = Array.isArray(meta) ? meta[2] : null;
  if (!Array.isArray(chunks)) throw new Error('Pagefind: unknown format of the table of chunks');
  return chunks.map((chunk) => {
    const from = Array.isArray(chunk) ? chunk[0] : null;
    if (typeof from !== 'string') throw new Error('Pagefind: unknown format of a chunk');
    return from;
  });
}

interface Fragment {
  readonly url: string;
}

/** Reads from Pagefind's fragments under which name it filed each page. */
function pageNames(folder: string, pages: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const { path, content } of filesOf(folder, /^fragment\/.+\.pf_fragment$/)) {
    const parsed = JSON.parse(unpacked(content).toString('utf8')) as Fragment | Record<string, Fragment>;
    // A page that is alone in its index is not grouped with others.
    const fragments =
      typeof parsed.url === 'string'
        ? { [path.replace(/^fragment\/|\.pf_fragment$/g, '')]: parsed as Fragment }
        : (parsed as Record<string, Fragment>);
    for (const [name, { url }] of Object.entries(fragments)) names.set(url, name);
  }
  return pages.map((name) => {
    const found = names.get(name);
    if (found === undefined) throw new Error(`Pagefind: page ${name} is not in the index`);
    return found;
  });
}
