/** `/reports/`: every report in one table, ready to sort and filter. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import { gradeIntervals } from '../../report/grade.ts';
import { formatMoney } from '../../report/money.ts';
import type { CheckResult } from '../../rules/rule.ts';
import { headMoney } from '../report-page/head-money.ts';
import { flat, type Cell, type Column, type Row, type Table } from '../table.ts';
import { evaluationWords, kindWords } from '../words.ts';
import { facet, facetData, years, type Facet, type FacetValue } from './facet.ts';

export interface ReportListing {
  readonly table: Table;
  readonly facets: readonly Facet[];
}

type ChecksOf = (report: Report) => readonly CheckResult[];

const COLUMNS: readonly Column[] = [
  { name: '报告', width: 'wide' },
  { name: '预算年度', align: 'start' },
  { name: '类别' },
  { name: '得分', align: 'end' },
  { name: '等级', align: 'center' },
  { name: '预算或下达', align: 'end' },
  { name: '支出', align: 'end' },
  { name: '执行率', align: 'end' },
  { name: '问题', align: 'end' },
  { name: '出入', align: 'end' },
];

const one = (value: string, name: string): FacetValue[] => [{ value, name }];

/** The values of one report under every filter. */
function valuesOf(report: Report, corpus: Corpus): Record<string, readonly FacetValue[]> {
  const themes = new Set(report.findings.flatMap((finding) => finding.themes));
  return {
    year: years(report.period),
    organisation: report.organisations.map((id) => ({ value: id, name: corpus.organisations.get(id)?.name ?? id })),
    kind: one(report.kind, kindWords[report.kind]),
    evaluation: one(report.evaluation, evaluationWords[report.evaluation]),
    grade: one(report.scoring.grade ?? 'none', report.scoring.grade ?? '未评等级'),
    theme: [...themes].map((id) => ({ value: id, name: corpus.themes.get(id)?.name ?? id })),
  };
}

function rowOf(report: Report, corpus: Corpus, checks: readonly CheckResult[]): Row {
  const money = headMoney(report.funding.headline);
  const { headline } = report.funding;
  const amount = (value: 'budget' | 'actual'): Cell => {
    const printed = headline?.[value] ?? null;
    return { text: headline === null || printed === null ? '—' : formatMoney(printed, headline.unit, { unit: '万元', places: 2 }).replace('万元', '') };
  };
  const discrepancies = checks.filter(({ severity }) => severity === 'discrepancy').length;
  const names = report.organisations.map((id) => corpus.organisations.get(id)?.short[0] ?? id);
  const shown = names.length > 3 ? `${names.slice(0, 2).join('、')}等${names.length}个单位` : names.join('、');
  const { from, to } = report.period;
  return {
    data: { 'data-item': '', ...facetData(valuesOf(report, corpus)) },
    cells: [
      { text: report.shortTitle, to: report.url, note: shown },
      { text: from === to ? String(from) : `${from}–${to}` },
      { text: `${kindWords[report.kind]}·${evaluationWords[report.evaluation]}` },
      { text: report.scoring.total ?? '—' },
      { text: report.scoring.grade ?? '—' },
      amount('budget'),
      amount('actual'),
      { text: money?.rate?.value ?? '—' },
      { text: String(report.findings.length), to: `${report.url}#findings` },
      { text: String(discrepancies), to: discrepancies > 0 ? `${report.url}#checks` : null },
    ],
  };
}

/** The whole list and its filters, newest report first. */
export function reportListing(corpus: Corpus, checksOf: ChecksOf): ReportListing {
  const entries = corpus.reports.map((report) => ({ report, values: valuesOf(report, corpus) }));
  const by = (key: string) => (entry: (typeof entries)[number]) => entry.values[key] ?? [];
  const grades = [...corpus.ruleSets.values()].flatMap((ruleSet) => gradeIntervals(ruleSet).map(({ name }) => name));
  const gradeFacet = facet('grade', '等级', entries, by('grade'), 'given');
  return {
    table: {
      title: '绩效评价报告',
      unit: '金额为万元',
      columns: COLUMNS,
      bodies: flat(corpus.reports.map((report) => rowOf(report, corpus, checksOf(report)))),
      notes: [
        '预算或下达、支出为各报告计算主要比率所用的一对数字，口径各报告不同，以报告页为准；“—”表示原文未列。',
        '“出入”为核验发现的来源文件自相矛盾之处。',
      ],
    },
    facets: [
      facet('year', '预算年度', entries, by('year'), 'name-desc'),
      facet('organisation', '单位', entries, by('organisation')),
      facet('kind', '类别', entries, by('kind')),
      facet('evaluation', '评价方式', entries, by('evaluation')),
      {
        ...gradeFacet,
        options: [...gradeFacet.options].sort((a, b) => rank(grades, a.value) - rank(grades, b.value)),
      },
      facet('theme', '问题主题', entries, by('theme')),
    ],
  };
}

const rank = (order: readonly string[], value: string): number =>
  order.includes(value) ? order.indexOf(value) : order.length;
