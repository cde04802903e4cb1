import type { Rule } from '../rule.ts';
import { checkLevels } from './level-sums.ts';

export const weightsSum: Rule = {
  code: 'C401',
  name: '指标权重合计',
  explanation:
    '指标表的权重逐级核对：三级指标之和应等于所印的二级指标权重，二级之和应等于一级，一级之和应等于合计。各级权重由整数分摊而来，往往已经四舍五入，因此印到两位小数的每个数容许末位半个单位；印到一位小数以内的按准确数核对。有一项没有印出权重的，不核对该级。',
  check: (report) => checkLevels('C401', report, 'weight', '权重'),
};
