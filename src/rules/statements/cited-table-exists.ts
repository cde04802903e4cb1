import type { Report } from '../../corpus/corpus.ts';
import { canonical } from '../../report/printed.ts';
import { result } from '../result.ts';
import type { Rule } from '../rule.ts';
import { placeOf, statementsOf } from './statements.ts';

export const citedTableExists: Rule = {
  code: 'C506',
  name: '引用的表图存在',
  explanation:
    '原文引用的表、图或附件应当存在。在本页记录的资金表、指标表、趋势、评分表和正文中的表图里查找同一编号（不计空格和全角半角），找不到的记为出入。附件、附表可能另有而没有随报告公开，只作提示。',
  check: (report) => {
    const known = labelsOf(report);
    return statementsOf(report, 'citation').map((said) => {
      const { cited, what, where } = said.statement;
      const exists = known.has(canonical(cited));
      // An appendix may exist and just not be published with the report.
      const isAppendix = /^附/.test(canonical(cited));
      return result('C506', report, placeOf(said, 'cited'), {
        severity: exists ? 'pass' : isAppendix ? 'notice' : 'discrepancy',
        message: exists
          ? `${what}：所引的${cited}存在`
          : isAppendix
            ? `${what}：原文引用${cited}，没有随报告公开`
            : `${what}：原文引用${cited}，文件中没有`,
        operands: [{ name: '引用', value: cited, where }],
        printed: cited,
      });
    });
  },
};

/** Numbers of all tables and pictures that the record and the narrative carry. */
function labelsOf(report: Report): Set<string> {
  const recorded = [
    report.scoring.label,
    ...report.funding.tables.map(({ label }) => label),
    ...report.indicatorTables.map(({ label }) => label),
    ...report.trends.map(({ label }) => label),
  ];
  const inBody = [...report.body.matchAll(/<[A-Z]\w*\b[^>]*?\blabel=(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, double, single]) => double ?? single,
  );
  const labels = [...recorded, ...inBody].filter((label) => label !== undefined);
  return new Set(labels.map((label) => canonical(label)));
}
