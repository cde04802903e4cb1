import type { Report } from '../../report/archive.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { checkGrowth, usedDecimals } from '../../report/arithmetic/quotient-check.ts';
import { compared, result, unlessVague, unread, withUnit } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import {
  figureAt,
  linesOf,
  named,
  openTexts,
  operandOf,
  placeAt,
  printedAt,
  trendName,
  vagueAt,
  type Line,
} from './series-lines.ts';

export const seriesGrowth: Rule = {
  code: 'C304',
  name: '逐期增长率',
  explanation:
    '多年数据中的增长率系列，应等于（本期 − 上期）÷ 上期；印作“百分点”的，应等于两期之差。两期口径不同（中间有断点，或一期为全年、一期为一年中的几个月）的，不作判断。四舍五入的容差与 C303 相同。',
  check: (report) =>
    linesOf(report).flatMap((line) => {
      const base = line.series.growthOf === undefined ? null : named(line, line.series.growthOf);
      return base === null ? [] : line.series.values.flatMap((_, period) => check(report, line, base, period));
    }),
};

/** A stretch of a year: “2023年1-8月”, “上半年”, “截至2023年8月”. */
const PART = /月|季度|半年/;

function check(report: Report, line: Line, base: Line, period: number): CheckResult[] {
  const { periods, breaks } = line.trend;
  const printed = printedAt(line, period);
  const to = figureAt(base, period);
  const from = period === 0 ? null : figureAt(base, period - 1);
  const when = periods[period] ?? '';
  const before = periods[period - 1] ?? '';
  const place = placeAt(line, ['values', period], when);
  const subject = `${trendName(line.trend)}按两期计算的${when}“${line.series.name}”`;
  const pair = [
    [base, period - 1],
    [base, period],
  ] as const;
  const texts = printed === null || period === 0 ? [] : openTexts(printed, pair);
  if (texts.length > 0) return [unread('C304', report, place, { subject, texts, operands: [] })];
  if (printed === null || to === null || from === null) return [];
  const comparison = checkGrowth({
    from: from.value,
    to: to.value,
    printed,
    grain: precisionKindOf(base.series.unit),
    decimals: usedDecimals(line.series.values),
  });
  if (comparison === null) return [];
  const operands = [operandOf(base, before, from), operandOf(base, when, to)];
  const isBroken = breaks.some((item) => item.before === when) || PART.test(when) !== PART.test(before);
  if (isBroken && comparison.relation === 'different') {
    const message = `${trendName(line.trend)}${before}与${when}口径不同，“${line.series.name}”${printed}不作判断`;
    return [
      result('C304', report, place, { severity: 'unjudged', message, operands, printed, formula: comparison.formula }),
    ];
  }
  const answer = compared('C304', report, place, {
    subject,
    comparison,
    printed: withUnit(printed, comparison.sign),
    operands,
  });
  return [unlessVague(answer, vagueAt(pair))];
}
