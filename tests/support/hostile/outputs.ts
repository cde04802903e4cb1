/** Looks through the files of a built site for what an attack would have left there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import type { Browser } from 'playwright-core';
import type { HostileInput } from './input.ts';

/** Line breaks and gaps are the page's own. */
const bare = (text: string): string => text.replace(/[\s\u00A0]+/g, '');

const TOKEN = /标\d{3}记/g;

/** What texts must say, by the token at their end. */
export type Shown = ReadonlyMap<string, string>;

export const shownBy = (inputs: readonly HostileInput[]): Shown =>
  new Map(inputs.flatMap(({ shown }) => (shown ? [[shown.token, bare(shown.text)] as const] : [])));

/** Texts that hold a token must hold the whole of what it ends. */
function garbledIn(text: string, shown: Shown): string[] {
  // An address is made of the letters of a name alone.
  if (text.search(TOKEN) < 0 || /^\S*\/indicators\/\S*$/.test(text)) return [];
  const own = bare(text);
  return [...own.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    const whole = shown.get(token);
    const end = index + token.length;
    if (whole === undefined || own.slice(0, end).endsWith(whole)) return [];
    const seen = own.slice(Math.max(0, end - whole.length - 10), end);
    return [`shows ${JSON.stringify(seen.slice(-160))} for ${JSON.stringify(whole.slice(-160))}`];
  });
}

const below = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));

/** All complaints about the files of a built site. The browser reads them as it would pages; it runs nothing. */
export async function outputsOf(dist: string, shown: Shown, browser: Browser): Promise<string[]> {
  const files = below(dist);
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  const told = (file: string, complaints: readonly string[]): string[] =>
    [...new Set(complaints)].map((complaint) => `${file}: ${complaint}`);
  const data = files
    .filter((file) => file.startsWith('data/') || file.startsWith('lists/'))
    .flatMap((file) => {
      if (file.endsWith('.json')) return told(file, jsonComplaints(read(file), shown));
      return file.endsWith('.csv') ? told(file, csvComplaints(read(file), shown)) : [];
    });
  const page = await browser.newPage();
  try {
    const pages: string[] = [];
    for (const file of files.filter((name) => /\.(?:html|xml)$/.test(name))) {
      const { wrong, texts, blocks } = await page.evaluate(dissect, { text: read(file), xml: file.endsWith('.xml') });
      const garbled = texts.flatMap((text) => garbledIn(text, shown));
      pages.push(...told(file, [...wrong, ...garbled, ...blocks.flatMap((block) => jsonComplaints(block, shown))]));
    }
    return [...data, ...pages];
  } finally {
    await page.close();
  }
}

interface Dissected {
  /** What no page of the site may have. */
  readonly wrong: string[];
  /** The running text and the values of attributes. */
  readonly texts: string[];
  /** Data for scripts. */
  readonly blocks: string[];
}

/** Takes a page or a feed apart. Runs in the browser. */
function dissect({ text, xml }: { readonly text: string; readonly xml: boolean }): Dissected {
  const page = new DOMParser().parseFromString(text, xml ? 'application/xml' : 'text/html');
  const out: Dissected = { wrong: [], texts: [], blocks: [] };
  const error = page.querySelector('parsererror');
  if (error !== null) out.wrong.push(`is no XML: ${error.textContent.slice(0, 200)}`);
  for (const element of page.querySelectorAll('*')) {
    const name = element.localName;
    if (['iframe', 'frame', 'object', 'embed', 'base', 'applet', 'style', 'template'].includes(name))
      out.wrong.push(`has <${name}>`);
    if (name === 'meta' && /refresh|set-cookie/i.test(element.getAttribute('http-equiv') ?? ''))
      out.wrong.push('has a refresh');
    if (name === 'script') {
      if ((element.getAttribute('type') ?? '').includes('json')) out.blocks.push(element.textContent);
      else if (element.textContent.trim() !== '')
        out.wrong.push(`has a script of its own: ${element.textContent.slice(0, 80)}`);
      element.textContent = '';
    }
    for (const { name: key, value } of element.attributes) {
      if (/^on/i.test(key)) out.wrong.push(`has a handler ${key}="${value}"`);
      if (key === 'style' || key === 'srcdoc') out.wrong.push(`has ${key} on <${name}>`);
      if (/^[[{].*[\]}]$/s.test(value) && key.startsWith('data-')) out.blocks.push(value);
      else if (!/^(?:href|src|srcset|action|formaction|poster|data|ping|background|id|for)$/i.test(key))
        out.texts.push(value);
      else if (
        /^[\s\p{Cc}]*(?:javascript|vbscript|data|file|blob)\s*:/iu.test(value) &&
        !value.startsWith('data:image/')
      )
        out.wrong.push(`leads to ${value}`);
    }
  }
  out.texts.push(page.documentElement.textContent);
  return out;
}

function jsonComplaints(text: string, shown: Shown): string[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return [`is no JSON: ${String(error)}`];
  }
  const out: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') out.push(...garbledIn(value, shown));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(data);
  return out;
}

const FORMULA = /^[\s\uFEFF]*[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?%?$/;

export function csvComplaints(text: string, shown: Shown): string[] {
  const rows = csvParseRows(text.replace(/^\uFEFF/, ''));
  const width = rows[0]?.length ?? 0;
  const out = rows.filter((row) => row.length !== width).map((row) => `has a row of ${row.length} cells, not ${width}`);
  for (const cell of rows.flat()) {
    if (FORMULA.test(cell) && !NUMBER.test(cell)) out.push(`has the formula ${cell.slice(0, 60)}`);
    const [own, unguarded] = [garbledIn(cell, shown), garbledIn(cell.replace(/^'/, ''), shown)];
    if (own.length > 0 && unguarded.length > 0) out.push(...own);
  }
  return out;
}
