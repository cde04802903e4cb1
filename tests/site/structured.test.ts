/** schema.org blocks: sound JSON, and the same facts as the public data. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { generator } from '../../src/publish/generator.ts';
import { borrow, giveBack } from '../support/browser.ts';
import { readData, type DataReport } from '../support/archive-data.ts';
import { headOf } from '../support/head.ts';
import { builtPages } from '../support/pages.ts';

type Thing = Record<string, unknown> & { readonly '@type': string };

const dist = inject('dist');
const things = new Map(builtPages(dist).map(({ url, html }) => [url, headOf(html).things as Thing[]]));
const path = (address: unknown): string => decodeURIComponent(new URL(String(address)).pathname);
const one = (url: string, type: string): Thing => {
  const found = things.get(url)?.filter((thing) => thing['@type'] === type) ?? [];
  expect(found, `${type} of ${url}`).toHaveLength(1);
  return found[0]!;
};
const reports = readData(dist);

/** Every address that a block gives, wherever it stands. */
function addresses(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addresses) : [];
}

describe('every block', () => {
  const all = [...things].flatMap(([url, some]) => some.map((thing) => ({ url, thing })));

  it('names its vocabulary and its kind', () => {
    expect(all.length).toBeGreaterThan(things.size - 3);
    for (const { url, thing } of all) {
      expect(thing['@context'], url).toBe('https://schema.org');
      expect(thing['@type'], url).toMatch(/^[A-Z]\w+$/);
    }
  });

  it('leads to what exists', () => {
    const origin = new URL(String(one('/', 'WebSite')['url'])).origin;
    const broken = new Set<string>();
    for (const { url, thing } of all)
      for (const address of addresses(thing)) {
        if (!address.startsWith(origin)) continue;
        const file = join(dist, path(address));
        const there = address.split('?')[0]!.endsWith('/')
          ? existsSync(join(file, 'index.html'))
          : existsSync(file) && statSync(file).isFile();
        if (!there) broken.add(`${url}: ${address}`);
      }
    expect([...broken]).toEqual([]);
  });
});

/** Parts of a year that a document is about, and several who evaluate: present only where there are any. */
type Wide = DataReport & {
  readonly periodDates?: { readonly from: string; readonly to: string };
  readonly evaluators?: readonly string[] | null;
};
const daysOf = ({ periodDates, period: [from, to] }: Wide): string =>
  periodDates === undefined ? `${from}-01-01/${to}-12-31` : `${periodDates.from}/${periodDates.to}`;
const evaluatorsOf = ({ evaluators, evaluator }: Wide): readonly string[] =>
  evaluators ?? (evaluator === null ? [] : [evaluator]);

describe('a report page', () => {
  it.each(reports.map((report) => [report.id, report] as const))('%s agrees with its data', (_, report) => {
    const thing = one(report.url, 'Report');
    expect(thing).toMatchObject({
      name: report.title,
      headline: report.title,
      identifier: report.id,
      abstract: report.summary,
      inLanguage: 'zh-CN',
      datePublished: report.published,
      temporalCoverage: daysOf(report),
      isBasedOn: { name: report.source.title },
    });
    expect(path(thing['url'])).toBe(report.url);
    expect((thing['about'] as Thing[]).map(({ name }) => name)).toEqual(report.organisations);
    expect([thing['author'] ?? []].flat().map((author) => (author as Thing)['name'])).toEqual(evaluatorsOf(report));
    // A score is an opinion of the evaluator on the organisation, not a rating by readers.
    expect(JSON.stringify(thing)).not.toMatch(/rating/i);
    expect(JSON.stringify(thing)).not.toContain('"Person"');
  });
});

it('the data page lists every file below /data/', () => {
  const { jurisdiction } = parse(readFileSync(join(inject('content'), 'site.yaml'), 'utf8')) as {
    jurisdiction: string;
  };
  const listed = (one('/data/', 'Dataset')['distribution'] as Thing[]).map(({ contentUrl }) => path(contentUrl));
  const files = readdirSync(join(dist, 'data'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:csv|json)$/.test(name))
    .map((name) => `/data/${name}`);
  expect([...listed].sort()).toEqual(files.sort());
  expect(one('/data/', 'Dataset')).toMatchObject({
    spatialCoverage: { name: jurisdiction },
  });
});

it('the front page says how to search', () => {
  const { potentialAction } = one('/', 'WebSite') as { potentialAction?: { target: { urlTemplate: string } } };
  expect(potentialAction!.target.urlTemplate).toMatch(/^https:\/\/[^/]+\/search\/\?q=\{search_term_string\}$/);
});

it('breadcrumbs are those that the page shows', () => {
  for (const { url, html } of builtPages(dist)) {
    const shown = /<nav class="crumbs".*?<\/nav>/s.exec(html)?.[0];
    const told = things.get(url)!.filter((thing) => thing['@type'] === 'BreadcrumbList');
    if (shown === undefined || html.includes('content="noindex"')) expect(told, url).toEqual([]);
    else {
      const names = [...shown.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, item]) =>
        item!.replace(/<[^>]+>/g, '').trim(),
      );
      const items = told[0]!['itemListElement'] as Thing[];
      expect(
        items.map(({ position }) => position),
        url,
      ).toEqual(names.map((_, index) => index + 1));
      expect(
        items.map(({ name }) => String(name).replace(/&/g, '&amp;')),
        url,
      ).toEqual(names);
      expect(path(items.at(-1)!['item']), url).toBe(url);
    }
  }
});

it('the policy on scripts has nothing against the blocks', async () => {
  const browser = await borrow();
  try {
    const tab = await browser.newPage();
    await tab.addInitScript(() => {
      const refused: string[] = [];
      Object.assign(window, { refused });
      document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));
    });
    for (const url of ['/', '/data/', reports[0]!.url]) {
      await tab.goto(inject('origin') + url, { waitUntil: 'networkidle' });
      const seen = await tab.evaluate(() => ({
        refused: (window as unknown as { refused: string[] }).refused,
        kinds: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
          (block) => (JSON.parse(block.textContent) as { '@type': string })['@type'],
        ),
      }));
      expect(seen.refused, url).toEqual([]);
      expect(seen.kinds, url).toEqual(things.get(url)!.map((thing) => thing['@type']));
    }
  } finally {
    await giveBack(browser);
  }
});

it('the list of reports says which program wrote it, beside the reports', () => {
  const list = JSON.parse(readFileSync(join(dist, 'data/reports.json'), 'utf8')) as object;
  expect(Object.keys(list)).toEqual(['generator', 'reports']);
  expect(list).toMatchObject({ generator });
});
