import { result } from '../make-result.ts';
import type { Rule } from '../rule.ts';

export const recommendationAnswersFinding: Rule = {
  code: 'C701',
  name: '建议对应问题',
  explanation: '每条建议应当回应报告指出的问题。没有对应问题的，这里提示；原文可以提出前瞻性的建议，所以不算出入。',
  check: (report) =>
    report.recommendations.map((recommendation, index) => {
      const { id, title, answers } = recommendation;
      const place = { anchor: id, label: `${id} ${title}`, path: ['recommendations', index, 'answers'] };
      return result('C701', report, place, {
        severity: answers.length === 0 ? 'notice' : 'pass',
        message:
          answers.length === 0 ? `建议 ${id}“${title}”没有对应的问题` : `建议 ${id} 回应问题 ${answers.join('、')}`,
        operands: answers.map((answer) => ({
          name: answer,
          value: report.findings.find((finding) => finding.id === answer)?.title ?? answer,
        })),
      });
    }),
};
