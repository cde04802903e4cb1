/** When nothing reads as typed. Fetched only then. */
import type { Found } from './hits.ts';
import { fallback } from './fallback.ts';
import type { Only } from './hits.ts';
import type { Finder } from './find-phrase.ts';
import { simplified } from './simplified-chinese.ts';
import { variants } from './query-variants.ts';

/** The same thing written otherwise, in simplified characters, and at last by its words. */
export async function findNotAsTyped(
  finder: Finder,
  query: string,
  only: Only | null,
  direct: (text: string) => Promise<Found | null>,
): Promise<Found> {
  for (const { text, note } of variants(query)) {
    const found = await direct(text);
    if (found) return { ...found, note };
  }
  const lexicon = await finder.index.lexicon();
  const simple = simplified(query, lexicon);
  if (simple !== query) {
    const found = await direct(simple);
    if (found) return { ...found, note: `已按简体“${simple}”检索。` };
  }
  const { hits, bonus, found } = await fallback(finder, simple, lexicon, only);
  const looked = found.slice(0, 8).map((word) => `“${word}”`);
  const note =
    hits.length === 0 ? null : `没有与“${query}”完全一致的内容，以下按相关词${looked.join('')}列出较为接近的结果。`;
  return { mode: 'fallback', note, hits, bonus };
}
