/** What the documents say of the code is so: rooms, paths, functions of the walks, names of the glossary. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asMarkdown } from '../../../tools/wall/print.ts';
import { ROOMS } from '../../../tools/wall/rooms.ts';
import { declaredBy } from './declared.ts';
import { leadsSomewhere, linksIn, pathsIn } from './named-paths.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PAGE = 'docs/architecture.md';
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const page = read(PAGE);
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

it('shows the rooms as the wall has them', async () => {
  const [before, rest = ''] = page.split('<!-- rooms -->');
  const [, after] = rest.split('<!-- /rooms -->');
  const filled = `${before}<!-- rooms -->\n\n${asMarkdown(ROOMS)}\n\n<!-- /rooms -->${after}`;
  await expect(filled).toMatchFileSnapshot(join(ROOT, PAGE));
});

describe.each(documents)('%s', (file) => {
  const text = read(file);

  it('names files and folders that are there', () => {
    expect(pathsIn(text).filter((path) => !leadsSomewhere(ROOT, path))).toEqual([]);
  });

  it('links to what is there', () => {
    expect(linksIn(text).filter((to) => !leadsSomewhere(join(ROOT, dirname(file)), to))).toEqual([]);
  });
});

describe('a name with its file behind it', () => {
  const named = [...page.matchAll(/`(\w+)` \(`([\w./[\]-]+\.(?:ts|astro))`\)/g)].map(
    ([, name, file]) => [name!, file!] as const,
  );

  it('is what the walks are told by', () => expect(named.length).toBeGreaterThan(60));

  it('stands in that file', () => {
    const lost = named.filter(([name, file]) => !new RegExp(`\\b${name}\\b`).test(read(file)));
    expect(lost).toEqual([]);
  });
});

describe('the glossary', () => {
  const [, table = ''] = page.split('## 8. Glossary');
  const rows = [...table.matchAll(/^\| ([^|]+) \| `(\w+)` \| `([^`|]+\.ts)` \| [^|]+ \|$/gm)];

  it('has no row of another form', () => {
    const lines = table.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBe(lines.length - 2);
    expect(rows.length).toBeGreaterThanOrEqual(40);
  });

  it.each(rows.map(([, word, name, file]) => ({ word, name: name!, file: file! })))(
    '$word is $name of $file',
    ({ name, file }) => {
      expect(declaredBy(file, read(file))).toContain(name);
    },
  );

  it('has no word twice', () => {
    const words = rows.map(([, word]) => word);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('the tests of this page', () => {
  it('know a path from what only looks like one', () => {
    expect(
      pathsIn('`src/a.ts`, ../docs/b.md, node_modules/x/src/c.ts, mysrc/d.ts, [docs/rules](docs/rules/) and src/e/.'),
    ).toEqual(['src/a.ts', 'docs/b.md', 'docs/rules', 'docs/rules/', 'src/e/']);
  });

  it('take placeholders for what fits', () => {
    const is = (path: string): boolean => leadsSomewhere(ROOT, path);
    expect(['docs/rules/<code>.md', 'tests/unit/*/facet.test.ts', 'src/{report,rules}/', 'src/pages/reports/[id].astro'].map(is)).toEqual([true, true, true, true]);
    expect(['docs/rules/<code>.txt', 'src/{report,attic}/', 'src/*/attic/', 'src/page/[id].astro'].map(is)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('see every way to declare, and only the top', () => {
    const text = `export const a = 1; const { b, c: d } = x; export function e() { const no = 1; } class F {}
      export interface G {} type H = 1; export { i, j as k } from './x'; import { l } from './y';`;
    expect([...declaredBy('x.ts', text)]).toEqual(['a', 'b', 'd', 'e', 'F', 'G', 'H']);
  });
});
