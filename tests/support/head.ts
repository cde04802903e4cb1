/** What the head of a built page says to search engines and link previews. */
import { Doc } from './dom.ts';

export interface Head {
  readonly title: string;
  readonly canonical: string;
  readonly robots: string | undefined;
  /** Of `name` and of `property`: “description”, “og:title”. */
  readonly meta: ReadonlyMap<string, string>;
  /** Data blocks, parsed. */
  readonly things: readonly Record<string, unknown>[];
  readonly feeds: readonly string[];
}

export function headOf(html: string): Head {
  const head = new Doc(html);
  const first = (selector: string, name: string): string => head.all(selector)[0]?.getAttribute(name) ?? '';
  const meta = new Map<string, string>();
  for (const element of head.all('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name');
    if (name === null) continue;
    if (meta.has(name)) throw new Error(`${name} is given twice`);
    meta.set(name, element.getAttribute('content') ?? '');
  }
  return {
    title: (head.all('title')[0]?.textContent ?? '').trim(),
    canonical: first('link[rel="canonical"]', 'href'),
    robots: meta.get('robots'),
    meta,
    things: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, block]) => JSON.parse(block!) as Record<string, unknown>,
    ),
    feeds: head.all('link[type="application/rss+xml"]').map((link) => link.getAttribute('href') ?? ''),
  };
}
