/** Rooms have one job and arrows go one way; only three rooms touch the disk, none the network. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** What each room may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  report: [],
  charts: [],
  corpus: ['report'],
  rules: ['report', 'corpus'],
  insight: ['report', 'corpus', 'rules', 'charts'],
  search: ['report', 'corpus', 'insight'],
  publish: ['report', 'corpus', 'rules', 'insight'],
  authoring: ['report', 'corpus', 'rules', 'insight', 'search', 'publish'],
  client: ['report', 'search', 'charts'],
  site: ['report', 'corpus', 'rules'],
  components: ['report', 'corpus', 'rules', 'charts', 'insight', 'publish', 'client', 'site'],
  layouts: ['report', 'corpus', 'insight', 'publish', 'client', 'site', 'components', 'styles'],
  pages: [
    'report',
    'corpus',
    'rules',
    'insight',
    'publish',
    'search',
    'client',
    'site',
    'components',
    'layouts',
    'styles',
  ],
};

const TOUCH_DISK = new Set(['corpus', 'publish', 'authoring', 'search']);
const DISK = /^(?:node:)?(?:fs|fs\/promises|child_process)$/;
const NETWORK = /^(?:node:)?(?:http|https|net|tls|dgram|dns)$/;

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly specifier: string;
}

const room = (file: string): string =>
  relative(SRC, file)
    .split('/')[0]!
    .replace(/\.(ts|astro|mjs)$/, '');

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro)$/.test(name))
  .map((name) => join(SRC, name));

/** TypeScript's own scanner reads the imports; of an .astro file the fence and the scripts. */
function imports(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro')
    ? [...text.matchAll(/^---\n([\s\S]*?)\n---|<script[^>]*>([\s\S]*?)<\/script>/gm)]
        .map((m) => m[1] ?? m[2])
        .join('\n')
    : text;
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => ({
    file: relative(SRC, file),
    from: room(file),
    to: fileName.startsWith('.') ? room(resolve(dirname(file), fileName)) : '',
    specifier: fileName,
  }));
}

const all = sources.flatMap(imports);

describe('rooms', () => {
  it('reads imports at all', () => {
    expect(all.length).toBeGreaterThan(50);
  });

  it('knows every room', () => {
    const rooms = new Set(sources.map(room));
    rooms.delete('content.config');
    expect([...rooms].filter((name) => !(name in MAY_IMPORT))).toEqual([]);
  });

  it('points arrows one way', () => {
    const wrong = all.filter(
      ({ from, to }) => to !== '' && to !== from && from in MAY_IMPORT && !MAY_IMPORT[from]!.includes(to),
    );
    expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
  });

  it('lets only the outer rooms touch the disk', () => {
    const wrong = all.filter(({ from, specifier }) => DISK.test(specifier) && !TOUCH_DISK.has(from));
    expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
  });

  it('never touches the network', () => {
    expect(all.filter(({ specifier }) => NETWORK.test(specifier)).map(({ file }) => file)).toEqual([]);
  });
});
