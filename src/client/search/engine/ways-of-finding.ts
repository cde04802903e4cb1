/**
 * The ways in which a query is taken, in their order. What reads exactly as
 * typed comes first; then all words in one record, then in one report; then the
 * same thing written otherwise; then what covers most of the question.
 */
import type { Finder } from './find-phrase.ts';
import { all, hitsOf, phraseOf, strength, type Hit, type Only, type Found } from './hits.ts';
import { chars, separates, words } from './query-words.ts';
import { wordHits } from './several-words.ts';

/** @param only which records count; all when null */
export async function findAsTyped(finder: Finder, query: string, only: Only | null = null): Promise<Found> {
  if (chars(query).length === 0) return { mode: 'exact', note: null, hits: [] };
  const found = await direct(finder, query, only);
  if (found) return found;
  const { findNotAsTyped } = await import('./not-as-typed.ts');
  return await findNotAsTyped(finder, query, only, (text) => direct(finder, text, only));
}

/** What reads exactly so, and, where spaces separate words, what has all of them. */
async function direct(finder: Finder, query: string, only: Only | null): Promise<Found | null> {
  const exact = (await exactHits(finder, query)).filter(only ?? all);
  const parts = words(query);
  if (parts.length < 2 || (exact.length > 0 && !separates(query)))
    return exact.length > 0 ? { mode: 'exact', note: null, hits: exact } : null;
  const hits = await wordHits(finder, parts, exact, only);
  if (hits.length === 0) return null;
  if (hits.length === exact.length) return { mode: 'exact', note: null, hits };
  const note = exact.length > 0 ? null : `没有连写的“${parts.join('')}”，以下为各词都出现的结果。`;
  return { mode: 'words', note, hits };
}

async function exactHits(finder: Finder, query: string): Promise<Hit[]> {
  const hits = hitsOf([await phraseOf(finder, query)]);
  for (const hit of hits) hit.score = hit.info.weight * strength(hit, 0);
  return hits;
}
