/** Queries drawn from the records themselves, the same for the same seed. */
import { plain, type BenchRecord } from './records.ts';

type Kind = 'term' | 'substring' | 'phrase' | 'number' | 'latin' | 'absent';

export interface Query {
  readonly kind: Kind;
  readonly text: string;
}

const COUNTS: Readonly<Record<Kind, number>> = {
  term: 160,
  substring: 160,
  phrase: 80,
  number: 80,
  latin: 40,
  absent: 20,
};

/** Mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function sample(records: readonly BenchRecord[], seed: number): Query[] {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const all = records.map((record) => record.plain).join('\n');

  const piece = (text: string, length: number): string | null => {
    const chars = [...text.replace(/\s/gu, '')];
    if (chars.length < length) return null;
    const at = Math.floor(next() * (chars.length - length + 1));
    return chars.slice(at, at + length).join('');
  };
  const match = (pattern: RegExp): string | null => {
    const found = pick(records).text.match(pattern);
    return found ? pick(found) : null;
  };
  const draw: Readonly<Record<Kind, () => string | null>> = {
    term: () => {
      const words = [...segmenter.segment(pick(pick(records).text.split(/[\s，。；：、（）“”《》]/u)))].map(
        ({ segment }) => segment,
      );
      const at = Math.floor(next() * words.length);
      const text = words.slice(at, at + between(1, 3)).join('');
      return [...text].length >= 2 && [...text].length <= 8 && /\p{Script=Han}/u.test(text) ? text : null;
    },
    substring: () => piece(pick(records).text, between(2, 4)),
    phrase: () => piece(pick(pick(records).text.split('\n')), between(8, 14)),
    number: () => match(/\d[\d.]*(?:%|万元|亿元|元|分|人次|家|项|个)?/gu),
    latin: () => match(/[\p{Script=Han}]{0,3}[A-Za-z][A-Za-z0-9&+]*[\p{Script=Han}]{0,3}/gu),
    absent: () => {
      const text = (piece(pick(records).text, 2) ?? '') + (piece(pick(records).text, 2) ?? '');
      return all.includes(plain(text)) ? null : text;
    },
  };
  const out = new Map<string, Query>();
  for (const [kind, count] of Object.entries(COUNTS) as [Kind, number][]) {
    for (let made = 0, tries = 0; made < count && tries < 100_000; tries++) {
      const text = draw[kind]();
      if (text === null || [...plain(text)].length < 2 || out.has(text) || !/[\p{L}\p{N}]/u.test(text)) continue;
      out.set(text, { kind, text });
      made++;
    }
  }
  return [...out.values()];
}
