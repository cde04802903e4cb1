/** Cuts a question into what it is about: its words, each with what may stand for it. */
import type { Lexicon } from '../../../contract/lexicon.ts';
import { folded } from '../../../contract/search-text/normalise.ts';

export interface Alternative {
  readonly text: string;
  /** 1 for the word itself, less for a synonym or a part of it. */
  readonly weight: number;
}

/** One thing asked for. A record is as good as the best alternative it has. */
export interface Concept {
  readonly word: string;
  readonly alternatives: readonly Alternative[];
  /** A guess at where a word may be; says nothing when it stands nowhere. */
  readonly guess: boolean;
}

const SYNONYM = 0.65;
const PART = 0.45;
const BRIDGE = 0.6;
const MOST_ALTERNATIVES = 7;
const MOST_WORDS = 16;

/** A stretch of a question. */
interface Piece {
  readonly text: string;
  /** More than a single character: a word for certain. */
  readonly whole: boolean;
}

/** What the question is about. Characters that may form a word over a doubtful cut are guesses. */
export function conceptsOf(query: string, lexicon: Lexicon): Concept[] {
  const concepts = new Map<string, Concept>();
  const add = (concept: Concept): void => {
    const known = concepts.get(concept.word);
    if (concept.alternatives.length > 0 && (known === undefined || known.guess)) concepts.set(concept.word, concept);
  };
  const known = longestFirst(lexicon.synonyms.flat());
  for (const run of query.split(/\s+/u).flatMap((part) => runsOf(folded(part), known, lexicon.ignore))) {
    for (const { text } of run) add({ word: text, alternatives: alternativesOf(text, lexicon), guess: false });
    for (const [index, { text, whole }] of run.entries()) {
      const before = run[index - 1];
      if (before !== undefined && !(before.whole && whole))
        add(guess([...before.text].at(-1)! + [...text][0]!, BRIDGE));
    }
  }
  return [...concepts.values()].slice(0, MOST_WORDS);
}

/** For words that stand nowhere, nor anything that may stand for them: their parts. */
export function partsOf(concepts: readonly Concept[], found: (concept: number) => boolean): Concept[] {
  return concepts.flatMap(({ word, guess: guessed }, index) =>
    found(index) || guessed ? [] : pairs(word).map((text) => guess(text, PART)),
  );
}

const guess = (text: string, weight: number): Concept => ({
  word: text,
  alternatives: [{ text, weight }],
  guess: true,
});

/** Of Chinese characters only: pairs of letters say nothing. */
const pairs = (word: string): string[] =>
  [...word.matchAll(/\p{Script=Han}(?=(\p{Script=Han}))/gu)].map(([first, second]) => first + second!);

/** Words of two characters and more. */
const longestFirst = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);

/** Pieces that stand side by side: known words of the field first, longest first; between them as the browser cuts. */
function runsOf(text: string, known: readonly string[], ignore: readonly string[]): Piece[][] {
  const silent = new Set(ignore);
  let parts: (string | Piece | null)[] = [text];
  for (const word of known) parts = parts.flatMap((part) => cutAt(part, word, { text: word, whole: true }));
  for (const word of longestFirst(ignore)) parts = parts.flatMap((part) => cutAt(part, word, null));
  const pieces = parts.flatMap((part): (Piece | null)[] =>
    typeof part === 'string'
      ? segments(part).map((cut) => (silent.has(cut) ? null : { text: cut, whole: [...cut].length > 1 }))
      : [part],
  );
  const runs: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === null) runs.push([]);
    else runs.at(-1)!.push(piece);
  }
  return runs.filter((run) => run.length > 0);
}

/** @param instead what takes the place of the word; null where it says nothing */
function cutAt(part: string | Piece | null, word: string, instead: Piece | null): (string | Piece | null)[] {
  if (typeof part !== 'string') return [part];
  return part.split(word).flatMap((rest, index) => [...(index > 0 ? [instead] : []), ...(rest === '' ? [] : [rest])]);
}

/** Words as the browser cuts them. */
function segments(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.match(/[\p{L}\p{N}]{1,2}/gu) ?? [];
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

/** Single characters stand in too many places to be looked for; what may stand for them is. */
function alternativesOf(word: string, { synonyms }: Lexicon): Alternative[] {
  const others = synonyms.filter((group) => group.includes(word)).flat();
  return [...new Set([word, ...others])]
    .filter((text) => [...text].length > 1)
    .slice(0, MOST_ALTERNATIVES)
    .map((text) => ({ text, weight: text === word ? 1 : SYNONYM }));
}
