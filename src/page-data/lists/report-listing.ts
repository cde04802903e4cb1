/** `/reports/`: every report in one table, ready to sort and filter. */
import { ruleSetOf } from '../../report/rule-set-of.ts';
import type { Archive, Corpus, Report } from '../../report/archive.ts';
import { gradeIntervals } from '../../report/grade.ts';
import { meritOf } from '../../report/grade-merit.ts';
import { gradeKey } from '../../report/grade-names.ts';
import { formatMoney } from '../../report/money.ts';
import { sizeIn } from '../../report/printed-size.ts';
import { evaluatorScoreOf, selfScoreOf } from '../../report/whose-score.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { headMoney } from '../report/head-money.ts';
import type { Cell, Column, Row, Table } from '../../views/table.ts';
import { yearsText } from '../../views/chinese-text.ts';
import { actWords, evaluationWords, subjectWord } from '../../views/choice-words.ts';
import { periodSize, placeSize } from '../../lists/column-orders.ts';
import { gradeFacet } from '../grade-tables.ts';
import { BAND_ORDER, executionBand } from '../front/execution-rate-words.ts';
import { hasBudget } from '../../analysis/execution-rate.ts';
import { periodValue, years, type FacetHead, type FacetValue, type FacetValues } from '../../lists/facet.ts';
import { tableListing, type Listing } from '../../lists/listing.ts';
import { once } from '../../analysis/once.ts';
import { ownGrade, rateNote, scoreCell, selfScoreCell } from '../report-cells.ts';
import { scored } from '../../analysis/comparable-scores.ts';
import { PART } from '../../report/anchors.ts';

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
  // Last, so that shared addresses that sort by a column keep their meaning.
  { name: '自评分', align: 'end' },
];

const FRAME: Omit<Table, 'bodies'> = {
  title: '绩效评价报告',
  unit: '万元（金额各列）',
  columns: COLUMNS,
  notes: [
    '“得分”是财政评价、部门评价的总分；单位自己打的分在最后一列“自评分”。满分不是100分的注明满分。',
    '预算或下达、支出为各报告计算主要比率所用的一对数字，口径各报告不同，以报告页为准；“—”：本站没有录为主要资金数字，原文别处可能印有。',
    '“出入”为核验发现的来源文件自相矛盾之处。',
  ],
};

/** Rows on one page of the list. */
const ROWS_A_PAGE = 500;

const one = (value: string, name: string): FacetValue[] => [{ value, name }];

/** The values of one report under every filter. */
function valuesOf(report: Report, corpus: Corpus): FacetValues {
  const themes = new Set(report.findings.flatMap((finding) => finding.themes));
  return {
    year: years(report.period),
    organisation: report.organisations.map((id) => ({ value: id, name: corpus.organisations.get(id)?.name ?? id })),
    kind: one(report.kind, subjectWord(corpus, report.kind)),
    evaluation: report.evaluation === null ? [] : one(report.evaluation, evaluationWords[report.evaluation]),
    grade: [gradeFacet(report.scoring.grade)],
    period: [periodValue(report.period)],
    scored: [scoredBy(report, corpus)],
    rate: [executionBand(report)],
    money: hasBudget(report)
      ? one('counted', '记有')
      : one('not-counted', '没有，或是到位、应拨、社保基金、周转金、准备金'),
    theme: [...themes].map((id) => ({ value: id, name: corpus.themes.get(id)?.name ?? id })),
  };
}

/** Who gave the score: kinds of score that must not be put in one line. */
function scoredBy(report: Report, { ruleSets }: Corpus): FacetValue {
  if (report.scoring.total === null) return { value: 'none', name: '没有总分' };
  if (report.evaluation === 'self') return { value: 'self', name: '单位自评' };
  return scored([report], ruleSets).length === 0
    ? { value: 'other-scale', name: '评价机构，满分不同不能比较' }
    : { value: 'evaluator', name: '评价机构' };
}

function rowOf(report: Report, corpus: Corpus, checks: readonly CheckResult[]): Row {
  const money = headMoney(report.funding.headline);
  const { headline } = report.funding;
  const amount = (value: 'budget' | 'actual'): Cell => {
    const printed = headline?.[value] ?? null;
    return {
      text:
        headline === null || printed === null
          ? '—'
          : formatMoney(printed, headline.unit, { unit: '万元', places: 2 }).replace('万元', ''),
      sort: headline === null || printed === null ? null : sizeIn(printed, headline.unit),
      // Where the two are no plain pair, each says what it is.
      note: headline === null || headline.comparable ? undefined : money?.[value]?.name,
    };
  };
  const discrepancies = checks.filter(({ severity }) => severity === 'discrepancy').length;
  const names = report.organisations.map((id) => corpus.organisations.get(id)?.short[0] ?? id);
  const { grade } = report.scoring;
  const shown = names.length > 3 ? `${names.slice(0, 2).join('、')}等${names.length}个单位` : names.join('、');
  return {
    cells: [
      { text: report.shortTitle, to: report.url, note: shown },
      { text: yearsText(report.period), sort: periodSize(report.period) },
      { text: `${subjectWord(corpus, report.kind)}·${actWords(report)}` },
      scoreCell(corpus, report, evaluatorScoreOf(report)),
      {
        text: grade ?? '—',
        note: ownGrade(report),
        sort: placeSize('merit', grade === null ? null : meritOf(grade, ruleSetOf(corpus, report))),
      },
      amount('budget'),
      amount('actual'),
      { text: money?.rate?.value ?? '—', note: rateNote(report) },
      { text: String(report.findings.length), to: `${report.url}#${PART.findings}` },
      { text: String(discrepancies), to: discrepancies > 0 ? `${report.url}#${PART.checks}` : null },
      selfScoreCell(corpus, report, selfScoreOf(report)),
    ],
  };
}

/** What this site holds; how much has been disclosed elsewhere it cannot know. */
const listingSentence = ({ site, reports }: Corpus): string =>
  reports.length === 0
    ? '本站还没有收录报告。'
    : `本站所载${site.jurisdiction}的财政绩效评价报告，共${reports.length}份。点列标题可排序，筛选条件会写进网址，可以直接分享。`;

/** The whole list and its filters, newest report first. */
export const reportListing = once((archive: Archive): Listing<{ readonly kind: 'table'; readonly table: Table }> => {
  const grades = [...archive.ruleSets.values()].flatMap((ruleSet) =>
    gradeIntervals(ruleSet).map(({ name }) => gradeKey(name)),
  );
  const facets: readonly FacetHead[] = [
    { key: 'year', name: '预算年度', order: 'name-desc' },
    { key: 'organisation', name: '单位' },
    { key: 'kind', name: '类别' },
    { key: 'evaluation', name: '评价方式' },
    { key: 'grade', name: '等级', order: grades },
    { key: 'scored', name: '得分出自' },
    { key: 'rate', name: '执行率', order: BAND_ORDER },
    { key: 'money', name: '主要资金的预算或下达数' },
    { key: 'period', name: '评价期间', order: 'name-desc' },
    { key: 'theme', name: '问题主题' },
  ];
  return tableListing(
    {
      name: 'reports',
      title: '全部报告',
      to: '/reports/',
      counter: '份',
      search: '标题、单位',
      says: 'reports-list',
      sentence: listingSentence(archive),
      facets,
    },
    archive.reports.map((report) => ({
      values: valuesOf(report, archive),
      row: rowOf(report, archive, archive.resultsOf(report)),
    })),
    FRAME,
    ROWS_A_PAGE,
  );
});
