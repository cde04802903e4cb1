/** What an amount was counted of: two reports contradict each other only where all of it is the same. */
import type { Report } from '../../corpus/corpus.ts';
import { canonical } from '../../report/printed.ts';
import type { ProgrammeYear } from '../../report/programme-years.ts';

export type Printed = readonly [report: Report, year: ProgrammeYear];

const ASPECTS: readonly (readonly [name: string, of: (printed: Printed) => string | number | null])[] = [
  ['截止日期', asOf],
  ['资金层级', ([, year]) => year.level ?? null],
  ['收回前后', ([, year]) => year.recall ?? null],
  ['口径', basis],
];

/** Names of the aspects in which the two differ; one that only one of them states is not the same. */
export function differentBasis(a: Printed, b: Printed): string[] {
  return ASPECTS.flatMap(([name, of]) => (of(a) === of(b) ? [] : [name]));
}

/** A report that gives no day for its figures counts them as of its year. */
function asOf([report, year]: Printed): string | number | null {
  return year.asOf ?? report.benchmarkDate ?? report.reportYear;
}

/** As recorded, or as remarked in brackets behind the place: “表 1-3（下达至各区的市本级资金）”. */
function basis([, year]: Printed): string | null {
  const remark = /[(](.{4,})[)]$/.exec(canonical(year.where))?.[1];
  const said = year.basis ?? remark;
  return said === undefined ? null : canonical(said);
}
