/** What the reader downloads: bytes of a page, plain and compressed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Weight {
  readonly url: string;
  readonly raw: number;
  readonly gzip: number;
}

export function weigh(dist: string, url: string): Weight | null {
  const file = join(dist, url.endsWith('/') ? join(url, 'index.html') : url);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return { url, raw: bytes.length, gzip: gzipSync(bytes).length };
}

/** The heaviest page directly below a folder. */
export function heaviest(dist: string, folder: string): Weight | null {
  const pages = readdirSync(join(dist, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => weigh(dist, `${folder}${name}/`) ?? []);
  return pages.reduce<Weight | null>((most, page) => (most === null || page.gzip > most.gzip ? page : most), null);
}
