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
  readonly word: string;
  readonly alternatives: readonly Alternative[];
}

const SYNONYM = 0.65;
const PART = 0.45;
const BRIDGE = 0.3;
const MOST = 7;
const MOST_WORDS = 10;

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
  return [...new Set(words)]
    .slice(0, MOST_WORDS)
    .map((word) => ({ word, alternatives: alternativesOf(word, lexicon) }));
}

/** For words that stand nowhere, nor anything that may stand for them: their parts, and what a wrong cut would have cut. */
export function partsOf(concepts: readonly Concept[], found: (concept: number) => boolean): Concept[] {
  const pieces = concepts.map(({ word, alternatives }, index) =>
    found(index)
      ? []
      : [{ word, alternatives: [...alternatives, ...pairs(word).map((text) => ({ text, weight: PART }))] }],
  );
  const bridges = concepts.slice(1).flatMap(({ word }, index) => {
    if (found(index) && found(index + 1)) return [];
    const text = [...concepts[index]!.word].at(-1)! + [...word][0]!;
    return [{ word: text, alternatives: [{ text, weight: BRIDGE }] }];
  });
  return [...pieces.flat(), ...bridges].filter(({ alternatives }) => alternatives.length > 0);
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
  const others = synonyms.filter((group) => group.includes(word)).flat();
  return [...new Set([word, ...others])]
    .filter((text) => [...text].length > 1)
    .slice(0, MOST)
    .map((text) => ({ text, weight: text === word ? 1 : SYNONYM }));
}
