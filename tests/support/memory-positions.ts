/** Positions in memory: what the engine is asked with where neither an index nor a browser is. */
import type { Positions, Postings } from '../../src/client/search/engine/position-port.ts';
import type { PositionIndexer } from '../../src/search/position-port.ts';

/** @param texts tokens of each text, by its name */
export function memoryPositions(texts: ReadonlyMap<string, readonly string[]>): Positions {
  const where = (holds: (token: string) => boolean): Postings =>
    new Map(
      [...texts]
        .map(([name, tokens]) => [name, tokens.flatMap((token, at) => (holds(token) ? [at] : []))] as const)
        .filter(([, positions]) => positions.length > 0),
    );
  return {
    open: () => Promise.resolve(),
    of: (token) => Promise.resolve(where((one) => one === token)),
    beginning: (letters) => Promise.resolve(where((one) => one.startsWith(letters))),
  };
}

/** Keeps what it is given to index in `texts`; writes nothing. */
export function memoryIndexer(texts: Map<string, readonly string[]>): PositionIndexer {
  return ({ key, texts: added }) => {
    const names: string[] = [];
    for (const { tokens } of added) {
      const name = `${key}_${names.length}`;
      names.push(name);
      texts.set(name, tokens);
    }
    return Promise.resolve({ names, files: [], program: [], chunks: [] });
  };
}
