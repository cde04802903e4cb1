/** `/reports/`: every report in one table, ready to sort and filter. */
import { actOf } from '../../report/acts.ts';
import { decimalText } from '../../report/exact.ts';
import { ruleSetOf } from '../../report/rule-set-of.ts';
import type { Archive, Corpus, Report } from '../../report/archive.ts';
import { gradeIntervals } from '../../report/grade.ts';
import { meritOf } from '../../report/grade-merit.ts';
import { gradeKey } from '../../report/grade-names.ts';
import { formatMoney } from '../../report/money.ts';
import { sizeIn } from '../../report/printed-size.ts';
import { evaluatorScoreOf, selfScoreOf } from '../../report/whose-score.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { headMoney, type HeadMoney } from '../report/head-money.ts';
import { NO_MARKS } from '../../views/figure-marks.ts';
import type { Cell, Column, Row, RowPart, Table } from '../../views/table.ts';
import { bodiesInShort, yearsText } from '../../views/chinese-text.ts';
import { actWords, evaluationWords, subjectWord } from '../../views/choice-words.ts';
import { periodSize, placeSize } from '../../lists/column-orders.ts';
import { organisationShort } from '../../views/subject-links.ts';
import { gradeFacet } from '../grade-tables.ts';
import { BAND_ORDER, executionBand } from '../front/execution-rate-words.ts';
import { actsIn, gradesIn, projectsOf } from '../../analysis/document-projects.ts';
import { organisationsIn } from '../../analysis/evaluated-organisations.ts';
import { hasBudget, isOver } from '../../analysis/execution-rate.ts';
import {
  named,
  periodValue,
  under,
  withChoice,
  years,
  type FacetHead,
  type FacetValue,
  type FacetValues,
} from '../../lists/facet.ts';
import { tableListing, type Listing } from '../../lists/listing.ts';
import { once } from '../../analysis/once.ts';
import { PLACE_FACETS, placeValues } from '../place-facets.ts';
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

/** After all others, for the same reason; only where a document has one. */
const OPINION: Column = { name: '结论', align: 'center' };

const hasOpinions = ({ reports }: Corpus): boolean => reports.some(({ scoring }) => scoring.opinion !== undefined);

const frameOf = (corpus: Corpus): Omit<Table, 'bodies'> => ({
  title: '绩效评价报告',
  unit: '万元（金额各列）',
  columns: [...COLUMNS, ...(hasOpinions(corpus) ? [OPINION] : [])],
  notes: [
    `“得分”是${scoredActs(corpus)}的总分；单位自己打的分在${hasOpinions(corpus) ? '' : '最后一列'}“自评分”${hasOpinions(corpus) ? '一列' : ''}。满分不是100分的注明满分。`,
    '预算或下达、支出为各报告计算主要比率所用的一对数字，口径各报告不同，以报告页为准；“—”：本站没有录为主要资金数字，原文别处可能印有。',
    '“出入”为核验发现的来源文件自相矛盾之处。',
    ...(corpus.reports.every(isOver)
      ? []
      : ['监控、事前评估、审计等不是一年终了的评价，没有支出和执行率，截至期末、预计、申请、核定的数在格内注明。']),
  ],
});

/** Whose scores stand in the column; of plans and of operation by contract too, which are compared with none. */
function scoredActs({ reports }: Corpus): string {
  const acts = reports.filter((report) => evaluatorScoreOf(report) !== null).map(({ evaluation }) => evaluation);
  return acts.every((act) => act === 'fiscal' || act === 'department') ? '财政评价、部门评价' : '评价机构所打';
}

/** Rows on one page of the list. */
const ROWS_A_PAGE = 500;

const one = (value: string, name: string): FacetValue[] => [{ value, name }];

/** The values of one report under every filter. */
function valuesOf(report: Report, corpus: Corpus): FacetValues {
  const themes = new Set(report.findings.flatMap((finding) => finding.themes));
  return {
    year: years(report.period),
    organisation: organisationsIn(report).map((id) => ({ value: id, name: corpus.organisations.get(id)?.name ?? id })),
    kind: one(report.kind, subjectWord(corpus, report.kind)),
    evaluation: actsIn(report).map((act) => ({ value: act, name: evaluationWords[act] })),
    grade: gradesOf(report),
    period: [periodValue(report.period)],
    scored: [scoredBy(report, corpus)],
    rate: [executionBand(report)],
    money: hasBudget(report)
      ? one('counted', '记有')
      : one(
          'not-counted',
          `没有，或是${corpus.reports.every(isOver) ? '' : '监控、事前评估的数、'}到位、应拨、社保基金、周转金、准备金`,
        ),
    theme: [...themes].map((id) => ({ value: id, name: corpus.themes.get(id)?.name ?? id })),
    ...placeValues(corpus, report),
    opinion: report.scoring.opinion === undefined ? [] : [named(report.scoring.opinion)],
  };
}

/** Each grade once, its own and those of its projects. */
const gradesOf = (report: Report): FacetValue[] => [
  ...new Map(
    gradesIn(report)
      .map(gradeFacet)
      .map((value) => [value.value, value]),
  ).values(),
];

/** One line a project, which filters by grade, act or organisation bring out. */
const partsOf = (report: Report, corpus: Corpus): RowPart[] =>
  projectsOf(report).map(({ project, evaluation, organisations, score, selfScore, to }) => {
    const grade = project.scoring?.grade ?? null;
    const total = decimalText(score ?? selfScore ?? undefined);
    return {
      text: project.name,
      to,
      note: [
        evaluation === null ? '' : evaluationWords[evaluation],
        total === undefined ? '' : `${total}分`,
        grade ?? '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
      values: {
        evaluation: evaluation === null ? [] : one(evaluation, evaluationWords[evaluation]),
        grade: [gradeFacet(grade)],
        organisation: organisations.map((id) => ({ value: id, name: corpus.organisations.get(id)?.name ?? id })),
      },
    };
  });

/** Who gave the score: kinds of score that must not be put in one line. */
function scoredBy(report: Report, { ruleSets }: Corpus): FacetValue {
  if (report.scoring.total === null) return { value: 'none', name: '没有总分' };
  if (report.evaluation === 'self') return { value: 'self', name: '单位自评' };
  if (!actOf(report.evaluation).comparable) return { value: 'other-act', name: '评价机构，不是对结果的评价' };
  return scored([report], ruleSets).length === 0
    ? { value: 'other-scale', name: '评价机构，满分不同不能比较' }
    : { value: 'evaluator', name: '评价机构' };
}

function rowOf(report: Report, corpus: Corpus, checks: readonly CheckResult[]): Row {
  const money = headMoney(report.funding.headline, NO_MARKS, report);
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
      note: amountNote(report, money, value),
    };
  };
  const discrepancies = checks.filter(({ severity }) => severity === 'discrepancy').length;
  const names = report.organisations.map((id) => organisationShort(id, corpus));
  const { grade } = report.scoring;
  const parts = partsOf(report, corpus);
  const shown = bodiesInShort(names);
  return {
    parts: parts.length === 0 ? undefined : parts,
    cells: [
      { text: report.shortTitle, to: report.url, note: shown },
      { text: yearsText(report.period), sort: periodSize(report.period) },
      { text: `${subjectWord(corpus, report.kind)}·${actWords(report)}` },
      apartUnlessComparable(report, scoreCell(corpus, report, evaluatorScoreOf(report))),
      {
        text: grade ?? '—',
        note: ownGrade(report),
        sort: placeSize('merit', grade === null ? null : meritOf(grade, ruleSetOf(corpus, report))),
      },
      amount('budget'),
      amount('actual'),
      isOver(report)
        ? { text: money?.rate?.value ?? '—', note: rateNote(report) }
        : { text: '—', note: money?.rate ? `${money.rate.name}${money.rate.value}` : undefined },
      {
        text: String(report.findings.length),
        to: report.findings.length > 0 ? `${report.url}#${PART.findings}` : null,
      },
      { text: String(discrepancies), to: discrepancies > 0 ? `${report.url}#${PART.checks}` : null },
      selfScoreCell(corpus, report, selfScoreOf(report)),
      ...(hasOpinions(corpus) ? [{ text: report.scoring.opinion ?? '—' }] : []),
    ],
  };
}

/** Where the two are no plain pair, each says what it is; what is not over says what it has instead of spending. */
function amountNote(report: Report, money: HeadMoney | null, value: 'budget' | 'actual'): string | undefined {
  const { headline } = report.funding;
  if (headline === null || money === null) return undefined;
  if (isOver(report)) return headline.comparable ? undefined : money[value]?.name;
  if (value === 'budget') return headline.budget === null ? undefined : money.budget?.name;
  const others = money.amounts.filter(({ name }) => name !== money.budget?.name && name !== money.actual?.name);
  return others.length === 0
    ? undefined
    : others.map(({ name, value: text, unit }) => `${name}${text}${unit}`).join('，');
}

/** A score that judges no results stands apart in the order of the column. */
const apartUnlessComparable = (report: Report, cell: Cell): Cell =>
  actOf(report.evaluation).comparable || !cell.sort ? cell : { ...cell, sort: { ...cell.sort, of: 'other-score' } };

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
    ...withChoice(archive.reports, [...PLACE_FACETS, { key: 'opinion', name: '结论' }], (report) =>
      valuesOf(report, archive),
    ),
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
      values: under(facets, valuesOf(report, archive)),
      row: rowOf(report, archive, archive.resultsOf(report)),
    })),
    frameOf(archive),
    ROWS_A_PAGE,
  );
});
