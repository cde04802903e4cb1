import { decimalText, negate } from '../../report/exact.ts';
import type { Report } from '../../report/archive.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { compared, unlessGaps, unlessVague, unread, withUnit } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { hasDigits } from '../../report/figure.ts';
import {
  figureAt,
  linesOf,
  named,
  operandOf,
  placeAt,
  trendName,
  unreadAt,
  vagueAt,
  type Line,
} from './series-lines.ts';

export const seriesSum: Rule = {
  code: 'C302',
  name: '系列之和与之差',
  explanation:
    '多年数据中由别的系列相加或相减得出的系列（合计、差额），逐期核对。容差与 C301 相同。相减时有一项空白的，不核对；相加时空白按 0 计，因而合不上的不作判断。',
  check: (report) =>
    linesOf(report).flatMap((line) => {
      const { sum, difference } = line.series;
      const names = sum ?? difference;
      return names === undefined ? [] : line.series.values.flatMap((_, period) => check(report, line, names, period));
    }),
};

function check(report: Report, line: Line, names: readonly string[], period: number): CheckResult[] {
  const minus = line.series.sum === undefined;
  const printed = figureAt(line, period);
  const parts = names.flatMap((name) => named(line, name) ?? []);
  const own = unreadAt(line, period);
  if (parts.length < names.length || (printed === null && (own === null || !hasDigits(own)))) return [];
  const numbers = parts.flatMap((part) => {
    const figure = figureAt(part, period);
    return figure === null ? [] : [{ part, figure }];
  });
  const { unit, name } = line.series;
  const when = line.trend.periods[period] ?? '';
  const place = placeAt(line, ['values', period], when);
  const subject = `${trendName(line.trend)} ${when}按${minus ? '相减' : '相加'}得出的“${name}”`;
  const operands = numbers.map(({ part, figure }) => operandOf(part, part.series.name, figure));
  const texts = [...parts, line].flatMap((part) => unreadAt(part, period) ?? []);
  if (texts.length > 0 && (numbers.length > 0 || texts.some(hasDigits)))
    return [unread('C302', report, place, { subject, texts, operands })];
  if (printed === null || numbers.length === 0 || (minus && numbers.length < 2)) return [];
  const values = numbers.map(({ figure }, index) => (minus && index > 0 ? negate(figure.value) : figure.value));
  const answer = compared('C302', report, place, {
    subject,
    comparison: checkSum(values, printed.value, precisionKindOf(unit)),
    printed: withUnit(decimalText(printed.value), unit),
    unit: unit ?? '',
    operands,
  });
  const gaps = parts.filter((part) => (part.series.values[period] ?? null) === null).length;
  return [unlessVague(unlessGaps(answer, gaps), vagueAt([...parts, line].map((part) => [part, period])))];
}
