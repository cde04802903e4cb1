import type { Severity } from '../../src/report/check-result.ts';
import type { Said } from './small-report.ts';

/** What one rule must say of one small report. */
export interface Case {
  readonly code: string;
  readonly title: string;
  readonly report: Said;
  /** Other reports of the archive. */
  readonly others?: readonly Said[];
  /** Results of this rule, in order: severity, and words that the message must contain. */
  readonly results: readonly (readonly [Severity, string?])[];
  /** Formula of the first result. */
  readonly formula?: string;
  readonly anchor?: string;
}
