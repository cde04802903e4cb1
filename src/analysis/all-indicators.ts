/** Every indicator row of the archive. */
import type { Corpus, Report } from '../report/archive.ts';
import { judgedIndicators, type JudgedIndicator } from './judged-indicators.ts';
import { once } from './once.ts';

/**
 * A judged indicator with its report, and the budget year that it is about: its row's own, else its table's,
 * else the last of the report's period.
 */
export interface ListedIndicator extends JudgedIndicator {
  readonly report: Report;
  readonly year: number;
}

/** Newest report first, in the order of each report. */
export const indicatorEntries = once((corpus: Corpus): readonly ListedIndicator[] =>
  corpus.reports.flatMap((report) =>
    judgedIndicators(report).map((judged) => ({
      ...judged,
      report,
      year: judged.row.year ?? judged.table.year ?? report.period.to,
    })),
  ),
);
