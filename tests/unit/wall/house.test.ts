/** The house is as its table says, and so is the drawing of it that newcomers see. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { told } from '../../../tools/wall/fault.ts';
import { house } from '../../../tools/wall/house.ts';
import { judge } from '../../../tools/wall/judge.ts';
import { asMarkdown } from '../../../tools/wall/print.ts';

const { tree, table } = house();
const { rooms } = table;
const readme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8');

it('does what its table says, no less and no more', () => {
  expect(judge(tree, table).map(told)).toEqual([]);
});

it('prints every room as a row', () => {
  const rows = asMarkdown(rooms).split('\n');
  expect(rows).toHaveLength(Object.keys(rooms).length + 2);
  expect(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length))).toEqual(new Set([7]));
});

describe('README', () => {
  const drawing = /^src\/\n((?: {2}.*\n)+)/m.exec(readme)?.[1] ?? '';
  const drawn = new Map(
    drawing
      .trimEnd()
      .split('\n')
      .flatMap((line) => {
        const [, names = '', words = ''] = /^ {2}((?:[\w-]+\/ ?)+)\s+(.*)$/.exec(line) ?? [];
        return [...names.matchAll(/[\w-]+/g)].map(([name]) => [name, words] as const);
      }),
  );

  it('draws the rooms of src/', () => {
    const known = Object.entries(rooms).filter(([, { at }]) => at === undefined);
    expect([...drawn.keys()].sort()).toEqual(known.map(([name]) => name).sort());
  });

  it('calls pure what has no powers, and a reader what may touch the disk', () => {
    for (const [name, words] of drawn) {
      if (words.includes('纯')) expect([name, rooms[name]!.powers ?? {}]).toEqual([name, {}]);
      if (words.includes('读磁盘'))
        expect([name, Object.keys(rooms[name]!.powers ?? {})]).toEqual([name, expect.arrayContaining(['disk'])]);
    }
  });

  it('draws arrows that are there, and none against them', () => {
    const [, arrows = ''] = /箭头只朝一个方向：`([^`]*)`/.exec(readme) ?? [];
    const steps = arrows.split('←').map((step) => step.match(/[\w-]+/g) ?? []);
    expect(steps.length).toBeGreaterThan(2);
    steps.slice(1).forEach((step, index) => {
      for (const name of step) {
        for (const below of steps[index]!) expect(rooms[below]!.imports).not.toContain(name);
        expect(steps[index]!.some((below) => rooms[name]!.imports.includes(below))).toBe(true);
      }
    });
  });
});
