/** The score of each dimension, what it lost and its share of the whole loss. */
import { SCORING_TABLE } from '../../report/anchors.ts';
import { barLength, percentText, ZERO } from '../../analysis/figure-arithmetic.ts';
import { compare, decimalText, equal, isNegative, subtract, sum, withMinus, type Exact } from '../../report/exact.ts';
import { flat, type Cell, type Row, type Table } from '../../views/table.ts';
import type { Context } from './section-context.ts';
import { lostOf, partsOf, type Scored } from './scoring-words.ts';

type Scoring = Context['report']['scoring'];
type Marks = Context['marks'];

/** Dimensions with their groups, the execution rate, adjustments and the total. */
export function dimensionTable(scoring: Scoring, max: Exact, marks: Marks, scored: readonly Scored[]): Table {
  const lost = lossesExplain(scoring, max, scored) ? sum(scored.map(lostOf)) : ZERO;
  const { execution } = scoring;
  const parts = scoring.dimensions.map((dimension, index) => dimensionRows(dimension, index, marks, lost));
  if (execution !== undefined) parts.push([executionRow(execution, marks, lost)]);
  return {
    id: SCORING_TABLE,
    title: '一级指标得分',
    label: scoring.label,
    unit: '分',
    columns: [
      { name: '一级指标' },
      { name: '分值', align: 'end' },
      { name: '得分', align: 'end' },
      { name: '失分', align: 'end' },
      { name: '占全部失分', align: 'end' },
      { name: '得分率', align: 'end' },
    ],
    bodies: [
      ...parts.map((rows) => ({ headings: [], rows })),
      ...flat([...adjustmentRows(scoring), totalRow(scoring, max, marks)]),
    ],
    notes: ['“失分”“占全部失分”由本站计算；得分率有原文的照原文，其余由本站计算。'],
  };
}

/** One dimension and the groups below it. */
function dimensionRows(dimension: Scoring['dimensions'][number], index: number, marks: Marks, lost: Exact): Row[] {
  const at = ['scoring', 'dimensions', index] as const;
  return [
    {
      cells: [
        { text: dimension.name, marks: marks.at(...at) },
        { text: decimalText(dimension.max), marks: marks.at(...at, 'max') },
        { text: decimalText(dimension.score) ?? '原文未列', marks: marks.at(...at, 'score') },
        ...lostCells(dimension.max, dimension.score, lost),
        rateCell(dimension, marks.at(...at, 'rate')),
      ],
    },
    ...dimension.groups.map((group, position): Row => {
      const below = [...at, 'groups', position] as const;
      return {
        role: 'memo',
        cells: [
          { text: group.name, note: group.reason, marks: marks.at(...below) },
          { text: decimalText(group.max), marks: marks.at(...below, 'max') },
          { text: decimalText(group.score) ?? '原文未列', marks: marks.at(...below, 'score') },
          ...lostCells(group.max, group.score, lost),
          rateCell(group, marks.at(...below, 'rate')),
        ],
      };
    }),
  ];
}

/** The execution rate, where points are given for it beside the dimensions. */
function executionRow(execution: NonNullable<Scoring['execution']>, marks: Marks, lost: Exact): Row {
  const score = execution.score ?? null;
  return {
    cells: [
      {
        text: execution.name,
        ...(execution.rate === undefined ? {} : { note: `原文所印预算执行率${execution.rate}` }),
      },
      { text: decimalText(execution.max) },
      { text: decimalText(score) ?? '原文未列', marks: marks.at('scoring', 'execution', 'score') },
      ...lostCells(execution.max, score, lost),
      rateCell({ score, max: execution.max }, []),
    ],
  };
}

function adjustmentRows({ adjustments = [] }: Scoring): Row[] {
  return adjustments.map(({ name, points, reason }): Row => ({
    role: 'memo',
    cells: [
      { text: name, note: reason },
      { text: '' },
      { text: isNegative(points) ? withMinus(points) : `+${decimalText(points)}` },
      { text: '' },
      { text: '' },
      { text: '' },
    ],
  }));
}

function totalRow({ total, adjustments = [] }: Scoring, max: Exact, marks: Marks): Row {
  return {
    role: 'total',
    cells: [
      { text: '总分' },
      { text: decimalText(max) },
      {
        text: decimalText(total) ?? '原文未列',
        marks: [...marks.at('scoring', 'total'), ...marks.at('scoring', 'dimensions')],
      },
      { text: total === null || adjustments.length > 0 ? '' : decimalText(subtract(max, total)) },
      { text: '' },
      { text: total === null ? '' : percentText(total, max) },
    ],
  };
}

/** Shares of the loss are told only where every point of it has its place. */
function lossesExplain(scoring: Scoring, max: Exact, scored: readonly Scored[]): boolean {
  const { total, adjustments = [] } = scoring;
  return (
    total !== null &&
    scored.length === partsOf(scoring).length &&
    scored.every((dimension) => compare(lostOf(dimension), ZERO) >= 0) &&
    equal(sum(scored.map(lostOf)), sum([subtract(max, total), ...adjustments.map(({ points }) => points)]))
  );
}

function lostCells(max: Exact, score: Exact | null, all: Exact): [Cell, Cell] {
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
