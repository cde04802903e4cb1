/** What is an indicator, and whether it was met: decided here for rules, pages, data and search alike. */
import type { VerdictBasis } from './choices/judgements.ts';
import { canonical, isBlank } from './printed-text.ts';
import type { IndicatorRow, IndicatorTable, ReportData } from './schema/report.ts';
import { judge, type Judgement, type Verdict } from './target.ts';

/** One indicator with its place and its verdict. */
export interface Judged {
  readonly table: IndicatorTable;
  readonly tableIndex: number;
  readonly row: IndicatorRow;
  /** Index among all rows of the table, as written. */
  readonly rowIndex: number;
  /** What target and actual say. */
  readonly judgement: Judgement;
  /** The source's own word where it gives one, else the judgement's. */
  readonly verdict: Verdict;
  /** Who says so: the source in words, or the comparison of target and actual. */
  readonly basis: VerdictBasis;
}

/** Names of levels and sums, which tables print as rows of their own. */
const LEVEL =
  /^(?:产出|效益|满意度|(?:服务对象)?满意度|数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|经济成本|社会成本|生态环境成本)指标$|^(?:合计|小计|总计|总分|合计得分)$/;

/** Whether the row is an indicator: not “/” all along, and neither the heading of a level nor a sum. */
function isIndicator({ name, target, actual, verdict, completion }: IndicatorRow): boolean {
  if (!isBlank(target) || !isBlank(actual) || !isBlank(completion) || verdict !== undefined) return true;
  return !isBlank(name) && !LEVEL.test(canonical(name));
}

/** All indicators of a report, in the order of its tables. */
export function judgedRows({ indicatorTables, period }: Pick<ReportData, 'indicatorTables' | 'period'>): Judged[] {
  return indicatorTables.flatMap((table, tableIndex) =>
    table.rows.flatMap((row, rowIndex) => {
      if (!isIndicator(row)) return [];
      const oneYear = period.from === period.to ? period.to : undefined;
      const judgement = judge(row.target, row.actual, {
        name: row.name,
        year: row.year ?? table.year ?? oneYear,
        completion: row.completion,
      });
      return [
        {
          table,
          tableIndex,
          row,
          rowIndex,
          judgement,
          verdict: row.verdict ?? judgement.verdict,
          basis: row.verdict === undefined ? ('computed' as const) : ('source' as const),
        },
      ];
    }),
  );
}
