/** Finds, for any figure of a report, what the checks say about it. */
import type { CheckResult } from '../report/check-result.ts';
import { resultAnchor } from '../report/anchors.ts';

/** One remark beside a figure. */
export interface Mark {
  readonly severity: 'discrepancy' | 'notice';
  /** Anchor of the check on the same page, with "#". */
  readonly to: string;
  /** What the arithmetic gives, or null where the message must be read. */
  readonly computed: string | null;
  readonly message: string;
}

/** A check with the anchor under which the page shows it. */
export interface NumberedCheck extends CheckResult {
  /** "check-c301-2": code, then its number among the results of that code. */
  readonly anchor: string;
}

/**
 * Remarks of the rules on the figures of one report, by path of the front matter. A figure without any has an
 * empty list.
 */
export interface Marks {
  readonly checks: readonly NumberedCheck[];
  /** Remarks on the figure at exactly this path of the frontmatter. */
  readonly at: (...path: readonly (string | number)[]) => readonly Mark[];
}

const key = (path: readonly (string | number)[]): string => path.join('/');

/** Gives every check its anchor, in the order of the results. */
export function numbered(checks: readonly CheckResult[]): NumberedCheck[] {
  const counts = new Map<string, number>();
  return checks.map((check) => {
    const count = (counts.get(check.code) ?? 0) + 1;
    counts.set(check.code, count);
    return { ...check, anchor: resultAnchor(check.code, count) };
  });
}

/** @param results of one report, in the order of the rules: anchors are numbered by it */
export function marksOf(results: readonly CheckResult[]): Marks {
  const checks = numbered(results);
  const remarks = new Map<string, Mark[]>();
  for (const check of checks) {
    if (check.severity !== 'discrepancy' && check.severity !== 'notice') continue;
    const at = key(check.where.path);
    remarks.set(at, [...(remarks.get(at) ?? []), toMark(check, check.severity)]);
  }
  return {
    checks,
    at: (...path) => remarks.get(key(path)) ?? [],
  };
}

function toMark(check: NumberedCheck, severity: Mark['severity']): Mark {
  return {
    severity,
    to: `#${check.anchor}`,
    computed: check.computed ?? null,
    message: check.note === undefined ? check.message : `${check.message}（编者说明：${check.note}）`,
  };
}

/** For lists, where figures stand without remarks. */
export const NO_MARKS: Marks = marksOf([]);
