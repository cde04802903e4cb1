/** Every internal link, anchor, download and asset of every page exists. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ELEMENT_NODE, parse, walkSync } from 'ultrahtml';
import { describe, expect, inject, it } from 'vitest';
import { builtPages } from '../support/pages.ts';

interface Parsed {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly repeated: readonly string[];
}

const ADDRESSES: Record<string, readonly string[]> = {
  a: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src'],
  form: ['action'],
  use: ['href'],
  object: ['data'],
};

const unescape = (value: string): string =>
  value
    .replace(/&amp;/g, '&')
    .replace(/&#38;/g, '&')
    .replace(/&quot;/g, '"');

function read(html: string): Parsed {
  const links: string[] = [];
  const ids = new Set<string>();
  const repeated: string[] = [];
  walkSync(parse(html), (node) => {
    if (node.type !== ELEMENT_NODE) return;
    const { name, attributes } = node;
    const id = attributes['id'];
    if (id !== undefined) {
      if (ids.has(unescape(id))) repeated.push(id);
      ids.add(unescape(id));
    }
    for (const key of ADDRESSES[name] ?? []) if (attributes[key] !== undefined) links.push(unescape(attributes[key]));
  });
  return { links, ids, repeated };
}

describe('links', () => {
  const dist = inject('dist');
  const pages = builtPages(dist);
  const parsed = new Map(pages.map((page) => [page.url, read(page.html)]));
  const known = (path: string): boolean => {
    const file = join(dist, decodeURIComponent(path));
    return path.endsWith('/') ? existsSync(join(file, 'index.html')) : existsSync(file) && statSync(file).isFile();
  };

  it('has pages to look at', () => {
    expect(pages.length).toBeGreaterThan(10);
  });

  it('leads nowhere broken', () => {
    const broken: string[] = [];
    for (const page of pages) {
      for (const link of parsed.get(page.url)!.links) {
        const target = new URL(link, `http://site${page.url}`);
        if (target.host !== 'site' || !target.protocol.startsWith('http')) continue;
        if (!known(target.pathname)) broken.push(`${page.url} → ${link}`);
        else if (target.hash.length > 1 && parsed.has(target.pathname)) {
          const id = decodeURIComponent(target.hash.slice(1));
          if (!id.startsWith(':~:') && !parsed.get(target.pathname)!.ids.has(id))
            broken.push(`${page.url} → ${link} (anchor)`);
        }
      }
    }
    expect([...new Set(broken)]).toEqual([]);
  });

  it('uses every id once a page', () => {
    expect(pages.flatMap((page) => parsed.get(page.url)!.repeated.map((id) => `${page.url}#${id}`))).toEqual([]);
  });

  it('loads nothing from another host', () => {
    const foreign = pages.flatMap((page) =>
      [
        ...page.html.matchAll(
          /<(?:script|link|img|iframe|source|video|audio)\b[^>]*?(?:src|href)="(https?:\/\/[^"]+)"/g,
        ),
      ]
        .filter(([tag]) => !/rel="(?:canonical|alternate|license)"/.test(tag))
        .map(([, url]) => `${page.url} ← ${url}`),
    );
    expect(foreign).toEqual([]);
  });

  it('has no inline script, style or event handler', () => {
    const inline = pages.flatMap((page) => {
      const found: string[] = [];
      walkSync(parse(page.html), (node) => {
        if (node.type !== ELEMENT_NODE) return;
        const { name, attributes } = node;
        const data = name === 'script' && /^application\/(?:ld\+)?json$/.test(attributes['type'] ?? '');
        if (name === 'style' || (name === 'script' && attributes['src'] === undefined && !data))
          found.push(`<${name}>`);
        for (const key of Object.keys(attributes))
          if (key === 'style' || /^on/i.test(key)) found.push(`${name}[${key}]`);
      });
      return found.map((what) => `${page.url} ${what}`);
    });
    expect([...new Set(inline)]).toEqual([]);
  });
});
