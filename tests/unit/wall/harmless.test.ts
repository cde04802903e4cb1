/** What only looks like a way round the wall. */
import { expect, it } from 'vitest';
import { behind, faultsWith } from './small-house.ts';

const HARMLESS: Readonly<Record<string, readonly [string, string]>> = {
  'an import in a comment': ['src/report/rate.ts', "// import '../corpus/read.ts'\n/* require('fs'); fetch() */"],
  'an import in a string': ['src/report/rate.ts', 'export const s = "import \'../corpus/read.ts\'";'],
  'three slashes behind code': ['src/report/rate.ts', '/// <reference path="../corpus/read.ts" />'],
  'a local called document': [
    'src/report/rate.ts',
    'export const f = (document: { title: string }) => document.title;',
  ],
  'a local called fetch': ['src/report/rate.ts', 'const fetch = (a: string) => a; export const g = fetch("x");'],
  'a local called process': ['src/report/rate.ts', 'export function process() { return 1; } process();'],
  'an import called window': ['src/views/page.ts', "import { read as window } from '../corpus/read.ts'; void window;"],
  'a property called fetch': ['src/report/rate.ts', 'export const f = (a: { fetch: () => void }) => a.fetch();'],
  'a key called process': ['src/report/rate.ts', 'export const o = { process: 1, document: 2, eval: 3 };'],
  'a type called Document': ['src/report/rate.ts', 'interface Document { id: string } export type A = Document;'],
  'a method called require': [
    'src/report/rate.ts',
    'export const f = (a: { require: (b: string) => void }) => a.require("fs");',
  ],
  'a type of a key': ['src/report/rate.ts', 'export interface A { readonly document: string; fetch(): void }'],
  'a name of a constructor': ['src/report/rate.ts', 'export const f = (a: object) => a.constructor.name;'],
  'a timer with a function': ['src/report/rate.ts', 'setTimeout(() => 1, 1);'],
  'a day that is given': ['src/report/rate.ts', "export const d = new Date('2024-01-01'); Date.UTC(2024);"],
  'a known member of a global': ['src/report/rate.ts', 'export const u = globalThis.URL; typeof globalThis;'],
  'a file of the own room': ['src/corpus/read.ts', "void import.meta.resolve('./more.ts');"],
  'a glob that leaves the others out': [
    'src/views/page.ts',
    "void import.meta.glob(['../*/*.ts', '!../{client,corpus,report,views}/*']);\nvoid import.meta.glob('../corpus/read.ts');",
  ],
  'a comment of a sheet': ['src/styles/parts.css', "/* @import '../client/list.ts'; url(../client/list.ts) */"],
  'a text of a sheet': ['src/styles/parts.css', 'a::after { content: "url(../client/list.ts)" }'],
  'a picture in a sheet': ['src/styles/parts.css', 'a { background: url("data:image/png;base64,AA==") url(#here) }'],
  'data in a page': [
    'src/pages/index.astro',
    '<script type="application/json">{"import": "../corpus/read.ts"}</script>',
  ],
  'links of a page': [
    'src/pages/index.astro',
    '<a href="https://example.org/">x</a><link rel="canonical" href={page}>',
  ],
  'an attribute of a component': ['src/pages/index.astro', '<p title="fetch(document)">import x from "fs"</p>'],
};

for (const [name, [file, text]] of Object.entries(HARMLESS)) {
  it(name, () => {
    const faults = faultsWith({ ...behind(file, text), 'src/corpus/more.ts': '' }).filter(
      ({ what }) => !what.startsWith('a glob that matches nothing'),
    );
    expect(faults).toEqual([]);
  });
}
