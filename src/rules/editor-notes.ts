/** Editors' notes on checks: which result each is about, and what it does to it. */
import { canonical } from '../report/printed-text.ts';
import type { CheckNote } from '../report/schema/report.ts';
import type { Report } from '../report/archive.ts';
import type { CheckResult } from '../report/check-result.ts';

type Target = Pick<CheckResult, 'code' | 'where' | 'severity'>;

/**
 * The results that a note can mean: by anchor, by the place in words, or by path. Of several in one
 * place the one that does not simply agree.
 */
export function resultsFor<R extends Target>({ code, at }: CheckNote, results: readonly R[]): R[] {
  const there = results.filter(
    ({ code: own, where }) =>
      own === code && (where.anchor === at || canonical(where.label) === canonical(at) || where.path.join('.') === at),
  );
  const open = there.filter(({ severity }) => severity !== 'pass');
  return there.length > 1 && open.length === 1 ? open : there;
}

/** The note on each result; a note that means none or several is the author's mistake, and does nothing. */
export function notesOf(report: Report, results: readonly CheckResult[]): ReadonlyMap<CheckResult, CheckNote> {
  return new Map(
    (report.checkNotes ?? []).flatMap((note) => {
      const [only, ...more] = resultsFor(note, results);
      return only === undefined || more.length > 0 ? [] : [[only, note] as const];
    }),
  );
}

/** Puts the note beside the result. What it explains is a notice; both values stay. */
export function withNote(result: CheckResult, { note, effect }: CheckNote): CheckResult {
  const isExplained = effect === 'explains' && result.severity === 'discrepancy';
  return { ...result, note, ...(isExplained ? { severity: 'notice' as const } : {}) };
}
