/** Where the points went: from full marks to the score, dimension by dimension. */
import {
  compare,
  decimalText,
  equal,
  isNegative,
  subtract,
  sum,
  toNumber,
  withMinus,
  type Exact,
} from '../../report/exact.ts';
import { maximumOf } from '../../report/grade.ts';
import type { Chart } from '../../views/chart.ts';
import type { WaterfallStep } from '../../contract/picture.ts';
import { barLength, percentText, ZERO } from '../../analysis/figures.ts';
import { flat, type Body, type Cell, type Row, type Table } from '../../views/table.ts';
import type { Context } from './context.ts';
import { detailWords, lossSentence, lostOf, lostWords, partsOf, type Scored } from './scoring-words.ts';
import { SCORING_CHART, SCORING_TABLE } from '../../report/anchors.ts';

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

type Adjustments = NonNullable<Context['report']['scoring']['adjustments']>;

export function scoringOf({ report, corpus, marks }: Context): ScoringView {
  const { scoring } = report;
  const max = maximumOf(scoring, corpus.ruleSets.get(report.ruleSet));
  const parts = partsOf(scoring);
  const scored = parts.filter((dimension): dimension is Scored => dimension.score !== null);
  return {
    table: parts.length === 0 ? null : dimensionTable(report.scoring, max, marks, scored),
    chart:
      scored.length < 2 || scoring.total === null
        ? null
        : waterfall(scored, scoring.adjustments ?? [], scoring.total, max, lossSentence(report, max)),
    losses: [...scored]
      .sort((a, b) => compare(lostOf(b), lostOf(a)))
      .filter((dimension) => dimension.reasons.length > 0)
      .map((dimension) => ({
        name: dimension.name,
        lost: lostWords(dimension),
        detail: detailWords(dimension),
        reasons: dimension.reasons,
      })),
    empty: parts.length > 0 || isListed(scoring) ? null : '原文没有列出一级指标得分，无法说明分数失在何处。',
  };
}

/** Also where they are listed for each organisation alone. */
const isListed = ({ dimensions, organisations }: Context['report']['scoring']): boolean =>
  dimensions.length > 0 || organisations.some((one) => one.dimensions.length > 0);

function dimensionTable(
  scoring: Context['report']['scoring'],
  max: Exact,
  marks: Context['marks'],
  scored: readonly Scored[],
): Table {
  const lost = lossesExplain(scoring, max, scored) ? sum(scored.map(lostOf)) : ZERO;
  const bodies: Body[] = scoring.dimensions.map((dimension, index) => {
    const at = ['scoring', 'dimensions', index] as const;
    const rows: Row[] = [
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
    return { headings: [], rows };
  });
  const { execution } = scoring;
  if (execution !== undefined) {
    const score = execution.score ?? null;
    const row: Row = {
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
    bodies.push({ headings: [], rows: [row] });
  }
  const adjusted = (scoring.adjustments ?? []).map(({ name, points, reason }): Row => ({
    role: 'memo',
    cells: [
      { text: name, note: reason },
      { text: '' },
      { text: isNegative(points) ? withMinus(points) : `+${points}` },
      { text: '' },
      { text: '' },
      { text: '' },
    ],
  }));
  const total: Row = {
    role: 'total',
    cells: [
      { text: '总分' },
      { text: decimalText(max) },
      {
        text: decimalText(scoring.total) ?? '原文未列',
        marks: [...marks.at('scoring', 'total'), ...marks.at('scoring', 'dimensions')],
      },
      { text: scoring.total === null || adjusted.length > 0 ? '' : decimalText(subtract(max, scoring.total)) },
      { text: '' },
      { text: scoring.total === null ? '' : percentText(scoring.total, max) },
    ],
  };
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
    bodies: [...bodies, ...flat([...adjusted, total])],
    notes: ['“失分”“占全部失分”由本站计算；得分率有原文的照原文，其余由本站计算。'],
  };
}

/** Shares of the loss are told only where every point of it has its place. */
function lossesExplain(scoring: Context['report']['scoring'], max: Exact, scored: readonly Scored[]): boolean {
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

function waterfall(
  dimensions: readonly Scored[],
  adjustments: Adjustments,
  total: Exact,
  max: Exact,
  sentence: string,
): Chart {
  const start: WaterfallStep = { label: '满分', from: 0, to: toNumber(max), role: 'whole', value: decimalText(max) };
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
  const adjusted = adjustments.map(({ name, points }): WaterfallStep => {
    const next = sum([level, points]);
    const step: WaterfallStep = {
      label: name,
      from: toNumber(level),
      to: toNumber(next),
      role: isNegative(points) ? 'loss' : 'gap',
      value: isNegative(points) ? withMinus(points) : `+${points}`,
    };
    level = next;
    return step;
  });
  const gap = subtract(total, level);
  const unexplained: WaterfallStep[] =
    compare(gap, ZERO) === 0
      ? []
      : [{ label: '对不上', from: toNumber(level), to: toNumber(total), role: 'gap', value: withMinus(gap) }];
  return {
    id: SCORING_CHART,
    title: compare(total, max) > 0 ? `满分${max}分，得${total}分` : `从${max}分到${total}分`,
    says: 'scoring-loss',
    sentence,
    picture: {
      kind: 'waterfall',
      unit: '分',
      steps: [
        start,
        ...losses,
        ...adjusted,
        ...unexplained,
        { label: '得分', from: 0, to: toNumber(total), role: 'whole', value: decimalText(total) },
      ],
    },
    size: 'short',
    table: null,
    tableAt: SCORING_TABLE,
  };
}
