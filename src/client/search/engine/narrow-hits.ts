/** Narrowing by year, organisation, kind …, and how many results each value would leave. */
import { FACETS, wordsOf, type Facet, type Vocabulary } from '../../../contract/search-index.ts';
import { narrow as narrowEntries, sift as siftValues } from '../../narrow-by-facets.ts';
import type { Hit } from './hits.ts';

/** Chosen values; several of one facet mean any of them. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** A value that the archive does not have. */
export interface UnknownValue {
  readonly facet: Facet;
  readonly value: string;
}

/** An address can be anybody's: parts what the archive knows from what it does not. Each value once. */
export function sift(
  asked: Filters,
  vocabulary: Vocabulary,
): { readonly filters: Filters; readonly strangers: readonly UnknownValue[] } {
  const filters: Partial<Record<Facet, readonly string[]>> = {};
  const strangers: UnknownValue[] = [];
  for (const facet of FACETS) {
    const { known, strange } = siftValues(asked[facet] ?? [], (value) => placeOf(vocabulary, facet, value) >= 0);
    if (known.length > 0) filters[facet] = known;
    strangers.push(...strange.map((value) => ({ facet, value })));
  }
  return { filters, strangers };
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
  /** Results with this value, given the other filters; null where that part of the archive was not searched. */
  readonly count: number | null;
}

export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

/** Vocabulary indexes of a hit for a facet. */
function valuesOf(hit: Hit, facet: Facet): readonly number[] {
  if (facet === 'kind') return [hit.info.kind];
  if (facet === 'theme') return hit.info.themes;
  if (facet === 'status') return hit.info.status < 0 ? [] : [hit.info.status];
  return hit.report.facets[facet] ?? [];
}

export interface Narrowed {
  readonly hits: readonly Hit[];
  readonly facets: FacetCounts;
}

export function narrow(
  hits: readonly Hit[],
  filters: Filters,
  vocabulary: Vocabulary,
  searched: (facet: Facet, value: string) => boolean,
): Narrowed {
  const chosen = new Map(
    FACETS.flatMap((facet): [Facet, Set<number>][] => {
      const values = filters[facet] ?? [];
      return values.length === 0 ? [] : [[facet, new Set(values.map((value) => placeOf(vocabulary, facet, value)))]];
    }),
  );
  const { passed, counts } = narrowEntries(hits, { facets: FACETS, valuesOf, chosen });
  const facets = Object.fromEntries(
    FACETS.map((facet): [Facet, FacetValue[]] => [
      facet,
      wordsOf(vocabulary, facet).map(([value, label], place) => ({
        value,
        label,
        chosen: filters[facet]?.includes(value) ?? false,
        count: searched(facet, value) ? (counts.get(facet)?.get(place) ?? 0) : null,
      })),
    ]),
  ) as Record<Facet, FacetValue[]>;
  return { hits: passed, facets };
}

const placeOf = (vocabulary: Vocabulary, facet: Facet, value: string): number =>
  wordsOf(vocabulary, facet).findIndex(([known]) => known === value);
