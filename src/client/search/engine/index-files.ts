/** The files of the index that are our own: fetched once each, unpacked as the build packed them. */
import type { Encoding } from '../../../contract/search-index.ts';
import { bytesOf, readable, readJson } from '../../read-file.ts';

export class IndexFiles {
  /** Address of the index folder, with a slash at its end. */
  readonly base: string;
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(base: string) {
    this.base = base;
  }

  /** A file that keeps its name when it changes. */
  current(path: string): Promise<unknown> {
    return readJson(this.base + path, (value) => value, { cache: 'no-cache' });
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
