/** Met, unmet or cannot be judged, for every indicator of a report, as its page shows it. */
import type { Exact } from '../report/exact.ts';
import { judgedRows, type Judged } from '../report/indicator-verdicts.ts';
import type { Report } from '../report/archive.ts';
import { indicatorAnchor } from '../report/anchors.ts';

/**
 * An indicator row with its verdict; `basis` says whether the source gives it or this site's comparison,
 * `why` gives the reason in Chinese.
 */
export interface JudgedIndicator extends Pick<
  Judged,
  'table' | 'row' | 'rowIndex' | 'verdict' | 'basis' | 'forecast' | 'project'
> {
  /** Anchor on the report's page. */
  readonly anchor: string;
  readonly why: string;
  /** Actual as a percentage of the target, where both are numbers of one unit. */
  readonly completion: Exact | null;
}

/** The source's own word goes before ours; it is checked by a rule of its own. */
export function judgedIndicators(report: Report): JudgedIndicator[] {
  return judgedRows(report).map(({ table, row, rowIndex, verdict, basis, forecast, project, judgement }) => ({
    table,
    row,
    rowIndex,
    anchor: indicatorAnchor(table.id, rowIndex),
    verdict,
    basis,
    forecast,
    project,
    why: judgement.why,
    completion: judgement.completion,
  }));
}
