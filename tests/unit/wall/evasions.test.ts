/** Ways round the wall: each must be seen, at its line, whatever it is dressed as. */
import { describe, expect, it } from 'vitest';
import { behind, faultsWith, FILES } from './small-house.ts';

const PURE = 'src/report/rate.ts';
const READER = 'src/corpus/read.ts';
const VIEW = 'src/views/page.ts';
const BROWSER = 'src/client/list.ts';
const PAGE = 'src/pages/index.astro';
const SHEET = 'src/styles/parts.css';
const CONFIG = 'astro.config.mjs';

/** File, lines behind it, what must be told. */
const LINES: Readonly<Record<string, readonly [string, string, RegExp]>> = {
  'an alias': [PURE, "import '~/corpus/read';", /report → corpus/],
  'a path from the root': [PURE, "import '/src/corpus/read.ts';", /report → corpus/],
  'a path of the machine': [PURE, "import '/house/src/corpus/read.ts';", /report → corpus/],
  'an address of a file': [PURE, "import 'file:///house/src/corpus/read.ts';", /report → corpus/],
  'a folder with an index': [PURE, "import '../corpus';", /report → corpus/],
  'the ending .js': [PURE, "import '../corpus/read.js';", /report → corpus/],
  'a suffix of the builder': [PURE, "import text from '../corpus/read.ts?raw'; void text;", /report → corpus/],
  'a dynamic import': [PURE, "void import('../corpus/read.ts');", /report → corpus/],
  'a template without parts': [PURE, 'void import(`../corpus/read.ts`);', /report → corpus/],
  'a template with parts': [PURE, "const a = 'corpus'; void import(`../${a}/read.ts`);", /computed import/],
  'a name put together': [VIEW, "void import('../cli' + 'ent/list.ts');", /computed import/],
  'a name from a variable': [READER, "const a = '../views/page.ts'; void import(a);", /computed import/],
  'a glob': [READER, "void import.meta.glob('../pages/*.astro');", /corpus → pages/],
  'a glob from the root': [VIEW, "void import.meta.glob('/src/pages/**');", /views → pages/],
  'a glob by alias': [VIEW, "void import.meta.glob('~/pages/**');", /views → pages/],
  'a glob of all but one': [
    PURE,
    "void import.meta.glob(['../*/*.ts', '!../client/**', '!../views/**']);",
    /report → corpus/,
  ],
  'a glob with a base': [PURE, "void import.meta.glob('./*.ts', { base: '../corpus' });", /report → corpus/],
  'a glob of reckoned patterns': [VIEW, "const a = '../pages/*'; void import.meta.glob(a);", /computed import/],
  'a glob of nothing': [VIEW, "void import.meta.glob('./none/*.ts');", /matches nothing/],
  'a type': [PURE, "import type { read } from '../corpus/read.ts'; export type A = typeof read;", /report → corpus/],
  'a type by import()': [PURE, "export type A = typeof import('../corpus/read.ts');", /report → corpus/],
  'import = require': [PURE, "import a = require('../corpus/read.ts'); void a;", /report → corpus/],
  'a re-export': [PURE, "export * from '../corpus/read.ts';", /report → corpus/],
  'a module made larger': [PURE, "declare module '../corpus/read.ts' { export const more: number }", /report → corpus/],
  'a worker': [BROWSER, "new Worker(new URL('../views/page.ts', import.meta.url));", /client → views/],
  'a file beside': [PURE, "void new URL('../corpus/read.ts', import.meta.url);", /report → corpus/],
  'the address of a module': [PURE, "void import.meta.resolve('../corpus/read.ts');", /report → corpus/],
  'a path beside this file': [PURE, "join(import.meta.dirname, '..', 'corpus/read.ts');", /report → corpus/],
  'a path as text': [PURE, "readIt('src/corpus/read.ts');", /report → corpus/],
  tests: [VIEW, "import '../../tests/help.ts';", /belongs to no room/],
  'a sheet': [BROWSER, "import '../styles/parts.css';", /client → styles/],
  'a sheet that imports a sheet': [SHEET, "@import '../client/list.css';", /leads nowhere/],
  'a picture of a sheet': [SHEET, 'a { background: url(../client/list.ts) }', /styles → client/],
  'a picture from elsewhere': [
    SHEET,
    'a { background: url("https://example.org/a.png") }',
    /styles speaks to another machine/,
  ],
  'a script of a page': [PAGE, "<script>\nimport '~/corpus/read.ts';\n</script>", /pages → corpus/],
  'a script by its address': [PAGE, '<script src="../corpus/read.ts"></script>', /pages → corpus/],
  'a script by a reckoned address': [PAGE, '<script src={page + 1}></script>', /computed import/],
  'a style of a page': [PAGE, "<style>\n@import '../client/x.css';\n</style>", /leads nowhere/],
  'a style of another machine': [PAGE, '<link rel="stylesheet" href="https://example.org/a.css">', /network/],
  'an import in a template': [PAGE, "{await import('../corpus/read.ts')}", /pages → corpus/],
  'fetch in a template': [PAGE, "{await fetch('/x')}", /pages .*\(network\): fetch/],
  'a handler in an attribute': [PAGE, '<p onclick="go()"></p>', /\(code\)/],
  'settings of the builder': [CONFIG, "import './src/corpus/read.ts';", /config → corpus/],
  'an alias of the builder': [
    CONFIG,
    "export const vite = { resolve: { alias: { '@': './src' } } };",
    /alias of the builder/,
  ],
  'three slashes and a path': [`src/report/first.ts`, '/// <reference path="../corpus/read.ts" />', /report → corpus/],
  'three slashes and a library': [`src/report/first.ts`, '/// <reference lib="dom" />', /\(dom\)/],
  createRequire: [
    READER,
    "import { createRequire } from 'node:module'; createRequire(import.meta.url)('../views/page.ts');",
    /corpus → views/,
  ],
  'createRequire by another name': [
    READER,
    "import { createRequire as make } from 'node:module'; const get = make(import.meta.url); get('sharp');",
    /the package sharp/,
  ],
  require: [PURE, "require('node:fs');", /\(disk\)/],
  'a package of another room': [VIEW, "import { parse } from 'yaml'; void parse;", /views uses the package yaml/],
  'a part of a package': [VIEW, "import '@scope/name/deep/file.js';", /views uses the package @scope\/name/],
  'an unknown module of the build': [PAGE, "<script>\nimport 'virtual:secret';\n</script>", /leads nowhere/],
  'code as an address': [PURE, "void import('data:text/javascript,1');", /\(code\)/],
  getBuiltinModule: [VIEW, "process.getBuiltinModule('fs');", /\(disk\): "fs"/],
  'getBuiltinModule by parts': [VIEW, "const k = 'getBuiltin' + 'Module'; process[k]('fs');", /\(native\)/],
  'getBuiltinModule imported': [VIEW, "import { getBuiltinModule as g } from 'node:process'; g('fs');", /\(native\)/],
  'process imported': [VIEW, "import p from 'node:process'; const { getBuiltinModule: g } = p; g('fs');", /\(native\)/],
  fetch: [VIEW, "void fetch('/x');", /\(network\): fetch/],
  'fetch of the file that may not': ['src/client/other.ts', "void fetch('/x');", /\(network\): fetch/],
  'fetch taken apart': [VIEW, 'const { fetch: f } = globalThis; void f;', /\(network\): globalThis.fetch/],
  'fetch taken apart later': [VIEW, 'let f; ({ fetch: f } = globalThis); void f;', /\(network\)/],
  'fetch of a renamed global': [VIEW, "const g = globalThis; void g['fet' + 'ch'];", /\(network\)/],
  'fetch through two names': [VIEW, 'const { globalThis: g } = globalThis; void g.fetch;', /\(network\)/],
  'fetch of a cast global': [
    VIEW,
    "void (globalThis as unknown as Record<string, () => void>)['fetch'];",
    /\(network\)/,
  ],
  'fetch declared again': [VIEW, 'declare const fetch: (a: string) => void; fetch("/x");', /\(network\)/],
  'a global handed on': [VIEW, 'export const g = [globalThis];', /\(whole globals\)/],
  'a reckoned member': [VIEW, 'export const g = (k: string) => globalThis[k as never];', /\(whole globals\)/],
  'the rest of a global': [VIEW, 'const { URL: _u, ...rest } = globalThis; void rest;', /\(whole globals\)/],
  sendBeacon: ['src/client/other.ts', "navigator.sendBeacon('/x');", /\(network\): navigator.sendBeacon/],
  'sendBeacon taken apart': [
    'src/client/other.ts',
    'const { sendBeacon } = navigator; void sendBeacon;',
    /\(network\)/,
  ],
  WebSocket: [PURE, "new WebSocket('wss://example.org');", /\(network\): WebSocket/],
  document: [VIEW, 'export const t = document.title;', /\(dom\): document/],
  'a type of the page': [PURE, 'export const f = (a: HTMLElement) => a;', /\(dom\): the type HTMLElement/],
  'an accidental global': [PURE, 'export const n = name;', /\(dom\): name/],
  eval: [PURE, "eval('1');", /\(code\): eval/],
  Function: [READER, "new Function('return 1')();", /\(code\): Function/],
  'a constructor of a constructor': [READER, "(() => 1).constructor('return 1')();", /\(code\)/],
  'a timer with text': [READER, "setTimeout('go()', 1);", /\(code\)/],
  'the time': [PURE, 'export const t = Date.now();', /\(clock\): Date.now/],
  'the present day': [PURE, 'export const t = new Date();', /\(clock\)/],
  chance: [PURE, 'export const { random } = Math;', /\(clock\): Math.random/],
  'settings that the builder puts in': [PURE, 'export const b = import.meta.env.BASE_URL;', /\(settings\)/],
  'settings taken apart': [PURE, 'export const { env } = import.meta;', /\(settings\)/],
  'a name for a global, exported': [VIEW, 'export const g = globalThis;', /\(whole globals\)/],
  'a window of the document': ['src/client/other.ts', 'document.defaultView;', /\(whole globals\)/],
  'a constructor under a name': [
    READER,
    'const F = Object.getPrototypeOf(async () => 1).constructor; new F("1");',
    /\(code\)/,
  ],
  'a constructor taken apart': [READER, 'const { constructor: F } = () => 1; F("1");', /\(code\)/],
  'a timer of the global': [READER, "globalThis.setTimeout('go()', 1);", /\(code\)/],
  'URL by another name': [
    READER,
    "import { URL as Address } from 'node:url'; new Address('../views/page.ts', import.meta.url);",
    /corpus → views/,
  ],
  'the folder under a name': [
    PURE,
    "const here = dirname(fileURLToPath(import.meta.url)); join(here, '../corpus/read.ts');",
    /report → corpus/,
  ],
  'a worker of a reckoned name': [BROWSER, 'export const w = (a: string) => new Worker(a);', /computed import/],
  'a worker of threads': [
    READER,
    "import { Worker } from 'node:worker_threads'; new Worker('./views/page.ts');",
    /leads nowhere/,
  ],
  'a path in a template': [PURE, 'readIt(`src/corpus/read.ts`);', /report → corpus/],
  'a sheet without a space': [SHEET, "@import'../client/list.ts';", /styles → client/],
  'a sheet behind a comment': [SHEET, '@import/* x */url(../client/list.ts);', /styles → client/],
  'a folder read beside': [READER, "new URL('../pages/', import.meta.url);", /corpus → pages/],
  'text that does not parse': [PURE, 'const = ;', /does not parse/],
};

describe('ways round the wall', () => {
  it('has nothing to say of the house as it stands', () => {
    expect(faultsWith({})).toEqual([]);
  });

  for (const [name, [file, text, expected]] of Object.entries(LINES)) {
    it(name, () => {
      const faults = faultsWith(behind(file, text));
      const first = (FILES[file] ?? '').split('\n').length + 1;
      const seen = faults.filter(({ what }) => expected.test(what));
      expect(faults.map(({ what }) => what).join('\n')).toMatch(expected);
      expect(seen[0]!.file).toBe(file);
      expect(seen[0]!.line).toBeGreaterThanOrEqual(first);
      expect(seen[0]!.line).toBeLessThan(first + text.split('\n').length);
      expect(seen[0]!.who).not.toBe('');
      expect(seen[0]!.remedy).not.toBe('');
    });
  }
});

it('names of package.json', () => {
  const files = {
    'package.json':
      '{ "name": "house", "imports": { "#read": "./src/corpus/read.ts" }, "exports": { "./*": "./src/*" } }',
    ...behind(PURE, "import '#read';\nimport 'house/corpus/index.ts';"),
  };
  const whats = faultsWith(files).map(({ what }) => what);
  expect(whats.filter((what) => what.startsWith('report → corpus'))).toHaveLength(2);
});

describe('what a permitted room passes on', () => {
  const LEAKS: Readonly<Record<string, Record<string, string>>> = {
    'a re-export': { 'src/views/page.ts': "export { read } from '../corpus/read.ts';" },
    'a re-export by two steps': {
      'src/views/page.ts': "export * from './inner.ts';",
      'src/views/inner.ts': "export { read as page } from '../corpus/read.ts';",
    },
    'an import and an export': { 'src/views/page.ts': "import { read } from '../corpus/read.ts'; export { read };" },
    'a default': { 'src/views/page.ts': "import { read } from '../corpus/read.ts'; export default read;" },
    'another name': { 'src/views/page.ts': "import { read } from '../corpus/read.ts'; export const page = read;" },
  };
  for (const [name, files] of Object.entries(LEAKS)) {
    it(name, () => {
      const page = "---\nimport * as all from '../views/page.ts';\n---\n{all}";
      const whats = faultsWith({ ...files, 'src/pages/more.astro': page }).map(({ what }) => what);
      expect(whats).toContainEqual(expect.stringMatching(/^pages → corpus: .* through src\/views/));
    });
  }

  it('a power', () => {
    const files = {
      ...behind('src/corpus/index.ts', "export { readFileSync } from 'node:fs';"),
      ...behind('src/views/page.ts', "export { readFileSync } from '../corpus/index.ts';"),
    };
    expect(faultsWith(files).map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/^views .*\(disk\): .* through/),
    );
  });

  it('but not a name that nobody takes', () => {
    const files = behind('src/views/page.ts', "export { read } from '../corpus/read.ts';");
    expect(faultsWith(files)).toEqual([]);
  });
});
