/** A table of indicators as it is read: the columns that hold something, rows under what tells them apart. */
import { standOf } from '../../report/acts.ts';
import type { Verdict } from '../../report/choices/judgements.ts';
import { decimalText } from '../../report/exact.ts';
import { plannedText, withUnit } from '../../report/indicator-texts.ts';
import type { IndicatorRow, IndicatorTable } from '../../report/schema/report.ts';
import type { JudgedIndicator } from '../../analysis/judged-indicators.ts';
import { indicatorAnchor, indicatorsAnchor } from '../../report/anchors.ts';
import { organisationShort } from '../../views/subject-links.ts';
import { forecastWords, verdictWords } from '../../views/choice-words.ts';
import type { Body, Cell, Column, Row, Table } from '../../views/table.ts';
import { partWords, placeWords } from '../../views/place-words.ts';
import type { Context } from './section-context.ts';

type Path = readonly (string | number)[];

interface IndicatorColumn {
  readonly column: Column;
  readonly cell: (item: JudgedIndicator, at: Path) => Cell;
  /** Of a row that is no indicator; empty when omitted. */
  readonly plain?: (row: IndicatorRow) => string;
}

/** Judged here means: not said by the source, and settled. */
export const isComputed = ({ basis, verdict }: Pick<JudgedIndicator, 'basis' | 'verdict'>): boolean =>
  basis === 'computed' && (verdict === 'met' || verdict === 'unmet');

const COMPUTED = '* 原文没有明说，由本站比较目标值与实际完成值得出。';
const EXPECTED = '“预计完成”“预计未完成”由本站比较目标值与全年预计完成值得出。';

/** @param judged the indicators of this table */
export function indicatorTable(
  context: Context,
  table: IndicatorTable,
  index: number,
  judged: readonly JudgedIndicator[],
): Table {
  const columns = columnsOf(context, judged);
  return {
    id: indicatorsAnchor(table.id),
    title: titleOf(context, table),
    label: table.label,
    columns: columns.map(({ column }) => column),
    bodies: bodiesOf(context, table, index, judged, columns),
    notes: [
      ...(judged.some(isComputed) ? [COMPUTED] : []),
      ...(judged.some(({ forecast }) => expectation(forecast) !== null) ? [EXPECTED] : []),
      ...(table.source === undefined ? [] : [`数据来源（原文注明）：${table.source}`]),
      ...(table.assembled ? ['原文没有此表，由正文整理。'] : []),
      ...partWords(table),
      ...table.notes,
      ...placeNote(table),
    ],
  };
}

/** The table of one of several projects says whose it is. */
function titleOf({ report }: Context, { title, project }: IndicatorTable): string {
  const name = report.projects?.find(({ id }) => id === project)?.name;
  return name === undefined || title.includes(name) ? title : `${name}：${title}`;
}

function placeNote({ place }: IndicatorTable): string[] {
  const words = placeWords(undefined, place);
  return words === null ? [] : [`见原件${words}。`];
}

/** What the forecast would come to; nothing where nobody can tell. */
function expectation(forecast: Verdict | null): string | null {
  return forecast === 'met' || forecast === 'unmet' ? forecastWords[forecast] : null;
}

const when = (there: boolean, column: IndicatorColumn): IndicatorColumn[] => (there ? [column] : []);

/** A column of one field that holds something in at least one row. */
function textColumn(
  judged: readonly JudgedIndicator[],
  marks: Context['marks'],
  field: 'adjustedTarget' | 'toDate' | 'forecast' | 'likelihood' | 'coefficient',
  column: Column,
): IndicatorColumn[] {
  const text = (row: IndicatorRow): string | null => {
    if (field === 'adjustedTarget') return adjustedText(row);
    return field === 'toDate' || field === 'forecast' ? withUnit(row[field], row) : (row[field] ?? null);
  };
  return when(
    judged.some(({ row }) => row[field] !== undefined),
    { column, cell: ({ row }, at) => ({ text: text(row) ?? '', marks: marks.at(...at, field) }) },
  );
}

/** Columns that hold something in at least one row. */
function columnsOf({ report, marks }: Context, judged: readonly JudgedIndicator[]): IndicatorColumn[] {
  const has = (test: (item: JudgedIndicator) => boolean): boolean => judged.some(test);
  const isDue = has(({ verdict }) => verdict !== 'not-due');
  const width = 'medium';
  const [planned, adjusted] = targetNames(
    standOf(report) === 'planned',
    has(({ row }) => row.adjustedTarget !== undefined),
  );
  return [
    nameColumn(marks),
    ...when(
      has(({ row }) => row.weight !== undefined),
      scoreColumn('权重', 'weight', marks),
    ),
    {
      column: { name: planned, width },
      cell: ({ row }, at) => ({ text: plannedText(row) ?? '未列', marks: marks.at(...at, 'target') }),
      plain: (row) => plannedText(row) ?? '',
    },
    ...textColumn(judged, marks, 'adjustedTarget', { name: adjusted, width }),
    ...textColumn(judged, marks, 'toDate', { name: '截至期末完成', width }),
    ...when(isDue || has(({ row }) => row.actual !== null), actualColumn(marks)),
    ...textColumn(judged, marks, 'forecast', { name: '全年预计完成', width }),
    ...textColumn(judged, marks, 'likelihood', { name: '完成可能性', width }),
    ...when(
      has(({ row, completion }) => row.completion !== undefined || completion !== null),
      completionColumn(marks),
    ),
    ...textColumn(judged, marks, 'coefficient', { name: '得分系数', align: 'end' }),
    ...when(
      has(({ row }) => row.score !== undefined),
      scoreColumn('得分', 'score', marks),
    ),
    ...when(isDue || has(({ forecast }) => forecast !== null), verdictColumn(marks)),
    ...when(
      has(({ row }) => (row.dimension ?? row.group ?? row.subgroup) !== undefined),
      levelsColumn(judged),
    ),
  ];
}

/** What the two targets are called: before and after the year's adjustment, or that of an assessment. */
function targetNames(isPlan: boolean, isAdjusted: boolean): [string, string] {
  if (isPlan) return [isAdjusted ? '申报目标值' : '目标值', '评估后目标值'];
  return [isAdjusted ? '年初指标值' : '目标值', '调整指标值'];
}

const adjustedText = (row: IndicatorRow): string | null =>
  row.adjustedTarget === undefined ? null : plannedText({ ...row, target: row.adjustedTarget });

const nameColumn = (marks: Context['marks']): IndicatorColumn => ({
  column: { name: '指标', width: 'wide' },
  cell: ({ row, verdict, anchor }, at) => ({
    text: row.name,
    sign: verdict === 'not-due' ? undefined : verdict,
    tag: row.core === true ? '核心' : undefined,
    permalink: anchor,
    marks: marks.at(...at, 'name'),
    note: row.reason,
  }),
  plain: ({ name }) => name,
});

const scoreColumn = (name: string, field: 'weight' | 'score', marks: Context['marks']): IndicatorColumn => ({
  column: { name, align: 'end' },
  cell: ({ row }, at) => ({ text: decimalText(row[field]) ?? '', marks: marks.at(...at, field) }),
  plain: (row) => decimalText(row[field]) ?? '',
});

const actualColumn = (marks: Context['marks']): IndicatorColumn => ({
  column: { name: '实际完成值', width: 'medium' },
  cell: ({ row }, at) => ({
    text: withUnit(row.actual, row) ?? '未列',
    marks: marks.at(...at, 'actual'),
    note: row.evidence === undefined ? undefined : `佐证：${row.evidence}`,
  }),
  plain: (row) => withUnit(row.actual, row) ?? '',
});

const completionColumn = (marks: Context['marks']): IndicatorColumn => ({
  column: { name: '完成率', align: 'end' },
  cell: ({ row, completion }, at) => ({
    text: row.completion ?? (completion === null ? '' : `${decimalText(completion)}%`),
    marks: marks.at(...at, 'completion'),
  }),
});

const verdictColumn = (marks: Context['marks']): IndicatorColumn => ({
  column: { name: '完成情况', width: 'narrow' },
  cell: (item, at) => ({
    text: item.verdict === 'not-due' ? verdictWords['not-due'] : item.why,
    verdict: item.verdict,
    computed: isComputed(item),
    note: expectation(item.forecast) ?? undefined,
    marks: [...marks.at(...at, 'verdict'), ...marks.at(...at, 'forecast'), ...marks.at(...at)],
  }),
  plain: () => '不是指标，不计入',
});

/** “产出 · 数量”, with the third of four levels where the source has one. */
function levelsColumn(judged: readonly JudgedIndicator[]): IndicatorColumn {
  const three = judged.some(({ row }) => row.subgroup !== undefined);
  return {
    column: { name: `一级 · 二级${three ? ' · 三级' : ''}指标`, width: 'narrow' },
    cell: ({ row }) => ({
      text: [row.dimension, row.group, row.subgroup]
        .filter((word) => word !== undefined)
        .map((word) => word.replace(/(?<=..)指标$/, ''))
        .join(' · '),
    }),
  };
}

function bodiesOf(
  context: Context,
  table: IndicatorTable,
  index: number,
  judged: readonly JudgedIndicator[],
  columns: readonly IndicatorColumn[],
): Body[] {
  const grouping = groupingOf(table);
  const bodies: { headings: readonly string[]; level: number; rows: Row[] }[] = [];
  let previous: readonly string[] | null = null;
  table.rows.forEach((row, position) => {
    const item = judged.find(({ rowIndex }) => rowIndex === position);
    const headings = headingsOf(context, row, grouping);
    if (headings.join('|') !== previous?.join('|')) {
      bodies.push({ ...changed(previous ?? [], headings), rows: [] });
      previous = headings;
    }
    bodies
      .at(-1)
      ?.rows.push(
        item === undefined
          ? plainRow(row, indicatorAnchor(table.id, position), columns)
          : rowOf(context, item, ['indicatorTables', index, 'rows', position], columns),
      );
  });
  return bodies;
}

/** What the rows of a table are told apart by: what at least one of them names, and years when there are several. */
interface Grouping {
  readonly year: (row: IndicatorRow) => number | undefined;
  readonly years: boolean;
  readonly organisations: boolean;
  readonly projects: boolean;
}

function groupingOf({ rows, year: common }: IndicatorTable): Grouping {
  const year = (row: IndicatorRow): number | undefined => row.year ?? common;
  return {
    year,
    years: new Set(rows.map(year)).size > 1,
    organisations: rows.some(({ organisation }) => organisation !== undefined),
    projects: rows.some(({ project }) => project !== undefined),
  };
}

/** A row that does not say what others say has a heading that says so: under the one before it would be taken for its own. */
function headingsOf({ corpus }: Context, row: IndicatorRow, { year, years, ...by }: Grouping): string[] {
  const own = year(row);
  const { organisation, project = '未分项目', subproject } = row;
  return [
    ...(years ? [own === undefined ? '未分年度' : `${own}年`] : []),
    ...(by.organisations ? [organisation === undefined ? '未分单位' : organisationShort(organisation, corpus)] : []),
    ...(by.projects ? [project] : []),
    ...(subproject === undefined ? [] : [subproject]),
  ];
}

/** Headings are repeated only from the level on which they change; a row of fewer headings repeats its last. */
function changed(before: readonly string[], now: readonly string[]): Pick<Body, 'headings'> & { level: number } {
  const differs = now.findIndex((heading, index) => heading !== before[index]);
  const level = differs < 0 ? Math.max(0, now.length - 1) : differs;
  return { headings: now.slice(level), level };
}

/** A row of the source that is no indicator: shown as printed, not counted and not judged. */
function plainRow(row: IndicatorRow, anchor: string, columns: readonly IndicatorColumn[]): Row {
  const cells = columns.map(({ plain }, index): Cell => ({
    text: plain?.(row) ?? '',
    ...(index === 0 ? { permalink: anchor } : {}),
  }));
  return { id: anchor, cells };
}

function rowOf({ corpus }: Context, item: JudgedIndicator, at: Path, columns: readonly IndicatorColumn[]): Row {
  const { row, table, anchor, verdict, project } = item;
  return {
    id: anchor,
    cells: columns.map(({ cell }) => cell(item, at)),
    values: {
      verdict: [{ value: verdict }],
      dimension: [{ value: row.dimension ?? '' }],
      year: [{ value: String(row.year ?? table.year ?? '') }],
      organisation: [{ value: row.organisation === undefined ? '' : organisationShort(row.organisation, corpus) }],
      ...(project === null ? {} : { project: [{ value: project.name }] }),
    },
  };
}
