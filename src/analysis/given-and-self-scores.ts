/** What an organisation was given, and what it gave itself: each score with its maximum, and on one scale. */
import { actOf } from '../report/acts.ts';
import { ruleSetOf } from '../report/rule-set-of.ts';
import type { Corpus, Report } from '../report/archive.ts';
import { compare, decimalText, equal, round, trim, type Exact } from '../report/exact.ts';
import { onHundred, scoreText } from '../report/score-scale.ts';
import { evaluatorScoreOf, selfScoreOf } from '../report/whose-score.ts';
import { maximumIn, selfMaximum } from './score-maximum.ts';

/** One score of an organisation. */
export interface OwnScore {
  readonly report: Report;
  readonly printed: Exact;
  /** Null where the source does not say it, and it need not be the report's own. */
  readonly max: Exact | null;
  /** As printed, with its maximum where that is not a hundred. */
  readonly text: string;
  /** On a scale of a hundred; null where that cannot be told, or where the act is none that can be compared. */
  readonly total: Exact | null;
  /** Given to several organisations together. */
  readonly joint: boolean;
}

const scoresIt = ({ scoring }: Report, id: string): boolean =>
  scoring.organisations.some(({ organisation }) => organisation === id);

/** What several organisations got on average is the score of none of them; nor is what is left where only others have their own. */
const isAverage = (report: Report, id: string): boolean =>
  report.organisations.length > 1 &&
  !scoresIt(report, id) &&
  (report.scoring.basis === 'average' || report.scoring.organisations.length > 0);

/** Whether the total is about the organisation: not where only a project of the document is its own. */
export const isScored = (report: Report, id: string): boolean =>
  report.organisations.includes(id) || scoresIt(report, id);

function own(corpus: Corpus, report: Report, printed: Exact | null, max: Exact | null, id: string): OwnScore[] {
  if (printed === null || isAverage(report, id) || !isScored(report, id)) return [];
  const joint = report.organisations.length > 1 && !scoresIt(report, id);
  if (max === null) return [{ report, printed, max, text: `${decimalText(printed)}分`, total: null, joint }];
  const scaled = onHundred(printed, max, ruleSetOf(corpus, report));
  const total = actOf(report.evaluation).comparable ? scaled : null;
  return [{ report, printed, max, text: scoreText(printed, max, scaled), total, joint }];
}

/** What evaluators gave it; of a report that scores several together, what all got. */
export const givenScores = (corpus: Corpus, id: string, reports: readonly Report[]): OwnScore[] =>
  reports.flatMap((report) => own(corpus, report, evaluatorScoreOf(report, id), maximumIn(corpus, report), id));

/** What it gave itself, each once: an evaluator's report may quote the self-evaluation that stands beside it. */
export function selfScores(corpus: Corpus, id: string, reports: readonly Report[]): OwnScore[] {
  const all = reports
    .flatMap((report) => own(corpus, report, selfScoreOf(report, id), selfMaximum(corpus, report), id))
    .filter(({ report, joint }) => report.evaluation === 'self' || !joint);
  const isQuoted = ({ report, printed }: OwnScore): boolean =>
    report.evaluation !== 'self' &&
    all.some(
      (other) =>
        other.report.evaluation === 'self' &&
        other.report.kind === report.kind &&
        other.report.period.from === report.period.from &&
        other.report.period.to === report.period.to &&
        equal(other.printed, printed),
    );
  return all.filter((one) => !isQuoted(one));
}

interface Range {
  readonly low: string;
  readonly high: string;
  readonly scaled: boolean;
}

/** Lowest and highest on one scale; null where none can be compared. */
export function rangeOf(scores: readonly OwnScore[]): Range | null {
  const sorted = scores
    .flatMap(({ printed, total }) => (total === null ? [] : [{ printed, total }]))
    .sort((a, b) => compare(a.total, b.total));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  const scaled = sorted.some(({ printed, total }) => printed !== total);
  const shown = ({ printed, total }: { printed: Exact; total: Exact }): string =>
    printed === total ? decimalText(printed) : decimalText(trim(round(total, 2)));
  return { low: shown(low), high: shown(high), scaled };
}
