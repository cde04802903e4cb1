/** Slips in series: formulas, the periods of a change, values and totals of one series in another, a period left out. */
import { compare } from '../../report/exact.ts';
import { parseFigure } from '../../report/figure.ts';
import type { Series, Trend } from '../../report/schema/report.ts';
import type { Report } from '../../report/archive.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { seriesChanges } from '../trends/series-changes.ts';
import { seriesGrowth } from '../trends/series-growth.ts';
import { seriesRatio } from '../trends/series-ratio.ts';
import { seriesSum } from '../trends/series-sum.ts';
import { seriesTotal } from '../trends/series-total.ts';
import { others } from './other-formulas.ts';
import { exchanged, mending, neverHolds, pairs, replaced, type Repair } from './repair.ts';

const RULES = [seriesTotal, seriesSum, seriesRatio, seriesGrowth, seriesChanges];

/** What the author may have done; null when only the source can have. */
export function trendSlip(result: CheckResult, report: Report): string | null {
  const [, at, , series, field, index] = result.where.path;
  const trend = typeof at === 'number' ? report.trends[at] : undefined;
  if (typeof at !== 'number' || typeof series !== 'number' || trend === undefined) return null;
  const judge = ({ trends }: Report): CheckResult[] => {
    const alone = { ...report, trends: trends.map((one, other) => (other === at ? one : { ...one, series: [] })) };
    return RULES.flatMap((rule) => rule.check(alone, null as never));
  };
  const put = (changed: Trend): Report => ({ ...report, trends: replaced(report.trends, at, changed) });
  if (field === 'values') {
    const own = judge(report).filter(({ where }) => where.path[3] === series && where.path[4] === 'values');
    // No source is wrong in every period.
    if (neverHolds(own)) return '公式没有一期合得上：换成原文的算法';
  }
  const left = field === 'total' ? leftOut(result, judge(report), series) : null;
  return left ?? mending(result, report, repairsFor(trend, series, field, index, put), judge);
}

/** A total is short, and that of no other series shows that all periods are there. */
function leftOut(result: CheckResult, all: readonly CheckResult[], series: number): string | null {
  const [printed, computed] = [result.printed, result.computed].map((text) => parseFigure(text ?? '')?.value);
  if (printed === undefined || computed === undefined || compare(computed, printed) >= 0) return null;
  const isComplete = all.some(
    ({ code, severity, where }) => code === 'C301' && severity === 'pass' && where.path[3] !== series,
  );
  return isComplete ? null : '补上没有录入的时期';
}

function* repairsFor(
  trend: Trend,
  at: number,
  field: string | number | undefined,
  index: string | number | undefined,
  put: (trend: Trend) => Report,
): Iterable<Repair> {
  const own = trend.series[at];
  if (own === undefined) return;
  const change = (place: number, part: Partial<Series>): Report =>
    put({ ...trend, series: replaced(trend.series, place, { ...trend.series[place]!, ...part }) });
  if (field === 'changes' && typeof index === 'number') {
    const said = own.changes[index];
    if (said === undefined) return;
    for (const from of [said.to, ...trend.periods])
      for (const to of [said.from, ...trend.periods])
        if (from !== to && (from !== said.from || to !== said.to))
          yield {
            words: from === said.to && to === said.from ? '把基期与报告期对调' : `把时期改为${from}至${to}`,
            report: change(at, { changes: replaced(own.changes, index, { ...said, from, to }) }),
          };
  }
  if (field === 'values') {
    const names = trend.series.filter(({ name }) => name !== own.name).map(({ name }) => name);
    const bare = { sum: undefined, difference: undefined, ratio: undefined, growthOf: undefined };
    for (const { words, formula } of others(own, names, false))
      yield { words, report: change(at, { ...bare, ...formula } as Partial<Series>) };
    if (own.growthOf !== undefined)
      for (const name of names.filter((one) => one !== own.growthOf))
        yield { words: `把“${own.growthOf}”的增长率改为“${name}”的`, report: change(at, { growthOf: name }) };
  }
  for (const [place, series] of trend.series.entries())
    for (const [a, b] of pairs(series.values.length))
      yield {
        words: `把“${series.name}”的${trend.periods[a] ?? ''}与${trend.periods[b] ?? ''}对调`,
        report: change(place, { values: exchanged(series.values, a, b) }),
      };
  for (const [place, series] of trend.series.entries()) {
    if (place === at) continue;
    const swapped = (part: (one: Series, other: Series) => Partial<Series>): Report =>
      put({
        ...trend,
        series: replaced(replaced(trend.series, at, { ...own, ...part(own, series) }), place, {
          ...series,
          ...part(series, own),
        }),
      });
    if (field === 'total' && series.total !== undefined)
      yield { words: `把合计与“${series.name}”的对调`, report: swapped((_, { total }) => ({ total })) };
    yield { words: `把各期数字与“${series.name}”的对调`, report: swapped((_, { values }) => ({ values })) };
    if (typeof index === 'number' && field === 'values')
      yield {
        words: `把这一期的数字与“${series.name}”的对调`,
        report: swapped((one, other) => ({ values: replaced(one.values, index, other.values[index] ?? null) })),
      };
  }
}
