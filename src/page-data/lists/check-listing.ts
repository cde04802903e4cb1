/** `/checks/`: every rule with what it found, every discrepancy of the archive, and one page a rule. */
import type { Archive, Report } from '../../report/archive.ts';
import type { CheckResult, RuleDescription, Severity } from '../../report/check-result.ts';
import { numbered, type NumberedCheck } from '../../views/figure-marks.ts';
import { flat, type Table } from '../../views/table.ts';
import { severitySigns, severityWords } from '../../views/choice-words.ts';
import { years, type FacetHead, type FacetValues } from '../../lists/facet.ts';
import { groupListing, type Listing } from '../../lists/listing.ts';
import { once } from '../../analysis/once.ts';
import { rulePage } from '../../contract/page-addresses.ts';

/** One result in an archive-wide list. */
export interface ListedCheck {
  readonly check: NumberedCheck;
  readonly report: Report;
  readonly rule: string;
  /** Site-absolute path to the result on its report's page. */
  readonly to: string;
  readonly values: FacetValues;
}

/** Results of one report that stand together in the list. */
export interface CheckGroup {
  readonly report: Report;
  readonly checks: readonly ListedCheck[];
}

export interface CheckContent {
  readonly kind: 'checks';
  readonly groups: readonly CheckGroup[];
}

const SHOWN: readonly Severity[] = ['discrepancy', 'notice', 'pass', 'unjudged'];

/** Discrepancies on one page of the list, and results on the page of a rule. */
const CHECKS_A_PAGE = 400;

interface All {
  readonly checks: readonly ListedCheck[];
  readonly byRule: ReadonlyMap<string, readonly ListedCheck[]>;
}

const allChecks = once((archive: Archive): All => {
  const checks = listed(archive);
  return { checks, byRule: Map.groupBy(checks, ({ check }) => check.code) };
});

function listed(archive: Archive): ListedCheck[] {
  const names = new Map(archive.rules.map(({ code, name }) => [code, name]));
  return archive.reports.flatMap((report) => {
    const shared = {
      year: years(report.period),
      organisation: report.organisations.map((id) => ({ value: id, name: archive.organisations.get(id)?.name ?? id })),
    };
    return numbered(archive.resultsOf(report)).map((check) => {
      const rule = names.get(check.code) ?? check.code;
      const values: FacetValues = { ...shared, rule: [{ value: check.code, name: rule }] };
      return {
        check,
        report,
        rule,
        to: `${report.url}#${check.anchor}`,
        values,
      };
    });
  });
}

const counter =
  (checks: readonly ListedCheck[]) =>
  (severity: Severity): number =>
    checks.reduce((sum, { check }) => sum + (check.severity === severity ? 1 : 0), 0);

function listingSentence(
  reports: number,
  checks: number,
  count: (severity: Severity) => number,
  differing: number,
): string {
  if (checks === 0) return '本站所载报告没有可以核验的数字。';
  const spread = differing === 0 ? '' : `（分布在${differing}份报告里）`;
  return `对${reports}份报告做了${checks}次核验：${count('pass')}次相符，${count('discrepancy')}处有出入${spread}，${count('notice')}处值得留意，${count('unjudged')}处数据不足、无法核验。`;
}

const FACETS: readonly FacetHead[] = [
  { key: 'rule', name: '规则' },
  { key: 'organisation', name: '单位' },
  { key: 'year', name: '预算年度', order: 'name-desc' },
];

/** Every discrepancy of the archive, by report. */
export function checkListing(archive: Archive): Listing<CheckContent> {
  const { checks } = allChecks(archive);
  const count = counter(checks);
  const found = Map.groupBy(
    checks.filter(({ check }) => check.severity === 'discrepancy'),
    ({ report }) => report,
  );
  const groups = [...found].map(([report, own]): CheckGroup => ({ report, checks: own }));
  return groupListing(
    {
      name: 'checks',
      title: '核验',
      to: '/checks/',
      counter: '处',
      search: '结论、数字、位置',
      says: 'checks-list',
      sentence: listingSentence(archive.reports.length, checks.length, count, groups.length),
      facets: FACETS,
    },
    groups,
    (group) => group.checks,
    (run) => ({ kind: 'checks' as const, groups: run }),
    CHECKS_A_PAGE,
  );
}

/** Every rule with the number of its results. */
export function ruleTable(archive: Archive): Table {
  const { byRule } = allChecks(archive);
  return {
    title: '规则与结果',
    unit: '次',
    columns: [
      { name: '规则', width: 'wide' },
      { name: '代码' },
      ...SHOWN.map((severity) => ({ name: severityWords[severity], align: 'end' as const })),
    ],
    bodies: flat(
      archive.rules.map(({ code, name }) => {
        const count = counter(byRule.get(code) ?? []);
        return {
          cells: [
            { text: name, to: rulePage(code) },
            { text: code },
            ...SHOWN.map((severity) => ({ text: String(count(severity)) })),
          ],
        };
      }),
    ),
    notes: [],
  };
}

/** A rule with its results in the archive: the sentence counts them, the table may be empty. */
export interface RulePage {
  readonly rule: RuleDescription;
  readonly sentence: string;
  readonly results: Table;
}

/** One page a rule: the results it gave in the archive, what differs first. */
export function rulePages(archive: Archive): RulePage[] {
  const { byRule } = allChecks(archive);
  return archive.rules.map((rule) => {
    const own = byRule.get(rule.code) ?? [];
    const count = counter(own);
    return {
      rule,
      sentence:
        own.length === 0
          ? '所载报告没有用到这条规则。'
          : `在所载报告中用了${own.length}次：${SHOWN.filter((severity) => count(severity) > 0)
              .map((severity) => `${severityWords[severity]}${count(severity)}次`)
              .join('，')}。`,
      results: resultTable(own),
    };
  });
}

/** The formula, and what the editor knows of it. */
function withNotes({ formula, note }: CheckResult): { readonly note?: string } {
  const notes = [formula, ...(note === undefined ? [] : [`编者说明：${note}`])].filter((text) => text !== '');
  return notes.length === 0 ? {} : { note: notes.join('；') };
}

function resultTable(own: readonly ListedCheck[]): Table {
  const order = (severity: Severity): number => SHOWN.indexOf(severity);
  const sorted = [...own].sort((a, b) => order(a.check.severity) - order(b.check.severity));
  return {
    title: sorted.length > CHECKS_A_PAGE ? `结果（前${CHECKS_A_PAGE}个）` : '全部结果',
    columns: [
      { name: '报告', width: 'medium' },
      { name: '结果', width: 'narrow' },
      { name: '位置' },
      { name: '结论与算式', width: 'wide' },
    ],
    bodies: flat(
      sorted.slice(0, CHECKS_A_PAGE).map(({ check, report, to }) => ({
        cells: [
          { text: report.shortTitle, to },
          { text: `${severitySigns[check.severity]} ${severityWords[check.severity]}` },
          { text: check.where.label },
          { text: check.message, ...withNotes(check) },
        ],
      })),
    ),
    says: 'rule-results',
    notes:
      sorted.length > CHECKS_A_PAGE
        ? [`有出入的在前；其余${sorted.length - CHECKS_A_PAGE}个见各报告页的“核验”一节，或下载 checks.csv。`]
        : [],
  };
}
