/**
 * What the browser reads only when a query finds nothing as typed: words of
 * like meaning, words that say nothing, and simplified forms of traditional
 * characters.
 */
export interface Lexicon {
  /** Groups of words, each of which may stand for the others. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words of questions that no report is found by. */
  readonly ignore: readonly string[];
  /** Traditional characters and, at the same places, their simplified forms. */
  readonly traditional: string;
  readonly simplified: string;
}
