/** What the head of a built page says to search engines and link previews. */
import { parse, type ElementNode, type TextNode } from 'ultrahtml';
import { querySelectorAll } from 'ultrahtml/selector';

const decode = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#38;|&amp;/g, '&');

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
  const root = parse(html.slice(0, html.indexOf('</head>')));
  const all = (selector: string): ElementNode[] => querySelectorAll(root as ElementNode, selector) as ElementNode[];
  const inside = ([element]: ElementNode[]): string =>
    ((element?.children[0] as TextNode | undefined)?.value ?? '').trim();
  const meta = new Map<string, string>();
  for (const { attributes } of all('meta')) {
    const name = attributes['property'] ?? attributes['name'];
    if (name === undefined) continue;
    if (meta.has(name)) throw new Error(`${name} is given twice`);
    meta.set(name, decode(attributes['content'] ?? ''));
  }
  return {
    title: decode(inside(all('title'))),
    canonical: decode(all('link[rel="canonical"]')[0]?.attributes['href'] ?? ''),
    robots: meta.get('robots'),
    meta,
    things: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, block]) => JSON.parse(block!) as Record<string, unknown>,
    ),
    feeds: all('link[type="application/rss+xml"]').map(({ attributes }) => attributes['href'] ?? ''),
  };
}
