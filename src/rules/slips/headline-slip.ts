/** Slips in the money pair of a document or a project: the two exchanged, another amount of the tables meant. */
import { compare, decimalText, exact, type Exact } from '../../report/exact.ts';
import { parseFigure } from '../../report/figure.ts';
import type { Headline } from '../../report/schema/report.ts';
import type { Report } from '../../report/archive.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { headlineRate } from '../funding/headline-rate.ts';
import { mending, replaced, type Repair } from './repair.ts';

/** A headline rate that other amounts of the report give; null when none do. */
export function headlineSlip(result: CheckResult, report: Report): string | null {
  const own = result.code === 'C206' ? ownerOf(result, report) : null;
  if (own === null) return null;
  const { headline, put } = own;
  const isToDate = headline.actual === null;
  const spent = (value: Exact | null): Partial<Headline> =>
    isToDate && value !== null ? { toDate: value } : { actual: value };
  const numerator = isToDate ? (headline.toDate ?? null) : headline.actual;
  const repairs: Repair[] = [
    { words: '把分子与分母对调', report: put({ budget: numerator, ...spent(headline.budget) }) },
    ...[...new Set(amountsIn(report, headline.unit))].flatMap((amount) => [
      { words: `分母取表中的${decimalText(amount)}${headline.unit}`, report: put({ budget: amount }) },
      { words: `分子取表中的${decimalText(amount)}${headline.unit}`, report: put(spent(amount)) },
    ]),
  ];
  return mending(result, report, repairs, (changed) => headlineRate.check(changed, NO_CORPUS));
}

/** The rule of the pair looks at its report alone. */
const NO_CORPUS = null as never;

interface Owner {
  readonly headline: Headline;
  readonly put: (part: Partial<Headline>) => Report;
}

/** The pair that the result speaks of, of the document or of a project. */
function ownerOf({ where: { path } }: CheckResult, report: Report): Owner | null {
  if (path[0] === 'funding') {
    const { headline } = report.funding;
    if (headline === null) return null;
    return { headline, put: (part) => ({ ...report, funding: { headline: { ...headline, ...part }, tables: [] } }) };
  }
  const { projects = [] } = report;
  const index = Number(path[1]);
  const project = projects[index];
  const headline = project?.headline;
  if (project === undefined || headline === undefined) return null;
  return {
    headline,
    put: (part) => ({
      ...report,
      projects: replaced(projects, index, { ...project, headline: { ...headline, ...part } }),
    }),
  };
}

/** Every amount above zero in tables of that unit. */
function amountsIn({ funding: { tables } }: Report, wanted: string): Exact[] {
  return tables
    .filter(({ unit }) => unit === wanted)
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell, index) => {
          const figure = table.columns[index]?.kind === 'amount' && cell !== null ? parseFigure(cell) : null;
          return figure === null || compare(figure.value, exact('0')) <= 0 ? [] : [figure.value];
        }),
      ),
    );
}
