/** Style sheets as they are published: every rule in a layer, in words that the oldest browsers read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const folder = join(inject('dist'), '_astro');
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const [, ORDER = ''] = /@layer ([^;]+);/.exec(readFileSync('src/styles/layers.css', 'utf8')) ?? [];
const order = ORDER.split(/\s*,\s*/);

/** Names of the layers in the order in which a browser meets them, and what stands in none. */
function layersOf(sheet: string): { readonly names: readonly string[]; readonly outside: string } {
  const names: string[] = [];
  let outside = '';
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of sheet.matchAll(/[{};]/g)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    const head = sheet.slice(from, index);
    if (depth === 1 && sign === '{') {
      const layer = /^@layer ([\w-]+)$/.exec(head.trim())?.[1];
      if (layer === undefined) outside += head;
      else names.push(layer);
    }
    if (depth === 0 && sign === ';')
      names.push(...(/^@layer ([\w,\s-]+)$/.exec(head.trim())?.[1]?.split(/\s*,\s*/) ?? [head]));
    if (depth === 0 || (depth === 1 && sign === '{')) from = index + 1;
  }
  return { names: [...new Set(names)], outside };
}

describe.each(sheets)('$name', ({ text }) => {
  it('has no rule outside a layer, which would beat them all', () => {
    expect(layersOf(text).outside).toBe('');
  });

  it('names the layers in their order, so that it may be the first to load', () => {
    expect(layersOf(text).names).toEqual(order);
  });

  it('asks for widths in words of 2022', () => {
    expect(text.match(/@media[^{]*[<>][^{]*\{/g) ?? []).toEqual([]);
  });
});

it('sees what stands outside', () => {
  expect(layersOf('@layer a,b;@layer a{x{y:z}@media print{x{y:z}}}p{q:r}@media print{@layer b{x{y:z}}}')).toEqual({
    names: ['a', 'b'],
    outside: 'p@media print',
  });
});
