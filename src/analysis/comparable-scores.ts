/** Scores that can be compared: given by an evaluator for results, on one scale. */
import { actOf } from '../report/acts.ts';
import { ruleSetOf } from '../report/rule-set-of.ts';
import type { Corpus, Report } from '../report/archive.ts';
import { compare, divide, equal, exact, multiply, type Exact } from '../report/exact.ts';
import { gradeIntervals, maximumOf } from '../report/grade.ts';
import { onHundred, scoreText } from '../report/score-scale.ts';
import type { RuleSet } from '../report/schema/registries.ts';
import { evaluatorScoreOf } from '../report/whose-score.ts';

const HUNDRED = exact('100');

/**
 * A report with the score that an evaluator gave it, brought to a scale of a hundred. Self-scores are never
 * among them.
 */
export interface Scored {
  readonly report: Report;
  /** On a scale of a hundred, so that it can stand beside the others. */
  readonly total: Exact;
  /** As printed, with its maximum where that is not a hundred: “78.53分”. */
  readonly text: string;
  /** As printed. */
  readonly printed: Exact;
  readonly max: Exact;
}

type RuleSets = Corpus['ruleSets'];

/** What an evaluator gave for results; null of plans, of operation by contract, and of a document of several acts. */
const comparableScoreOf = (report: Report): Exact | null =>
  actOf(report.evaluation).comparable ? evaluatorScoreOf(report) : null;

/** Reports that an evaluator scored on a scale that can be compared, lowest first. */
export function scored(reports: readonly Report[], ruleSets: RuleSets = new Map()): Scored[] {
  return reports
    .flatMap((report): Scored[] => {
      const printed = comparableScoreOf(report);
      if (printed === null) return [];
      const ruleSet = ruleSetOf({ ruleSets }, report);
      const max = maximumOf(report.scoring, ruleSet);
      const total = onHundred(printed, max, ruleSet);
      return total === null ? [] : [{ report, total, text: scoreText(printed, max, total), printed, max }];
    })
    .sort((a, b) => compare(a.total, b.total));
}

/** The middle one; of an even number the lower; undefined of none. */
export const middle = (sorted: readonly Scored[]): Scored | undefined => sorted[Math.floor((sorted.length - 1) / 2)];

/** The two in the middle of an even number, twice the same one of an odd; null of none. */
export const middles = (sorted: readonly Scored[]): readonly [Scored, Scored] | null => {
  const [low, high] = [middle(sorted), sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : [low, high];
};

/** With fewer reports a middle says little. */
export const ENOUGH = 3;

/** The bands behind the scores; none where they were judged by several rule sets, whose bands differ. */
export function commonBands(
  corpus: Corpus,
  sorted: readonly Pick<Scored, 'report'>[],
): { readonly name: string; readonly from: Exact }[] {
  const [used, ...others] = new Set(sorted.map(({ report }) => report.ruleSet));
  const ruleSet = corpus.ruleSets.get(used ?? '');
  return ruleSet === undefined || others.length > 0 ? [] : bandsOnHundred(ruleSet);
}

/** From high to low. */
const bandsOnHundred = (ruleSet: RuleSet): { readonly name: string; readonly from: Exact }[] =>
  gradeIntervals(ruleSet).map(({ name, from }) => ({
    name,
    from: equal(ruleSet.max, HUNDRED) ? from : (divide(multiply(from, HUNDRED), ruleSet.max) ?? from),
  }));
