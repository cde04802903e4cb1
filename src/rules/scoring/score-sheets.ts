/** The score sheets of a report: the main one, and one for each organisation and project that is scored by itself. */
import { ruleSetOf } from '../../report/rule-set-of.ts';
import { compare, decimalText, exact, isNegative, sum, type Exact } from '../../report/exact.ts';
import { maximumOf } from '../../report/grade.ts';
import type { Dimension, ExecutionPoints } from '../../report/schema/report.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import type { Operand, Place } from '../../report/check-result.ts';
import { PART } from '../../report/anchors.ts';

const ZERO = exact('0');

type Scoring = Report['scoring'];

export interface Sheet {
  /** “评价”, “九三学社江门市委员会”, the name of a project. */
  readonly name: string;
  readonly total: Exact | null;
  readonly grade: string | null;
  /** The grade that the source prints for the score alone, where another one is final. */
  readonly gradeByScore: string | null;
  /** Why the grade is not that of the score, as the source says. */
  readonly gradeReason: string | null;
  readonly opinion: string | null;
  readonly max: Exact;
  /** As printed or by the rule set; null where neither says full marks and a hundred is only usual. */
  readonly knownMax: Exact | null;
  /** As printed in the document itself. */
  readonly printedMax: Exact | undefined;
  /** Full marks and the bonus points that can come on top of them, up to the cap. */
  readonly most: Exact;
  /** What a total counts at most, bonus points and all; null where nobody says so. */
  readonly cap: Exact | null;
  readonly dimensions: readonly Dimension[];
  /** Points for the execution rate, which stand beside the dimensions. */
  readonly execution: ExecutionPoints | undefined;
  readonly adjustments: NonNullable<Scoring['adjustments']>;
  readonly selfScore: Scoring['selfScore'];
  /** Path of the sheet in the frontmatter. */
  readonly path: readonly (string | number)[];
  readonly anchor: string;
  readonly label: string;
}

export function sheetsOf(report: Report, corpus: Corpus): Sheet[] {
  const ruleSet = ruleSetOf(corpus, report);
  const main = ownSheet(report.scoring, ruleSet, { name: '评价', path: ['scoring'], anchor: PART.scoring });
  const { label } = main;
  const others = report.scoring.organisations.map((sheet, index): Sheet => {
    const name = corpus.organisations.get(sheet.organisation)?.name ?? sheet.organisation;
    return {
      ...main,
      ...judgementIn(sheet),
      name,
      total: sheet.total,
      most: main.max,
      dimensions: sheet.dimensions,
      execution: sheet.execution,
      adjustments: [],
      selfScore: undefined,
      path: ['scoring', 'organisations', index],
      label: `${label} ${name}`,
    };
  });
  const projects = (report.projects ?? []).flatMap(({ id, name, scoring }, index): Sheet[] => {
    if (scoring === undefined) return [];
    const own = ownSheet(scoring, ruleSet, { name, path: ['projects', index, 'scoring'], anchor: id });
    return [{ ...own, label: `${name} ${own.label}` }];
  });
  return [main, ...others, ...projects];
}

/** The sheet of a document or a project, which says its own full marks. */
function ownSheet(
  scoring: Omit<Scoring, 'basis' | 'organisations'>,
  ruleSet: RuleSet | undefined,
  at: Pick<Sheet, 'name' | 'path' | 'anchor'>,
): Sheet {
  const max = maximumOf(scoring, ruleSet);
  const adjustments = scoring.adjustments ?? [];
  const cap = scoring.cap ?? ruleSet?.cap ?? null;
  const most = sum([max, ...adjustments.map(bonusOf)]);
  return {
    ...at,
    ...judgementIn(scoring),
    total: scoring.total,
    max,
    knownMax: scoring.max ?? ruleSet?.max ?? null,
    printedMax: scoring.max,
    most: cap !== null && compare(cap, most) < 0 ? cap : most,
    cap,
    dimensions: scoring.dimensions,
    execution: scoring.execution,
    adjustments,
    selfScore: scoring.selfScore,
    label: scoring.label === undefined ? '评分表' : `${scoring.label} 评分表`,
  };
}

const judgementIn = ({
  grade,
  gradeByScore,
  gradeReason,
  opinion,
}: Pick<Scoring, 'gradeByScore' | 'gradeReason' | 'opinion'> & { readonly grade?: string | null | undefined }): Pick<
  Sheet,
  'grade' | 'gradeByScore' | 'gradeReason' | 'opinion'
> => ({
  grade: grade ?? null,
  gradeByScore: gradeByScore ?? null,
  gradeReason: gradeReason ?? null,
  opinion: opinion ?? null,
});

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

/** Every result about scores stands in the section of the score sheet, or with its project. */
export function placeIn(sheet: Sheet, more: readonly (string | number)[] = [], label = ''): Place {
  return {
    anchor: sheet.anchor,
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
