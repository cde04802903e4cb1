/** Every value of every series. */
import { toNumber } from '../../report/exact.ts';
import { readCell } from '../../report/figure.ts';
import { column, REPORT, URL, type DataTable } from './data-table.ts';

export const trends: DataTable = {
  name: 'trends',
  title: '多年数据',
  description: '各报告的多年（多期）数据，一值一行，照原文',
  columns: [
    REPORT,
    column('trend', '数据表代号'),
    column('title', '表名'),
    column('label', '原文表号或图号'),
    column('series', '系列'),
    column('unit', '单位'),
    column('period', '时期'),
    column('printed', '照原文'),
    column('value', '数值；不是数字的为空'),
    column('breakBefore', '该期之前口径改变的说明'),
    column('source', '原文注明的数据来源'),
    URL,
  ],
  rows: (report) =>
    report.trends.flatMap((trend) =>
      trend.series.flatMap((series) =>
        trend.periods.map((period, index) => ({
          report: report.id,
          trend: trend.id,
          title: trend.title,
          label: trend.label ?? null,
          series: series.name,
          unit: series.unit,
          period,
          printed: series.values[index] ?? null,
          value: valueOf(series.values[index] ?? null, series.unit),
          breakBefore: trend.breaks.find((item) => item.before === period)?.reason ?? null,
          source: trend.source ?? null,
          url: `${report.url}#trend-${trend.id}`,
        })),
      ),
    ),
};

/** The number that is printed; null where the cell is no plain number in the unit of its series. */
function valueOf(printed: string | null, unit: string | null): number | null {
  const read = readCell(printed, unit);
  return read.kind === 'figure' && ['', unit].includes(read.figure.unit) ? toNumber(read.figure.value) : null;
}
