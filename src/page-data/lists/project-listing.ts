/** `/projects/`: every project of the documents that hold several, each with its own act, score and money. */
import { actOf } from '../../report/acts.ts';
import type { Archive, Corpus } from '../../report/archive.ts';
import { decimalText, equal, exact, type Exact } from '../../report/exact.ts';
import { gradeIntervals, maximumOf } from '../../report/grade.ts';
import { meritOf } from '../../report/grade-merit.ts';
import { gradeKey } from '../../report/grade-names.ts';
import { formatAmount } from '../../report/money.ts';
import { sizeIn } from '../../report/printed-size.ts';
import { ruleSetOf } from '../../report/rule-set-of.ts';
import { onHundred } from '../../report/score-scale.ts';
import { projectEntries, type ProjectEntry } from '../../analysis/document-projects.ts';
import { once } from '../../analysis/once.ts';
import { placeSize } from '../../lists/column-orders.ts';
import { named, under, withChoice, years, type FacetHead, type FacetValues } from '../../lists/facet.ts';
import { tableListing, type Listing } from '../../lists/listing.ts';
import { actWords, evaluationWords, subjectWord } from '../../views/choice-words.ts';
import { NO_MARKS } from '../../views/figure-marks.ts';
import { organisationShort } from '../../views/subject-links.ts';
import type { Cell, Column, Row, Table } from '../../views/table.ts';
import { gradeFacet } from '../grade-tables.ts';
import { PLACE_FACETS, placeValues } from '../place-facets.ts';
import { headMoney, type HeadMoney } from '../report/head-money.ts';

const HUNDRED = exact('100');

/** Rows on one page of the list. */
const ROWS_A_PAGE = 500;

const COLUMNS: readonly Column[] = [
  { name: '项目', width: 'wide' },
  { name: '文件', width: 'medium' },
  { name: '单位', width: 'medium' },
  { name: '评价方式' },
  { name: '得分', align: 'end' },
  { name: '自评分', align: 'end' },
  { name: '等级', align: 'center' },
  { name: '预算', align: 'end' },
  { name: '支出', align: 'end' },
  { name: '执行率', align: 'end' },
];

/** Columns that only some kinds of documents fill. */
const LIGHT: Column = { name: '亮灯', align: 'center' };
const OTHER: Column = { name: '另印的金额或数', width: 'medium' };

/** Which of these columns are there. */
interface Shape {
  readonly lights: boolean;
  readonly amounts: boolean;
}

const shapeOf = (entries: readonly ProjectEntry[]): Shape => ({
  lights: entries.some(({ project }) => project.light !== undefined),
  amounts: entries.some(({ project }) => (project.amounts ?? []).length > 0),
});

function valuesOf({ report, project, organisations, kind, evaluation }: ProjectEntry, corpus: Corpus): FacetValues {
  return {
    report: [{ value: report.id, name: report.shortTitle }],
    organisation: organisations.map((id) => ({ value: id, name: corpus.organisations.get(id)?.name ?? id })),
    kind: [{ value: kind, name: subjectWord(corpus, kind) }],
    evaluation: evaluation === null ? [] : [{ value: evaluation, name: evaluationWords[evaluation] }],
    grade: [gradeFacet(project.scoring?.grade ?? null)],
    light: project.light === undefined ? [] : [named(project.light)],
    year: years(report.period),
    ...placeValues(corpus, report),
  };
}

const facetsOf = (corpus: Corpus): readonly FacetHead[] => [
  { key: 'report', name: '文件' },
  { key: 'organisation', name: '单位' },
  { key: 'kind', name: '类别' },
  { key: 'evaluation', name: '评价方式' },
  { key: 'grade', name: '等级', order: gradesOf(corpus) },
  { key: 'light', name: '亮灯' },
  { key: 'year', name: '预算年度', order: 'name-desc' },
  ...PLACE_FACETS,
];

const gradesOf = ({ ruleSets }: Corpus): string[] =>
  [...ruleSets.values()].flatMap((ruleSet) => gradeIntervals(ruleSet).map(({ name }) => gradeKey(name)));

/** As printed; sorted on the scale of a hundred, and apart where its act judges no results. */
function scoreCell({ report, project, evaluation }: ProjectEntry, corpus: Corpus, score: Exact | null): Cell {
  if (score === null) return { text: '—', sort: null };
  const ruleSet = ruleSetOf(corpus, report);
  const max = maximumOf(project.scoring ?? {}, ruleSet);
  const total = actOf(evaluation).comparable ? onHundred(score, max, ruleSet) : null;
  return {
    text: decimalText(score),
    note: equal(max, HUNDRED) ? undefined : `满分${decimalText(max)}分`,
    sort: total === null ? { of: 'other-score', value: score } : { of: 'score', value: total },
  };
}

/** Budget, spending and rate; what is not over says in the cells what it has instead. */
function moneyCells({ report, project, evaluation }: ProjectEntry): Cell[] {
  const headline = project.headline ?? null;
  const money = headMoney(headline, NO_MARKS, { evaluation, period: report.period });
  const amount = (value: Exact | null | undefined): Cell => ({
    text: headline === null ? '—' : formatAmount(value, headline.unit, '万元'),
    sort: headline === null || value === null || value === undefined ? null : sizeIn(value, headline.unit),
  });
  const isOver = actOf(evaluation).stand === 'final';
  const { rate = null } = money ?? {};
  return [
    amount(headline?.budget),
    { ...amount(headline?.actual), note: isOver ? undefined : othersOf(money) },
    isOver
      ? { text: rate?.value ?? '—' }
      : { text: '—', note: rate === null ? undefined : `${rate.name}${rate.value}` },
  ];
}

function othersOf(money: HeadMoney | null): string | undefined {
  const others = (money?.amounts ?? []).filter(({ name }) => name !== money?.budget?.name);
  return others.length === 0 ? undefined : others.map(({ name, value, unit }) => `${name}${value}${unit}`).join('，');
}

function rowOf(entry: ProjectEntry, corpus: Corpus, shape: Shape): Row {
  const { report, project, organisations, score, selfScore, to } = entry;
  const grade = project.scoring?.grade ?? null;
  const isOwn = actOf(entry.evaluation).scoredBy === 'organisation';
  return {
    cells: [
      { text: project.name, to, note: project.code },
      { text: report.shortTitle, to: report.url },
      { text: project.operator ?? organisations.map((id) => organisationShort(id, corpus)).join('、') },
      { text: entry.evaluation === null ? '—' : actWords(entry) },
      scoreCell(entry, corpus, score),
      scoreCell(entry, corpus, selfScore),
      {
        text: grade ?? '—',
        note: isOwn && grade !== null ? '自评' : undefined,
        sort: placeSize('merit', grade === null ? null : meritOf(grade, ruleSetOf(corpus, report))),
      },
      ...moneyCells(entry),
      ...(shape.lights ? [{ text: project.light ?? '—', note: project.deviation }] : []),
      ...(shape.amounts ? [{ text: amountsText(entry) }] : []),
    ],
  };
}

const amountsText = ({ project: { amounts = [] } }: ProjectEntry): string =>
  amounts.map(({ name, value, unit }) => `${name} ${value === null ? '空白' : `${value}${unit}`}`).join('；') || '—';

/** Of how many documents; documents of one project alone are in the list of reports. */
function listingSentence(entries: readonly ProjectEntry[]): string {
  const reports = new Set(entries.map(({ report }) => report.id)).size;
  return `${reports}份文件分项目列出，共${entries.length}个项目；不分项目的文件见报告目录。得分、等级和金额照原文，本站不合计、不平均。`;
}

/** Whether any document holds several projects: only then is there such a list. */
export const hasProjects = (corpus: Corpus): boolean => projectEntries(corpus).length > 0;

/** The projects of an archive as a table: also those of one organisation. */
export function projectTable(corpus: Corpus, entries: readonly ProjectEntry[]): Table {
  const shape = shapeOf(entries);
  return {
    ...frameOf(shape),
    bodies: [{ headings: [], rows: entries.map((entry) => rowOf(entry, corpus, shape)) }],
  };
}

const frameOf = (shape: Shape): Omit<Table, 'bodies'> => ({
  title: '文件中的项目',
  unit: '万元（预算、支出两列）',
  columns: [...COLUMNS, ...(shape.lights ? [LIGHT] : []), ...(shape.amounts ? [OTHER] : [])],
  notes: ['“得分”是评价机构给的，单位自己打的分在“自评分”一列。“—”：原文没有。'],
});

/** Every project, by document, newest document first. */
export const projectListing = once((archive: Archive): Listing<{ readonly kind: 'table'; readonly table: Table }> => {
  const entries = projectEntries(archive);
  const shape = shapeOf(entries);
  const facets = withChoice(entries, facetsOf(archive), (entry) => valuesOf(entry, archive));
  return tableListing(
    {
      name: 'projects',
      title: '文件中的项目',
      to: '/projects/',
      counter: '个',
      search: '项目、编码、单位',
      says: 'projects-list',
      sentence: listingSentence(entries),
      facets,
    },
    entries.map((entry) => ({
      values: under(facets, valuesOf(entry, archive)),
      row: rowOf(entry, archive, shape),
    })),
    frameOf(shape),
    ROWS_A_PAGE,
  );
});
