/** Where tokens stand in the texts of the archive: all that the engine asks of an index. */

/** Positions of a token, ascending, per text: by the names that the build's side of the index gave them. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** Every method throws a Fault when it cannot give the whole answer: half of one would be a lie. */
export interface Positions {
  /** Makes parts ready to be asked, by their keys; what is ready stays so. */
  open(parts: readonly string[]): Promise<void>;
  /** Where one token stands, in the parts that are open. */
  of(token: string): Promise<Postings>;
  /** Where any token stands that begins so. */
  beginning(letters: string): Promise<Postings>;
}
