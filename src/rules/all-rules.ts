/** All rules, in the order in which a page lists their results. */
import type { Archive, Corpus, Report } from '../report/archive.ts';
import type { CheckResult } from '../report/check-result.ts';
import type { Rule } from './rule.ts';
import { findingIsAnswered } from './advice/finding-is-answered.ts';
import { followUpTotalsAgree } from './advice/follow-up-totals.ts';
import { recommendationAnswersFinding } from './advice/recommendation-answers-finding.ts';
import { programmeMoney } from './archive/programme-money.ts';
import { programmeRate } from './archive/programme-rate.ts';
import { columnGrowth } from './funding/column-growth.ts';
import { columnProduct } from './funding/column-product.ts';
import { columnRatio } from './funding/column-ratio.ts';
import { columnShare } from './funding/column-share.ts';
import { columnsSum } from './funding/columns-sum.ts';
import { executionAboveBudget } from './funding/execution-above-budget.ts';
import { headlineCut } from './funding/headline-cut.ts';
import { headlineInTables } from './funding/headline-in-tables.ts';
import { headlineRate } from './funding/headline-rate.ts';
import { monitoringLights } from './funding/monitoring-lights.ts';
import { projectsSum } from './funding/projects-sum.ts';
import { rowsSum } from './funding/rows-sum.ts';
import { completionRate } from './indicators/completion-rate.ts';
import { scoreByCoefficient } from './indicators/score-by-coefficient.ts';
import { scoreWithinWeight } from './indicators/score-within-weight.ts';
import { indicatorScoresSum } from './indicators/scores-sum.ts';
import { targetTooLow } from './indicators/target-too-low.ts';
import { verdictAgrees } from './indicators/verdict-agrees.ts';
import { weightsSum } from './indicators/weights-sum.ts';
import { amountsSum } from './scoring/amounts-sum.ts';
import { averageOfOrganisations } from './scoring/average-of-organisations.ts';
import { formPoints } from './scoring/form-points.ts';
import { gradeInBand } from './scoring/grade-in-band.ts';
import { groupsSum } from './scoring/groups-sum.ts';
import { maximaSum } from './scoring/maxima-sum.ts';
import { opinionInBand } from './scoring/opinion-in-band.ts';
import { rankAgrees } from './scoring/rank-agrees.ts';
import { scoreAndGradePrinted } from './scoring/score-and-grade-printed.ts';
import { scoreRate } from './scoring/score-rate.ts';
import { scoresSum } from './scoring/scores-sum.ts';
import { scoreWithinMaximum } from './scoring/score-within-maximum.ts';
import { notesOf, withNote } from './editor-notes.ts';
import { unlessSlip } from './slips/unless-slip.ts';
import { citedTableExists } from './statements/cited-table-exists.ts';
import { reading } from './statements/reader-finding.ts';
import { sameFigure } from './statements/same-figure.ts';
import { statedChange } from './statements/stated-change.ts';
import { statedCount } from './statements/stated-count.ts';
import { statedRatio } from './statements/stated-ratio.ts';
import { statedSum } from './statements/stated-sum.ts';
import { seriesChanges } from './trends/series-changes.ts';
import { seriesGrowth } from './trends/series-growth.ts';
import { seriesRatio } from './trends/series-ratio.ts';
import { seriesSum } from './trends/series-sum.ts';
import { seriesTotal } from './trends/series-total.ts';

/** Frozen. Each has a code of its own, with a help page in docs/rules/. */
export const rules: readonly Rule[] = Object.freeze([
  maximaSum,
  scoresSum,
  groupsSum,
  scoreWithinMaximum,
  scoreRate,
  gradeInBand,
  averageOfOrganisations,
  scoreAndGradePrinted,
  opinionInBand,
  rankAgrees,
  amountsSum,
  formPoints,
  rowsSum,
  columnsSum,
  columnRatio,
  columnGrowth,
  columnShare,
  headlineRate,
  executionAboveBudget,
  headlineInTables,
  headlineCut,
  columnProduct,
  projectsSum,
  monitoringLights,
  seriesTotal,
  seriesSum,
  seriesRatio,
  seriesGrowth,
  seriesChanges,
  weightsSum,
  indicatorScoresSum,
  completionRate,
  verdictAgrees,
  targetTooLow,
  scoreWithinWeight,
  scoreByCoefficient,
  sameFigure,
  statedSum,
  statedChange,
  statedRatio,
  statedCount,
  citedTableExists,
  reading,
  programmeMoney,
  programmeRate,
  recommendationAnswersFinding,
  findingIsAnswered,
  followUpTotalsAgree,
]);

/** All results for one report. The corpus gives rule sets, registries and the other reports. */
export function checkReport(report: Report, corpus: Corpus): CheckResult[] {
  const results = rules.flatMap((rule) => rule.check(report, corpus));
  const notes = notesOf(report, results);
  return results.map((result) => {
    const note = notes.get(result);
    // Who has compared the entry with the source, or knows the reason, is not asked.
    const judged = note === undefined || note.effect === 'remark' ? unlessSlip(result, report, corpus) : result;
    return note === undefined ? judged : withNote(judged, note);
  });
}

/** The corpus with its results; each report is judged when it is asked for, and once. */
export function judged(corpus: Corpus): Archive {
  const results = new Map<string, readonly CheckResult[]>();
  return {
    ...corpus,
    rules,
    resultsOf(report) {
      let found = results.get(report.id);
      if (found === undefined) results.set(report.id, (found = checkReport(report, corpus)));
      return found;
    },
  };
}
