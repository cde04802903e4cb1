/** The files of the index that are our own: fetched once each, unpacked as the build packed them. */
import type { Encoding } from '../../../contract/search-index.ts';
import { Fault } from '../../fault.ts';

/** Told apart because a file that did not arrive is nobody's fault, and one that cannot be read is the site's. */
const missing = (url: string, cause?: unknown): Fault => new Fault('network', `missing file: ${url}`, cause);
const unreadable = (url: string, cause: unknown): Fault => new Fault('index', `unreadable file: ${url}`, cause);

export class IndexFiles {
  /** Address of the index folder, with a slash at its end. */
  readonly base: string;
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(base: string) {
    this.base = base;
  }

  /** A file that keeps its name when it changes. */
  async current(path: string): Promise<unknown> {
    const url = this.base + path;
    const bytes = await bytesOf(url, { cache: 'no-cache' });
    return readable(url, () => JSON.parse(new TextDecoder().decode(bytes)) as unknown);
  }

  /** A packed file, by its path in the folder. What failed is tried anew when it is asked for again. */
  packed(path: string, encoding: Encoding = 'gb18030'): Promise<unknown> {
    let file = this.#read.get(path);
    if (!file) {
      file = unpacked(this.base + path, encoding).catch((error: unknown) => {
        this.#read.delete(path);
        throw error;
      });
      this.#read.set(path, file);
    }
    return file;
  }
}

async function bytesOf(url: string, init?: RequestInit): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(String(response.status));
    return await response.arrayBuffer();
  } catch (error) {
    throw missing(url, error);
  }
}

async function readable<T>(url: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw unreadable(url, error);
  }
}

async function unpacked(url: string, encoding: Encoding): Promise<unknown> {
  const packed = await bytesOf(url);
  return await readable(url, async () => {
    const bytes = await decompressed(packed, 'deflate-raw');
    return JSON.parse(new TextDecoder(encoding).decode(bytes)) as unknown;
  });
}

/** Rejects when the bytes are not what was compressed, or not all of it. */
export function decompressed(bytes: ArrayBuffer, format: CompressionFormat): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format))).arrayBuffer();
}
