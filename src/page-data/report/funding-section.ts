/** Money: the tables as printed, with remarks beside figures, and the pictures drawn from them. */
import { standOf } from '../../report/acts.ts';
import type { FundingTable } from '../../report/schema/report.ts';
import type { Marks } from '../../views/figure-marks.ts';
import type { Chart } from '../../views/chart.ts';
import type { Body, Column, Row, Table } from '../../views/table.ts';
import type { Context } from './section-context.ts';
import { columnGroups } from './funding-columns.ts';
import { pairsChart } from './funding-chart.ts';
import { programmeCharts } from './programme-years.ts';
import { partWords, placeWords } from '../../views/place-words.ts';
import { fundingAnchor } from '../../report/anchors.ts';

interface FundingView {
  readonly id: string;
  readonly table: Table;
  readonly chart: Chart | null;
}

export interface FundingSection {
  readonly tables: readonly FundingView[];
  readonly programmes: readonly Chart[];
}

export function fundingOf(context: Context): FundingSection {
  const setting = { headline: context.report.funding.headline, asOf: countedTo(context.report) };
  const stand = standOf(context.report);
  // Of a year that is under way or a plan, nothing has been carried out badly or well.
  const isOver = stand === 'final' || stand === 'none';
  return {
    tables: context.report.funding.tables.map((table, index) => ({
      id: table.id,
      table: fundingTable(table, index, context),
      chart: isOver ? pairsChart(table, setting) : null,
    })),
    programmes: programmeCharts(context),
  };
}

/** The last day that the report names for its money: its benchmark date or “截至2023年8月31日”; “2023-08”. */
function countedTo({ benchmarkDate, funding: { tables } }: Context['report']): string | null {
  const words = tables.flatMap(({ title, notes, columns }) => [title, ...notes, ...columns.map(({ name }) => name)]);
  const named = words.flatMap((text) =>
    [...text.matchAll(/截[至止](\d{4})年(\d{1,2})月/g)].map(
      ([, year = '', month = '']) => `${year}-${month.padStart(2, '0')}`,
    ),
  );
  return [...named, ...(benchmarkDate === null ? [] : [benchmarkDate])].sort().at(-1) ?? null;
}

function fundingTable(table: FundingTable, index: number, { marks }: Context): Table {
  const groups = columnGroups(table);
  return {
    id: fundingAnchor(table.id),
    title: table.title,
    label: table.label,
    unit: table.unit,
    columns: [
      { name: nameColumn(table) },
      ...table.columns.map((column, position): Column => ({
        name: groups[position]?.name ?? column.name,
        group: groups[position]?.group,
        unit: column.unit === undefined || column.unit === table.unit ? undefined : column.unit,
        align: column.kind === 'text' ? 'start' : 'end',
        width: column.kind === 'text' ? 'medium' : undefined,
      })),
    ],
    bodies: fundingBodies(table, index, marks),
    notes: notesOf(table),
  };
}

/** A new body begins where the printed group changes; rows outside groups stand without a heading. */
function fundingBodies(table: FundingTable, index: number, marks: Marks): Body[] {
  const bodies: { group: string | undefined; headings: string[]; rows: Row[] }[] = [];
  table.rows.forEach((row, position) => {
    const group = row.role === 'memo' ? bodies.at(-1)?.group : row.group;
    let body = bodies.at(-1);
    if (!body || body.group !== group) {
      body = { group, headings: group === undefined ? [] : [group], rows: [] };
      bodies.push(body);
    }
    const at = ['funding', 'tables', index, 'rows', position] as const;
    body.rows.push({
      role: row.role,
      cells: [
        { text: row.name, to: row.project === undefined ? undefined : `#${row.project}`, marks: marks.at(...at) },
        ...row.cells.map((cell, column) => ({ text: cell ?? '', marks: marks.at(...at, 'cells', column) })),
      ],
    });
  });
  return bodies;
}

/** What the rows are. Where a column of its own names the organisation, the rows are what it spent on. */
function nameColumn({ columns, rows }: FundingTable): string {
  const named = columns.some(({ kind, name }) => kind === 'text' && name.endsWith('单位'));
  if (rows.every(({ year, role }) => year !== undefined || role !== 'item')) return '年度';
  if (rows.every(({ region, regionId, role }) => (region ?? regionId) !== undefined || role !== 'item')) return '地区';
  if (!named && rows.every(({ organisation, role }) => organisation !== undefined || role !== 'item')) return '单位';
  return '项目';
}

function notesOf(table: FundingTable): string[] {
  const { source, assembled, where, notes, place } = table;
  const original = placeWords(undefined, place);
  return [
    ...(source === undefined ? [] : [`数据来源（原文注明）：${source}`]),
    ...(assembled ? [`原文没有此表，由正文的数字整理${where === undefined ? '' : `，见原文${where}`}。`] : []),
    ...partWords(table),
    ...notes,
    ...(original === null ? [] : [`见原件${original}。`]),
  ];
}
