/** A few hostile inputs that the check takes, built into one site and opened; and that the instruments see an attack. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { borrow, giveBack } from '../support/browser.ts';
import { hostile } from '../support/hostile.ts';
import { browse } from '../support/hostile/browse.ts';
import { csvComplaints, outputsOf } from '../support/hostile/outputs.ts';
import { merge } from '../support/hostile/merge.ts';
import { tour } from '../support/hostile/site.ts';
import { newRoot, remove } from '../support/hostile/write.ts';
import { serve } from '../support/serve.ts';

/** Inputs that any archive may hold: texts of every kind, in every kind of place. */
const SAMPLE =
  /^(?:body: (?:text|heading|list|cell|title|attributes|words|bold)|field: |site\.yaml: |themes\.yaml$|about\.md: )/;

/** Taken from the beginning of each position: they have to fit into one archive. */
const sampled = hostile().filter(({ position, shown }) => shown !== undefined && SAMPLE.test(position));

let browser: Browser;
beforeAll(async () => {
  browser = await borrow();
});
afterAll(() => giveBack(browser));

describe('a site of hostile texts', () => {
  it('shows them as written and does nothing else', async () => {
    const [merged] = merge(sampled);
    const { pages, complaints } = await tour(merged!, browser, true);
    expect(complaints).toEqual([]);
    expect(pages).toBeGreaterThan(15);
  });
});

describe('the instruments', () => {
  const ATTACKS: readonly (readonly [html: string, told: RegExp])[] = [
    ['<script>window.__hacked=1</script>', /code of the content ran/],
    ['<script>alert(1)</script>', /opens a dialog/],
    ['<img src="x" onerror="1">', /handler onerror/],
    ['<a href="java\tscript:1">x</a>', /leads to/],
    ['<img src="https://evil.test/x.png">', /asks https:\/\/evil\.test/],
    ['<meta http-equiv="refresh" content="9;url=/">', /refresh/],
    ['<iframe srcdoc="x"></iframe>', /<iframe>/],
    [
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><script>1</script>',
      /console: .*Content Security/,
    ],
    ['<script>location.href="/elsewhere/"</script>', /goes to/],
  ];

  it('see what an attack does to a page', async () => {
    const root = newRoot();
    const texts = ATTACKS.map(([html], index) => [`a${index}`, `<!doctype html><title>x</title>${html}`] as const);
    for (const [name, text] of texts) {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, 'index.html'), text);
    }
    const site = await serve(root);
    try {
      const urls = texts.map(([name]) => `/${name}/`);
      const complaints = await browse(browser, site.origin, urls);
      ATTACKS.forEach(([html, told], index) => {
        const own = complaints.filter((complaint) => complaint.startsWith(`/a${index}/: `));
        expect(
          own.some((complaint) => told.test(complaint)),
          `${html}: ${complaints.join('\n')}`,
        ).toBe(true);
      });
    } finally {
      await site.close();
      remove(root);
    }
  });

  it('see what an attack leaves in a file', async () => {
    const root = newRoot();
    const shown = new Map([['标999记', '<b>标999记']]);
    try {
      mkdirSync(join(root, 'data'));
      writeFileSync(join(root, 'index.html'), '<!doctype html><title>x</title><b>标999记</b><p onclick="1">');
      writeFileSync(join(root, 'feed.xml'), '<rss><title>&lt;b>标999记</title></item></rss>');
      writeFileSync(join(root, 'data/a.json'), '{"a":"b标999记"}');
      expect((await outputsOf(root, shown, browser)).join('\n')).toMatch(
        /data\/a\.json: shows[\s\S]*feed\.xml: is no XML[\s\S]*index\.html: has a handler[\s\S]*index\.html: shows/,
      );
      expect(csvComplaints('\uFEFFa,b\n=1+1,-5\n', shown)).toEqual(['has the formula =1+1']);
    } finally {
      remove(root);
    }
  });
});
