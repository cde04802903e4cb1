/** What the search box of a list finds: by the engine of the site where the list has records it knows, else by the words on the page. */
import type { LocatedKind } from '../../contract/search-index.ts';
import { readings } from '../../contract/search-text/query-readings.ts';
import { textOf, type Entry } from './entries.ts';

export interface Finding {
  readonly holds: (entry: Entry) => boolean;
  /** Best first; null where one entry is as good as another. */
  readonly rank: ((entry: Entry) => number) | null;
  /** Chinese: how what is shown differs from what was typed. */
  readonly note: string;
}

/** Every word must be found; words are parted by white space. */
export function byText(query: string): Finding {
  const words = query.split(/\s+/).map((word) => readings(word).map((chars) => chars.join('')));
  const holds = (entry: Entry): boolean => words.every((ways) => ways.some((word) => textOf(entry).includes(word)));
  return { holds, rank: null, note: '' };
}

export async function byEngine(kind: LocatedKind, query: string): Promise<Finding> {
  const { locate } = await import('../search/ask/engine-client.ts');
  const { records, note } = await locate({ query, kind });
  const ranks = new Map(records.map((name, rank) => [name, rank]));
  return { holds: ({ name }) => ranks.has(name), rank: ({ name }) => ranks.get(name) ?? Infinity, note: note ?? '' };
}
