/** How many columns of a terminal a text takes: Chinese characters take two. */
import stringWidth from 'string-width';

/** Signs that a terminal would obey: control characters, and those that turn the direction of writing. */
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

export const TAB = '    ';

const segmenter = new Intl.Segmenter();

/** What is never cut in two: a letter with its accents, an emoji made of several. */
const clustersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Columns that a text takes when it is printed. */
export function width(text: string): number {
  return stringWidth(printable(text));
}

/** Blank of the same width, so that what follows stands under what follows `text`. */
export function blank(text: string): string {
  return ' '.repeat(width(text));
}

/** What may be sent to a terminal: tabs as spaces, control characters visible instead of obeyed. */
export function printable(text: string): string {
  return [...text].map(visible).join('');
}

function visible(char: string): string {
  if (char === '\t') return TAB;
  return CONTROL.test(char) ? '\uFFFD' : char;
}

/** Part of a long line around a column, with the column's place in the part; both in UTF-16 units from 0. */
export function crop(line: string, at: number, most: number): { readonly text: string; readonly at: number } {
  if (width(line) <= most) return { text: line, at: Math.min(at, line.length) };
  const clusters = clustersOf(line);
  let units = 0;
  const index = clusters.findIndex((cluster) => {
    units += cluster.length;
    return units > at;
  });
  const middle = index < 0 ? clusters.length : index;
  const within = index < 0 ? 0 : at - (units - clusters[index]!.length);
  let [from, to] = [middle, middle];
  let used = 0;
  // Twice as much after the place as before it: that is where the mistake goes on.
  while (from > 0 && used + width(clusters[from - 1]!) <= most / 3) used += width(clusters[--from]!);
  while (to < clusters.length && used + width(clusters[to]!) <= most - 2) used += width(clusters[to++]!);
  while (from > 0 && used + width(clusters[from - 1]!) <= most - 2) used += width(clusters[--from]!);
  const head = from > 0 ? '…' : '';
  const before = clusters.slice(from, middle).join('');
  return {
    text: `${head}${clusters.slice(from, to).join('')}${to < clusters.length ? '…' : ''}`,
    at: head.length + before.length + within,
  };
}
