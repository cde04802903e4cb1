/** What a reader typed: its characters, its words. */
import { normalise } from '../../../contract/search-text/normalise.ts';

export const chars = (text: string): readonly string[] => normalise(text).chars;

/** Words apart by spaces. A space between Chinese and Latin or digits is only a gap. */
export function words(query: string): string[] {
  return query
    .trim()
    .split(/\s+/u)
    .filter((word) => chars(word).length > 0);
}

const HAN = /\p{Script=Han}/u;

/** Whether the spaces separate words, rather than being a habit of writing (“2023 年”, “5G 基站”). */
export function separates(query: string): boolean {
  const parts = words(query);
  return parts.some((part, index) => {
    const next = parts[index + 1];
    return next !== undefined && HAN.test(part.at(-1) ?? '') && HAN.test(next[0] ?? '');
  });
}
