/** What an amount was counted of: two reports contradict each other only where all of it is the same. */
import type { Report } from '../../report/archive.ts';
import { canonical } from '../../report/printed-text.ts';
import type { ProgrammeYear } from '../../report/programme-years.ts';

export type Printed = readonly [report: Report, year: ProgrammeYear];

interface Aspect {
  readonly name: string;
  /** What the report says of it; null where it says nothing. */
  readonly of: (printed: Printed) => string | number | null;
  /** What is taken where the report says nothing. */
  readonly otherwise?: (printed: Printed) => string | number | null;
}

const ASPECTS: readonly Aspect[] = [
  { name: '截止日期', of: asOf, otherwise: ([report]) => report.reportYear },
  { name: '资金层级', of: ([, year]) => year.level ?? null },
  { name: '收回前后', of: ([, year]) => year.recall ?? null },
  { name: '口径', of: basis },
];

/**
 * In what the two are not the same, in words; null where they are. What one of them does not say
 * is not the same, and is not told as if it were another.
 */
export function differentBasis(a: Printed, b: Printed): string | null {
  const apart = ASPECTS.filter(({ of, otherwise }) => {
    const taken = (printed: Printed) => of(printed) ?? otherwise?.(printed) ?? null;
    return taken(a) !== taken(b);
  });
  const [unsaid, different] = [true, false].map((isUnsaid) =>
    apart
      .filter(({ of }) => (of(a) === null || of(b) === null) === isUnsaid)
      .map(({ name }) => name)
      .join('、'),
  );
  const words = [different && `两处的${different}不同`, unsaid && `没有两处都写明${unsaid}`].filter(Boolean);
  return words.length === 0 ? null : words.join('，');
}

/** The day of its figures, as recorded or as of the whole report. */
function asOf([report, year]: Printed): string | number | null {
  return year.asOf ?? report.benchmarkDate ?? null;
}

/** As recorded, or as remarked in brackets behind the place: “表 1-3（下达至各区的市本级资金）”. */
function basis([, year]: Printed): string | null {
  const remark = /[(](.{4,})[)]$/.exec(canonical(year.where))?.[1];
  const said = year.basis ?? remark;
  return said === undefined ? null : canonical(said);
}
