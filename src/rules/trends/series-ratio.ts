import type { Report } from '../../report/archive.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { checkQuotient, usedDecimals } from '../../report/arithmetic/quotient-check.ts';
import { compared, unlessVague, unread, withUnit } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import {
  figureAt,
  isPercent,
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

export const seriesRatio: Rule = {
  code: 'C303',
  name: '系列之比',
  explanation:
    '多年数据中由两个系列相除得出的系列（占比、完成率、覆盖率等），逐期核对，按所印位数四舍五入。数字本身四舍五入造成的末位一个单位之差不算出入；只是截去尾数而不进位的，列为提示；所印位数太少、四舍五入就能造成差别的，不作判断。',
  check: (report) =>
    linesOf(report).flatMap((line) => {
      const { ratio } = line.series;
      return ratio === undefined ? [] : line.series.values.flatMap((_, period) => check(report, line, ratio, period));
    }),
};

function check(report: Report, line: Line, names: readonly [string, string], period: number): CheckResult[] {
  const printed = printedAt(line, period);
  const [first, second] = names.map((name) => named(line, name));
  if (printed === null || !first || !second) return [];
  const when = line.trend.periods[period] ?? '';
  const place = placeAt(line, ['values', period], when);
  const subject = `${trendName(line.trend)} ${when}按两数计算的“${line.series.name}”`;
  const texts = openTexts(
    printed,
    [first, second].map((one) => [one, period]),
  );
  if (texts.length > 0) return [unread('C303', report, place, { subject, texts, operands: [] })];
  const a = figureAt(first, period);
  const b = figureAt(second, period);
  if (a === null || b === null) return [];
  const comparison = checkQuotient({
    numerator: a.value,
    denominator: b.value,
    printed,
    percent: isPercent(line) || undefined,
    grain: precisionKindOf(first.series.unit),
    decimals: usedDecimals(line.series.values),
  });
  if (comparison === null) return [];
  const answer = compared('C303', report, place, {
    subject,
    comparison,
    printed: withUnit(printed, comparison.sign),
    operands: [operandOf(first, first.series.name, a), operandOf(second, second.series.name, b)],
  });
  return [unlessVague(answer, vagueAt([first, second].map((one) => [one, period])))];
}
