/**
 * The one scale of levels (docs/levels.md), where it is not the arithmetic that decides:
 * a level follows from what is known of a difference, never from a wish of the writer.
 */
import type { Statement } from './schema/report.ts';
import { isContradiction, type Difference } from './difference-kinds.ts';
import { canonical } from './printed-text.ts';
import type { Severity } from './check-result.ts';

export type Reading = Extract<Statement, { kind: 'reading' }>;

/** The level of a difference whose kind is known: a contradiction is a discrepancy, all else a notice. */
export function levelOf(difference: Difference): Severity {
  return isContradiction(difference) ? 'discrepancy' : 'notice';
}

/**
 * Of what only a reader can see. Entries without a kind are those of older files: with two
 * passages that say different things they stand as they were written; one passage alone
 * excludes nothing.
 */
export function levelOfReading({ difference, remark, passages }: Reading): Severity {
  if (difference !== undefined) return levelOf(difference);
  return remark !== true && said(passages) > 1 ? 'discrepancy' : 'notice';
}

/** How many different things the passages say. */
const said = (passages: Reading['passages']): number => new Set(passages.map(({ says }) => canonical(says))).size;
