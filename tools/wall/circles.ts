/** Circles in a graph of names. */

export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Names that all lead to each other. */
export interface Knot {
  readonly names: readonly string[];
  /** A shortest way round in it, the first name not repeated. */
  readonly circle: readonly string[];
}

/** Tarjan's strongly connected components, those that hold a circle. */
function knotted(graph: Graph): string[][] {
  const number = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const knots: string[][] = [];
  const visit = (name: string): void => {
    number.set(name, number.size);
    lowest.set(name, number.get(name)!);
    stack.push(name);
    for (const next of graph.get(name) ?? []) {
      if (!number.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(name, Math.min(lowest.get(name)!, lowest.get(next)!));
    }
    if (lowest.get(name) !== number.get(name)) return;
    const knot = stack.splice(stack.indexOf(name));
    if (knot.length > 1 || graph.get(name)?.has(name) === true) knots.push(knot.sort());
  };
  for (const name of graph.keys()) if (!number.has(name)) visit(name);
  return knots;
}

/** Shortest way from a name back to itself. */
function wayRound(graph: Graph, start: string): string[] {
  const before = new Map<string, string>();
  const queue = [start];
  for (const name of queue) {
    for (const next of graph.get(name) ?? []) {
      if (next === start) {
        const way = [name];
        for (let at = name; at !== start;) way.unshift((at = before.get(at)!));
        return way;
      }
      if (before.has(next)) continue;
      before.set(next, name);
      queue.push(next);
    }
  }
  return [];
}

/** Every knot, each with a shortest circle; a way round never leaves its knot. */
export const knots = (graph: Graph): Knot[] =>
  knotted(graph).map((names) => {
    const ways = names.map((name) => wayRound(graph, name));
    return { names, circle: ways.reduce((best, way) => (way.length < best.length ? way : best)) };
  });
