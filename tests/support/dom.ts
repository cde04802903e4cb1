/** Reads built pages as a reader sees them: words, tables, choices. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { querySelectorAll } from 'ultrahtml/selector';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
};
export const decode = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Words of a node, without those of any node that `leave` names; white space is one space. */
export function textOf(node: Node, leave: (element: ElementNode) => boolean = () => false): string {
  const raw = (one: Node): string => {
    if (one.type === TEXT_NODE) return decode(one.value);
    if (one.type === ELEMENT_NODE && leave(one)) return '';
    return 'children' in one ? (one.children as Node[]).map(raw).join('') : '';
  };
  return raw(node).replace(/\s+/g, ' ').trim();
}

const has = (element: ElementNode, name: string): boolean =>
  (element.attributes['class'] ?? '').split(/\s+/).includes(name);
const ASIDE = ['note', 'unit', 'permalink', 'star'];

export interface ReadCell {
  readonly text: string;
  readonly note: string;
  readonly to: string | null;
}

export interface ReadTable {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
  /** Rows that head a group. */
  readonly headings: readonly string[];
}

export class Doc {
  readonly #root: Node;

  constructor(source: string | Node) {
    this.#root = typeof source === 'string' ? parse(source) : source;
  }

  all(selector: string): ElementNode[] {
    return querySelectorAll(this.#root, selector) as ElementNode[];
  }

  one(selector: string): ElementNode {
    const [first] = this.all(selector);
    if (first === undefined) throw new Error(`nothing matches ${selector}`);
    return first;
  }

  text(selector: string): string {
    return textOf(this.one(selector));
  }

  within(selector: string): Doc {
    return new Doc(this.one(selector));
  }

  tables(): ReadTable[] {
    return this.all('table').map(readTable);
  }

  table(name: string): ReadTable {
    const table = this.tables().find((one) => one.name === name);
    if (table === undefined)
      throw new Error(
        `no table ${name}; there are ${this.tables()
          .map((one) => one.name)
          .join('、')}`,
      );
    return table;
  }

  /** Words of each cell of a table. */
  rows(name: string): string[][] {
    return this.table(name).rows.map((row) => row.map(({ text }) => text));
  }

  /** Values of a filter with the number behind each. */
  options(key: string): Map<string, number> {
    const options = this.all(`select[name="${key}"] option`).filter((option) => option.attributes['value'] !== '');
    return new Map(
      options.map((option) => [
        decode(option.attributes['value'] ?? ''),
        Number(/（(\d+)）$/.exec(textOf(option))?.[1] ?? Number.NaN),
      ]),
    );
  }
}

function readTable(table: ElementNode): ReadTable {
  const bodyRows = querySelectorAll(table, 'tbody tr') as ElementNode[];
  const isHeading = (row: ElementNode): boolean => /^(?:sub)?group$/.test(row.attributes['data-role'] ?? '');
  return {
    name: decode(table.attributes['aria-label'] ?? ''),
    rows: bodyRows.filter((row) => !isHeading(row)).map((row) => cellsOf(row).map(readCell)),
    headings: bodyRows.filter(isHeading).map((row) => textOf(row)),
  };
}

const cellsOf = (row: ElementNode): ElementNode[] =>
  row.children.filter((child): child is ElementNode => child.type === ELEMENT_NODE);

function readCell(cell: ElementNode): ReadCell {
  const notes = querySelectorAll(cell, '.note') as ElementNode[];
  const links = querySelectorAll(cell, 'a') as ElementNode[];
  return {
    text: textOf(
      cell,
      (element) => ASIDE.some((name) => has(element, name)) || element.attributes['aria-hidden'] === 'true',
    ),
    note: notes.map((note) => textOf(note)).join('；'),
    to: links[0]?.attributes['href'] === undefined ? null : decode(links[0].attributes['href']),
  };
}

/** A built page by its address. */
export const readPage = (dist: string, url: string): Doc =>
  new Doc(readFileSync(join(dist, url, 'index.html'), 'utf8'));
