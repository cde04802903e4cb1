/** One file → what it does, by the kind of file. */
import { child, literal, nameOf, placeOf } from './node.ts';
import { readImports } from './imports.ts';
import { readMarkup, type Part } from './markup.ts';
import { parse, Unparsed } from './parse.ts';
import { readPlatform } from './platform.ts';
import { nothing, placeAt, type Found, type Reading } from './reading.ts';
import { readStyles } from './styles.ts';

const CODE = /\.(?:[mc]?[jt]s|[jt]sx)$/;
/** Kinds that cannot name a module of ours; settings of servers and scripts of systems are only copied. */
const DATA =
  /\.(?:json|txt|md|yaml|yml|csv|woff2?|ttf|otf|png|jpe?g|webp|avif|ico|xml|webmanifest|conf|cmd)$|(?:^|\/)\.git(?:ignore|attributes)$/;

function readCode(file: string, text: string, found: Found): void {
  const syntax = parse(file, text);
  readImports(syntax, found);
  readPlatform(syntax, found);
}

/** A script keeps its place in the file: what stands before it is blanked. */
function readPart(file: string, text: string, part: Part, found: Found): void {
  if (part.kind === 'style') {
    readStyles(part.text, found, text, part.offset);
    return;
  }
  const blank = text.slice(0, part.offset).replace(/[^\n]/g, ' ');
  readCode(`${file}.ts`, blank + part.text, found);
}

function readAstro(file: string, text: string, found: Found): void {
  const syntax = parse(file, text);
  readImports(syntax, found);
  readPlatform(syntax, found);
  for (const part of readMarkup(syntax, found)) readPart(file, text, part, found);
}

/** Pictures and pages may hold scripts; MDX may import. */
function readOther(file: string, text: string, found: Found): void {
  const patterns: readonly (readonly [RegExp, RegExp, string])[] = [
    [/\.mdx$/, /^(?:import|export)\s/m, 'a module named in MDX'],
    [/\.(?:svg|html?)$/, /<script|<foreignObject|\bon[a-z]+\s*=|href\s*=\s*["']\s*(?:javascript|https?):/i, 'a script'],
  ];
  const known = patterns.find(([kind]) => kind.test(file));
  const hit = known?.[1].exec(text);
  if (known === undefined)
    found.unreadable.push({ line: 1, column: 1, what: `a kind of file that the wall cannot read` });
  else if (hit) found.unreadable.push({ ...placeAt(text, hit.index), what: known[2] });
}

/** Whether the file is a program or a style, of which the whole text matters. */
const isData = (file: string): boolean => DATA.test(file);

/** What a file names and uses, by its ending. Text that does not parse is told as `unreadable`, never thrown. */
export function readFile(file: string, text: string): Reading {
  const found = nothing();
  try {
    if (CODE.test(file)) readCode(file, text, found);
    else if (file.endsWith('.astro')) readAstro(file, text, found);
    else if (file.endsWith('.css')) readStyles(text, found);
    else if (!isData(file)) readOther(file, text, found);
  } catch (error) {
    if (!(error instanceof Unparsed)) throw error;
    found.unreadable.push({ ...error.place, what: `text that does not parse (${error.message})` });
  }
  return found;
}

/** Aliases that a builder's configuration sets: they would lead past tsconfig.json, where names are resolved. */
export function aliasesIn(file: string, text: string): Reading['unreadable'] {
  if (!CODE.test(file)) return [];
  return parse(file, text)
    .nodes.filter(({ type }) => type === 'Property')
    .filter((node) => (literal(child(node, 'key')) ?? nameOf(child(node, 'key'))) === 'alias')
    .map((node) => ({ ...placeOf(node), what: 'an alias of the builder' }));
}
