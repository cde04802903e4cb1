/** What this site did with a report, and when: first publication and corrections. */
import type { Correction, ReportData } from './schema/report.ts';

type Published = Pick<ReportData, 'published' | 'corrections'>;

export interface NamedCorrection extends Correction {
  /** “correction-2026-12-01”; a second one of the same day ends in “-2”. */
  readonly anchor: string;
}

/** Corrections with addresses of their own, in the order in which they were written. */
export function namedCorrections({ corrections }: Published): NamedCorrection[] {
  const used = new Map<string, number>();
  return corrections.map((correction) => {
    const count = (used.get(correction.date) ?? 0) + 1;
    used.set(correction.date, count);
    return { ...correction, anchor: `correction-${correction.date}${count === 1 ? '' : `-${count}`}` };
  });
}

/** Day on which the page last said something new; undefined when its publication is not dated. */
export function lastChanged({ published, corrections }: Published): string | undefined {
  return [published, ...corrections.map(({ date }) => date)]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}
