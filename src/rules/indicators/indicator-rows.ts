/** Indicator tables: rows with their names, places and judgements. */
import { judgedRows, type Judged } from '../../report/indicator-verdicts.ts';
import type { IndicatorTable } from '../../report/schema/report.ts';
import type { Report } from '../../report/archive.ts';
import type { Operand, Place } from '../../report/check-result.ts';
import { actualText, targetText } from '../../report/indicator-texts.ts';
import { indicatorAnchor } from '../../report/anchors.ts';

export type Row = Judged;

/** The indicators; rows that are none (“/”, headings, sums) are no part of any rule about indicators. */
export const rowsOf = (report: Report): Row[] => judgedRows(report);

/** The indicators whose time has come: of the others nothing was promised yet. */
export const dueRowsOf = (report: Report): Row[] => rowsOf(report).filter(({ isDue }) => isDue);

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
    anchor: indicatorAnchor(at.table.id, at.rowIndex),
    label: `${tableName(at.table)} ${rowName(at)}`,
    path: ['indicatorTables', at.tableIndex, 'rows', at.rowIndex, field],
  };
}

export function sides({ table, row }: Row): Operand[] {
  const where = table.label ?? table.where;
  const more = where === undefined ? {} : { where };
  return [
    { name: '目标值', value: targetText(row) ?? '（空白）', ...more },
    { name: '实际完成值', value: actualText(row) ?? '（空白）', ...more },
  ];
}

/** “数量指标” and “数量” name the same group. */
export function sameName(a: string | undefined, b: string | undefined): boolean {
  const bare = (name: string | undefined): string => (name ?? '').replace(/\s/g, '').replace(/指标$/, '');
  return bare(a) === bare(b);
}
