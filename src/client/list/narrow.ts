/** Which entries pass the chosen filters, and how many each other value would leave. */

/** Values of one entry under each facet. */
export type Values = Readonly<Record<string, readonly string[]>>;

export interface Narrowed<E> {
  readonly passed: readonly E[];
  /** For each facet, entries behind each value, given all the other filters. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** One pass over the entries: one that fails a single filter still counts for the other values of that filter. */
export function narrow<E extends { readonly values: Values }>(
  entries: readonly E[],
  keys: readonly string[],
  chosen: ReadonlyMap<string, string>,
  holds: (entry: E) => boolean,
): Narrowed<E> {
  const counts = new Map(keys.map((key) => [key, new Map<string, number>()]));
  const passed: E[] = [];
  const add = (key: string, entry: E): void => {
    const own = counts.get(key);
    if (own === undefined) return;
    for (const value of entry.values[key] ?? []) own.set(value, (own.get(value) ?? 0) + 1);
  };
  for (const entry of entries) {
    let failed: string | null = null;
    let failures = 0;
    for (const [key, value] of chosen) {
      if (entry.values[key]?.includes(value) === true) continue;
      failed = key;
      failures += 1;
      if (failures > 1) break;
    }
    if (failures > 1 || !holds(entry)) continue;
    if (failed !== null) add(failed, entry);
    else {
      passed.push(entry);
      for (const key of keys) add(key, entry);
    }
  }
  return { passed, counts };
}
