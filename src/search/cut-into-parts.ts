/** Cuts a large archive into parts, year by year, so that indexing never needs more memory than one part. */

export interface Sized {
  readonly year: number;
  /** Folded characters. */
  readonly size: number;
}

/**
 * Runs of items of neighbouring years, no run larger than `limit` unless one
 * item is. A year shares a part with others only while the whole of it fits; a
 * year that does not fit alone is cut.
 */
export function cut<T extends Sized>(items: readonly T[], limit: number): T[][] {
  const years = new Map<number, T[]>();
  for (const item of [...items].sort((a, b) => b.year - a.year)) {
    years.set(item.year, [...(years.get(item.year) ?? []), item]);
  }
  const parts: T[][] = [];
  let open: T[] = [];
  let size = 0;
  const close = (): void => {
    if (open.length > 0) parts.push(open);
    open = [];
    size = 0;
  };
  for (const year of years.values()) {
    const whole = year.reduce((total, item) => total + item.size, 0);
    if (size + whole > limit) close();
    const even = Math.max(...year.map((item) => item.size)) + whole / Math.ceil(whole / limit);
    for (const item of year) {
      if (size + item.size > Math.min(limit, whole > limit ? even : limit)) close();
      open.push(item);
      size += item.size;
    }
  }
  close();
  return parts;
}
