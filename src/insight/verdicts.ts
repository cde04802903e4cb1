/** Met, unmet or cannot be judged, for every indicator row of a report. */
import { judge } from '../report/target.ts';
import type { Report } from '../corpus/corpus.ts';
import type { IndicatorRow, IndicatorTable } from '../report/schema/report.ts';

export interface JudgedIndicator {
  readonly table: IndicatorTable;
  readonly row: IndicatorRow;
  /** Anchor on the report's page. */
  readonly anchor: string;
  readonly verdict: 'met' | 'unmet' | 'unclear';
  /** Who says so: the source in words, or the comparison of target and actual. */
  readonly basis: 'source' | 'computed';
  readonly why: string;
  /** Actual as a percentage of the target, where both are numbers of one unit. */
  readonly completion: string | null;
}

/** The source's own word goes before ours; it is checked by a rule of its own. */
export function verdicts(report: Report): JudgedIndicator[] {
  return report.indicatorTables.flatMap((table) =>
    table.rows.map((row, index) => {
      const judged = judge(row.target, row.actual, {
        name: row.name,
        year: row.year ?? table.year ?? report.period.to,
      });
      return {
        table,
        row,
        anchor: `indicator-${table.id}-${index + 1}`,
        verdict: row.verdict ?? judged.verdict,
        basis: row.verdict === undefined ? ('computed' as const) : ('source' as const),
        why: judged.why,
        completion: judged.completion,
      };
    }),
  );
}
