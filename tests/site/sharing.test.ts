/** What search engines and link previews are told of every page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { headOf } from '../support/head.ts';
import { builtPages } from '../support/pages.ts';

const dist = inject('dist');
const pages = builtPages(dist).map(({ url, html }) => ({ url, head: headOf(html) }));
const path = (address: string): string => decodeURIComponent(new URL(address).pathname);

/** Values that more than one page has, with the pages. */
function shared(values: readonly (readonly [url: string, value: string])[]): string[] {
  const groups = Map.groupBy(values, ([, value]) => value);
  return [...groups]
    .filter(([, same]) => same.length > 1)
    .map(([v, same]) => `${v}: ${same.map(([u]) => u).join(' ')}`);
}

describe('titles and descriptions', () => {
  it('every page has a title of its own', () => {
    expect(pages.filter(({ head }) => head.title === '').map(({ url }) => url)).toEqual([]);
    expect(shared(pages.map(({ url, head }) => [url, head.title]))).toEqual([]);
  });

  it('every page has a description that says something, of its own', () => {
    const described = pages.map(({ url, head }) => [url, head.meta.get('description') ?? ''] as const);
    expect(described.filter(([, text]) => [...text].length < 30)).toEqual([]);
    expect(shared(described)).toEqual([]);
  });

  it('every page names its own address', () => {
    const wrong = pages.filter(
      ({ url, head }) => path(head.canonical) !== url || head.meta.get('og:url') !== head.canonical,
    );
    expect(wrong.map(({ url, head }) => `${url}: ${head.canonical}`)).toEqual([]);
  });

  it('every page leads to the feed', () => {
    expect(pages.filter(({ head }) => head.feeds.join() !== '/feed.xml').map(({ url }) => url)).toEqual([]);
  });
});

describe('link previews', () => {
  const NEEDED = ['og:title', 'og:description', 'og:type', 'og:url', 'og:image', 'og:image:alt', 'og:site_name'];

  it.each(NEEDED)('every page has %s', (name) => {
    expect(pages.filter(({ head }) => (head.meta.get(name) ?? '') === '').map(({ url }) => url)).toEqual([]);
  });

  it('say the same as the page, in Chinese', () => {
    for (const { head, url } of pages) {
      expect(head.title, url).toContain(head.meta.get('og:title'));
      expect(head.meta.get('og:description'), url).toBe(head.meta.get('description'));
      expect(head.meta.get('og:locale'), url).toBe('zh_CN');
      expect(head.meta.get('twitter:card'), url).toBe('summary_large_image');
    }
  });

  it('show a picture that exists and is as large as they say', () => {
    const pictures = new Map(pages.map(({ head }) => [head.meta.get('og:image')!, head]));
    for (const [address, head] of pictures) {
      const file = join(dist, path(address));
      expect(existsSync(file), address).toBe(true);
      const png = readFileSync(file);
      expect(png.subarray(0, 8).toString('latin1'), address).toBe('\x89PNG\r\n\x1a\n');
      const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
      expect(size, address).toEqual([1200, 630]);
      expect(size.map(String)).toEqual([head.meta.get('og:image:width'), head.meta.get('og:image:height')]);
      expect(png.length, address).toBeLessThan(150_000);
    }
  });

  it('every report has a picture of its own, all other pages the site’s', () => {
    for (const { url, head } of pages) {
      const picture = path(head.meta.get('og:image')!);
      expect(picture, url).toBe(
        /^\/reports\/[^/]+\/$/.test(url) && !url.includes('/page/') ? `${url}card.png` : '/card.png',
      );
    }
  });
});
