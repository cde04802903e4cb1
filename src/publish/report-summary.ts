/** `/data/reports.json`: one line a report, the figures that readers ask for first. */
import { toNumber, type Exact } from '../report/exact.ts';
import { commissionersOf, evaluatorsOf, levelOf, regionOf } from '../report/who-and-where.ts';
import { evaluatorScoreOf, selfScoreOf } from '../report/whose-score.ts';
import type { Archive, Corpus, Report } from '../report/archive.ts';
import { levelWords } from '../views/choice-words.ts';
import { reportFunding } from './public-funding.ts';
import {
  dimensionsOf,
  executionOf,
  namesOf,
  onlyExecution,
  printedMaximum,
  publicProjects,
} from './public-projects.ts';
import { judgedIndicators } from '../analysis/judged-indicators.ts';
import type { ReportSummary } from '../contract/public-record.ts';

const number = (value: Exact | null | undefined): number | null => (value == null ? null : toNumber(value));

/** Official names in the order of the report. */
export const organisationNames = (report: Report, corpus: Corpus): string[] =>
  namesOf(report.organisations, corpus.organisations);

/** Several names as one text; null of none. */
const joined = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('、'));

/** Who evaluates, as one text; null where nobody does or the source does not say. */
const evaluatorText = (report: Report, corpus: Corpus): string | null =>
  joined(namesOf(evaluatorsOf(report) ?? [], corpus.evaluators));

/** On whose behalf, as one text; null where the source does not say. */
export const commissionerText = (report: Report, corpus: Corpus): string | null =>
  joined(namesOf(commissionersOf(report) ?? [], corpus.organisations));

/** What `/data/reports.json` has of a report. Numbers are floating point, null where the source prints none. */
export function summarise(report: Report, archive: Archive): ReportSummary {
  return {
    id: report.id,
    title: report.title,
    kind: report.kind,
    evaluation: report.evaluation,
    organisations: organisationNames(report, archive),
    evaluator: evaluatorText(report, archive),
    period: [report.period.from, report.period.to],
    reportYear: report.reportYear,
    published: report.published ?? null,
    score: number(evaluatorScoreOf(report)),
    grade: report.scoring.grade,
    selfScore: number(selfScoreOf(report)),
    dimensions: dimensionsOf(report.scoring.dimensions),
    funding: reportFunding(report),
    counts: countsOf(report, archive),
    url: report.url,
    ...whoAndWhere(report, archive),
    ...judgement(report, archive),
    projects: publicProjects(report, archive),
  };
}

function countsOf(report: Report, archive: Archive): ReportSummary['counts'] {
  const judged = judgedIndicators(report);
  const count = (verdict: string): number => judged.filter((row) => row.verdict === verdict).length;
  const notDue = count('not-due');
  return {
    indicators: judged.length,
    met: count('met'),
    unmet: count('unmet'),
    findings: report.findings.length,
    recommendations: report.recommendations.length,
    discrepancies: archive.resultsOf(report).filter((check) => check.severity === 'discrepancy').length,
    notDue: notDue === 0 ? undefined : notDue,
  };
}

/** The act in the source's words, several evaluators, place and time: only where the record says them. */
function whoAndWhere(report: Report, archive: Archive) {
  const level = levelOf(archive, report) ?? undefined;
  const region = archive.regions.get(regionOf(archive, report) ?? '');
  const { evaluators, commissioners, reportedTo, period } = report;
  const [from = null, to = null] = period.dates ?? [];
  return {
    evaluationName: report.evaluationName,
    evaluators: evaluators && namesOf(evaluators, archive.evaluators),
    commissioners: commissioners && namesOf(commissioners, archive.organisations),
    reportedTo: reportedTo && namesOf(reportedTo, archive.organisations),
    level,
    levelName: level && levelWords[level],
    region: region?.name,
    regionId: region?.id,
    periodDates: from === null && period.name === undefined ? undefined : { from, to, name: period.name ?? null },
  };
}

/** What a document says of its score beyond number and grade. */
function judgement(report: Report, archive: Archive) {
  const { scoring, indicatorTables } = report;
  const points = scoring.execution ?? onlyExecution(indicatorTables.filter(({ project }) => project === undefined));
  return {
    opinion: scoring.opinion,
    gradeByScore: scoring.gradeByScore,
    gradeReason: scoring.gradeReason,
    max: printedMaximum(report, archive),
    executionPoints: points && executionOf(points),
  };
}
