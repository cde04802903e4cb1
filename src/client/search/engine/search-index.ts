/**
 * Reads the files of the index. Pagefind logs a file that does not arrive and
 * goes on with what it has; a search that silently misses is worse than one
 * that says it failed, so every request is watched.
 */
import type { Lexicon } from '../../../search/lexicon.ts';
import {
  shardFile,
  type Manifest,
  type PartAnchors,
  type PartInfo,
  type PartTable,
  type TextShard,
} from '../../../search/layout.ts';
import type { Encoding } from '../../../search/pack.ts';
import { prepare, type PartIndex } from './part-table.ts';

/** Positions of a token, per report of the archive (part key + page name). */
export type Postings = ReadonlyMap<string, readonly number[]>;

interface PagefindResult {
  readonly id: string;
  readonly words: readonly number[];
}

interface PagefindInstance {
  init(): Promise<void>;
  destroy(): Promise<void>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: readonly PagefindResult[] }>;
  preload(term: string): Promise<void>;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

export class Source {
  readonly manifest: Manifest;
  private readonly base: string;
  private readonly load: (url: string) => Promise<unknown>;
  private pagefind: PagefindInstance | undefined;
  private readonly merged = new Map<string, Promise<PartIndex>>();
  private readonly postings = new Map<string, Promise<Postings>>();
  private readonly files = new Map<string, Promise<unknown>>();

  private constructor(base: string, manifest: Manifest, load: (url: string) => Promise<unknown>) {
    this.base = base;
    this.manifest = manifest;
    this.load = load;
  }

  /**
   * @param base address of the index folder, with a slash at its end
   * @param load imports Pagefind's script (replaced in tests)
   */
  static async open(
    base: string,
    load: (url: string) => Promise<unknown> = (url) => import(/* @vite-ignore */ url),
  ): Promise<Source> {
    watch(base);
    const response = await fetch(`${base}manifest.json`, { cache: 'no-cache' });
    const manifest = (await response.json()) as Manifest;
    if (manifest.format !== 1) throw new Error('search: unknown format of the index');
    return new Source(base, manifest, load);
  }

  /** Makes parts ready to be searched; those of other years stay untouched. */
  async parts(keys: readonly string[]): Promise<PartIndex[]> {
    const wanted = this.manifest.parts.filter(({ key }) => keys.includes(key));
    for (const part of wanted) {
      if (!this.merged.has(part.key)) {
        this.postings.clear();
        this.merged.set(part.key, this.openPart(part));
      }
    }
    return await guarded(
      () => Promise.all(wanted.map(({ key }) => this.merged.get(key)!)),
      () => this.reset(),
    );
  }

  private async openPart(part: PartInfo): Promise<PartIndex> {
    const table = this.packed(part.table, 'utf-8') as Promise<PartTable>;
    const options = { basePath: `${this.base}${part.key}/`, metaCacheTag: this.manifest.tag };
    if (!this.pagefind) {
      const script = `${this.base}pagefind.js?v=${this.manifest.tag}`;
      const loaded = this.load(script).catch((error: unknown) => {
        throw missing(script, error);
      });
      const instance = loaded.then((module) =>
        (module as PagefindModule).createInstance({ ...options, noWorker: true }),
      );
      this.pagefind = late(instance);
    } else {
      await this.pagefind.mergeIndex(options.basePath, options);
    }
    return prepare(part, await table);
  }

  /** Where a token stands. A token of one character stands for all that begin with it. */
  find(token: string, probes: readonly string[] = []): Promise<Postings> {
    let found = this.postings.get(token);
    if (!found) {
      found = guarded(
        () => this.ask(token, probes),
        () => this.reset(),
      );
      this.postings.set(token, found);
      if (this.postings.size > 400) this.postings.delete(this.postings.keys().next().value!);
    }
    return found;
  }

  private async ask(token: string, probes: readonly string[]): Promise<Postings> {
    const pagefind = this.pagefind;
    if (!pagefind) throw new Error('search: no part is open');
    await Promise.all(probes.map((probe) => pagefind.preload(probe)));
    const { results } = await pagefind.search(token);
    return new Map(results.map(({ id, words }) => [id, words]));
  }

  /** The text file that holds a record. */
  shard(part: string, page: string, shard: number): Promise<TextShard> {
    return this.packed(`${part}/${shardFile(page, shard)}`) as Promise<TextShard>;
  }

  anchors(path: string): Promise<PartAnchors> {
    return this.packed(path) as Promise<PartAnchors>;
  }

  chunks(path: string): Promise<readonly string[]> {
    return this.packed(path) as Promise<readonly string[]>;
  }

  lexicon(): Promise<Lexicon> {
    return this.packed(this.manifest.lexicon) as Promise<Lexicon>;
  }

  private packed(path: string, encoding: Encoding = 'gb18030'): Promise<unknown> {
    let file = this.files.get(path);
    if (!file) {
      file = guarded(
        () => unpacked(this.base + path, encoding),
        () => this.files.delete(path),
      );
      this.files.set(path, file);
    }
    return file;
  }

  /** After a failure Pagefind believes to have loaded what never came: begin anew. */
  private reset(): void {
    void this.pagefind?.destroy();
    this.pagefind = undefined;
    this.merged.clear();
    this.postings.clear();
  }
}

/** An instance that is still being made. */
function late(instance: Promise<PagefindInstance>): PagefindInstance {
  return {
    init: async () => (await instance).init(),
    destroy: async () => (await instance).destroy(),
    mergeIndex: async (path, options) => (await instance).mergeIndex(path, options),
    search: async (term) => (await instance).search(term),
    preload: async (term) => (await instance).preload(term),
  };
}

/** A file as the build packed it. */
async function unpacked(url: string, encoding: Encoding): Promise<unknown> {
  const { body } = await fetch(url);
  const bytes = await new Response(body!.pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
  return JSON.parse(new TextDecoder(encoding).decode(bytes)) as unknown;
}

/** Begins with words that the interface knows: what does not arrive is no fault of the program. */
const missing = (file: string, cause?: unknown): Error => new Error(`missing file: ${file}`, { cause });

let failures = 0;
const watched = new Set<string>();

/** Counts requests for the index that fail, also those whose failure Pagefind keeps to itself. */
function watch(base: string): void {
  if (watched.has(base)) return;
  watched.add(base);
  const native = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    if (typeof input !== 'string' || !input.startsWith(base)) return await native(input, init);
    try {
      const response = await native(input, init);
      if (!response.ok) throw new Error(String(response.status));
      return response;
    } catch (error) {
      failures++;
      throw missing(input, error);
    }
  };
}

async function guarded<T>(task: () => Promise<T>, undo: () => void): Promise<T> {
  const before = failures;
  try {
    const result = await task();
    if (failures > before) throw missing('index');
    return result;
  } catch (error) {
    undo();
    // What breaks for want of a file is not broken itself.
    throw failures > before ? missing('index', error) : error;
  }
}
