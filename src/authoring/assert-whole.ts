/** A last look before a site is put in its place: everything that was to be made is there. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../report/archive.ts';
import { KnownReason } from './explain-error.ts';

/** @throws KnownReason when a page of the archive, or its search index, is missing or empty */
export function assertWhole(site: string, { reports }: Corpus): void {
  const wanted = ['index.html', '404.html', ...reports.map(({ url }) => join(url, 'index.html'))];
  const missing = wanted.filter((file) => !(statSync(join(site, file), { throwIfNoEntry: false })?.size ?? 0));
  if (missing.length > 0)
    throw new KnownReason(`新站缺少 ${missing.slice(0, 3).join('、')} 等 ${missing.length} 页，没有换上。`);
  const index = JSON.parse(readFileSync(join(site, 'search-index/manifest.json'), 'utf8')) as { reports?: number };
  if (index.reports !== reports.length)
    throw new KnownReason(`检索里有 ${String(index.reports)} 份报告，应有 ${reports.length} 份，没有换上。`);
}
