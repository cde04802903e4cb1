/** What is known of one kind of computed sentence. */
export interface SentenceKind {
  /** What it says, in the words of a reader, with its figures as letters: “满分A分，得B分，失C分”. */
  readonly says: string;
  /** The file that makes it, below `src/`. */
  readonly madeIn: string;
  /** When the sentence, or a clause of it, is not made because its words would not be true. Chinese. */
  readonly silent: readonly string[];
}
