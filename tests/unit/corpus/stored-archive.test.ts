import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { loadArchive, storeArchive } from '../../../src/corpus/stored-archive.ts';
import { judged } from '../../../src/rules/all-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'stored-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('comes back as it was, with every result and in its order', () => {
  const { resultsOf, rules, ...corpus } = judged(readCorpus());
  const file = join(folder, 'archive.jsonl');
  storeArchive({ ...corpus, rules, resultsOf }, file);
  const { resultsOf: loaded, rules: told, ...rest } = loadArchive(file);
  expect(rest).toEqual(corpus);
  expect(told).toEqual(rules.map(({ code, name, explanation }) => ({ code, name, explanation })));
  for (const report of rest.reports) expect(loaded(report)).toEqual(resultsOf(report));
});
