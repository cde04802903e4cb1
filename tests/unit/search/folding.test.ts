/** The real index of one small report with characters pasted from PDF, numbers and lists, asked in Node. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/client/search/engine/request-and-answer.ts';
import { openEngine, type Engine } from '../../../src/client/search/engine/engine.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { buildSearchIndex } from '../../../src/search/build-index.ts';
import { REPORT, SOUND, registries } from '../corpus/archive.ts';
import { withResults } from '../../support/with-results.ts';

const BODY = `
## 甲段

整改第1,2,3项，涉及2021,2022年，得分95,96,100分。

## 乙段

收入共1,234,567.80元。

## 丙段

支出共1234567.80元，编制页码、长期目标。

## 丁段

二○二三年（●○）与二O二四年。
`;

let folder: string;
let engine: Engine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'folding-'));
  for (const [file, text] of Object.entries({ ...registries, [REPORT]: SOUND + BODY })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  await buildSearchIndex({ archive: withResults(readCorpus(folder)), outDir: folder });
  vi.stubGlobal('fetch', (input: unknown) => {
    const file = join(folder, String(input).replace(/\?.*$/, ''));
    return Promise.resolve(
      existsSync(file) ? new Response(new Uint8Array(readFileSync(file))) : new Response(null, { status: 404 }),
    );
  });
  engine = await openEngine(
    '/search-index/',
    (url) => import(/* @vite-ignore */ join(folder, url.replace(/\?.*$/, ''))),
  );
}, 60_000);

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (query: string): Promise<Answer> => engine.search({ query, limit: Infinity });
const anchors = ({ groups }: Answer): string[] =>
  groups.flatMap(({ results }) => results.map(({ title }) => title.text)).sort();
const marked = ({ groups }: Answer): string[] =>
  groups.flatMap(({ results }) =>
    results.flatMap(({ lines }) => lines.flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)))),
  );

describe('as typed', () => {
  it.each([
    ['1,2,3', ['甲段'], ['1,2,3']],
    ['1，2，3', ['甲段'], ['1,2,3']],
    ['2021,', ['甲段'], ['2021,']],
    ['2021,2022年', ['甲段'], ['2021,2022年']],
    ['96,100', ['甲段'], ['96,100']],
    ['1,234,567.8', ['丙段', '乙段'], ['1,234,567.8', '1234567.8']],
    ['1234567.80元', ['丙段', '乙段'], ['1,234,567.80元', '1234567.80元']],
    ['234,567', ['丙段', '乙段'], ['234,567', '234567']],
    ['编制\u2EDA码', ['丙段'], ['编制页码']],
    ['\u2ED3期\u2F6C标', ['丙段'], ['长期目标']],
    ['二〇二三', ['丁段'], ['二○二三']],
    ['二O二三年', ['丁段'], ['二○二三年']],
    ['二〇二四', ['丁段'], ['二O二四']],
    ['●○', ['丁段'], ['●○']],
  ])('%s is found, and marked as it stands', async (query, titles, marks) => {
    const answer = await ask(query);
    expect(answer.mode).toBe('exact');
    expect(answer.note).toBeNull();
    expect(anchors(answer)).toEqual([...titles].sort());
    expect(marked(answer).sort()).toEqual([...marks].sort());
  });

  it.each(['123项', '20212022', '96100'])('%s does not stand in a list', async (query) => {
    expect((await ask(query)).mode).not.toBe('exact');
  });
});

it('says so when a number is cut within a group', async () => {
  const answer = await ask('1,234,5');
  expect(anchors(answer)).toEqual(['丙段', '乙段'].sort());
  expect(answer.note).toBe('没有“1,234,5”，以下为“12345”的结果。');
});
