/** Media queries that the test answers: what matches, and whom a change is told. */
import { vi } from 'vitest';

interface Query {
  matches: boolean;
  readonly media: string;
  readonly addEventListener: (type: string, tell: () => void) => void;
}

/** @param matching the queries that match at first */
export function mediaQueries(...matching: string[]): (media: string, matches: boolean) => void {
  const queries = new Map<string, { query: Query; told: (() => void)[] }>();
  const of = (media: string): { query: Query; told: (() => void)[] } => {
    const known = queries.get(media);
    if (known) return known;
    const told: (() => void)[] = [];
    const query = {
      media,
      matches: matching.includes(media),
      addEventListener: (_type: string, tell: () => void) => void told.push(tell),
    };
    queries.set(media, { query, told });
    return { query, told };
  };
  vi.stubGlobal('matchMedia', (media: string) => of(media).query);
  return (media, matches) => {
    const { query, told } = of(media);
    query.matches = matches;
    for (const tell of told) tell();
  };
}
