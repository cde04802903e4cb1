/**
 * Narrowing by facets: which entries pass the chosen values, and how many each
 * other value would leave. The engine of search, lists and the tables of a
 * report; an entry may have several values under a facet, or none.
 */

/** Chosen values by facet; several of one facet mean any of them. A facet that is not here is free. */
type Chosen<F, V> = ReadonlyMap<F, ReadonlySet<V>>;

export interface Narrowed<E, F, V> {
  readonly passed: readonly E[];
  /** For each facet, entries behind each value, given all the other filters. */
  readonly counts: ReadonlyMap<F, ReadonlyMap<V, number>>;
}

export interface Narrowing<E, F, V> {
  readonly facets: readonly F[];
  readonly valuesOf: (entry: E, facet: F) => readonly V[];
  readonly chosen: Chosen<F, V>;
  /** What else an entry must be; asked only of those that could count. */
  readonly holds?: (entry: E) => boolean;
}

/** One pass over the entries: one that fails a single filter still counts for the other values of that filter. */
export function narrow<E, F, V>(
  entries: readonly E[],
  { facets, valuesOf, chosen, holds = () => true }: Narrowing<E, F, V>,
): Narrowed<E, F, V> {
  const counts = new Map(facets.map((facet) => [facet, new Map<V, number>()]));
  const passed: E[] = [];
  const add = (facet: F, entry: E): void => {
    const own = counts.get(facet);
    if (own === undefined) return;
    for (const value of valuesOf(entry, facet)) own.set(value, (own.get(value) ?? 0) + 1);
  };
  for (const entry of entries) {
    const failed: F[] = [];
    for (const [facet, wanted] of chosen) {
      if (valuesOf(entry, facet).some((value) => wanted.has(value))) continue;
      failed.push(facet);
      if (failed.length > 1) break;
    }
    const [only] = failed;
    if (failed.length > 1 || !holds(entry)) continue;
    if (only !== undefined) add(only, entry);
    else {
      passed.push(entry);
      for (const facet of facets) add(facet, entry);
    }
  }
  return { passed, counts };
}

/** Parts what can be chosen from what cannot, each value once. */
export function sift<V>(
  asked: Iterable<V>,
  known: (value: V) => boolean,
): { readonly known: readonly V[]; readonly strange: readonly V[] } {
  const all = [...new Set(asked)];
  return { known: all.filter(known), strange: all.filter((value) => !known(value)) };
}
