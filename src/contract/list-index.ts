/** `/lists/<list>.json`: what the browser knows of the entries of a long list that stand on its other pages. */

/** Values of every entry in the order of the list, as numbers into `values`. */
export interface ListIndex {
  readonly keys: readonly string[];
  /** For each key, its values. */
  readonly values: readonly (readonly string[])[];
  /** Entries on each page. */
  readonly pages: readonly number[];
  /** For each entry and key, the positions of its values. */
  readonly entries: readonly (readonly (readonly number[])[])[];
  /** For each entry, what the search engine calls it: “report-id#F1”. Only where the engine is asked. */
  readonly names?: readonly string[];
  /** For each entry, the number of its group. Only where groups can be ordered. */
  readonly sections?: readonly number[];
}
