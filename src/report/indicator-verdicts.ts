/** What is an indicator, and whether it was met: decided here for rules, pages, data and search alike. */
import { standOf } from './acts.ts';
import type { Outcome, Verdict, VerdictBasis } from './choices/judgements.ts';
import { actualText, targetText, withUnit } from './indicator-texts.ts';
import { canonical, isBlank } from './printed-text.ts';
import { formGradeOf } from './result-state.ts';
import type { DocumentProject, IndicatorRow, IndicatorTable, ReportData } from './schema/report.ts';
import { judge, type Judgement } from './target.ts';

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
  readonly verdict: Outcome;
  /** Who says so: the source in words, or the comparison of target and actual. */
  readonly basis: VerdictBasis;
  /** Whether the printed forecast would meet the target; null where no forecast is printed. */
  readonly forecast: Verdict | null;
  /** The project of the document that it belongs to. */
  readonly project: DocumentProject | null;
  /** Whether its time has come: not in monitoring and pre-evaluation. */
  readonly isDue: boolean;
}

/** Names of levels and sums, which tables print as rows of their own. */
const LEVEL =
  /^(?:产出|效益|满意度|(?:服务对象)?满意度|数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|经济成本|社会成本|生态环境成本)指标$|^(?:合计|小计|总计|总分|合计得分)$/;

/** Whether the row is an indicator: not “/” all along, and neither the heading of a level nor a sum. */
export function isIndicator({
  name,
  target,
  adjustedTarget,
  actual,
  toDate,
  verdict,
  completion,
}: IndicatorRow): boolean {
  if (![target, adjustedTarget, actual, toDate, completion].every(isBlank) || verdict !== undefined) return true;
  return !isBlank(name) && !LEVEL.test(canonical(name));
}

type Source = Pick<ReportData, 'indicatorTables' | 'period'> & Partial<Pick<ReportData, 'evaluation' | 'projects'>>;

/** All indicators of a report, in the order of its tables. */
export function judgedRows(report: Source): Judged[] {
  return report.indicatorTables.flatMap((table, tableIndex) =>
    table.rows.flatMap((row, rowIndex) => {
      if (!isIndicator(row)) return [];
      const project = projectOf(report, table, row);
      return [{ table, tableIndex, row, rowIndex, project, ...verdictOf(report, table, row, project) }];
    }),
  );
}

/** The project that table or row belong to: the table says it by id, the row by the project's name. */
function projectOf({ projects }: Source, table: IndicatorTable, row: IndicatorRow): DocumentProject | null {
  const own = projects?.find(({ name }) => name === row.project) ?? projects?.find(({ id }) => id === table.project);
  return own ?? null;
}

function verdictOf(
  { period, evaluation = null }: Source,
  table: IndicatorTable,
  row: IndicatorRow,
  project: DocumentProject | null,
): Pick<Judged, 'judgement' | 'verdict' | 'basis' | 'forecast' | 'isDue'> {
  const year = row.year ?? table.year ?? (period.from === period.to ? period.to : undefined);
  const against = (result: string | null, completion?: string): Judgement =>
    judge(targetText(row), result, { name: row.name, year, completion });
  const stand = standOf({ evaluation: project?.evaluation ?? evaluation });
  const judgement = against(actualText(row), row.completion);
  const forecast = isBlank(row.forecast) ? null : against(withUnit(row.forecast, row)).verdict;
  const isDue = stand === 'final' || stand === 'none';
  // In the three grades of the form the source itself says whether the target was met.
  const isSaid = row.verdict !== undefined || (isDue && formGradeOf(row.actual ?? '') !== null);
  return {
    judgement,
    forecast,
    isDue,
    basis: isSaid ? 'source' : 'computed',
    verdict: row.verdict ?? (isDue ? judgement.verdict : 'not-due'),
  };
}
