/** What was promised and what was reached, row by row. */
import { decimalText } from '../../report/exact.ts';
import type { IndicatorRow, IndicatorTable } from '../../report/schema/report.ts';
import { organisationShort } from '../../views/subject-links.ts';
import { judgedIndicators, type JudgedIndicator } from '../../analysis/judged-indicators.ts';
import type { Body, Cell, Column, Row, Table } from '../../views/table.ts';
import type { Outcome } from '../../report/choices/judgements.ts';
import type { Chart } from '../../views/chart.ts';
import type { Context } from './section-context.ts';
import { countSentence, targetChart, type VerdictCounts } from './indicator-chart.ts';
import { distinct } from '../../analysis/indicator-rates.ts';
import { weightTable } from './indicator-weights.ts';
import { indicatorAnchor, indicatorsAnchor } from '../../report/anchors.ts';

export interface IndicatorSection {
  readonly counts: VerdictCounts;
  readonly sentence: string;
  readonly tables: readonly Table[];
  readonly weights: readonly Table[];
  readonly chart: Chart | null;
  readonly filters: readonly Filter[];
}

interface Filter {
  readonly name: string;
  /** Key of the rows' values. */
  readonly key: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

const COMPUTED = '* 原文没有明说，由本站比较目标值与实际完成值得出。';

export function indicatorsOf(context: Context): IndicatorSection {
  const judged = judgedIndicators(context.report);
  const counts = countsOf(distinct(judged));
  return {
    counts,
    sentence: countSentence(counts, judged),
    tables: context.report.indicatorTables.map((table, index) =>
      indicatorTable(
        context,
        table,
        index,
        judged.filter((row) => row.table === table),
      ),
    ),
    weights: context.report.indicatorTables.flatMap((table, index) => weightTable(table, index, context.marks)),
    chart: targetChart(judged, (id) => organisationShort(id, context.corpus)),
    filters: filtersOf(context, judged, countsOf(judged)),
  };
}

function countsOf(judged: readonly JudgedIndicator[]): VerdictCounts {
  const count = (verdict: Outcome): number => judged.filter((row) => row.verdict === verdict).length;
  return { all: judged.length, met: count('met'), unmet: count('unmet'), unclear: count('unclear') };
}

function filtersOf(context: Context, judged: readonly JudgedIndicator[], counts: VerdictCounts): Filter[] {
  const distinct = (of: (row: JudgedIndicator) => string): Filter['options'] =>
    [...new Set(judged.map(of))].filter((value) => value !== '').map((value) => ({ value, text: value }));
  const filters: Filter[] = [
    {
      name: '完成情况',
      key: 'verdict',
      options: (
        [
          { value: 'met', text: `完成（${counts.met}）`, count: counts.met },
          { value: 'unmet', text: `未完成（${counts.unmet}）`, count: counts.unmet },
          { value: 'unclear', text: `无法判断（${counts.unclear}）`, count: counts.unclear },
        ] as const
      ).filter((option) => option.count > 0),
    },
    { name: '一级指标', key: 'dimension', options: distinct(({ row }) => row.dimension ?? '') },
    { name: '年度', key: 'year', options: distinct(({ row, table }) => String(row.year ?? table.year ?? '')) },
    {
      name: '单位',
      key: 'organisation',
      options: distinct(({ row }) => (row.organisation ? organisationShort(row.organisation, context.corpus) : '')),
    },
  ];
  return filters.filter(({ options }) => options.length > 1);
}

/** Columns that hold something in at least one row. */
function indicatorTable(
  context: Context,
  table: IndicatorTable,
  index: number,
  judged: readonly JudgedIndicator[],
): Table {
  const has = (test: (row: JudgedIndicator) => boolean): boolean => judged.some(test);
  const show = {
    kind: has(({ row }) => row.dimension !== undefined || row.group !== undefined),
    weight: has(({ row }) => row.weight !== undefined),
    completion: has(({ row, completion }) => row.completion !== undefined || completion !== null),
    score: has(({ row }) => row.score !== undefined),
  };
  const columns: Column[] = [
    { name: '指标', width: 'wide' },
    ...(show.weight ? [{ name: '权重', align: 'end' as const }] : []),
    { name: '目标值', width: 'medium' },
    { name: '实际完成值', width: 'medium' },
    ...(show.completion ? [{ name: '完成率', align: 'end' as const }] : []),
    ...(show.score ? [{ name: '得分', align: 'end' as const }] : []),
    { name: '完成情况', width: 'narrow' },
    ...(show.kind ? [{ name: '一级 · 二级指标', width: 'narrow' as const }] : []),
  ];
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
          : rowOf(context, item, index, show),
      );
  });
  return {
    id: indicatorsAnchor(table.id),
    title: table.title,
    label: table.label,
    columns,
    bodies: bodies satisfies Body[],
    notes: [
      ...(has(({ basis, verdict }) => basis === 'computed' && verdict !== 'unclear') ? [COMPUTED] : []),
      ...(table.source === undefined ? [] : [`数据来源（原文注明）：${table.source}`]),
      ...(table.assembled ? ['原文没有此表，由正文整理。'] : []),
      ...table.notes,
    ],
  };
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
function plainRow(row: IndicatorRow, anchor: string, columns: readonly Column[]): Row {
  const cells: Readonly<Record<string, Cell>> = {
    指标: { text: row.name, permalink: anchor },
    权重: { text: decimalText(row.weight) ?? '' },
    目标值: { text: row.target ?? '' },
    实际完成值: { text: row.actual ?? '' },
    得分: { text: decimalText(row.score) ?? '' },
    完成情况: { text: '不是指标，不计入' },
  };
  return { id: anchor, cells: columns.map(({ name }) => cells[name] ?? { text: '' }) };
}

function rowOf(
  { marks, corpus }: Context,
  { row, rowIndex, table, anchor, verdict, why, basis, completion }: JudgedIndicator,
  index: number,
  show: { kind: boolean; weight: boolean; completion: boolean; score: boolean },
): Row {
  const at = ['indicatorTables', index, 'rows', rowIndex] as const;
  const kind = [row.dimension, row.group]
    .filter((word) => word !== undefined)
    .map((word) => word.replace(/(?<=..)指标$/, ''))
    .join(' · ');
  const cells: Cell[] = [
    { text: row.name, sign: verdict, permalink: anchor, marks: marks.at(...at, 'name'), note: row.reason },
    ...(show.weight ? [{ text: decimalText(row.weight) ?? '', marks: marks.at(...at, 'weight') }] : []),
    { text: row.target ?? '未列', marks: marks.at(...at, 'target') },
    {
      text: row.actual ?? '未列',
      marks: marks.at(...at, 'actual'),
      note: row.evidence === undefined ? undefined : `佐证：${row.evidence}`,
    },
    ...(show.completion
      ? [
          {
            text: row.completion ?? (completion === null ? '' : `${decimalText(completion)}%`),
            marks: marks.at(...at, 'completion'),
          },
        ]
      : []),
    ...(show.score ? [{ text: decimalText(row.score) ?? '', marks: marks.at(...at, 'score') }] : []),
    {
      text: why,
      verdict,
      computed: basis === 'computed' && verdict !== 'unclear',
      marks: [...marks.at(...at, 'verdict'), ...marks.at(...at)],
    },
    ...(show.kind ? [{ text: kind }] : []),
  ];
  return {
    id: anchor,
    cells,
    values: {
      verdict: [{ value: verdict }],
      dimension: [{ value: row.dimension ?? '' }],
      year: [{ value: String(row.year ?? table.year ?? '') }],
      organisation: [{ value: row.organisation === undefined ? '' : organisationShort(row.organisation, corpus) }],
    },
  };
}
