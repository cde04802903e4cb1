/** Cuts a question into what it is about: its words, each with what may stand for it. */
import type { Lexicon } from '../../search/lexicon.ts';
import { folded } from '../../search/normalise.ts';

export interface Alternative {
  readonly text: string;
  /** 1 for the word itself, less for a synonym or a part of it. */
  readonly weight: number;
}

/** One thing asked for. A record is as good as the best alternative it has. */
export interface Concept {
  readonly alternatives: readonly Alternative[];
}

const SYNONYM = 0.65;
const PART = 0.45;
const BRIDGE = 0.3;
const MOST = 9;

/** Words as the browser cuts them; single characters side by side count as one word. */
function segments(text: string): string[] {
  const pieces =
    typeof Intl.Segmenter === 'function'
      ? [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
          .filter(({ isWordLike }) => isWordLike)
          .map(({ segment }) => segment)
      : (text.match(/[\p{L}\p{N}]{1,2}/gu) ?? []);
  return pieces;
}

const pairs = (word: string): string[] => [...word].slice(1).map((char, index) => [...word][index]! + char);

export function conceptsOf(query: string, lexicon: Lexicon): Concept[] {
  const words = query.split(/\s+/u).flatMap((part) => wordsOf(folded(part), lexicon));
  const distinct = [...new Set(words)].slice(0, 12);
  const concepts = distinct
    .map((word) => ({ alternatives: alternativesOf(word, lexicon) }))
    .filter(({ alternatives }) => alternatives.length > 0);
  return [...concepts, ...bridges(distinct)];
}

function wordsOf(text: string, { ignore, synonyms }: Lexicon): string[] {
  const long = ignore.filter((word) => word.length > 1);
  let rest = text;
  for (const word of long) rest = rest.replaceAll(word, ' ');
  const known = synonyms.flat().filter((word) => word.length > 1);
  return rest.split(' ').flatMap((part) => joined(part, known, new Set(ignore)));
}

/** Known words of the field first, longest first; what is between them as the browser cuts it. */
function joined(text: string, known: readonly string[], ignore: ReadonlySet<string>): string[] {
  if (text === '') return [];
  const found = known.filter((word) => text.includes(word)).sort((a, b) => b.length - a.length)[0];
  if (found !== undefined) {
    const at = text.indexOf(found);
    return [
      ...joined(text.slice(0, at), known, ignore),
      found,
      ...joined(text.slice(at + found.length), known, ignore),
    ];
  }
  const out: string[] = [];
  let single = '';
  for (const segment of [...segments(text), '']) {
    if ([...segment].length === 1) {
      if (!ignore.has(segment)) single += segment;
      continue;
    }
    if (single !== '') out.push(single);
    single = '';
    if (segment !== '' && !ignore.has(segment)) out.push(segment);
  }
  return out;
}

function alternativesOf(word: string, { synonyms }: Lexicon): Alternative[] {
  const out = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    if ([...text].length > 1) out.set(text, Math.max(weight, out.get(text) ?? 0));
  };
  add(word, 1);
  for (const group of synonyms) if (group.includes(word)) group.forEach((other) => add(other, SYNONYM));
  if ([...word].length > 2) pairs(word).forEach((pair) => add(pair, PART));
  return [...out].slice(0, MOST).map(([text, weight]) => ({ text, weight }));
}

/** Characters on both sides of a cut: they help when the cut was wrong. */
function bridges(words: readonly string[]): Concept[] {
  return words.slice(1).flatMap((word, index) => {
    const before = [...(words[index] ?? '')].at(-1);
    const after = [...word][0];
    return before === undefined || after === undefined
      ? []
      : [{ alternatives: [{ text: before + after, weight: BRIDGE }] }];
  });
}
