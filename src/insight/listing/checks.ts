/** `/checks/`: every rule with what it found, every discrepancy of the archive, and one page a rule. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import type { CheckResult, Rule, Severity } from '../../rules/rule.ts';
import { numbered, type NumberedCheck } from '../marks.ts';
import { flat, type Table } from '../table.ts';
import { severitySigns, severityWords } from '../words.ts';
import { facet, facetData, years, type Facet, type FacetValue } from './facet.ts';

type ChecksOf = (report: Report) => readonly CheckResult[];
type RuleHead = Pick<Rule, 'code' | 'name' | 'explanation'>;

/** One result in an archive-wide list. */
export interface ListedCheck {
  readonly check: NumberedCheck;
  readonly report: Report;
  readonly rule: string;
  /** Site-absolute path to the result on its report's page. */
  readonly to: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface CheckListing {
  readonly sentence: string;
  readonly rules: Table;
  readonly discrepancies: readonly { readonly report: Report; readonly checks: readonly ListedCheck[] }[];
  readonly facets: readonly Facet[];
}

const SHOWN: readonly Severity[] = ['discrepancy', 'notice', 'pass', 'unjudged'];

const rulePage = (code: string): string => `/checks/${code.toLowerCase()}/`;

function listed(corpus: Corpus, checksOf: ChecksOf, rules: readonly RuleHead[]): ListedCheck[] {
  const names = new Map(rules.map(({ code, name }) => [code, name]));
  return corpus.reports.flatMap((report) =>
    numbered(checksOf(report)).map((check) => ({
      check,
      report,
      rule: names.get(check.code) ?? check.code,
      to: `${report.url}#${check.anchor}`,
      data: { 'data-item': '', ...facetData(valuesOf(report, check, corpus, names)) },
    })),
  );
}

function valuesOf(
  report: Report,
  check: CheckResult,
  corpus: Corpus,
  names: ReadonlyMap<string, string>,
): Record<string, FacetValue[]> {
  return {
    year: years(report.period),
    organisation: report.organisations.map((id) => ({ value: id, name: corpus.organisations.get(id)?.name ?? id })),
    rule: [{ value: check.code, name: names.get(check.code) ?? check.code }],
  };
}

/** Everything that `/checks/` shows. */
export function checkListing(corpus: Corpus, checksOf: ChecksOf, rules: readonly RuleHead[]): CheckListing {
  const all = listed(corpus, checksOf, rules);
  const count = (severity: Severity): number => all.filter(({ check }) => check.severity === severity).length;
  const found = all.filter(({ check }) => check.severity === 'discrepancy');
  const names = new Map(rules.map(({ code, name }) => [code, name]));
  const facetOf = (key: string, name: string, order: 'count' | 'name-desc' = 'count'): Facet =>
    facet(key, name, found, ({ report, check }) => valuesOf(report, check, corpus, names)[key] ?? [], order);
  const reports = new Set(found.map(({ report }) => report.id)).size;
  return {
    sentence: `对${corpus.reports.length}份报告做了${all.length}次核验：${count('pass')}次相符，${count('discrepancy')}处有出入（分布在${reports}份报告里），${count('notice')}处值得留意，${count('unjudged')}处数据不足、无法核验。`,
    rules: ruleTable(all, rules),
    discrepancies: corpus.reports
      .map((report) => ({ report, checks: found.filter((item) => item.report.id === report.id) }))
      .filter(({ checks }) => checks.length > 0),
    facets: [facetOf('rule', '规则'), facetOf('organisation', '单位'), facetOf('year', '预算年度', 'name-desc')],
  };
}

function ruleTable(all: readonly ListedCheck[], rules: readonly RuleHead[]): Table {
  return {
    title: '规则与结果',
    unit: '次',
    columns: [
      { name: '规则', width: 'wide' },
      { name: '代码' },
      ...SHOWN.map((severity) => ({ name: severityWords[severity], align: 'end' as const })),
    ],
    bodies: flat(
      rules.map(({ code, name }) => {
        const own = all.filter(({ check }) => check.code === code);
        return {
          cells: [
            { text: name, to: rulePage(code) },
            { text: code },
            ...SHOWN.map((severity) => ({ text: String(own.filter(({ check }) => check.severity === severity).length) })),
          ],
        };
      }),
    ),
    notes: [],
  };
}

export interface RulePage {
  readonly rule: RuleHead;
  readonly sentence: string;
  readonly results: Table;
}

/** One page a rule: every result it gave in the archive, what differs first. */
export function rulePages(corpus: Corpus, checksOf: ChecksOf, rules: readonly RuleHead[]): RulePage[] {
  const all = listed(corpus, checksOf, rules);
  return rules.map((rule) => {
    const own = all.filter(({ check }) => check.code === rule.code);
    const order = (severity: Severity): number => SHOWN.indexOf(severity);
    const sorted = [...own].sort((a, b) => order(a.check.severity) - order(b.check.severity));
    const count = (severity: Severity): number => own.filter(({ check }) => check.severity === severity).length;
    return {
      rule,
      sentence:
        own.length === 0
          ? '所载报告没有用到这条规则。'
          : `在所载报告中用了${own.length}次：${SHOWN.filter((severity) => count(severity) > 0)
              .map((severity) => `${severityWords[severity]}${count(severity)}次`)
              .join('，')}。`,
      results: {
        title: '全部结果',
        columns: [
          { name: '报告', width: 'medium' },
          { name: '结果' },
          { name: '位置' },
          { name: '结论与算式', width: 'wide' },
        ],
        bodies: flat(
          sorted.map(({ check, report, to }) => ({
            cells: [
              { text: report.shortTitle, to },
              { text: `${severitySigns[check.severity]} ${severityWords[check.severity]}` },
              { text: check.where.label },
              { text: check.message, ...(check.formula === '' ? {} : { note: check.formula }) },
            ],
          })),
        ),
        notes: [],
      },
    };
  });
}
