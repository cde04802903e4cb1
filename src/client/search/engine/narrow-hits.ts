/** Narrowing by year, organisation, kind …, and how many results each value would leave. */
import { FACETS, type Facet, type Vocabulary } from '../../../search/layout.ts';
import type { Hit } from './hits.ts';

/** Chosen values; several of one facet mean any of them. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** A value that the archive does not have. */
export interface Stranger {
  readonly facet: Facet;
  readonly value: string;
}

/** An address can be anybody's: parts what the archive knows from what it does not. Each value once. */
export function sift(
  asked: Filters,
  vocabulary: Vocabulary,
): { readonly filters: Filters; readonly strangers: readonly Stranger[] } {
  const filters: Partial<Record<Facet, string[]>> = {};
  const strangers: Stranger[] = [];
  for (const facet of FACETS) {
    for (const value of new Set(asked[facet] ?? [])) {
      if (vocabulary[facet].some(([known]) => known === value)) (filters[facet] ??= []).push(value);
      else strangers.push({ facet, value });
    }
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
  const wanted = FACETS.map((facet) => {
    const chosen = filters[facet] ?? [];
    return chosen.length === 0
      ? null
      : new Set(chosen.map((value) => vocabulary[facet].findIndex(([known]) => known === value)));
  });
  const counts = FACETS.map((facet) => vocabulary[facet].map(() => 0));
  const kept: Hit[] = [];
  for (const hit of hits) {
    const own = FACETS.map((facet) => valuesOf(hit, facet));
    const failed = wanted.flatMap((set, at) => (set === null || own[at]!.some((value) => set.has(value)) ? [] : [at]));
    if (failed.length > 1) continue;
    if (failed.length === 0) kept.push(hit);
    const counted = failed.length === 0 ? FACETS.keys() : failed;
    for (const at of counted) for (const value of own[at]!) counts[at]![value]! += 1;
  }
  const facets = Object.fromEntries(
    FACETS.map((facet, at): [Facet, FacetValue[]] => [
      facet,
      vocabulary[facet].map(([value, label], index) => ({
        value,
        label,
        chosen: filters[facet]?.includes(value) ?? false,
        count: searched(facet, value) ? (counts[at]![index] ?? 0) : null,
      })),
    ]),
  ) as Record<Facet, FacetValue[]>;
  return { hits: kept, facets };
}
