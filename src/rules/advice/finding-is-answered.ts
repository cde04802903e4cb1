import { result } from '../make-result.ts';
import type { Rule } from '../rule.ts';

export const findingIsAnswered: Rule = {
  code: 'C702',
  name: '问题有对应建议',
  explanation: '报告指出的每个问题应当有建议回应。没有建议回应的，这里提示，不算出入。报告没有提建议的，不提示。',
  check: (report) =>
    report.recommendations.length === 0
      ? []
      : report.findings.map((finding, index) => {
          const { id, title, where } = finding;
          const answers = report.recommendations.filter((item) => item.answers.includes(id));
          const place = { anchor: id, label: `${id} ${title}`, path: ['findings', index] };
          return result('C702', report, place, {
            severity: answers.length === 0 ? 'notice' : 'pass',
            message:
              answers.length === 0
                ? `问题 ${id}“${title}”没有对应的建议`
                : `问题 ${id} 有建议 ${answers.map((item) => item.id).join('、')} 回应`,
            operands: [
              { name: id, value: title, where },
              ...answers.map((item) => ({ name: item.id, value: item.title })),
            ],
          });
        }),
};
