/** Organisations with their printed ranks and scores. */
import type { Exact } from '../../report/exact.ts';
import type { Corpus, Report } from '../../report/archive.ts';

export interface Ranked {
  readonly name: string;
  readonly rank: number;
  readonly total: Exact;
  /** Among the scored organisations of the report. */
  readonly index: number;
}

/** Those of which both are printed. */
export function rankedIn(report: Report, corpus: Corpus): Ranked[] {
  return report.scoring.organisations.flatMap(({ organisation, rank, total }, index) =>
    rank === undefined || total === null
      ? []
      : [{ name: corpus.organisations.get(organisation)?.name ?? organisation, rank, total, index }],
  );
}
