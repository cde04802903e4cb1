/**
 * What is typed is what is shown, in a built site and a real browser: texts of
 * Chinese, figures, signs and spaces in every place that an author writes in.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inspectContent } from '../../src/corpus/read-corpus.ts';
import { launch } from '../support/browser.ts';
import { buildNow, makeRoot, newFolder, seeded, write } from '../support/builds.ts';
import { serve, type Served } from '../support/serve.ts';
import { SOUND } from '../unit/corpus/archive.ts';

const SEED = 20_261_127;
const REPORTS = 60;

const HAN = [...'资金支出完成率项目绩效目标拨付及时预算管理年度'];
const SIGNS = [...'~*_#|>[]()!`&+-=:;,./@$%^"\'？。，、：；“”（）《》·—…％～＊＃＋＜＞'];
const PIECES = [
  ' ',
  '~~',
  '3*4*5',
  '5~10',
  '20~30',
  '&#60;',
  '#1',
  ' #2',
  '》。',
  '**重点。**',
  'https://a.cn/b_c。',
  '-3.2%',
  '>100',
];

interface Typed {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly finding: string;
  readonly point: string;
  readonly prose: string;
  readonly wrapped: readonly [string, string];
  readonly cell: string;
  readonly item: string;
  readonly note: string;
  readonly footnote: string;
}

const random = seeded(SEED);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

/** Begins and ends with Chinese: what begins a line is tried elsewhere. */
function text(): string {
  const parts = Array.from({ length: 4 + Math.floor(random() * 14) }, () => {
    const kind = random();
    if (kind < 0.45) return pick(HAN);
    if (kind < 0.65) return String(Math.floor(random() * 100));
    return kind < 0.92 ? pick(SIGNS) : pick(PIECES);
  });
  return `甲${parts.join('')}乙`;
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function typed(index: number): Typed {
  return {
    id: `2023-shi-${index + 1}`,
    title: text(),
    summary: text(),
    finding: text(),
    point: text(),
    prose: text(),
    wrapped: [text(), text()],
    cell: text(),
    item: text(),
    note: text(),
    footnote: text(),
  };
}

function source(words: Typed): string {
  return SOUND.replace('title: 外贸专项资金绩效评价报告', () => `title: ${quoted(words.title)}`)
    .replace('summary: 总体良好。', () => `summary: ${quoted(words.summary)}`)
    .replace('title: 拨付较慢', () => `title: ${quoted(words.finding)}`)
    .replace('points: [年底才拨付]', () => `points: [${quoted(words.point)}]`)
    .replace('[^1]: 不含结转。', () =>
      [
        words.prose,
        words.wrapped.join('\n'),
        `- ${words.item}`,
        `| 项目 | 说明 |\n| --- | --- |\n| ${words.cell.replaceAll('|', '\\|')} | 1 |`,
        `<Note title="说明">${words.note}</Note>`,
        `[^1]: ${words.footnote}`,
      ].join('\n\n'),
    );
}

const root = newFolder();
let accepted: Typed[] = [];
let site: Served;
let browser: Browser;

beforeAll(async () => {
  const all = Array.from({ length: REPORTS }, (_, index) => typed(index));
  makeRoot('甲', root);
  write(root, Object.fromEntries(all.map((words) => [`content/reports/${words.id}.mdx`, source(words)])));
  const refused = new Set(inspectContent(root).problems.map(({ file }) => file));
  accepted = all.filter(({ id }) => !refused.has(`content/reports/${id}.mdx`));
  write(root, Object.fromEntries([...refused].map((file) => [file, null])));
  const { status, said } = await buildNow(root);
  expect(status, said).toBe(0);
  site = await serve(join(root, 'dist'));
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(root, { recursive: true, force: true });
});

/** Spaces are layout; two stars that set bold are a mark. */
const bare = (words: string): string => words.replace(/\s|(?<!\*)\*\*(?!\*)/g, '');
const plain = (words: string): string => words.replace(/\s/g, '');

it('most texts are accepted', () => {
  expect(accepted.length).toBeGreaterThan(REPORTS / 3);
});

it('every accepted text is on its page and in the data as typed', async () => {
  const page = await browser.newPage();
  for (const words of accepted) {
    await page.goto(`${site.origin}/reports/${words.id}/`);
    const shown = plain(await page.evaluate('document.body.textContent'));
    const record = readFileSync(join(root, `dist/data/reports/${words.id}.json`), 'utf8');
    const data = JSON.parse(record) as { title: string };
    expect(data.title).toBe(words.title);
    for (const part of [words.summary, words.finding, words.point]) expect(record).toContain(JSON.stringify(part));
    for (const part of [words.title, words.summary, words.finding, words.point])
      expect(shown, `${words.id}: ${part}`).toContain(plain(part));
    for (const part of [words.prose, words.wrapped.join(''), words.item, words.cell, words.note, words.footnote])
      expect(shown, `${words.id}: ${part}`).toContain(bare(part));
    expect(await page.title()).toContain(words.title.replace(/\s+/g, ' '));
  }
  await page.close();
});
