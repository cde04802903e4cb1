import { decimalText } from '../../report/exact.ts';
import { isBlank } from '../../report/printed-text.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { compared, result, unlessGaps, unlessVague, withUnit } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { figureAt, isPercent, linesOf, operandOf, placeAt, trendName, vagueAt } from './series-lines.ts';

export const seriesTotal: Rule = {
  code: 'C301',
  name: '各期合计',
  explanation:
    '多年数据印有合计的，各期之和应等于合计。容差为每个数末位半个单位；都印到整数的容许 1 个单位；家数、项数等必须正好相等。有一期是文字的、有一期空白而合不上的，不作判断。',
  check: (report) =>
    linesOf(report).flatMap((line): CheckResult[] => {
      const { growthOf, name, ratio, total, unit, values } = line.series;
      // Rates are not added up.
      if (total === undefined || ratio !== undefined || growthOf !== undefined || isPercent(line)) return [];
      const place = placeAt(line, ['total'], '合计');
      const numbers = values.flatMap((_, period) => {
        const figure = figureAt(line, period);
        return figure === null ? [] : [{ figure, period }];
      });
      const subject = `${trendName(line.trend)}“${name}”各期之和`;
      const operands = numbers.map(({ figure, period }) => operandOf(line, line.trend.periods[period] ?? '', figure));
      if (numbers.length < values.filter((value) => !isBlank(value)).length || numbers.length === 0) {
        return [
          result('C301', report, place, {
            severity: 'unjudged',
            message: `${subject}：有的时期不是数字，不能与合计${decimalText(total)}核对`,
            operands,
          }),
        ];
      }
      const comparison = checkSum(
        numbers.map(({ figure }) => figure.value),
        total,
        precisionKindOf(unit),
      );
      const answer = compared('C301', report, place, {
        subject,
        comparison,
        printed: withUnit(decimalText(total), unit),
        unit: unit ?? '',
        operands,
      });
      const gaps = values.filter((value) => value === null).length;
      return [unlessVague(unlessGaps(answer, gaps), vagueAt(numbers.map(({ period }) => [line, period])))];
    }),
};
