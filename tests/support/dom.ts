/** Reads built pages as a reader sees them: words, tables, choices. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** A page, or a part of one, as elements. */
export const parsed = (html: string): Document => parseHTML(html).document;

/** Words of a node, without those of any node that `leave` names; white space is one space. */
export function textOf(node: Node, leave?: (element: Element) => boolean): string {
  const raw = (one: Node): string =>
    isElement(one) && leave?.(one) === true ? '' : [...one.childNodes].map(rawChild).join('');
  const rawChild = (one: Node): string => (isElement(one) ? raw(one) : (one.textContent ?? ''));
  return (leave === undefined ? (node.textContent ?? '') : raw(node)).replace(/\s+/g, ' ').trim();
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

const ASIDE = ['note', 'unit', 'permalink', 'star'];

interface ReadCell {
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
  readonly #root: Document | Element;

  constructor(source: string | Element) {
    this.#root = typeof source === 'string' ? parsed(source) : source;
  }

  all(selector: string): Element[] {
    return [...this.#root.querySelectorAll(selector)];
  }

  one(selector: string): Element {
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
    const options = this.all(`select[name="${key}"] option`).filter((option) => option.getAttribute('value') !== '');
    return new Map(
      options.map((option) => [
        option.getAttribute('value') ?? '',
        Number(/（(\d+)）$/.exec(textOf(option))?.[1] ?? Number.NaN),
      ]),
    );
  }
}

function readTable(table: Element): ReadTable {
  const bodyRows = [...table.querySelectorAll('tbody tr')];
  const isHeading = (row: Element): boolean => /^(?:sub)?group$/.test(row.getAttribute('data-role') ?? '');
  return {
    name: table.getAttribute('aria-label') ?? '',
    rows: bodyRows.filter((row) => !isHeading(row)).map((row) => [...row.children].map(readCell)),
    headings: bodyRows.filter(isHeading).map((row) => textOf(row)),
  };
}

function readCell(cell: Element): ReadCell {
  return {
    text: textOf(
      cell,
      (element) =>
        ASIDE.some((name) => element.classList.contains(name)) || element.getAttribute('aria-hidden') === 'true',
    ),
    note: [...cell.querySelectorAll('.note')].map((note) => textOf(note)).join('；'),
    to: cell.querySelector('a')?.getAttribute('href') ?? null,
  };
}

const pages = new Map<string, Doc>();

/** A built page by its address; parsed once in each file of tests. */
export function readPage(dist: string, url: string): Doc {
  const file = join(dist, url, 'index.html');
  const page = pages.get(file) ?? new Doc(readFileSync(file, 'utf8'));
  pages.set(file, page);
  return page;
}
