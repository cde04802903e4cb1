/** Order of table rows by one column, as a reader expects it. */

export interface Order {
  readonly column: number;
  readonly falling: boolean;
}

const EMPTY = /^[—–-]?$/;

/** “3-desc”: fourth column, falling. Null for anything else. */
export function orderOf(text: string | null): Order | null {
  const match = /^(\d{1,2})-(asc|desc)$/.exec(text ?? '');
  return match === null ? null : { column: Number(match[1]), falling: match[2] === 'desc' };
}

export const orderText = ({ column, falling }: Order): string => `${column}-${falling ? 'desc' : 'asc'}`;

/** Falling first, then rising, then the order of the list. */
export function nextOrder(now: Order | null, column: number): Order | null {
  if (now?.column !== column) return { column, falling: true };
  return now.falling ? { column, falling: false } : null;
}

/** Where an entry stands in the order of a column. */
export interface SortKey {
  /** What cannot be compared with each other stands in blocks: amounts of money, shares, counts. */
  readonly block: number;
  /** Within the block, from the least; null where there are only words. */
  readonly rank: number | null;
  readonly text: string;
}

const collator = new Intl.Collator('zh');

/**
 * Sorts by the places that the build has given, within blocks that stay in
 * their order; then words; empty cells last either way. Entries that are equal
 * keep the order of the list.
 */
export function sorted<E>(entries: readonly E[], keyOf: (entry: E) => SortKey, falling: boolean): E[] {
  const sign = falling ? -1 : 1;
  const keyed = entries.map((entry, place) => {
    const { block, rank, text } = keyOf(entry);
    const empty = rank === null && EMPTY.test(text.trim());
    return { entry, place, block, rank, text: text.trim(), empty };
  });
  keyed.sort((a, b) => {
    if (a.empty !== b.empty) return Number(a.empty) - Number(b.empty);
    if ((a.rank === null) !== (b.rank === null)) return Number(a.rank === null) - Number(b.rank === null);
    if (a.block !== b.block) return a.block - b.block;
    const difference = a.rank !== null && b.rank !== null ? a.rank - b.rank : collator.compare(a.text, b.text);
    return difference * sign || a.place - b.place;
  });
  return keyed.map(({ entry }) => entry);
}

/**
 * Order of grouped entries, each group whole at the place of its first one:
 * the newest first, as the list comes; "oldest"; or, where entries were found
 * by rank and nothing else was asked for, the best first.
 */
export function grouped<E extends { readonly place: number; readonly section: number }>(
  entries: readonly E[],
  order: string,
  rank: ((entry: E) => number) | null,
): E[] {
  const byRank = order === '' && rank !== null;
  const key = (entry: E): number => {
    if (byRank) return rank(entry);
    return order === 'oldest' ? -entry.section : entry.section;
  };
  const first = new Map<number, number>();
  for (const entry of entries) first.set(entry.section, Math.min(first.get(entry.section) ?? Infinity, key(entry)));
  return [...entries].sort(
    (a, b) => first.get(a.section)! - first.get(b.section)! || (byRank ? rank(a) - rank(b) : 0) || a.place - b.place,
  );
}
