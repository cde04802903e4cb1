/** One thing that can be found: a section, a finding, a row. Types and weights. */
import type { Kind } from '../contract/search-index.ts';

export interface SearchRecord {
  readonly kind: Kind;
  /** Anchor on the report's page without "#"; empty for its top. */
  readonly anchor: string;
  /** Where in the report: “评价分析 › 过程”. Shown, not searched. */
  readonly path: string;
  /** First line: heading, name, title. Hits here weigh more. */
  readonly title: string;
  /** Everything else, in the order of the page; cells apart by tabs, rows by line breaks. */
  readonly body: string;
  readonly themes?: readonly string[];
  readonly status?: string | undefined;
  /** Relative to the kind; 1 when omitted. */
  readonly weight?: number;
}

/** How much a hit in a record of each kind says about what the reader looks for. */
export const KIND_WEIGHT: Readonly<Record<Kind, number>> = {
  report: 2.4,
  finding: 2,
  recommendation: 1.8,
  section: 1.2,
  indicator: 1.4,
  funding: 1.4,
  trend: 1.3,
  followup: 1.5,
  project: 1.6,
};

const CELL = '\t';

/** Joins what is there; nothing for what is not. */
export function lines(...parts: readonly (string | readonly string[] | null | undefined)[]): string {
  return parts
    .flatMap((part) => part ?? [])
    .filter((part) => part !== '')
    .join('\n');
}

/** One row of a table as text. */
export function row(...cells: readonly (string | null | undefined)[]): string {
  return cells.filter((cell) => cell !== null && cell !== undefined && cell !== '').join(CELL);
}
