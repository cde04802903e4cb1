import type { Report } from '../../report/archive.ts';
import { canonical } from '../../report/printed-text.ts';
import { result, type Answer } from '../make-result.ts';
import type { Rule } from '../rule.ts';
import { placeOf, statementsOf } from './statement-entries.ts';

export const citedTableExists: Rule = {
  code: 'C506',
  name: '引用的表图存在',
  explanation:
    '原文引用的表、图或附件应当存在。在本页记录的资金表、指标表、趋势、评分表和正文中的表图里查找同一编号（不计空格和全角半角）。找不到的，只有来源文件的表图已经逐个清点（source.tables）而其中也没有，才是出入；没有清点的，可能只是本页没有收录，只作提示。附件、附表可能另有而没有随报告公开，也只作提示。',
  check: (report) => {
    const known = labelsOf(report);
    return statementsOf(report, 'citation').map((said) => {
      const { cited, what, where } = said.statement;
      return result('C506', report, placeOf(said, 'cited'), {
        ...find(what, cited, known, report),
        operands: [{ name: '引用', value: cited, where }],
        printed: cited,
      });
    });
  },
};

type Finding = Pick<Answer, 'severity' | 'message'>;

function find(what: string, cited: string, known: ReadonlySet<string>, report: Report): Finding {
  if (known.has(canonical(cited))) return found(what, cited);
  // An appendix may exist and just not be published with the report.
  return canonical(cited).startsWith('附') ? unpublished(what, cited) : missing(what, cited, report);
}

const found = (what: string, cited: string): Finding => ({
  severity: 'pass',
  message: `${what}：所引的${cited}存在`,
});

const unpublished = (what: string, cited: string): Finding => ({
  severity: 'notice',
  message: `${what}：原文引用${cited}，没有随报告公开`,
});

/** A table that was left out here is not missing there: only a count of the source's own tables tells. */
function missing(what: string, cited: string, { source }: Report): Finding {
  if (source.tables === undefined)
    return { severity: 'notice', message: `${what}：原文引用${cited}，本页没有收录，无从核对` };
  return source.tables.some((label) => canonical(label) === canonical(cited))
    ? found(what, cited)
    : { severity: 'discrepancy', message: `${what}：原文引用${cited}，文件中没有` };
}

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
