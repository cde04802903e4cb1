/** The score sheets of a report: the main one, and one for each organisation that is scored by itself. */
import { ruleSetOf } from '../../report/rule-set-of.ts';
import { compare, decimalText, exact, isNegative, sum, type Exact } from '../../report/exact.ts';
import { maximumOf } from '../../report/grade.ts';
import type { Dimension, ExecutionPoints } from '../../report/schema/report.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import type { Operand, Place } from '../../report/check-result.ts';
import { PART } from '../../report/anchors.ts';

const ZERO = exact('0');

export interface Sheet {
  /** “评分表”, “九三学社江门市委员会”. */
  readonly name: string;
  readonly total: Exact | null;
  readonly grade: string | null;
  readonly max: Exact;
  /** Full marks and the bonus points that can come on top of them. */
  readonly most: Exact;
  readonly dimensions: readonly Dimension[];
  /** Points for the execution rate, which stand beside the dimensions. */
  readonly execution: ExecutionPoints | undefined;
  readonly adjustments: NonNullable<Report['scoring']['adjustments']>;
  /** Path of the sheet in the frontmatter. */
  readonly path: readonly (string | number)[];
  readonly label: string;
}

export function sheetsOf(report: Report, corpus: Corpus): Sheet[] {
  const { scoring } = report;
  const max = maximumOf(scoring, ruleSetOf(corpus, report));
  const adjustments = scoring.adjustments ?? [];
  const label = scoring.label === undefined ? '评分表' : `${scoring.label} 评分表`;
  const main: Sheet = {
    name: '评价',
    total: scoring.total,
    grade: scoring.grade,
    max,
    most: sum([max, ...adjustments.map(bonusOf)]),
    dimensions: scoring.dimensions,
    execution: scoring.execution,
    adjustments,
    path: ['scoring'],
    label,
  };
  const others = scoring.organisations.map((sheet, index): Sheet => {
    const name = corpus.organisations.get(sheet.organisation)?.name ?? sheet.organisation;
    return {
      name,
      total: sheet.total,
      grade: sheet.grade ?? null,
      max,
      most: max,
      dimensions: sheet.dimensions,
      execution: sheet.execution,
      adjustments: [],
      path: ['scoring', 'organisations', index],
      label: `${label} ${name}`,
    };
  });
  return [main, ...others];
}

/** What an adjustment can add at most; nothing when it takes points away. */
function bonusOf({ points, max }: Sheet['adjustments'][number]): Exact {
  if (isNegative(points)) return ZERO;
  return max !== undefined && compare(max, points) > 0 ? max : points;
}

/** One thing that points are given for. */
export interface Part {
  readonly name: string;
  readonly max: Exact;
  readonly score: Exact | null;
}

/** The dimensions and, beside them, the execution rate: together they make up full marks. */
export function partsOf({ dimensions, execution }: Sheet): Part[] {
  return execution === undefined ? [...dimensions] : [...dimensions, { ...execution, score: execution.score ?? null }];
}

/** Every result about scores stands in the section of the score sheet. */
export function placeIn(sheet: Sheet, more: readonly (string | number)[] = [], label = ''): Place {
  return {
    anchor: PART.scoring,
    label: label === '' ? sheet.label : `${sheet.label} ${label}`,
    path: [...sheet.path, ...more],
  };
}

/** “各一级指标” of the main sheet, “某单位各一级指标” of another. */
export function of(sheet: Sheet, words: string): string {
  return sheet.path.length > 1 ? `${sheet.name}${words}` : words;
}

export function scoreOperand(name: string, value: Exact): Operand {
  return { name, value: decimalText(value), unit: '分' };
}
