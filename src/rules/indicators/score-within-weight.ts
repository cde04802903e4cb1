import { compare, decimalText } from '../../report/exact.ts';
import { result } from '../make-result.ts';
import type { Rule } from '../rule.ts';
import { placeOf, rowName, rowsOf, tableName } from './indicator-rows.ts';

export const scoreWithinWeight: Rule = {
  code: 'C406',
  name: '指标得分不超过权重',
  explanation: '指标表中每项指标的得分不应超过它的权重（分值）。按所印数字比较，没有容差。',
  check: (report) =>
    rowsOf(report).flatMap((at) => {
      const { weight, score } = at.row;
      if (weight === undefined || score === undefined) return [];
      const isOver = compare(score, weight) > 0;
      const name = `${tableName(at.table)}“${rowName(at)}”`;
      return [
        result('C406', report, placeOf(at, 'score'), {
          severity: isOver ? 'discrepancy' : 'pass',
          message: isOver
            ? `${name}得${decimalText(score)}分，超过权重${decimalText(weight)}`
            : `${name}得${decimalText(score)}分，不超过权重${decimalText(weight)}`,
          operands: [
            { name: '得分', value: decimalText(score), unit: '分' },
            { name: '权重', value: decimalText(weight), unit: '分' },
          ],
          formula: `${decimalText(score)} ${isOver ? '>' : '≤'} ${decimalText(weight)}`,
          printed: `${decimalText(score)}分`,
        }),
      ];
    }),
};
