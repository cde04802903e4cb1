import { checkSum } from '../arithmetic/sum-check.ts';
import { compared } from '../result.ts';
import type { Rule } from '../rule.ts';
import { levelSums } from './level-sums.ts';
import { tableName } from './rows.ts';

export const weightsSum: Rule = {
  code: 'C401',
  name: '指标权重合计',
  explanation:
    '指标表的权重逐级核对：三级指标之和应等于所印的二级指标权重，二级之和应等于一级，一级之和应等于合计。各级权重由整数分摊而来，往往已经四舍五入，因此印到两位小数的每个数容许末位半个单位；印到一位小数以内的按准确数核对。有一项没有印出权重的，不核对该级。',
  check: (report) =>
    report.indicatorTables.flatMap((table, index) =>
      levelSums(table, 'weight').map(({ name, whole, parts, path }) =>
        compared(
          'C401',
          report,
          {
            anchor: `indicator-${table.id}-1`,
            label: `${tableName(table)} ${name}权重`,
            path: ['indicatorTables', index, ...path],
          },
          {
            subject: `${tableName(table)}“${name}”下各项权重之和`,
            comparison: checkSum(
              parts.map(({ value }) => value),
              whole,
              'scored',
            ),
            printed: whole,
            operands: parts.map((part) => ({ name: part.name, value: part.value })),
          },
        ),
      ),
    ),
};
