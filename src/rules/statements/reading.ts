import { result } from '../result.ts';
import type { Rule } from '../rule.ts';
import { placeOf, statementsOf } from './statements.ts';

export const reading: Rule = {
  code: 'C507',
  name: '读出的出入',
  explanation:
    '只有人读才能看出的出入：两处说法互相排斥，单位、名称或日期有误。由编者逐条写明各处的说法和理由，这里照列，不作计算。只是错别字、漏字、归类不当、措辞含混的，列为提示。',
  check: (report) =>
    statementsOf(report, 'reading').map((said) => {
      const { what, note, passages, remark } = said.statement;
      return result('C507', report, placeOf(said, 'note'), {
        severity: remark ? 'notice' : 'discrepancy',
        message: `${what}：${note.replace(/。$/, '')}`,
        operands: passages.map(({ says, where }, index) => ({ name: `第${index + 1}处`, value: says, where })),
        printed: passages.map(({ says }) => says).join('；'),
      });
    }),
};
