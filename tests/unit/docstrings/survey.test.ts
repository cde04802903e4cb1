/** The count of doc comments sees what is missing, and is not fooled by what only looks like one. */
import { describe, expect, it } from 'vitest';
import { declarations } from '../../../tools/docstrings/declarations.ts';
import { survey } from '../../../tools/docstrings/survey.ts';
import { table } from '../../../tools/wall/room.ts';
import { treeInMemory } from '../../../tools/wall/tree.ts';

const ROOMS = table({
  report: { is: 'the ground', imports: [] },
  views: { is: 'above it', imports: ['report'] },
  pages: { is: 'on top', imports: ['views'] },
});

/** “+name” for what is documented, “-name” for what is not, of all that another room uses. */
const surveyed = (files: Readonly<Record<string, string>>): string[] =>
  survey(treeInMemory(files), ROOMS).map(({ room, name, documented }) => `${room}: ${documented ? '+' : '-'}${name}`);

/** Whether a file's one export, used by another room, counts as documented. */
const isDocumented = (text: string): boolean | undefined => declarations('src/report/a.ts', text)[0]?.documented;

describe('an export', () => {
  it.each([
    ['a comment', '/** In 元, exact. */\nexport const a = 1;', true],
    ['a comment of several lines', '/**\n * In 元.\n * @param b exact\n */\nexport function a(b: 1) {}', true],
    ['a comment behind the head of the file', '/** Money. */\n\n/** In 元. */\nexport const a = 1;', true],
    ['no comment', 'export const a = 1;', false],
    ['only the head of the file', '/** Money, in 元. */\n\nexport const a = 1;', false],
    ['only the head of the file, above imports', "/** In 元. */\nimport 'x';\nexport const a = 1;", false],
    [
      'only the head of the file, close above it',
      '/** Money, in 元. */\nexport const a = 1;\nexport const b = 1;',
      false,
    ],
    ['the head of a file that exports nothing else', '/** In 元. */\nexport const a = 1;\nconst b = 1;', true],
    ['a head and a comment', '/** Money. */\n/** In 元. */\nexport const a = 1;\nexport const b = 1;', true],
    ['a comment two lines above', 'const b = 1;\n/** In 元. */\n\nexport const a = 1;', false],
    ['a comment of what stands before it', '/** In 元. */\nconst b = 1;\nexport const a = 1;', false],
    ['another comment between', '/** In 元. */\n// Why.\nexport const a = 1;', false],
    ['a comment that is none of documentation', '// In 元.\nexport const a = 1;', false],
    ['a plain block', '/* In 元. */\nexport const a = 1;', false],
    ['an empty comment', '/** */\nexport const a = 1;', false],
    ['its name again', '/** Gets the yearly budgets. */\nexport const yearlyBudget = 1;', false],
    ['its name and more', '/** Gets the yearly budgets, in 元. */\nexport const yearlyBudget = 1;', true],
    ['a comment inside', 'export function a() {\n  /** In 元. */\n  return 1;\n}', false],
    ['an error that nobody is told of', '/** In 元. */\nexport function a() { throw new Error(); }', false],
    ['an error that is told', '/** In 元.\n * @throws always */\nexport function a() { throw new Error(); }', true],
    ['an error that is only passed on', '/** In 元. */\nexport const a = () => { throw f(); };', true],
  ])('with %s', (_what, text, documented) => expect(isDocumented(text)).toBe(documented));

  it('is found in whatever form, under the name that others take', () => {
    const text = `export const { a, b: [c] } = x; export function d() {} export class E {} export enum F {}
      export interface G {} export type H = 1; const i = () => 1; export { i, i as j }; export default class K {}
      export { l } from './x'; export * from './y'; const m = 1; export declare const n: 1; export async function o() {}`;
    const found = declarations('a.ts', text).map(({ name, kind }) => `${kind} ${name}`);
    expect(found).toEqual([
      'constant a',
      'constant c',
      'function d',
      'class E',
      'constant F',
      'type G',
      'type H',
      'function i',
      'function j',
      'class default',
      'constant n',
      'function o',
    ]);
  });

  it('that is exported apart is documented where it is declared', () => {
    const text =
      '/** Money. */\n/** In 元. */\nconst a = 1;\nconst b = 1;\n/** In 元, not here. */\nexport { a, b };\nexport default b;';
    const found = declarations('a.ts', text).map(({ name, documented, line }) => [name, documented, line]);
    expect(found).toEqual([
      ['a', true, 3],
      ['b', false, 4],
      ['default', false, 4],
    ]);
  });

  it('with several signatures is documented by one of them', () => {
    const text = '/** In 元. */\nexport function a(): 1;\nexport function a(b?: 1): 1 {}';
    expect(declarations('a.ts', text)).toEqual([{ name: 'a', kind: 'function', line: 3, documented: true }]);
  });
});

describe('of a house', () => {
  it('only what another room uses is asked for', () =>
    expect(
      surveyed({
        'src/report/money.ts':
          '/** Money. */\n\n/** In 元. */\nexport const told = 1;\nexport const planted = 1;\nexport const own = 1;',
        'src/report/rate.ts': "import { own } from './money.ts';\nexport const rate = own;",
        'src/views/page.ts':
          "import { planted, told } from '../report/money.ts';\nexport const nobody = planted + told;",
        'tests/page.test.ts':
          "import { nobody } from '../src/views/page.ts';\nimport { own } from '../src/report/money.ts';",
      }),
    ).toEqual(['report: +told', 'report: -planted']));

  it('a name that is passed on is asked for where it is made', () =>
    expect(
      surveyed({
        'src/report/money.ts': 'export const a = 1;\nexport const b = 1;\nexport const c = 1;',
        'src/report/index.ts':
          "/** In 元, exact. */\nexport { a as z } from './money.ts';\nimport { b } from './money.ts';\n/** In 元. */\nexport { b };\nexport { c } from './money.ts';",
        'src/views/page.ts': "import { b, z } from '../report/index.ts';\nvoid (b + z);",
      }),
    ).toEqual(['report: -a', 'report: -b']));

  it('a room that passes on what is not its own answers for nothing', () =>
    expect(
      surveyed({
        'src/report/money.ts': 'export const a = 1;',
        'src/views/money.ts': "/** In 元. */\nexport * from '../report/money.ts';",
        'src/pages/index.astro': "---\nimport { a } from '~/views/money';\n---\n{a}",
      }),
    ).toEqual(['report: -a']));

  it('types, whole modules and modules loaded later count too', () =>
    expect(
      surveyed({
        'src/report/types.ts': 'export interface A {}\nexport type B = 1;',
        'src/report/all.ts': 'export const c = 1;\nexport const d = 1;',
        'src/report/later.ts': 'export default function () {}',
        'src/views/page.ts':
          "import type { A } from '../report/types.ts';\nimport * as all from '../report/all.ts';\nvoid import('../report/later.ts');",
      }),
    ).toEqual(['report: -c', 'report: -d', 'report: -default', 'report: -A']));

  it('modules that pass names round in a circle come to an end', () =>
    expect(
      surveyed({
        'src/report/a.ts': "export * from './b.ts';\nexport const a = 1;",
        'src/report/b.ts': "export * from './a.ts';\nexport const b = 1;",
        'src/views/page.ts': "import { a, b } from '../report/a.ts';",
      }),
    ).toEqual(['report: -a', 'report: -b']));

  it('a tool is a room, and so is what it uses', () =>
    expect(
      surveyed({
        'tools/one/a.ts': 'export const a = 1;\nexport const own = 1;',
        'tools/one/b.ts': "import { own } from './a.ts';",
        'tools/two/a.ts': "import { a } from '../one/a.ts';",
      }),
    ).toEqual(['tools/one: -a']));
});
