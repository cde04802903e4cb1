/** The built pages, and one of each kind for the slow browser checks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Page {
  /** Address from the site's root, e.g. /reports/2021-2023-waimao/. */
  readonly url: string;
  readonly file: string;
  readonly html: string;
}

const address = (name: string): string => `/${name.replace(/(^|\/)index\.html$/, '$1')}`;

let last: { readonly dist: string; readonly pages: readonly Page[] } | undefined;

/** Every HTML page below `dist`; what was read last stays at hand for the next file of tests. */
export function builtPages(dist: string): readonly Page[] {
  if (last?.dist !== dist) last = { dist, pages: readPages(dist) };
  return last.pages;
}

function readPages(dist: string): Page[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({ url: address(name), file: name, html: readFileSync(join(dist, name), 'utf8') }));
}

/** The route that made a page: /reports/x/ and /reports/y/ are of one kind. */
export function kindOf(url: string): string {
  const [, first, second] = url.split('/');
  return second === undefined || second === '' ? url : `/${first}/*/`;
}

/** The longest page of each kind: what holds there holds for the shorter ones. */
export function onePageOfEachKind(pages: readonly Page[]): Page[] {
  const longest = new Map<string, Page>();
  for (const page of pages) {
    const kind = kindOf(page.url);
    if ((longest.get(kind)?.html.length ?? 0) < page.html.length) longest.set(kind, page);
  }
  return [...longest.values()];
}

/** At most `most` pages of each kind, from the longest to the shortest in even steps. */
export function someOfEachKind(pages: readonly Page[], most: number): Page[] {
  const kinds = Map.groupBy(pages, ({ url }) => kindOf(url));
  return [...kinds.values()].flatMap((all) => {
    const sorted = all.toSorted((a, b) => b.html.length - a.html.length);
    const step = Math.max(1, (sorted.length - 1) / (most - 1));
    return Array.from({ length: Math.min(most, sorted.length) }, (_, index) => sorted[Math.round(index * step)]!);
  });
}
