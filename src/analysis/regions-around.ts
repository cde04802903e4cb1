/** The places that a place lies in. */
import type { Corpus } from '../report/archive.ts';
import type { Region } from '../report/schema/registries.ts';

/** A place and those that it lies in, from the smallest; a ring of places ends where it began. */
export function regionsAround({ regions }: Pick<Corpus, 'regions'>, id: string | null): Region[] {
  const found = new Set<Region>();
  let at = regions.get(id ?? '');
  while (at !== undefined && !found.has(at)) {
    found.add(at);
    at = regions.get(at.within ?? '');
  }
  return [...found];
}
