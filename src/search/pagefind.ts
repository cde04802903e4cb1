/**
 * The index of positions by Pagefind. Nothing else in the build knows what
 * Pagefind is, how it is made to index characters instead of words, what its
 * files are called and what is in them. Every failure is thrown.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { close, createIndex } from 'pagefind';
import type { IndexFile, IndexedText, PartToIndex, PositionIndex } from './position-port.ts';

/** A posting of weight 25 is written shortest; 24 would be the default. */
const WEIGHT = '___PAGEFIND_WEIGHT___1.042';
const SIGNATURE = 'pagefind_dcd';
/** Run by the browser for all parts. */
const PROGRAM = 'pagefind.js';
/** Our own texts replace the fragments, our own interface Pagefind's. */
const KEPT = /^(?:pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.unknown\.pagefind|index\/[^/]+\.pf_index)$/;

/** A chunk holds this many postings: small ones cost less per query, more in the table of chunks. */
const chunkSize = (characters: number): number =>
  Math.round(Math.min(8000, Math.max(1000, Math.sqrt(characters) * 1.2)));

/**
 * Builds one index, in a language of its own: Pagefind puts the language before
 * every name, and knows no rules for it. The service is ended afterwards, which
 * gives its memory back.
 */
export async function indexPositions({
  key,
  texts,
  characters,
  workDir = tmpdir(),
}: PartToIndex): Promise<PositionIndex> {
  // Pagefind reads the size of its chunks from here when an index is made.
  const before = process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(characters));
  mkdirSync(workDir, { recursive: true });
  const folder = mkdtempSync(join(workDir, 'search-index-'));
  try {
    const order = await writeIndex(key, texts, folder);
    return {
      names: textNames(folder, order),
      files: filesOf(folder, (path) => KEPT.test(path)),
      program: filesOf(folder, (path) => path === PROGRAM).map(({ path, content }) => ({
        path,
        content: minified(content),
      })),
      chunks: chunkStarts(folder),
    };
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
    else process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = before;
  }
}

/** Returns the names of the texts, in their order. */
async function writeIndex(language: string, texts: Iterable<IndexedText>, folder: string): Promise<string[]> {
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: 1 });
  check(errors);
  if (!index) throw new Error('Pagefind: no index');
  const order: string[] = [];
  for (const { name, tokens } of texts) {
    const added = await index.addCustomRecord({ url: name, content: `${WEIGHT} ${tokens.join(' ')}`, language });
    check(added.errors);
    order.push(name);
  }
  const written = await index.writeFiles({ outputPath: folder });
  check(written.errors);
  return order;
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

function filesOf(folder: string, kept: (path: string) => boolean): IndexFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => kept(path) && statSync(join(folder, path)).isFile())
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
  const [file] = filesOf(folder, (path) => path.endsWith('.pf_meta'));
  const meta = file ? decodeCbor(unpacked(file.content)) : null;
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

/** Reads from Pagefind's fragments under which name it filed each text. */
function textNames(folder: string, order: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const { path, content } of filesOf(folder, (name) => /^fragment\/.+\.pf_fragment$/.test(name))) {
    const parsed = JSON.parse(unpacked(content).toString('utf8')) as Fragment | Record<string, Fragment>;
    // A text that is alone in its index is not grouped with others.
    const fragments =
      typeof parsed.url === 'string'
        ? { [path.replace(/^fragment\/|\.pf_fragment$/g, '')]: parsed as Fragment }
        : (parsed as Record<string, Fragment>);
    for (const [name, { url }] of Object.entries(fragments)) names.set(url, name);
  }
  return order.map((name) => {
    const found = names.get(name);
    if (found === undefined) throw new Error(`Pagefind: text ${name} is not in the index`);
    return found;
  });
}

type Cbor = number | string | null | boolean | Cbor[];

/** Reads the little of CBOR that Pagefind writes: numbers, strings, arrays. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  const size = (info: number): number => {
    if (info < 24) return info;
    const width = 2 ** (info - 24);
    const from = at;
    at += width;
    if (width === 1) return view.getUint8(from);
    if (width === 2) return view.getUint16(from);
    if (width === 4) return view.getUint32(from);
    if (width === 8) return Number(view.getBigUint64(from));
    throw new RangeError('CBOR: unknown length');
  };

  const value = (): Cbor => {
    const head = view.getUint8(at++);
    const major = head >> 5;
    if (head === 0xf6) return null;
    if (head === 0xf4 || head === 0xf5) return head === 0xf5;
    const length = size(head & 31);
    if (major === 0) return length;
    if (major === 1) return -1 - length;
    if (major === 3) {
      at += length;
      return new TextDecoder().decode(bytes.subarray(at - length, at));
    }
    if (major === 4) return Array.from({ length }, value);
    throw new RangeError(`CBOR: unknown type ${major}`);
  };

  return value();
}
