/** What a page costs a reader's line: its files as they travel, compressed. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parsed } from './dom.ts';
import type { Page } from './pages.ts';

/** Parts of a page that have a budget each. */
export const PARTS = ['html', 'css', 'script', 'allScript'] as const;
/** `script` is what the page loads at once; `allScript` also what it loads when a chart is reached or a search begun. */
export type Part = (typeof PARTS)[number];

export interface WeighedFile {
  /** A star for the hash of its content, so that it keeps its name when it changes. */
  readonly name: string;
  readonly bytes: number;
}

export type PageWeight = Readonly<Record<Part, readonly WeighedFile[]>>;

const compressed = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/** “/_astro/Layout.mFthUh5x.css” → “_astro/Layout.*.css”. */
const plainName = (path: string): string => path.replace(/^\//, '').replace(/([.-])[\w-]{8}(?=\.\w+$)/, '$1*');

/** Modules that a script asks for by name: at once, and with `later` also when it comes to need them. */
function importsOf(script: string, later: boolean): string[] {
  const atOnce = [...script.matchAll(/(?:^|[;}\s])(?:import|export)\b[^;'"`()]*?["']([^"']+\.js)["']/g)];
  const needed = later
    ? [...script.matchAll(/\b(?:import\(|new URL\()\s*(?:\/\*.*?\*\/\s*)?["'`]([^"'`]+\.js)["'`]/g)]
    : [];
  return [...atOnce, ...needed].map(([, path]) => path!);
}

/** The scripts and whatever they import, each once. */
function reachable(dist: string, from: readonly string[], later: boolean): string[] {
  const found = new Set(from);
  // A set also hands out what is added while it is walked.
  for (const path of found)
    for (const to of importsOf(readFileSync(join(dist, path), 'utf8'), later))
      found.add(posix.resolve(posix.dirname(path), to));
  return [...found];
}

/** Files of a built page, part by part. */
export function weigh(dist: string, page: Page): PageWeight {
  const document = parsed(page.html);
  const addresses = (selector: string, key: string): string[] =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(key)!);
  const weighed = (paths: readonly string[]): WeighedFile[] =>
    paths.map((path) => ({ name: plainName(path), bytes: compressed(readFileSync(join(dist, path))) }));
  const scripts = addresses('script[src]', 'src');
  return {
    html: [{ name: page.url, bytes: compressed(page.html) }],
    css: weighed(addresses('link[rel="stylesheet"]', 'href')),
    script: weighed(reachable(dist, scripts, false)),
    allScript: weighed(reachable(dist, scripts, true)),
  };
}

export const bytesOf = (files: readonly WeighedFile[]): number => files.reduce((total, { bytes }) => total + bytes, 0);

/** What is held: bytes of each part of the longest page of a kind, and what each file was when the budgets were set. */
export interface SizeBudget {
  readonly kinds: Readonly<Record<string, Readonly<Record<Part, number>>>>;
  readonly files: Readonly<Record<string, number>>;
}
