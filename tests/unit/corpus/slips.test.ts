/** One slip of the keyboard in a real report: told where it is, and nothing that it merely causes. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Mistake } from '../../../src/corpus/mistake.ts';
import { inspectContent } from '../../../src/corpus/read-corpus.ts';
import { mutations, type Mutation } from '../../support/mutations.ts';

const root = mkdtempSync(join(tmpdir(), 'mingjian-slips-'));
mkdirSync(join(root, 'content', 'reports'), { recursive: true });
for (const name of readdirSync('content'))
  if (name !== 'reports') cpSync(join('content', name), join(root, 'content', name), { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A sixth of the reports stands for all; the seeds are fixed. */
const REPORTS = readdirSync('content/reports').filter((_name, index) => index % 6 === 1);
const EACH = 10;

/** What is wrong with a report among the registries alone. */
function inspect(file: string, text: string): readonly Mistake[] {
  const path = join(root, 'content', 'reports', file);
  writeFileSync(path, text);
  try {
    return inspectContent(root).problems;
  } finally {
    rmSync(path);
  }
}

/** Within braces “cells:[1]” is YAML like “cells: [1]”: no slip at all. */
const isSlip = ({ kind, line, text }: Mutation): boolean =>
  kind !== 'no-space' || !/\w:[[{]/.test(text.split('\n')[line - 1] ?? '');

const key = ({ code, message, found }: Mistake): string => [code, message, found].join('\n');

describe.each(REPORTS)('%s', (file) => {
  const text = readFileSync(join('content', 'reports', file), 'utf8');
  // References to reports that are not here.
  const known = new Set(inspect(file, text).map(key));

  it.each(mutations(text, 2026, EACH).filter(isSlip))('line $line: $kind “$sign” → “$became”', (mutation) => {
    const told = inspect(file, mutation.text).filter((item) => !known.has(key(item)));
    const shown = JSON.stringify([mutation.text.split('\n')[mutation.line - 1], ...told]);
    expect(told.length, shown).toBeGreaterThan(0);
    expect(told.length, shown).toBeLessThanOrEqual(3);
    expect(
      told.some(({ line }) => Math.abs(line - mutation.line) <= 1),
      shown,
    ).toBe(true);
    expect(
      told.map(({ message }) => message),
      shown,
    ).not.toContain('YAML 写法有误');
  });
});

describe('two slips', () => {
  const [file = ''] = REPORTS;
  const text = readFileSync(join('content', 'reports', file), 'utf8');

  it('in different fields are both told', () => {
    const lines = text
      .replace('\nkind: ', '\nkind：')
      .replace(/\n( +)- (id: F1)\n/, '\n$1-$2\n')
      .split('\n');
    const wanted = [
      lines.findIndex((line) => line.startsWith('kind：')),
      lines.findIndex((line) => line.includes('-id: F1')),
    ];
    const told = inspect(file, lines.join('\n')).map(({ line }) => line - 1);
    expect(told).toEqual(expect.arrayContaining(wanted));
    expect(told).toHaveLength(2);
  });

  it('a surplus brace in a line of a table says one thing', () => {
    const broken = text.replace(/(\n +- \{ key: [^\n]*\})\n/, '$1}\n');
    expect(broken).not.toBe(text);
    expect(inspect(file, broken).map(({ message }) => message)).toEqual(['多了一个结束的括号']);
  });
});
