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

/** The first number in a cell: “≥85%” → 85, “1,435.00” → 1435. */
export function numberOf(text: string): number | null {
  const match = /[-−]?\d[\d,]*(?:\.\d+)?/.exec(text);
  return match === null ? null : Number(match[0].replaceAll(',', '').replace('−', '-'));
}

const collator = new Intl.Collator('zh');

/**
 * Sorts by the text of a cell: numbers by size, before words; empty cells last
 * either way. Entries that are equal keep the order of the list.
 */
export function sorted<E>(
  entries: readonly E[],
  textOf: (entry: E) => string,
  falling: boolean,
  numeric: boolean,
): E[] {
  const sign = falling ? -1 : 1;
  const keyed = entries.map((entry, place) => {
    const text = textOf(entry).trim();
    return { entry, place, text, empty: EMPTY.test(text), number: numeric ? numberOf(text) : null };
  });
  keyed.sort((a, b) => {
    if (a.empty !== b.empty) return Number(a.empty) - Number(b.empty);
    if ((a.number === null) !== (b.number === null)) return Number(a.number === null) - Number(b.number === null);
    const difference = a.number !== null && b.number !== null ? a.number - b.number : collator.compare(a.text, b.text);
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
  const key = (entry: E): number => (byRank ? rank(entry) : order === 'oldest' ? -entry.section : entry.section);
  const first = new Map<number, number>();
  for (const entry of entries) first.set(entry.section, Math.min(first.get(entry.section) ?? Infinity, key(entry)));
  return [...entries].sort(
    (a, b) => first.get(a.section)! - first.get(b.section)! || (byRank ? rank(a) - rank(b) : 0) || a.place - b.place,
  );
}
