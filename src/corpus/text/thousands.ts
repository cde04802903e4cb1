/** A list in which commas inside numbers made more items than there are figures. */

export interface Joined {
  /** The numbers that were split: as printed, and as they should be written. */
  readonly numbers: readonly { readonly printed: string; readonly plain: string }[];
}

const FIRST = /^[+-]?[1-9]\d{0,2}$/;
const MIDDLE = /^\d{3}$/;
const LAST = /^\d{3}(?:\.\d+)?(?:[^\d.,\s]{1,4})?$/;

/**
 * The one way in which `surplus` commas were inside numbers (`[1,234.5, 67]` for two figures);
 * null when there is none, or more than one.
 */
export function joined(items: readonly unknown[], surplus: number): Joined | null {
  const texts = items.map((item) => (typeof item === 'number' || typeof item === 'string' ? String(item) : ''));
  const ways = waysFrom(texts, 0, surplus);
  const [only] = ways;
  return ways.length === 1 && only !== undefined ? { numbers: only } : null;
}

type Numbers = Joined['numbers'];

/** At most two ways: more need not be known. */
function waysFrom(texts: readonly string[], start: number, surplus: number): Numbers[] {
  if (surplus === 0) return [[]];
  const found: Numbers[] = [];
  for (let at = start; at < texts.length - 1 && found.length < 2; at++) {
    if (!FIRST.test(texts[at] ?? '')) continue;
    for (let end = at + 1; end - at <= surplus && end < texts.length; end++) {
      if (!LAST.test(texts[end] ?? '')) break;
      const parts = texts.slice(at, end + 1);
      const number = { printed: parts.join(','), plain: parts.join('') };
      found.push(...waysFrom(texts, end + 1, surplus - (end - at)).map((rest) => [number, ...rest]));
      if (!MIDDLE.test(texts[end] ?? '')) break;
    }
  }
  return found;
}
