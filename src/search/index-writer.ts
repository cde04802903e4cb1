/** Writes the files of the index, and counts their bytes. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packed } from './pack.ts';
import type { Encoding } from '../contract/search-index.ts';

export interface IndexWriter {
  /** Under a name that is given. */
  plain(path: string, content: Uint8Array): void;
  /** Packed under a name that changes with the content; returns the name. */
  hashed(path: string, value: unknown, encoding: Encoding): string;
  /** Written so far. */
  bytes(): number;
}

/** Ten hexadecimal digits that change with the text. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** @param root folder of the index; the folders below are made as they are needed */
export function indexWriter(root: string): IndexWriter {
  let bytes = 0;
  const made = new Set<string>();
  const plain = (path: string, content: Uint8Array): void => {
    const file = join(root, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, content);
    bytes += content.length;
  };
  return {
    plain,
    hashed(path, value, encoding) {
      const name = `${path}.${hash(JSON.stringify(value))}.pack`;
      plain(name, packed(value, encoding));
      return name;
    },
    bytes: () => bytes,
  };
}
