/** Where the points went: from full marks to the score, dimension by dimension. */
import { standOf } from '../../report/acts.ts';
import { ruleSetOf } from '../../report/rule-set-of.ts';
import {
  compare,
  decimalText,
  isNegative,
  subtract,
  sum,
  toNumber,
  withMinus,
  type Exact,
} from '../../report/exact.ts';
import { maximumOf } from '../../report/grade.ts';
import { actNames } from '../../views/act-words.ts';
import type { Chart } from '../../views/chart.ts';
import type { WaterfallStep } from '../../contract/picture.ts';
import { ZERO } from '../../analysis/figure-arithmetic.ts';
import type { Table } from '../../views/table.ts';
import type { Context } from './section-context.ts';
import { dimensionTable } from './dimension-table.ts';
import { detailWords, lossSentence, lostOf, lostWords, partsOf, type Scored } from './scoring-words.ts';
import { SCORING_CHART, SCORING_TABLE } from '../../report/anchors.ts';

interface LostPoints {
  readonly name: string;
  /** “失 3.5 分”. */
  readonly lost: string;
  readonly detail: string;
  readonly reasons: readonly string[];
}

export interface ScoringView {
  /** “失分归因” where points are told that were to be got and were not; null where the section has nothing to show. */
  readonly title: string | null;
  readonly table: Table | null;
  readonly chart: Chart | null;
  /** Dimensions with reasons, the greatest loss first. */
  readonly losses: readonly LostPoints[];
}

type Adjustments = NonNullable<Context['report']['scoring']['adjustments']>;

export function scoringOf(context: Context): ScoringView {
  const { report, corpus, marks } = context;
  const { scoring } = report;
  const max = maximumOf(scoring, ruleSetOf(corpus, report));
  const parts = partsOf(scoring);
  const scored = parts.filter((dimension): dimension is Scored => dimension.score !== null);
  // Before anything has begun, points say how sound a plan is: none of them was lost.
  const isTold = scored.length > 0 || (parts.length > 0 && scoring.total !== null);
  const losing = isTold && standOf(report) !== 'planned' && standOf(report) !== 'to-date';
  const { item } = actNames(report.evaluation);
  return {
    title: titleOf(parts.length > 0 || scoring.organisations.length > 0, losing),
    table:
      parts.length === 0
        ? null
        : dimensionTable(scoring, {
            id: SCORING_TABLE,
            title: `${item}得分`,
            item,
            max,
            marks,
            at: ['scoring'],
            scored: losing ? scored : null,
          }),
    chart:
      !losing || scored.length < 2 || scoring.total === null
        ? null
        : waterfall(scored, scoring.adjustments ?? [], scoring.total, max, lossSentence(report, max)),
    losses: losing ? lossesOf(scored) : [],
  };
}

function titleOf(isThere: boolean, isLosing: boolean): string | null {
  if (isLosing) return '失分归因';
  return isThere ? '评分' : null;
}

const lossesOf = (scored: readonly Scored[]): LostPoints[] =>
  [...scored]
    .sort((a, b) => compare(lostOf(b), lostOf(a)))
    .filter((dimension) => dimension.reasons.length > 0)
    .map((dimension) => ({
      name: dimension.name,
      lost: lostWords(dimension),
      detail: detailWords(dimension),
      reasons: dimension.reasons,
    }));

const waterfallTitle = (total: string, max: string, isAbove: boolean): string =>
  isAbove ? `满分${max}分，得${total}分` : `从${max}分到${total}分`;

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
      value: `−${decimalText(lostOf(dimension))}`,
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
      value: isNegative(points) ? withMinus(points) : `+${decimalText(points)}`,
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
    title: waterfallTitle(decimalText(total), decimalText(max), compare(total, max) > 0),
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
