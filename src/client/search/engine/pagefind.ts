/**
 * Positions as Pagefind has them. Nothing else in the browser knows Pagefind,
 * what its files are called, that a result is called a fragment and a position
 * the location of a word.
 *
 * Pagefind logs a file that does not arrive, or that it cannot read, and goes
 * on with what it has; a search that silently misses is worse than one that
 * says it failed, so every one of its requests is watched.
 */
import type { Manifest } from '../../../contract/search-index.ts';
import { Fault, faultOf } from '../../fault.ts';
import { decompressed } from './index-files.ts';
import type { Positions, Postings } from './position-port.ts';

interface PagefindResult {
  readonly id: string;
  readonly words: readonly number[];
}

interface PagefindInstance {
  destroy(): Promise<void>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: readonly PagefindResult[] }>;
  preload(term: string): Promise<void>;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

export interface PagefindOptions {
  /** Address of the index folder, with a slash at its end. */
  readonly base: string;
  readonly manifest: Pick<Manifest, 'tag' | 'parts'>;
  /** Reads the table of chunks of a part. */
  readonly chunks: (path: string) => Promise<readonly string[]>;
  /** Imports Pagefind's script (replaced where there is no browser). */
  readonly load?: ((url: string) => Promise<unknown>) | undefined;
}

/** Answers that are kept. */
const MOST_KEPT = 400;

export class PagefindPositions implements Positions {
  readonly #options: PagefindOptions;
  #pagefind: Promise<PagefindInstance> | undefined;
  readonly #open = new Map<string, Promise<void>>();
  readonly #kept = new Map<string, Promise<Postings>>();

  constructor(options: PagefindOptions) {
    this.#options = options;
    watch(options.base);
  }

  async open(parts: readonly string[]): Promise<void> {
    for (const key of parts) {
      if (this.#open.has(key)) continue;
      this.#kept.clear();
      this.#open.set(key, this.#openPart(key));
    }
    await this.#guarded(() => Promise.all(parts.map((key) => this.#open.get(key)!)));
  }

  /** The first becomes Pagefind's own index, the others are merged into it. */
  async #openPart(key: string): Promise<void> {
    const { base, manifest } = this.#options;
    const options = { basePath: `${base}${key}/`, metaCacheTag: manifest.tag };
    if (this.#pagefind) {
      await (await this.#pagefind).mergeIndex(options.basePath, options);
      return;
    }
    this.#pagefind = this.#script().then((module) => module.createInstance({ ...options, noWorker: true }));
    await this.#pagefind;
  }

  async #script(): Promise<PagefindModule> {
    const { base, manifest, load = (url: string) => import(/* @vite-ignore */ url) } = this.#options;
    const script = `${base}pagefind.js?v=${manifest.tag}`;
    try {
      return (await load(script)) as PagefindModule;
    } catch (error) {
      // What is no script, or does not run, has arrived all the same.
      if (faultOf(error).kind !== 'network') throw new Fault('index', `unreadable file: ${script}`, error);
      throw new Fault('network', `missing file: ${script}`, error);
    }
  }

  of(token: string): Promise<Postings> {
    return this.#once(token, () => this.#ask(token));
  }

  /** Such tokens may lie in several chunks, of which Pagefind by itself would read one. */
  async beginning(letters: string): Promise<Postings> {
    const { manifest, chunks } = this.#options;
    const starts = await Promise.all(manifest.parts.map((part) => chunks(part.chunks)));
    const probes = new Set(starts.flat().filter((start) => start.startsWith(letters)));
    return await this.#once(letters, async () => {
      const pagefind = await this.#instance();
      await Promise.all([...probes].map((probe) => pagefind.preload(probe)));
      return await this.#ask(letters);
    });
  }

  async #ask(term: string): Promise<Postings> {
    const { results } = await (await this.#instance()).search(term);
    return new Map(results.map(({ id, words }) => [id, words]));
  }

  #instance(): Promise<PagefindInstance> {
    if (!this.#pagefind) throw new Fault('program', 'no part of the index is open');
    return this.#pagefind;
  }

  #once(term: string, ask: () => Promise<Postings>): Promise<Postings> {
    let found = this.#kept.get(term);
    if (!found) {
      found = this.#guarded(ask);
      this.#kept.set(term, found);
      if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    }
    return found;
  }

  /** Fails as soon as anything fails on the way: what Pagefind keeps to itself, or waits for in vain. */
  async #guarded<T>(task: () => Promise<T>): Promise<T> {
    const failure = nextFailure();
    try {
      return await Promise.race([task(), failure.promise]);
    } catch (error) {
      this.#reset();
      // What is still on its way belongs to this question: the next one must not be told of it.
      await Promise.allSettled(underWay);
      // What breaks for want of a file is not broken itself.
      throw (
        failure.first() ?? (error instanceof Fault ? error : new Fault('index', `Pagefind: ${String(error)}`, error))
      );
    } finally {
      failure.forget();
    }
  }

  /** After a failure Pagefind believes to have loaded what never came: begin anew. */
  #reset(): void {
    void this.#pagefind?.then((instance) => instance.destroy()).catch(() => undefined);
    this.#pagefind = undefined;
    this.#open.clear();
    this.#kept.clear();
  }
}

/** Told of every request that fails, of every index of this program. */
const listeners = new Set<(fault: Fault) => void>();

interface Failure {
  /** Rejects with the first failure; never resolves. */
  readonly promise: Promise<never>;
  first(): Fault | undefined;
  forget(): void;
}

function nextFailure(): Failure {
  let first: Fault | undefined;
  let fail = (_fault: Fault): void => undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    fail = (fault) => {
      first ??= fault;
      reject(fault);
    };
  });
  listeners.add(fail);
  return { promise, first: () => first, forget: () => listeners.delete(fail) };
}

const underWay = new Set<Promise<Response>>();
const watched = new Set<string>();
/** Compressed all of them, with a sum by which half a file is noticed. */
const COMPRESSED = /\/(?:pagefind\.[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|index\/[^/]+\.pf_index)(?:\?|$)/;
const ENTRY = /\/pagefind-entry\.json(?:\?|$)/;

/** Notes requests of Pagefind that fail, and files that arrive damaged. */
function watch(base: string): void {
  if (watched.has(base)) return;
  watched.add(base);
  const native = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    if (typeof input !== 'string' || !input.startsWith(base) || !(COMPRESSED.test(input) || ENTRY.test(input)))
      return await native(input, init);
    const response = whole(input, () => native(input, init));
    underWay.add(response);
    try {
      return await response;
    } catch (error) {
      if (error instanceof Fault) for (const fail of [...listeners]) fail(error);
      throw error;
    } finally {
      underWay.delete(response);
    }
  };
}

/** A response all of which has arrived, undamaged. */
async function whole(url: string, request: () => Promise<Response>): Promise<Response> {
  let bytes: ArrayBuffer;
  try {
    const response = await request();
    if (!response.ok) throw new Error(String(response.status));
    bytes = await response.arrayBuffer();
  } catch (error) {
    throw new Fault('network', `missing file: ${url}`, error);
  }
  if (COMPRESSED.test(url)) {
    await decompressed(bytes, 'gzip').catch((error: unknown) => {
      throw new Fault('index', `unreadable file: ${url}`, error);
    });
  }
  return new Response(bytes);
}
