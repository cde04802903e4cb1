/** A search in the address: what was asked, narrowed to what, in which order, how much of it. */
import { FACETS, type Facet } from '../../contract/search-index.ts';
import { readAddress, writeAddress, type Field } from '../address/grammar.ts';
import type { UnknownValue } from '../address/unknown-values.ts';
import type { Sort } from './engine/hits.ts';
import type { Filters } from './engine/narrow-hits.ts';

export interface State {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Reports shown; Infinity for all, with every result of each. */
  readonly limit: number;
}

/** Reports shown at first, and added each time. */
export const PAGE = 5;

/** Results shown of the first report, the second, …; the last number for all others. */
export const PER_REPORT: readonly number[] = [3, 2, 1];

const SORTS: readonly string[] = ['relevance', 'newest', 'oldest'] satisfies Sort[];
const isLimit = (text: string): boolean => text === 'all' || /^\d{1,5}$/.test(text);
const any = (): boolean => true;

const FIELDS: readonly Field[] = [
  { key: 'q', name: 'q', known: any },
  // Values of filters are known to the index alone.
  ...FACETS.map((facet) => ({ key: facet, name: facet, known: any })),
  { key: 'sort', name: '排序', known: (value) => SORTS.includes(value) },
  { key: 'limit', name: 'limit', known: isLimit },
];

export function readState(search: string): State {
  const read = readAddress(search, FIELDS);
  const chosen = FACETS.map((facet): [Facet, readonly string[]] => [facet, read.of(facet)]);
  const [sort] = read.of('sort');
  const [limit = ''] = read.of('limit');
  return {
    query: (read.of('q').find((value) => value.trim() !== '') ?? '').trim(),
    filters: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    sort: (sort as Sort | undefined) ?? 'relevance',
    limit: limit === 'all' ? Infinity : Math.max(PAGE, Number.parseInt(limit, 10) || PAGE),
  };
}

/** What an address says that no search can mean. */
export const unreadable = (search: string): readonly UnknownValue[] => readAddress(search, FIELDS).unknown;

export function writeState({ query, filters, sort, limit }: State): string {
  const shown = Number.isFinite(limit) ? String(limit) : 'all';
  return writeAddress([
    ['q', query],
    ...FACETS.flatMap((facet) => (filters[facet] ?? []).map((value): [string, string] => [facet, value])),
    ['sort', sort === 'relevance' ? '' : sort],
    ['limit', limit === PAGE ? '' : shown],
  ]);
}
