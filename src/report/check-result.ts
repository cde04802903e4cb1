/** What a rule says of a report: the arithmetic shown to everybody. Types only. */

import type { Severity } from './choices/judgements.ts';

export type { Severity };

/** One number that took part, as printed. */
export interface Operand {
  readonly name: string;
  readonly value: string;
  readonly unit?: string;
  /** Place in the source, when the record gives one. */
  readonly where?: string;
}

/** Where a result belongs. */
export interface Place {
  /** Anchor on the report's page without "#", e.g. "scoring", "funding-zhichu", "indicator-3", "F2", "S4". */
  readonly anchor: string;
  /** Reader's words: “表 1-6 蓬江区小计”. */
  readonly label: string;
  /** Path in the frontmatter, for file positions: ["scoring", "dimensions", 2, "score"]. */
  readonly path: readonly (string | number)[];
}

/**
 * What one rule found at one place of one report. Printed and computed are texts with their units, in the
 * source's writing.
 */
export interface CheckResult {
  /** Code of the rule: "C101". */
  readonly code: string;
  readonly severity: Severity;
  /** Id of the report. */
  readonly report: string;
  /** One Chinese sentence that says what was compared and what came of it. */
  readonly message: string;
  readonly where: Place;
  readonly operands: readonly Operand[];
  /** Formula with the numbers in it: “10.7 + 18.5 + 26.2 + 25.5 = 80.9”. */
  readonly formula: string;
  /** What the source prints, and what the formula gives. */
  readonly printed?: string;
  readonly computed?: string;
  /** A slip of the author that would explain the difference: asked when checking, and not judged until then. */
  readonly doubt?: string;
  /** What the editor of the file knows of it (编者说明). */
  readonly note?: string;
}

/** What readers are told of a rule. */
export interface RuleDescription {
  /** Stable for ever: "C101". */
  readonly code: string;
  /** Short Chinese name: “一级指标分值合计”. */
  readonly name: string;
  /** Chinese, for the help page: what is compared, tolerance, legal or arithmetical ground. */
  readonly explanation: string;
}
