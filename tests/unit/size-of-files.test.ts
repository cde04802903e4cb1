/** Templates and style sheets stay small; the linter holds the rest. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Lines that a file of that ending may have. */
const LONGEST = { astro: 120, css: 300 } as const;

it.each(Object.entries(LONGEST))('no .%s file is longer than %i lines', (ending, most) => {
  const files = globSync(`src/**/*.${ending}`);
  const lines = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => lines(file) > most)).toEqual([]);
});
