/** The entries of a list: those on the page, and those on its other pages once they are wanted. */
import { bytesOf, readable, readJson } from '../read-file.ts';
import { folded } from '../../contract/search-text/normalise.ts';
import type { ListIndex } from '../../contract/list-index.ts';

/** Values of one entry under each facet. */
type Values = Readonly<Record<string, readonly string[]>>;

export interface Entry {
  /** Place in the list, from 0. */
  readonly place: number;
  /** Page that holds it, from 1. */
  readonly page: number;
  readonly values: Values;
  /** Number of its group in the list, from 0. */
  readonly section: number;
  /** “report-id#F1”; empty where the engine is not asked. */
  readonly name: string;
  /** Null until its page has been read. */
  element: HTMLElement | null;
  /** Section that holds it together with its heading; null for a row of a table. */
  group: HTMLElement | null;
  text: string | null;
}

const itemsOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-item]')];
const groupOf = (element: HTMLElement): HTMLElement | null => element.closest<HTMLElement>('[data-list-group]');

/** What can be searched, once its page has been read. Kept, because the page does not change under the reader. */
export function textOf(entry: Entry): string {
  if (entry.element !== null) entry.text ??= folded(entry.element.textContent);
  return entry.text ?? '';
}

/** A list that stands whole on the page. */
export function entriesOnPage(root: HTMLElement, keys: readonly string[]): Entry[] {
  const groups = [...root.querySelectorAll('[data-list-group]')];
  return itemsOf(root).map((element, place) => ({
    place,
    page: 1,
    section: groups.findIndex((group) => group.contains(element)),
    name: element.dataset['record'] ?? '',
    values: Object.fromEntries(
      keys.map((key) => [key, (element.getAttribute(`data-${key}`) ?? '').split(' ').filter(Boolean)]),
    ),
    element,
    group: groupOf(element),
    text: null,
  }));
}

/** The entries that an index tells of, none of them read yet. */
function entriesOf({ keys, values, pages, entries, names, sections }: ListIndex): Entry[] {
  const all: Entry[] = [];
  for (const [number, size] of pages.entries()) {
    for (const coded of entries.slice(all.length, all.length + size)) {
      const own = keys.map((key, at) => [key, (coded[at] ?? []).map((place) => values[at]?.[place] ?? '')] as const);
      all.push({
        place: all.length,
        page: number + 1,
        section: sections?.[all.length] ?? 0,
        name: names?.[all.length] ?? '',
        values: Object.fromEntries(own),
        element: null,
        group: null,
        text: null,
      });
    }
  }
  return all;
}

/** Reads the index and the pages of a long list when they are needed, each once. */
export class Pages {
  readonly #index: string;
  readonly #page: string;
  readonly #root: HTMLElement;
  #entries: Promise<Entry[]> | undefined;
  #all: readonly Entry[] = [];
  readonly #read = new Map<number, Promise<void>>();

  constructor(root: HTMLElement, index: string, page: string) {
    this.#root = root;
    this.#index = index;
    this.#page = page;
  }

  entries(): Promise<Entry[]> {
    this.#entries ??= this.#load().catch((error: unknown) => {
      this.#entries = undefined;
      throw error;
    });
    return this.#entries;
  }

  /** Entries of the first page, in the order of the list; none before the index has been read. */
  first(): readonly Entry[] {
    return this.#all.filter(({ page }) => page === 1);
  }

  async #load(): Promise<Entry[]> {
    const all = await readJson(this.#index, (index) => entriesOf(index as ListIndex));
    await readable(this.#index, () => this.#attach(all, 1, this.#root));
    this.#read.set(1, Promise.resolve());
    this.#all = all;
    return all;
  }

  /** Reads the pages that hold these entries. */
  async need(
    wanted: readonly Entry[],
    all: readonly Entry[],
    progress: (done: number, of: number) => void,
  ): Promise<void> {
    const numbers = [...new Set(wanted.filter(({ element }) => element === null).map(({ page }) => page))];
    let done = 0;
    // All answers are waited for, so that nothing is told after a failure.
    const answers = await Promise.allSettled(
      numbers.map(async (number) => {
        await this.#fetch(number, all);
        progress(++done, numbers.length);
      }),
    );
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  #fetch(number: number, all: readonly Entry[]): Promise<void> {
    let read = this.#read.get(number);
    if (read === undefined) {
      read = this.#parse(number, all).catch((error: unknown) => {
        this.#read.delete(number);
        throw error;
      });
      this.#read.set(number, read);
    }
    return read;
  }

  async #parse(number: number, all: readonly Entry[]): Promise<void> {
    const url = `${this.#page}${number}/`;
    const bytes = await bytesOf(url);
    await readable(url, () => {
      const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
      this.#attach(all, number, page.querySelector('[data-list-content]') ?? page);
    });
  }

  /** The order on a page is the order of the list; a page with other entries is of another build. */
  #attach(all: readonly Entry[], number: number, root: ParentNode): void {
    const items = itemsOf(root);
    const own = all.filter(({ page }) => page === number);
    if (own.length !== items.length) throw new Error(`${items.length} entries instead of ${own.length}`);
    own.forEach((entry, at) => {
      const element = items[at]!;
      entry.element = element;
      entry.group = groupOf(element);
    });
  }
}
