/**
 * The words that were looked for, marked at the place where a result leads and
 * nowhere else. They are handed over within the tab, not in the address: a
 * browser would rather go to the first place on the page that has the words.
 */
import { keep, recall } from '../address/history-entry.ts';

const NAME = 'found';
const MOST_WORDS = 20;
const MOST_RANGES = 300;

/** Before a link is followed. */
export function handOver({ pathname, hash }: HTMLAnchorElement, words: readonly string[]): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ at: pathname + hash, words: words.slice(0, MOST_WORDS) }));
  } catch {
    // Not marked; the place is found all the same.
  }
}

/** Marks in the place what was handed over with the link to it. */
export function mark(place: HTMLElement): void {
  const words = handedOver() ?? recall(NAME);
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
  CSS.highlights.delete(NAME);
  if (!Array.isArray(words)) return;
  const ranges = words.filter((word) => typeof word === 'string').flatMap((word) => rangesOf(word, partsOf(place)));
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges.slice(0, MOST_RANGES)));
}

/** Taken once; after that it belongs to this entry of the history. */
function handedOver(): unknown {
  try {
    const { at, words } = JSON.parse(sessionStorage.getItem(NAME) ?? '{}') as { at?: unknown; words?: unknown };
    if (at !== location.pathname + location.hash) return undefined;
    sessionStorage.removeItem(NAME);
    keep(NAME, words);
    return words;
  } catch {
    return undefined;
  }
}

/** A heading stands for what follows it, a conclusion for its whole check. */
function partsOf(place: HTMLElement): Element[] {
  const level = /^H([1-6])$/.exec(place.tagName)?.[1];
  if (level === undefined) return [place.closest('.receipt') ?? place];
  const parts: Element[] = [place];
  for (let next = place.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName) && next.tagName <= place.tagName) break;
    parts.push(next);
  }
  return parts;
}

/** White space does not count: the page breaks lines where it likes. */
function rangesOf(word: string, parts: readonly Element[]): Range[] {
  const wanted = word.replace(/\s+/gu, '');
  const places: [node: Text, offset: number][] = [];
  let text = '';
  for (const part of parts) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let offset = 0; offset < node.data.length; offset++) {
        const char = node.data[offset]!;
        if (/\s/u.test(char)) continue;
        text += char;
        places.push([node, offset]);
      }
    }
  }
  const ranges: Range[] = [];
  for (let at = text.indexOf(wanted); wanted !== '' && at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const [first, last] = [places[at]!, places[at + wanted.length - 1]!];
    const range = new Range();
    range.setStart(...first);
    range.setEnd(last[0], last[1] + 1);
    ranges.push(range);
  }
  return ranges;
}
