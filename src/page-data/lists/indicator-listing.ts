/** `/indicators/`: who set which target for the same thing, and reached what. */
import type { Archive, Corpus, Report } from '../../report/archive.ts';
import { TOO_LOW } from '../../report/low-target.ts';
import { decimalText, trim } from '../../report/exact.ts';
import { actualText, targetText, withUnit } from '../../report/indicator-texts.ts';
import { sizeOf } from '../../report/printed-size.ts';
import { organisationShort } from '../../views/subject-links.ts';
import type { Cell, Column, Row, Table } from '../../views/table.ts';
import { verdictWords } from '../../views/choice-words.ts';
import { placeSize } from '../../lists/column-orders.ts';
import { named, type FacetHead, type FacetValues } from '../../lists/facet.ts';
import { indicatorEntries, type ListedIndicator } from '../../analysis/all-indicators.ts';
import { indicatorGroupAt, type IndicatorGroup } from '../../analysis/indicator-groups.ts';
import { tableListing, type Listing } from '../../lists/listing.ts';
import { once } from '../../analysis/once.ts';

/** Says that a target was exceeded so far that it was probably set too low. */
const TOO_LOW_RULE = 'C405';

/** Rows on one page of the list. */
const ROWS_A_PAGE = 1000;

/** Rows of one report that the checks call too low a target, by anchor. */
const tooLow = (report: Report, archive: Archive): ReadonlySet<string> =>
  new Set(
    archive
      .resultsOf(report)
      .filter(({ code }) => code === TOO_LOW_RULE)
      .map(({ where }) => where.anchor),
  );

const FACETS: readonly FacetHead[] = [
  { key: 'verdict', name: '结果' },
  { key: 'beyond', name: '目标偏低' },
  { key: 'year', name: '年度', order: 'name-desc' },
  { key: 'organisation', name: '单位' },
  { key: 'group', name: '二级指标' },
];

/** Whose indicator it is: who is named in its row, else those of its project, else those of its document. */
function organisationsOf({ report, row, project }: ListedIndicator): readonly string[] {
  if (row.organisation !== undefined) return [row.organisation];
  return project !== null && project.organisations.length > 0 ? project.organisations : report.organisations;
}

function valuesOf(item: ListedIndicator, beyond: boolean, corpus: Corpus): FacetValues {
  const { row, year, verdict } = item;
  const organisations = organisationsOf(item);
  return {
    verdict: [{ value: verdict, name: verdictWords[verdict] }],
    beyond: beyond ? [{ value: 'yes', name: `超过目标的${TOO_LOW}%` }] : [],
    year: [{ value: String(year), name: `${year}年` }],
    organisation: organisations.map((id) => ({ value: id, name: corpus.organisations.get(id)?.name ?? id })),
    group: row.group === undefined ? [] : [named(row.group)],
  };
}

const completionText = ({ completion }: ListedIndicator): string =>
  completion === null ? '—' : `${decimalText(trim(completion))}%`;

const COLUMNS: readonly Column[] = [
  { name: '指标', width: 'wide' },
  { name: '目标值', width: 'medium' },
  { name: '完成值', width: 'medium' },
  { name: '完成率', unit: '本站计算', align: 'end' },
  { name: '结果', width: 'narrow' },
  { name: '年度', align: 'end' },
  { name: '单位', width: 'wide' },
];

const ALIKE_COLUMN: Column = { name: '同类', unit: '条', align: 'end', width: 'narrow' };

/** A table on several years at once says of no row which year it is. */
const yearNote = ({ row, table, report: { period } }: ListedIndicator): string | undefined =>
  row.year === undefined && table.year === undefined && period.from !== period.to
    ? `${period.from}–${period.to}年的末年`
    : undefined;

/** From what failed to what was reached. */
const VERDICTS: readonly ListedIndicator['verdict'][] = ['unmet', 'unclear', 'met', 'not-due'];

/** Of a year under way what was reached to date, and what is expected of the whole. */
function resultCell({ row }: ListedIndicator): Cell {
  const [actual, toDate, forecast] = [actualText(row), withUnit(row.toDate, row), withUnit(row.forecast, row)];
  const notes = [
    ...(toDate === null ? [] : [actual === null ? '截至期末' : `截至期末${toDate}`]),
    ...(forecast === null ? [] : [`预计${forecast}`]),
  ];
  const text = actual ?? toDate;
  return {
    text: text ?? '—',
    sort: sizeOf(text ?? ''),
    ...(notes.length === 0 ? {} : { note: notes.join('，') }),
  };
}

function indicatorRow(item: ListedIndicator, corpus: Corpus): Row {
  const { row, report, year, anchor, verdict, basis } = item;
  const target = targetText(row);
  return {
    cells: [
      { text: row.name, to: `${report.url}#${anchor}`, note: row.subproject ?? row.project ?? item.project?.name },
      { text: target ?? '—', sort: sizeOf(target ?? '') },
      resultCell(item),
      { text: completionText(item) },
      {
        text: verdictWords[verdict],
        verdict,
        computed: basis === 'computed',
        sort: placeSize('verdict', VERDICTS.indexOf(verdict)),
      },
      { text: String(year), note: yearNote(item) },
      { text: organisationShort(organisationsOf(item)[0] ?? '', corpus), note: report.shortTitle },
    ],
  };
}

const FRAME: Omit<Table, 'bodies'> = {
  title: '全部指标',
  columns: [...COLUMNS, ALIKE_COLUMN],
  notes: ['结果带“*”的，原文没有说明完成与否，由程序比较目标值与完成值得出。'],
};

function listingSentence(all: number, count: (verdict: string) => number, far: number): string {
  if (all === 0) return '本站所载报告没有列出绩效指标。';
  const waiting = count('not-due');
  const beyond = far === 0 ? '' : `；完成值超过目标值${TOO_LOW}%的${far}条，目标可能定得太低`;
  return `${all}条指标：完成${count('met')}条，未完成${count('unmet')}条，无法判断${count('unclear')}条${waiting === 0 ? '' : `，未到期${waiting}条`}${beyond}。`;
}

/** Every indicator row of the archive, with its verdict and whether it went far beyond its target. */
export const indicatorListing = once((archive: Archive): Listing<{ readonly kind: 'table'; readonly table: Table }> => {
  const beyond = new Map(archive.reports.map((report) => [report, tooLow(report, archive)]));
  const entries = indicatorEntries(archive).map((item) => {
    const far = beyond.get(item.report)?.has(item.anchor) ?? false;
    const group = indicatorGroupAt(archive, item.report, item.anchor);
    const alike = group === undefined ? { text: '—' } : { text: String(group.members.length), to: group.to };
    const row = indicatorRow(item, archive);
    return { item, far, values: valuesOf(item, far, archive), row: { ...row, cells: [...row.cells, alike] } };
  });
  const count = (verdict: string): number => entries.filter(({ item }) => item.verdict === verdict).length;
  const far = entries.filter((entry) => entry.far).length;
  return tableListing(
    {
      name: 'indicators',
      title: '绩效指标',
      to: '/indicators/',
      counter: '条',
      search: '指标、目标、单位',
      says: 'indicators-list',
      sentence: listingSentence(entries.length, count, far),
      facets: FACETS,
    },
    entries,
    FRAME,
    ROWS_A_PAGE,
  );
});

/** How many indicators exceeded their target so far that it was probably too low. */
export const farBeyond = once((archive: Archive): number =>
  archive.reports.reduce((sum, report) => sum + tooLow(report, archive).size, 0),
);

/** The rows of one group, oldest year first. */
export function groupTable({ name, members }: IndicatorGroup, corpus: Corpus): Table {
  return {
    title: name,
    columns: COLUMNS,
    bodies: [
      { headings: [], rows: [...members].sort((a, b) => a.year - b.year).map((item) => indicatorRow(item, corpus)) },
    ],
    notes: FRAME.notes,
  };
}
