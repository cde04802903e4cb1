/** Where the points went: from full marks to the score, dimension by dimension. */
import { compare, divide, exact, subtract, sum, toNumber, type Exact } from '../../report/exact.ts';
import type { Dimension } from '../../report/schema/report.ts';
import type { Chart } from '../chart.ts';
import type { WaterfallStep } from '../../charts/spec.ts';
import { barLength, largest, percentText, smallest, ZERO } from '../figures.ts';
import { flat, type Body, type Cell, type Row, type Table } from '../table.ts';
import type { Context } from './context.ts';

export interface LostPoints {
  readonly name: string;
  /** “失 3.5 分”. */
  readonly lost: string;
  readonly detail: string;
  readonly reasons: readonly string[];
}

export interface ScoringView {
  readonly table: Table | null;
  readonly chart: Chart | null;
  /** Dimensions with reasons, the greatest loss first. */
  readonly losses: readonly LostPoints[];
  readonly empty: string | null;
}

interface Scored extends Dimension {
  readonly score: Exact;
}

const lostOf = ({ max, score }: Scored): Exact => subtract(max, score);

export function scoringOf({ report, marks }: Context): ScoringView {
  const { scoring } = report;
  const scored = scoring.dimensions.filter((dimension): dimension is Scored => dimension.score !== null);
  return {
    table: scoring.dimensions.length === 0 ? null : dimensionTable(report.scoring, marks, scored),
    chart:
      scored.length < 2 || scoring.total === null
        ? null
        : waterfall(scored, scoring.total, scoring.max ?? exact('100')),
    losses: [...scored]
      .sort((a, b) => compare(lostOf(b), lostOf(a)))
      .filter((dimension) => dimension.reasons.length > 0)
      .map((dimension) => ({
        name: dimension.name,
        lost: `失${lostOf(dimension)}分`,
        detail: `${dimension.max}分得${dimension.score}分，得分率${dimension.rate ?? percentText(dimension.score, dimension.max)}`,
        reasons: dimension.reasons,
      })),
    empty: scoring.dimensions.length === 0 ? '原文没有列出一级指标得分，无法说明分数失在何处。' : null,
  };
}

function dimensionTable(
  scoring: Context['report']['scoring'],
  marks: Context['marks'],
  scored: readonly Scored[],
): Table {
  const lost = sum(scored.map(lostOf));
  const bodies: Body[] = scoring.dimensions.map((dimension, index) => {
    const at = ['scoring', 'dimensions', index] as const;
    const rows: Row[] = [
      {
        cells: [
          { text: dimension.name, marks: marks.at(...at) },
          { text: dimension.max, marks: marks.at(...at, 'max') },
          { text: dimension.score ?? '原文未列', marks: marks.at(...at, 'score') },
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
            { text: group.max, marks: marks.at(...below, 'max') },
            { text: group.score ?? '原文未列', marks: marks.at(...below, 'score') },
            ...lostCells(group.max, group.score, lost),
            rateCell(group, marks.at(...below, 'rate')),
          ],
        };
      }),
    ];
    return { headings: [], rows };
  });
  const max = scoring.max ?? exact('100');
  const total: Row = {
    role: 'total',
    cells: [
      { text: '总分' },
      { text: max },
      {
        text: scoring.total ?? '原文未列',
        marks: [...marks.at('scoring', 'total'), ...marks.at('scoring', 'dimensions')],
      },
      { text: scoring.total === null ? '' : subtract(max, scoring.total) },
      { text: '' },
      { text: scoring.total === null ? '' : percentText(scoring.total, max) },
    ],
  };
  return {
    id: 'scoring-table',
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
    bodies: [...bodies, ...flat([total])],
    notes: ['“失分”“占全部失分”由本站计算；得分率有原文的照原文。'],
  };
}

function lostCells(max: Exact, score: Exact | null, all: Exact): [Cell, Cell] {
  if (score === null) return [{ text: '' }, { text: '' }];
  const lost = subtract(max, score);
  return [{ text: lost }, { text: percentText(lost, all) }];
}

function rateCell(
  { rate, score, max }: { rate?: string | undefined; score: Exact | null; max: Exact },
  marks: Cell['marks'],
): Cell {
  if (score === null) return { text: rate ?? '', marks };
  return { text: rate ?? percentText(score, max), bar: barLength(score, max), marks };
}

function waterfall(dimensions: readonly Scored[], total: Exact, max: Exact): Chart {
  const start: WaterfallStep = { label: '满分', from: 0, to: toNumber(max), role: 'whole', value: max };
  let level = max;
  const losses = dimensions.map((dimension): WaterfallStep => {
    const next = subtract(level, lostOf(dimension));
    const step: WaterfallStep = {
      label: dimension.name,
      from: toNumber(level),
      to: toNumber(next),
      role: 'loss',
      value: `−${lostOf(dimension)}`,
    };
    level = next;
    return step;
  });
  const gap = subtract(total, level);
  const unexplained: WaterfallStep[] =
    compare(gap, ZERO) === 0
      ? []
      : [{ label: '对不上', from: toNumber(level), to: toNumber(total), role: 'gap', value: gap.replace('-', '−') }];
  return {
    id: 'scoring-chart',
    title: `从${max}分到${total}分`,
    says: 'scoring-loss',
    sentence: sentence(dimensions, total, max),
    picture: {
      kind: 'waterfall',
      unit: '分',
      steps: [
        start,
        ...losses,
        ...unexplained,
        { label: '得分', from: 0, to: toNumber(total), role: 'whole', value: total },
      ],
    },
    size: 'short',
    table: null,
    tableAt: 'scoring-table',
  };
}

function sentence(dimensions: readonly Scored[], total: Exact, max: Exact): string {
  const all = sum(dimensions.map(lostOf));
  const most = largest(dimensions, lostOf);
  const opening = `满分${max}分，得${total}分，失${subtract(max, total)}分`;
  if (most === null || compare(all, ZERO) === 0) return `${opening}。`;
  const share = percentText(lostOf(most), all);
  const lowest = smallest(dimensions, ({ score, max: full }) => divide(score, full) ?? ZERO);
  const rate = (dimension: Scored): string => dimension.rate ?? percentText(dimension.score, dimension.max);
  const tail =
    lowest === null || lowest === most
      ? `，得分率也最低，为${rate(most)}。`
      : `；得分率最低的是${lowest.name}，为${rate(lowest)}。`;
  return `${opening}：${most.name}失分最多，${lostOf(most)}分，占全部失分的${share}${tail}`;
}
