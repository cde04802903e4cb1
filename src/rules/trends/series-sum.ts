import { negate } from '../../report/exact.ts';
import type { Report } from '../../corpus/corpus.ts';
import { grainOf } from '../arithmetic/grain.ts';
import { checkSum } from '../arithmetic/sum-check.ts';
import { compared, withUnit } from '../result.ts';
import type { CheckResult, Rule } from '../rule.ts';
import { figureAt, linesOf, named, operandOf, placeAt, trendName, type Line } from './series.ts';

export const seriesSum: Rule = {
  code: 'C302',
  name: '系列之和与之差',
  explanation:
    '多年数据中由别的系列相加或相减得出的系列（合计、差额），逐期核对。容差与 C301 相同。相减时有一项空白的，不核对；相加时空白按 0 计。',
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
  const parts = names.map((name) => named(line, name));
  if (printed === null || parts.some((part) => part === null)) return [];
  const numbers = parts.flatMap((part) => {
    const figure = part && figureAt(part, period);
    return part === null || figure === null ? [] : [{ part, figure }];
  });
  if (numbers.length === 0 || (minus && numbers.length < 2)) return [];
  const { unit, name } = line.series;
  const values = numbers.map(({ figure }, index) => (minus && index > 0 ? negate(figure.value) : figure.value));
  const when = line.trend.periods[period] ?? '';
  return [
    compared('C302', report, placeAt(line, ['values', period], when), {
      subject: `${trendName(line.trend)} ${when}按${minus ? '相减' : '相加'}得出的“${name}”`,
      comparison: checkSum(values, printed.value, grainOf(unit)),
      printed: withUnit(printed.value, unit),
      unit: unit ?? '',
      operands: numbers.map(({ part, figure }) => operandOf(part, part.series.name, figure)),
    }),
  ];
}
