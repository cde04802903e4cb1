/** Indicator tables: rows with their names, places and judgements. */
import type { IndicatorRow, IndicatorTable } from '../../report/schema/report.ts';
import { judge, type Judgement } from '../../report/target.ts';
import type { Report } from '../../corpus/corpus.ts';
import type { Operand, Place } from '../rule.ts';

export interface Row {
  readonly table: IndicatorTable;
  readonly tableIndex: number;
  readonly row: IndicatorRow;
  readonly rowIndex: number;
}

export function rowsOf(report: Report): Row[] {
  return report.indicatorTables.flatMap((table, tableIndex) =>
    table.rows.map((row, rowIndex) => ({ table, tableIndex, row, rowIndex })),
  );
}

export function judgementOf(report: Report, { table, row }: Row): Judgement {
  return judge(row.target, row.actual, { name: row.name, year: row.year ?? table.year ?? report.period.to });
}

export function tableName(table: IndicatorTable): string {
  return table.label ?? `“${table.title}”`;
}

/** Which of several rows of the same name: “2022年 评审项目总数量”. */
export function rowName({ row }: Row): string {
  const year = row.year === undefined ? '' : `${row.year}年 `;
  return `${year}${row.name}`;
}

export function placeOf(at: Row, field: string): Place {
  return {
    anchor: `indicator-${at.table.id}-${at.rowIndex + 1}`,
    label: `${tableName(at.table)} ${rowName(at)}`,
    path: ['indicatorTables', at.tableIndex, 'rows', at.rowIndex, field],
  };
}

export function sides({ table, row }: Row): Operand[] {
  const where = table.label ?? table.where;
  const more = where === undefined ? {} : { where };
  return [
    { name: '目标值', value: row.target ?? '（空白）', ...more },
    { name: '实际完成值', value: row.actual ?? '（空白）', ...more },
  ];
}

/** “数量指标” and “数量” name the same group. */
export function sameName(a: string | undefined, b: string | undefined): boolean {
  const bare = (name: string | undefined): string => (name ?? '').replace(/\s/g, '').replace(/指标$/, '');
  return bare(a) === bare(b);
}
