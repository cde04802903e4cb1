import { decimalText } from '../../report/exact.ts';
import { result } from '../make-result.ts';
import type { Rule } from '../rule.ts';
import { PART } from '../../report/anchors.ts';

export const scoreAndGradePrinted: Rule = {
  code: 'C108',
  name: '总分与等级齐全',
  explanation:
    '评价结果采取评分和评级相结合的方式（财预〔2020〕10号），报告应当印出总分和绩效等级。原文没有印出的，这里提示，不作推算。',
  check: (report) => {
    const { total, grade } = report.scoring;
    const missing = [...(total === null ? ['总分'] : []), ...(grade === null ? ['绩效等级'] : [])];
    const place = { anchor: PART.scoring, label: '总分与等级', path: ['scoring', total === null ? 'total' : 'grade'] };
    return [
      result('C108', report, place, {
        severity: missing.length === 0 ? 'pass' : 'notice',
        message: missing.length === 0 ? '原文印有总分和绩效等级' : `原文没有印出${missing.join('和')}`,
        operands: total === null ? [] : [{ name: '总分', value: decimalText(total), unit: '分' }],
        ...(grade === null ? {} : { printed: grade }),
      }),
    ];
  },
};
