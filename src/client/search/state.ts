/** The state of a search in the address: what was asked, narrowed to what, in which order, how much of it. */
import { FACETS, type Facet } from '../../search/layout.ts';
import type { Unknown } from '../unknown.ts';
import type { Filters } from './engine/narrow-hits.ts';
import type { Sort } from './engine/hits.ts';

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
const FIELDS: readonly string[] = ['q', 'sort', 'limit', ...FACETS];

export function readState(search: string): State {
  const params = new URLSearchParams(search);
  const chosen = FACETS.map((facet): [Facet, string[]] => [
    facet,
    [...new Set(params.getAll(facet))].filter((value) => value !== ''),
  ]).filter(([, values]) => values.length > 0);
  const sort = params.getAll('sort').find((value) => SORTS.includes(value));
  const limit = params.getAll('limit').find(isLimit);
  return {
    query: (params.getAll('q').find((value) => value.trim() !== '') ?? '').trim(),
    filters: Object.fromEntries(chosen),
    sort: (sort as Sort | undefined) ?? 'relevance',
    limit: limit === 'all' ? Infinity : Math.max(PAGE, Number.parseInt(limit ?? '', 10) || PAGE),
  };
}

const isLimit = (text: string): boolean => text === 'all' || /^\d{1,5}$/.test(text);

/** What an address says that no search can mean; values of filters are known to the index alone. */
export function unreadable(search: string): Unknown[] {
  return [...new URLSearchParams(search)].flatMap(([name, value]): Unknown[] => {
    if (name === 'sort') return value === '' || SORTS.includes(value) ? [] : [{ name: '排序', value }];
    if (name === 'limit') return value === '' || isLimit(value) ? [] : [{ name, value }];
    return FIELDS.includes(name) ? [] : [{ name, value }];
  });
}

export function writeState({ query, filters, sort, limit }: State): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const facet of FACETS) for (const value of filters[facet] ?? []) params.append(facet, value);
  if (sort !== 'relevance') params.set('sort', sort);
  if (limit !== PAGE) params.set('limit', Number.isFinite(limit) ? String(limit) : 'all');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
