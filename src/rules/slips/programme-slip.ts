/** Slips in the years of a budget line: another stage, another year, another unit. */
import { compareFigures } from '../../report/figure.ts';
import { exact, places, type Exact } from '../../report/exact.ts';
import { PROGRAMME_STAGES, type ProgrammeYear } from '../../report/programme-years.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import type { CheckResult } from '../../report/check-result.ts';

const UNITS = ['元', '万元', '亿元'] as const;

/** What the author of either report may have done; null when only the sources can have. */
export function programmeSlip({ code, where, operands }: CheckResult, report: Report, corpus: Corpus): string | null {
  const [, link, , index, field] = where.path;
  if (code !== 'C601' || typeof link !== 'number' || typeof index !== 'number') return null;
  const own = report.programmes[link];
  const year = own?.years[index];
  const value = year?.[field as 'actual'];
  const there = operands[1];
  if (own === undefined || year === undefined || value === undefined || there === undefined) return null;
  const other = corpus.reports.find(({ id, shortTitle }) => id !== report.id && shortTitle === there.name);
  const theirs = other?.programmes.filter(({ id }) => id === own.id).flatMap(({ years }) => years) ?? [];
  const isSame = (a: Exact, unitA: string, b: Exact, unitB: string): boolean =>
    compareFigures(figure(a, unitA), figure(b, unitB)) === 'same';
  const stages = (item: ProgrammeYear): Exact[] => PROGRAMME_STAGES.flatMap(([key]) => item[key] ?? []);
  if (UNITS.some((unit) => unit !== year.unit && isSame(value, unit, exact(there.value), there.unit ?? '')))
    return '换一个单位';
  const match = (item: ProgrammeYear, amount: Exact, unit: string): boolean =>
    stages(item).some((one) => isSame(one, item.unit, amount, unit));
  // Either side may stand under the wrong stage or in the wrong year.
  const atTheirs = theirs.some((item) => Math.abs(item.year - year.year) <= 1 && match(item, value, year.unit));
  const atOwn = own.years.some(
    (item) => Math.abs(item.year - year.year) <= 1 && match(item, exact(there.value), there.unit ?? ''),
  );
  // Two sources seldom differ in all they say of a year.
  const same = theirs.find((item) => item.year === year.year);
  const shared = PROGRAMME_STAGES.filter(([key]) => year[key] !== undefined && same?.[key] !== undefined);
  const agree = shared.some(([key]) => isSame(year[key]!, year.unit, same![key]!, same!.unit));
  if (shared.length > 1 && !agree) return '换一个年度';
  return atTheirs || atOwn ? '换一个环节或年度' : null;
}

const figure = (value: Exact, unit: string) => ({ value, unit, places: places(value), approximate: false });
