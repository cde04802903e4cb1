/**
 * What the build asks of an index of positions: texts go in as tokens (see
 * tokens.ts), files come out that tell the browser where each token stands in
 * each text. How that is done is known to the one who does it alone.
 */

export interface IndexedText {
  /** Unique; changes when what is shown of the text changes. */
  readonly name: string;
  /** One for each character, in their order: the place of a token is its position. */
  readonly tokens: readonly string[];
}

export interface IndexFile {
  /** With forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface PositionIndex {
  /** What the browser's side calls each text, in the order given. */
  readonly names: readonly string[];
  /** To be written into the folder of the part. */
  readonly files: readonly IndexFile[];
  /** The same for every part: to be written once, beside the folders of the parts. */
  readonly program: readonly IndexFile[];
  /** Beginnings of the first token of every piece of the index, ascending: a query of one character needs several. */
  readonly chunks: readonly string[];
}

export interface PartToIndex {
  /** Folder of the part: small letters a–z only, and no other part's. Names of texts and files begin with it. */
  readonly key: string;
  /** Read once, each text when the one before is in the index. */
  readonly texts: Iterable<IndexedText>;
  /** Characters of all texts together, at a guess: how finely the index is cut. */
  readonly characters: number;
  /** Folder for what is made on the way; the system's own when omitted. */
  readonly workDir?: string | undefined;
}

/** Indexes one part. Throws when it cannot. */
export type PositionIndexer = (part: PartToIndex) => Promise<PositionIndex>;
