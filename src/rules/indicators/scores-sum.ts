import type { Rule } from '../rule.ts';
import { checkLevels } from './level-sums.ts';

export const indicatorScoresSum: Rule = {
  code: 'C402',
  name: '指标得分合计',
  explanation:
    '指标表的得分逐级核对：三级指标之和应等于所印的二级指标得分，二级之和应等于一级，一级之和应等于合计。各级得分由整数分摊而来，往往已经四舍五入，因此印到两位小数的每个数容许末位半个单位；印到一位小数以内的按准确数核对。有一项没有印出得分的，不核对该级。',
  check: (report) => checkLevels('C402', report, 'score', '得分'),
};
