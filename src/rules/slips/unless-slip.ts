/** What an author's slip can have caused is not put down to the source: it is asked, and not judged. */
import type { Corpus, Report } from '../../report/archive.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { fundingSlip } from './funding-slip.ts';
import { headlineSlip } from './headline-slip.ts';
import { partsSlip } from './parts-slip.ts';
import { programmeSlip } from './programme-slip.ts';
import { scoringSlip } from './scoring-slip.ts';
import { indicatorSlip, statementSlip } from './statement-slips.ts';
import { trendSlip } from './trend-slip.ts';

/** A discrepancy that one slip of the author would explain cannot be judged; `doubt` says which slip. */
export function unlessSlip(result: CheckResult, report: Report, corpus: Corpus): CheckResult {
  if (result.severity !== 'discrepancy') return result;
  const doubt = slipOf(result, report, corpus);
  if (doubt === null) return result;
  const message = `${result.message}；${doubt}则可能相符，录入有没有错还没有核实，不作判断`;
  return { ...result, severity: 'unjudged', message, doubt };
}

function slipOf(result: CheckResult, report: Report, corpus: Corpus): string | null {
  switch (result.where.path[0]) {
    case 'scoring':
      return scoringSlip(result, report, corpus);
    case 'projects':
      return scoringSlip(result, report, corpus) ?? headlineSlip(result, report);
    case 'funding':
      return partsSlip(result, report, corpus) ?? headlineSlip(result, report) ?? fundingSlip(result, report);
    case 'amounts':
    case 'followUpTotals':
      return partsSlip(result, report, corpus);
    case 'trends':
      return trendSlip(result, report);
    case 'indicatorTables':
      return indicatorSlip(result, report, corpus);
    case 'statements':
      return statementSlip(result, report, corpus);
    case 'programmes':
      return programmeSlip(result, report, corpus);
    default:
      return null;
  }
}
