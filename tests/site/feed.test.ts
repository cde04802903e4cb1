/** The feed and the sitemap: well-formed, dated, newest first, leading to what exists. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readData } from '../support/archive-data.ts';
import { borrow, giveBack } from '../support/browser.ts';

interface Item {
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  readonly pubDate: string;
  readonly description: string;
}

const dist = inject('dist');
const reports = readData(dist);
let browser: Browser;
let items: Item[];
let changed: Map<string, string | null>;

/** Read by a browser's own XML parser, which accepts nothing that is not well-formed. */
beforeAll(async () => {
  browser = await borrow();
  const tab = await browser.newPage();
  const read = (name: string): string => readFileSync(join(dist, name), 'utf8');
  items = await tab.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    const error = document.querySelector('parsererror');
    if (error !== null || document.documentElement.tagName !== 'rss') throw new Error(error?.textContent ?? 'no rss');
    return [...document.querySelectorAll('item')].map((item) => {
      const of = (name: string): string => item.querySelector(name)?.textContent ?? '';
      return {
        title: of('title'),
        link: of('link'),
        guid: of('guid'),
        pubDate: of('pubDate'),
        description: of('description'),
      };
    });
  }, read('feed.xml'));
  changed = new Map(
    await tab.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      if (document.querySelector('parsererror') !== null) throw new Error('sitemap is not well-formed');
      return [...document.querySelectorAll('url')].map((url): [string, string | null] => [
        new URL(url.querySelector('loc')!.textContent).pathname,
        url.querySelector('lastmod')?.textContent ?? null,
      ]);
    }, read('sitemap-0.xml')),
  );
});
afterAll(() => giveBack(browser));

const day = (date: string): string => new Date(date).toISOString().slice(0, 10);

describe('the feed', () => {
  it('has each report once, with the day of its publication', () => {
    for (const report of reports) {
      const found = items.filter(({ link }) => new URL(link).pathname === report.url && new URL(link).hash === '');
      expect(found, report.id).toHaveLength(1);
      expect(found[0]).toMatchObject({ title: report.title, description: report.summary });
      expect(day(found[0]!.pubDate), report.id).toBe(report.published);
    }
  });

  it('dates what a report says of earlier findings like the report', () => {
    const published = new Map(reports.map(({ url, published: date }) => [url, date]));
    const carried = items.filter(({ link }) => /#U\d+$/.test(link));
    expect(carried.length).toBeGreaterThan(0);
    for (const { link, pubDate } of carried) expect(day(pubDate)).toBe(published.get(new URL(link).pathname));
  });

  it('gives every item an identity of its own, and leads to a place that exists', () => {
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
    for (const { link, guid } of items) {
      expect(guid).toBe(link);
      const { pathname, hash } = new URL(link);
      const html = readFileSync(join(dist, pathname, 'index.html'), 'utf8');
      if (hash !== '') expect(html, link).toContain(`id="${hash.slice(1)}"`);
    }
  });

  it('goes from new to old', () => {
    const dates = items.map(({ pubDate }) => Date.parse(pubDate));
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
    expect(dates.every((date) => !Number.isNaN(date))).toBe(true);
  });
});

it('the sitemap says when a report’s page last changed', () => {
  for (const report of reports) {
    const dates = [report.published, ...report.corrections.map(({ date }) => date)].filter((date) => date !== null);
    expect(day(changed.get(report.url) ?? ''), report.id).toBe(dates.sort().at(-1));
  }
});
