/** 时序进度: how much of the year has passed, in per cent. */
import { divide, exact, multiply, type Exact } from './exact.ts';
import { inPercent } from './rate.ts';
import type { ReportData } from './schema/report.ts';

/** The last day of each quarter; between quarters sources count by months or by days. */
const QUARTER_ENDS: Readonly<Record<string, number>> = { '03-31': 1, '06-30': 2, '09-30': 3, '12-31': 4 };

/** As printed, or by the quarters that have passed; null where nobody can say. */
export function timeProgressOf({ timeProgress, from, to, dates }: ReportData['period']): Exact | null {
  if (timeProgress !== undefined) return inPercent(timeProgress);
  const [first, last] = dates ?? [];
  if (first !== `${from}-01-01` || from !== to || last?.slice(0, 4) !== String(to)) return null;
  const quarters = QUARTER_ENDS[last.slice(5)];
  return quarters === undefined ? null : divide(multiply(exact(quarters), exact('100')), exact('4'));
}
