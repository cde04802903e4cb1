/**
 * An author's slip and a source's fault look alike where a relation fails. A slip gives itself away: one
 * step back (operands exchanged, another column meant, a row in its right place) and everything agrees.
 */
import type { Report } from '../../report/archive.ts';
import type { CheckResult } from '../../report/check-result.ts';

/** The report with one slip taken back. */
export interface Repair {
  /** What the author may have done: “把公式的两列对调”. */
  readonly words: string;
  readonly report: Report;
}

export type Judge = (report: Report) => readonly CheckResult[];

/** No table needs more; beyond them a guess proves nothing. */
const MOST_REPAIRS = 400;

const keyOf = ({ where }: CheckResult): string => where.path.join('/');
const isBad = ({ severity }: CheckResult): boolean => severity === 'discrepancy';

/**
 * The first repair after which the result holds and nothing else fails that held before; null when there is none.
 * @param glance judges the place alone, so that only a repair that mends it is judged in full
 */
export function mending(
  result: CheckResult,
  report: Report,
  repairs: Iterable<Repair>,
  judge: Judge,
  glance: Judge = judge,
): string | null {
  let tried = 0;
  for (const repair of repairs) {
    tried += 1;
    if (tried > MOST_REPAIRS) return null;
    if (!holds(result, glance(repair.report))) continue;
    const after = glance === judge ? glance(repair.report) : judge(repair.report);
    if (holds(result, after) && failsNoMore(after, () => judge(report))) return repair.words;
  }
  return null;
}

/** Nothing fails that did not fail before; the report as it is, which takes long to judge, is asked only where something fails. */
function failsNoMore(after: readonly CheckResult[], judged: () => readonly CheckResult[]): boolean {
  const bad = after.filter(isBad);
  if (bad.length === 0) return true;
  const before = new Set(judged().filter(isBad).map(keyOf));
  return bad.every((one) => before.has(keyOf(one)));
}

function holds(result: CheckResult, results: readonly CheckResult[]): boolean {
  const there = results.filter((one) => keyOf(one) === keyOf(result));
  return there.length > 0 && there.every(({ severity }) => severity === 'pass' || severity === 'notice');
}

/** Whether a relation fails more than once and holds nowhere. */
export const neverHolds = (results: readonly CheckResult[]): boolean =>
  results.filter(isBad).length > 1 && !results.some(({ severity }) => severity === 'pass');

/** A list with one item replaced. */
export const replaced = <T>(list: readonly T[], index: number, item: T): T[] =>
  list.map((one, at) => (at === index ? item : one));

/** A list with two items exchanged. */
export function exchanged<T>(list: readonly T[], a: number, b: number): T[] {
  const copy = [...list];
  [copy[a], copy[b]] = [copy[b] as T, copy[a] as T];
  return copy;
}

/** Every pair of places in a list of that length. */
export function pairs(length: number): (readonly [number, number])[] {
  return Array.from({ length }, (_, a) =>
    Array.from({ length: length - a - 1 }, (__, b) => [a, a + 1 + b] as const),
  ).flat();
}
