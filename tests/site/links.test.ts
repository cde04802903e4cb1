/** Every internal link, anchor, download and asset of every page exists. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parsed } from '../support/dom.ts';
import { builtPages } from '../support/pages.ts';

interface Parsed {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly repeated: readonly string[];
  readonly inline: readonly string[];
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

/** What code a page carries itself: tags and attributes that the policy forbids. */
function inlineCode(element: Element): string[] {
  const name = element.localName;
  const data = name === 'script' && /^application\/(?:ld\+)?json$/.test(element.getAttribute('type') ?? '');
  const code = name === 'style' || (name === 'script' && !element.hasAttribute('src') && !data);
  const keys = element.getAttributeNames().filter((key) => key === 'style' || /^on/i.test(key));
  return [...(code ? [`<${name}>`] : []), ...keys.map((key) => `${name}[${key}]`)];
}

function read(html: string): Parsed {
  const links: string[] = [];
  const ids = new Set<string>();
  const repeated: string[] = [];
  const inline: string[] = [];
  for (const element of parsed(html).querySelectorAll('*')) {
    const id = element.getAttribute('id');
    if (id !== null) {
      if (ids.has(id)) repeated.push(id);
      ids.add(id);
    }
    for (const key of ADDRESSES[element.localName] ?? []) {
      const link = element.getAttribute(key);
      if (link !== null) links.push(link);
    }
    inline.push(...inlineCode(element));
  }
  return { links, ids, repeated, inline };
}

describe('links', () => {
  const dist = inject('dist');
  const pages = builtPages(dist);
  const readings = new Map(pages.map((page) => [page.url, read(page.html)]));
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
      for (const link of readings.get(page.url)!.links) {
        const target = new URL(link, `http://site${page.url}`);
        if (target.host !== 'site' || !target.protocol.startsWith('http')) continue;
        if (!known(target.pathname)) broken.push(`${page.url} → ${link}`);
        else if (target.hash.length > 1 && readings.has(target.pathname)) {
          const id = decodeURIComponent(target.hash.slice(1));
          if (!id.startsWith(':~:') && !readings.get(target.pathname)!.ids.has(id))
            broken.push(`${page.url} → ${link} (anchor)`);
        }
      }
    }
    expect([...new Set(broken)]).toEqual([]);
  });

  it('uses every id once a page', () => {
    expect(pages.flatMap((page) => readings.get(page.url)!.repeated.map((id) => `${page.url}#${id}`))).toEqual([]);
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
    const inline = pages.flatMap((page) => readings.get(page.url)!.inline.map((what) => `${page.url} ${what}`));
    expect([...new Set(inline)]).toEqual([]);
  });
});
