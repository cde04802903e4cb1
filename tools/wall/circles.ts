/** Circles in a graph of names. */

export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Shortest way from a name back to itself, the name first and not repeated; undefined when there is none. */
function circleThrough(graph: Graph, start: string): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [start];
  for (const name of queue) {
    for (const next of graph.get(name) ?? []) {
      if (next === start) {
        const way = [name];
        for (let at = name; at !== start; ) way.unshift((at = before.get(at)!));
        return way;
      }
      if (before.has(next)) continue;
      before.set(next, name);
      queue.push(next);
    }
  }
  return undefined;
}

/** A shortest circle for every name that lies on one, each circle once. */
export function circles(graph: Graph): string[][] {
  const told = new Set<string>();
  const found: string[][] = [];
  // A name that nothing leads to, or that leads nowhere, lies on no circle.
  const open = pruned(graph);
  for (const name of open.keys()) {
    const way = told.has(name) ? undefined : circleThrough(open, name);
    if (way === undefined) continue;
    found.push(way);
    for (const one of way) told.add(one);
  }
  return found;
}

function pruned(graph: Graph): Graph {
  let kept: Map<string, ReadonlySet<string>> = new Map(graph);
  for (;;) {
    const names = new Set([...kept.values()].flatMap((next) => [...next]));
    const smaller = new Map(
      [...kept]
        .map(([name, next]) => [name, new Set([...next].filter((one) => kept.has(one)))] as const)
        .filter(([name, next]) => next.size > 0 && names.has(name)),
    );
    if (smaller.size === kept.size) return smaller;
    kept = smaller;
  }
}
