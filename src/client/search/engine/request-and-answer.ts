/** What can be asked of the engine, and what it answers: plain values, the same on both sides of a worker. */
import type { LocatedKind } from '../../../contract/search-index.ts';
import type { Marked } from './excerpt.ts';
import type { Sort, Mode } from './hits.ts';
import type { FacetCounts, Filters, UnknownValue } from './narrow-hits.ts';

export interface Request {
  readonly query: string;
  readonly filters?: Filters;
  readonly sort?: Sort;
  /** Reports to skip, and to return. */
  readonly offset?: number;
  readonly limit?: number;
  /** Records shown per report, or of the first, the second … report, the last number for the others; all when omitted. */
  readonly perReport?: number | readonly number[];
  /** Results of this report only (the key of its group). */
  readonly report?: string;
}

export interface Result {
  readonly kind: string;
  /** Site path with anchor, without base. */
  readonly url: string;
  readonly path: string;
  readonly title: Marked;
  readonly lines: readonly Marked[];
}

export interface ResultGroup {
  /** Names the report in further requests. */
  readonly key: string;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Budget years: “2021—2023年”. */
  readonly year: string;
  readonly organisations: readonly string[];
  readonly grade: string | null;
  readonly results: readonly Result[];
  /** Results of this report, shown or not. */
  readonly total: number;
}

export interface Answer {
  readonly query: string;
  readonly mode: Mode;
  /** Chinese: how the results differ from what was typed; null for exact ones. */
  readonly note: string | null;
  /** Records, and the reports they are in; of what is only close (“fallback”), those that are close enough to be listed. */
  readonly total: number;
  readonly reports: number;
  readonly facets: FacetCounts;
  /** The filters that were used, and what was asked for that the archive does not have. */
  readonly filters: Filters;
  readonly strangers: readonly UnknownValue[];
  readonly groups: readonly ResultGroup[];
}

/** Asks for records of one kind, without their texts: a list shows them itself. */
export interface LocateRequest {
  readonly query: string;
  readonly kind: LocatedKind;
}

export interface Located {
  readonly mode: Mode;
  /** As of an answer. */
  readonly note: string | null;
  /** Best first: “report-id#F1”. */
  readonly records: readonly string[];
}
