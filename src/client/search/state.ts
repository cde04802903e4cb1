/** The state of a search in the address: what was asked, narrowed to what, in which order, how much of it. */
import { FACETS, type Facet } from '../../search/layout.ts';
import type { Filters } from './facets.ts';
import type { Sort } from './hits.ts';

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

export function readState(search: string): State {
  const params = new URLSearchParams(search);
  const chosen = FACETS.map((facet): [Facet, string[]] => [facet, params.getAll(facet)]).filter(
    ([, values]) => values.length > 0,
  );
  const sort = params.get('sort');
  const limit = params.get('limit');
  return {
    query: (params.get('q') ?? '').trim(),
    filters: Object.fromEntries(chosen),
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    limit: limit === 'all' ? Infinity : Math.max(PAGE, Number.parseInt(limit ?? '', 10) || PAGE),
  };
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
