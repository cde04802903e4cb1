import { levelOfReading } from '../../report/reading-level.ts';
import { result } from '../make-result.ts';
import type { Rule } from '../rule.ts';
import { placeOf, statementsOf } from './statement-entries.ts';

export const reading: Rule = {
  code: 'C507',
  name: '读出的出入',
  explanation:
    '只有人读才能看出的出入：两处说法互相排斥，单位、名称或日期有误。由编者逐条写明各处的说法、理由和是哪一种出入，这里照列，不作计算。金额、数字、文表、说法互相矛盾，单位、日期、资金名称有误的，是出入；名称写法、措辞、次序、四舍五入、口径可以解释、评价不一、无法核对的，列为提示。',
  check: (report) =>
    statementsOf(report, 'reading').map((said) => {
      const { what, note, passages } = said.statement;
      return result('C507', report, placeOf(said, 'note'), {
        severity: levelOfReading(said.statement),
        message: `${what}：${note.replace(/。$/, '')}`,
        operands: passages.map(({ says, where }, index) => ({ name: `第${index + 1}处`, value: says, where })),
        printed: passages.map(({ says }) => says).join('；'),
      });
    }),
};
