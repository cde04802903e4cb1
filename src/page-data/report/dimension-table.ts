/** The score of each dimension, what it lost and its share of the whole loss. */
import { barLength, percentText, ZERO } from '../../analysis/figure-arithmetic.ts';
import { compare, decimalText, equal, isNegative, subtract, sum, withMinus, type Exact } from '../../report/exact.ts';
import { flat, type Cell, type Row, type Table } from '../../views/table.ts';
import type { Dimension } from '../../report/schema/report.ts';
import type { Context } from './section-context.ts';
import { lostOf, partsOf, type Scored } from './scoring-words.ts';

type Marks = Context['marks'];
/** A score sheet: of the document or of one of its projects. */
type Sheet = Pick<Context['report']['scoring'], 'label' | 'dimensions' | 'execution' | 'adjustments' | 'total' | 'cap'>;

/** Whose sheet it is and what it is called. */
export interface SheetSetting {
  readonly id: string;
  readonly title: string;
  /** “一级指标”: what a part of the score is called. */
  readonly item: string;
  readonly max: Exact;
  readonly marks: Marks;
  /** Where the sheet stands in the front matter. */
  readonly at: readonly (string | number)[];
  /** The parts with points, where what they lost is told; null where nothing was to be lost. */
  readonly scored: readonly Scored[] | null;
}

interface Told extends SheetSetting {
  /** All points lost, of which the parts have their shares; zero where these would not add up. */
  readonly lost: Exact;
  /** Whether what was lost is told at all. */
  readonly withLosses: boolean;
}

/** Dimensions with their groups, the execution rate, adjustments and the total. */
export function dimensionTable(sheet: Sheet, setting: SheetSetting): Table {
  const { id, title, item, scored, max } = setting;
  const lost = scored !== null && lossesExplain(sheet, max, scored) ? sum(scored.map(lostOf)) : ZERO;
  const told: Told = { ...setting, lost, withLosses: scored !== null };
  const parts = sheet.dimensions.map((dimension, index) => dimensionRows(dimension, index, told));
  if (sheet.execution !== undefined) parts.push([executionRow(sheet.execution, told)]);
  return {
    id,
    title,
    label: sheet.label,
    unit: '分',
    columns: [
      { name: item },
      { name: '分值', align: 'end' },
      { name: '得分', align: 'end' },
      ...(told.withLosses
        ? [
            { name: '失分', align: 'end' as const },
            { name: '占全部失分', align: 'end' as const },
          ]
        : []),
      { name: '得分率', align: 'end' },
    ],
    bodies: [
      ...parts.map((rows) => ({ headings: [], rows })),
      ...flat([...adjustmentRows(sheet, told), totalRow(sheet, told)]),
    ],
    notes: [
      told.withLosses
        ? '“失分”“占全部失分”由本站计算；得分率有原文的照原文，其余由本站计算。'
        : '得分率有原文的照原文，其余由本站计算。',
      ...(sheet.cap === undefined ? [] : [`加分以后最多按${decimalText(sheet.cap)}分计。`]),
    ],
  };
}

/** One dimension and the groups below it. */
function dimensionRows(dimension: Dimension, index: number, told: Told): Row[] {
  const { marks } = told;
  const at = [...told.at, 'dimensions', index];
  // The document's own reasons have a part of their own below the table.
  const note = told.withLosses || dimension.reasons.length === 0 ? undefined : dimension.reasons.join('；');
  return [
    {
      cells: [
        { text: dimension.name, note, marks: marks.at(...at) },
        { text: decimalText(dimension.max), marks: marks.at(...at, 'max') },
        { text: decimalText(dimension.score) ?? '原文未列', marks: marks.at(...at, 'score') },
        ...lostCells(dimension.max, dimension.score, told),
        rateCell(dimension, marks.at(...at, 'rate')),
      ],
    },
    ...dimension.groups.map((group, position): Row => {
      const below = [...at, 'groups', position];
      return {
        role: 'memo',
        cells: [
          { text: group.name, note: group.reason, marks: marks.at(...below) },
          { text: decimalText(group.max), marks: marks.at(...below, 'max') },
          { text: decimalText(group.score) ?? '原文未列', marks: marks.at(...below, 'score') },
          ...lostCells(group.max, group.score, told),
          rateCell(group, marks.at(...below, 'rate')),
        ],
      };
    }),
  ];
}

/** The execution rate, where points are given for it beside the dimensions. */
function executionRow(execution: NonNullable<Sheet['execution']>, told: Told): Row {
  const score = execution.score ?? null;
  return {
    cells: [
      {
        text: execution.name,
        ...(execution.rate === undefined ? {} : { note: `原文所印预算执行率${execution.rate}` }),
      },
      { text: decimalText(execution.max) },
      { text: decimalText(score) ?? '原文未列', marks: told.marks.at(...told.at, 'execution', 'score') },
      ...lostCells(execution.max, score, told),
      rateCell({ score, max: execution.max }, []),
    ],
  };
}

/** Bonus and deduction: no part of full marks, and nothing that was lost. */
function adjustmentRows({ adjustments = [] }: Sheet, { withLosses, marks, at }: Told): Row[] {
  return adjustments.map(({ name, points, reason, max }, index): Row => ({
    role: 'memo',
    cells: [
      { text: name, note: reason, marks: marks.at(...at, 'adjustments', index) },
      { text: max === undefined ? '' : `最多${decimalText(max)}` },
      {
        text: isNegative(points) ? withMinus(points) : `+${decimalText(points).replace(/^\+/, '')}`,
        marks: marks.at(...at, 'adjustments', index, 'points'),
      },
      ...(withLosses ? [{ text: '' }, { text: '' }] : []),
      { text: '' },
    ],
  }));
}

function totalRow({ total, adjustments = [] }: Sheet, { max, marks, at, withLosses }: Told): Row {
  return {
    role: 'total',
    cells: [
      { text: '总分' },
      { text: decimalText(max) },
      {
        text: decimalText(total) ?? '原文未列',
        marks: [...marks.at(...at, 'total'), ...marks.at(...at, 'dimensions')],
      },
      ...(withLosses
        ? [{ text: total === null || adjustments.length > 0 ? '' : decimalText(subtract(max, total)) }, { text: '' }]
        : []),
      { text: total === null ? '' : percentText(total, max) },
    ],
  };
}

/** Shares of the loss are told only where every point of it has its place. */
function lossesExplain(sheet: Sheet, max: Exact, scored: readonly Scored[]): boolean {
  const { total, adjustments = [] } = sheet;
  return (
    total !== null &&
    scored.length === partsOf(sheet).length &&
    scored.every((dimension) => compare(lostOf(dimension), ZERO) >= 0) &&
    equal(sum(scored.map(lostOf)), sum([subtract(max, total), ...adjustments.map(({ points }) => points)]))
  );
}

function lostCells(max: Exact, score: Exact | null, { lost: all, withLosses }: Told): Cell[] {
  if (!withLosses) return [];
  if (score === null) return [{ text: '' }, { text: '' }];
  const lost = subtract(max, score);
  return [{ text: decimalText(lost) }, { text: percentText(lost, all) }];
}

function rateCell(
  { rate, score, max }: { rate?: string | undefined; score: Exact | null; max: Exact },
  marks: Cell['marks'],
): Cell {
  if (score === null) return { text: rate ?? '', marks };
  return { text: rate ?? percentText(score, max), bar: barLength(score, max), marks };
}
