/** 历史: when this site first published the report, and what was put right since. */
import { namedCorrections } from '../../report/publication-history.ts';
import { dayText } from '../../views/chinese-text.ts';
import type { Context } from './section-context.ts';

interface Day {
  /** ISO, for machines. */
  readonly date: string;
  /** “2026年11月20日”. */
  readonly text: string;
}

/** Days in the words of readers and for machines. */
export interface HistorySection {
  readonly published: Day | null;
  /** Newest first. */
  readonly corrections: readonly { readonly anchor: string; readonly day: Day; readonly note: string }[];
  /** History of the file in the repository, when the site names one. */
  readonly file: { readonly name: string; readonly url: string } | null;
}

/** Null when nothing is known. */
export function historyOf({ report, corpus: { site } }: Context): HistorySection | null {
  const { published, corrections, file } = report;
  const pattern = site.history ?? (site.repository && `${site.repository.replace(/\/$/, '')}/commits/HEAD/{file}`);
  if (published === undefined && corrections.length === 0 && pattern === undefined) return null;
  return {
    published: published === undefined ? null : day(published),
    corrections: namedCorrections(report)
      .map(({ date, note, anchor }) => ({ anchor, day: day(date), note }))
      // The sort is stable: of one day, the last written comes first.
      .reverse()
      .sort((a, b) => later(a.day.date, b.day.date)),
    file: pattern === undefined ? null : { name: file, url: pattern.replaceAll('{file}', () => encodeURI(file)) },
  };
}

/** The later of two days comes first. */
function later(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

const day = (date: string): Day => ({ date, text: dayText(date) });
