/** The projects of documents that hold several: each with its act, its scores and its address. */
import type { Corpus, Report } from '../report/archive.ts';
import type { Evaluation } from '../report/choices/document-kinds.ts';
import type { Exact } from '../report/exact.ts';
import type { DocumentProject } from '../report/schema/report.ts';
import { actOf } from '../report/acts.ts';
import { once } from './once.ts';

/** One project with what it takes from its document where it says nothing itself. */
export interface ProjectEntry {
  readonly report: Report;
  readonly project: DocumentProject;
  /** Ids; those of the document where the project names none. */
  readonly organisations: readonly string[];
  readonly kind: string;
  readonly evaluation: Evaluation | null;
  readonly evaluationName: string | undefined;
  /** What an evaluator gave; null for a self-evaluation. */
  readonly score: Exact | null;
  /** What the unit gave itself. */
  readonly selfScore: Exact | null;
  /** Place on the site: the project's own part of its document's page. */
  readonly to: string;
}

/** The projects of one document, in its order. */
export const projectsOf = (report: Report): ProjectEntry[] =>
  (report.projects ?? []).map((project) => entryOf(report, project));

/** Those of all documents, newest document first. */
export const projectEntries = once((corpus: Corpus): readonly ProjectEntry[] => corpus.reports.flatMap(projectsOf));

/** Acts that a document is of: its own and those of its projects, each once. */
export const actsIn = (report: Report): readonly Evaluation[] => [
  ...new Set(
    [report.evaluation, ...projectsOf(report).map(({ evaluation }) => evaluation)].flatMap((act) => act ?? []),
  ),
];

/** Grades that a document gives, to itself or to its projects; null alone where it gives none. */
export function gradesIn(report: Report): readonly (string | null)[] {
  const projects = (report.projects ?? []).map(({ scoring }) => scoring?.grade ?? null);
  const given = new Set([report.scoring.grade, ...projects].filter((grade) => grade !== null));
  return given.size === 0 ? [null] : [...given];
}

function entryOf(report: Report, project: DocumentProject): ProjectEntry {
  const { scoring } = project;
  const evaluation = project.evaluation ?? report.evaluation;
  const own = actOf(evaluation).scoredBy === 'organisation';
  const total = scoring?.total ?? null;
  return {
    report,
    project,
    organisations: project.organisations.length > 0 ? project.organisations : report.organisations,
    kind: project.kind ?? report.kind,
    evaluation,
    evaluationName: project.evaluationName ?? (project.evaluation === undefined ? report.evaluationName : undefined),
    score: own ? null : total,
    selfScore: scoring?.selfScore?.score ?? (own ? total : null),
    to: `${report.url}#${project.id}`,
  };
}
