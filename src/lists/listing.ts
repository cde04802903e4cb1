/**
 * A list that a reader can narrow: what it can be narrowed by, and its entries
 * on one page, or on several when there are many. Long lists also have an
 * index, so that the browser knows the values of entries on other pages.
 */
import type { LocatedKind } from '../contract/search-index.ts';
import type { Body, Row, Table } from '../views/table.ts';
import { flat } from '../views/table.ts';
import type { SentenceName } from '../views/sentences/all-sentences.ts';
import { ordered } from './column-orders.ts';
import { facetNote, facets, type Facet, type FacetHead, type FacetValues } from './facet.ts';
import type { ListIndex } from '../contract/list-index.ts';

export interface ListPage<C> {
  /** From 1. */
  readonly number: number;
  /** Numbers of the first and the last entry, from 1. */
  readonly from: number;
  readonly to: number;
  readonly content: C;
}

/** A list cut into pages, each with a content of `C`. Addresses are site-absolute; words are Chinese. */
export interface Listing<C> {
  /** Name of the index file, also of the CSV that the browser makes. */
  readonly name: string;
  readonly title: string;
  /** Address of the first page; the others are `${to}page/2/` … */
  readonly to: string;
  /** “条”, “个”, “份”. */
  readonly counter: string;
  /** What the box that searches within the list looks at. */
  readonly search: string;
  readonly sentence: string;
  /** Kind of the sentence. */
  readonly says: SentenceName;
  readonly facets: readonly Facet[];
  /** How the numbers behind the values add up; empty where each entry has one value of each. */
  readonly facetNote: string;
  readonly entries: number;
  readonly pages: readonly ListPage<C>[];
  readonly index: ListIndex;
  /** Kind of record that the search box asks the engine for; null where it looks at the text of the entries. */
  readonly engine: LocatedKind | null;
  /** Orders of groups to choose from; the first is the order of the list. Tables are sorted by their heads. */
  readonly orders: readonly ListOrder[];
}

export interface ListOrder {
  readonly value: '' | 'newest' | 'oldest';
  readonly name: string;
}

/** Of groups by report, newest report first. */
export const REPORT_ORDERS: readonly ListOrder[] = [
  { value: '', name: '最相关、最新' },
  { value: 'newest', name: '报告由新到旧' },
  { value: 'oldest', name: '报告由旧到新' },
];

/** A list before its entries are counted and paged. */
export interface ListHead extends Pick<
  Listing<unknown>,
  'name' | 'title' | 'to' | 'counter' | 'search' | 'sentence' | 'says'
> {
  readonly facets: readonly FacetHead[];
  readonly engine?: LocatedKind;
  readonly orders?: readonly ListOrder[];
}

/** Address of one page of a list, from 1; `to` is that of the first. */
export const pageAddress = (to: string, number: number): string => (number === 1 ? to : `${to}page/${number}/`);

/** Opening sentence of a further page: which entries it has, and that filters work on the first. */
export function pageSentence(
  { counter, entries }: Pick<Listing<unknown>, 'counter' | 'entries'>,
  { from, to }: Pick<ListPage<unknown>, 'from' | 'to'>,
): string {
  const all = `${entries}${counter}`;
  const own = from === to ? `第${from}${counter}` : `第${from}—${to}${counter}`;
  return `${own}，共${all}。筛选和列表内查找在第1页，对全部${all}有效。`;
}

/** Cuts groups into runs of at most `most` entries; a group is never cut. There is always a first run. */
export function cut<G>(groups: readonly G[], sizeOf: (group: G) => number, most: number): G[][] {
  const runs: G[][] = [[]];
  let filled = 0;
  for (const group of groups) {
    const size = sizeOf(group);
    if (filled > 0 && filled + size > most) {
      runs.push([]);
      filled = 0;
    }
    runs.at(-1)!.push(group);
    filled += size;
  }
  return runs;
}

/**
 * A list of grouped entries, in the order of the groups.
 * @param most entries on a page; a group is never cut, so that one may have more
 */
export function groupListing<G, C>(
  head: ListHead,
  groups: readonly G[],
  entriesOf: (group: G) => readonly { readonly values: FacetValues; readonly name?: string }[],
  contentOf: (groups: readonly G[]) => C,
  most: number,
): Listing<C> {
  const runs = cut(groups, (group) => entriesOf(group).length, most);
  const values = groups.flatMap(entriesOf).map((entry) => entry.values);
  const sizes = runs.map((run) => run.reduce((sum, group) => sum + entriesOf(group).length, 0));
  const made = listing(head, values, sizes, runs.map(contentOf));
  const sections = groups.flatMap((group, section) => entriesOf(group).map(() => section));
  const names = groups.flatMap(entriesOf).map(({ name = '' }) => name);
  const index = {
    ...made.index,
    ...(made.engine === null ? {} : { names }),
    ...(made.orders.length === 0 ? {} : { sections }),
  };
  return { ...made, index };
}

/** A list whose entries are the rows of one table. */
export function tableListing(
  head: ListHead,
  entries: readonly { readonly values: FacetValues; readonly row: Row }[],
  frame: Omit<Table, 'bodies'>,
  most: number,
): Listing<{ readonly kind: 'table'; readonly table: Table }> {
  const rows = ordered(
    frame.columns,
    entries.map(({ row }) => row),
  );
  const runs = cut(
    entries.map(({ values }, at) => ({ values, row: rows[at]! })),
    () => 1,
    most,
  );
  return listing(
    head,
    entries.map(({ values }) => values),
    runs.map((run) => run.length),
    runs.map((run) => ({ kind: 'table' as const, table: { ...frame, bodies: bodies(run) } })),
  );
}

const bodies = (entries: readonly { readonly values: FacetValues; readonly row: Row }[]): readonly Body[] =>
  flat(entries.map(({ values, row }) => ({ ...row, values, listed: true })));

function listing<C>(
  head: ListHead,
  values: readonly FacetValues[],
  sizes: readonly number[],
  contents: readonly C[],
): Listing<C> {
  let last = 0;
  const pages = contents.map((content, index): ListPage<C> => {
    const from = last + 1;
    last += sizes[index] ?? 0;
    return { number: index + 1, from, to: last, content };
  });
  return {
    ...head,
    engine: head.engine ?? null,
    orders: head.orders ?? [],
    facets: facets(head.facets, values),
    facetNote: facetNote(head.facets, values, head.counter),
    entries: values.length,
    pages,
    index: indexOf(
      head.facets.map(({ key }) => key),
      values,
      sizes,
    ),
  };
}

function indexOf(keys: readonly string[], entries: readonly FacetValues[], pages: readonly number[]): ListIndex {
  const places = keys.map(() => new Map<string, number>());
  const numbers = entries.map((values) =>
    keys.map((key, at) =>
      (values[key] ?? []).map(({ value }) => {
        const known = places[at]!;
        const place = known.get(value) ?? known.size;
        known.set(value, place);
        return place;
      }),
    ),
  );
  return { keys, values: places.map((known) => [...known.keys()]), pages, entries: numbers };
}
