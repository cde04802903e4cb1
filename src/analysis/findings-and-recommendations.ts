/** Every finding and every recommendation of the archive, and who and what each is about. */
import type { LocatedKind } from '../contract/search-index.ts';
import type { Corpus, Report } from '../report/archive.ts';
import { groupEach } from './group-by-keys.ts';
import { once } from './once.ts';

/** Findings and recommendations: what lists show one by one and the search engine knows by name. */
export type RecordKind = LocatedKind;

/**
 * A finding (F1 …) or a recommendation (R1 …) with its report, as written in the front matter and not yet
 * dressed for a page.
 */
export interface ArchiveRecord {
  readonly kind: RecordKind;
  readonly report: Report;
  readonly id: string;
  /** “report-id#F1” */
  readonly name: string;
  readonly title: string;
  readonly points: readonly string[];
  readonly themeIds: readonly string[];
  /** Of a finding who it is about, of a recommendation who is to follow it; empty where nobody can say. */
  readonly organisationIds: readonly string[];
  /** Place in the source. */
  readonly where: string;
  /** Of a finding the advice that answers it, of a recommendation the findings that it answers, all of the same report. */
  readonly ties: readonly { readonly id: string; readonly title: string }[];
}

/** Records of one report; empty where it has none of the kind. */
export interface ReportRecords {
  readonly report: Report;
  readonly records: readonly ArchiveRecord[];
}

/** Organisations of the project that an entry belongs to; none where it belongs to none, or the project names nobody. */
const ofProject = ({ projects = [] }: Report, { project }: Entry): readonly string[] =>
  projects.find(({ id }) => id === project)?.organisations ?? [];

/**
 * Who a finding is about: those it names, those of its project, or the only one that the report evaluates; of
 * several nobody can say which.
 */
function chargedTo(report: Report, finding: Report['findings'][number]): readonly string[] {
  const { organisations } = report;
  if (finding.organisations.length > 0) return finding.organisations;
  const own = ofProject(report, finding);
  if (own.length > 0) return own;
  return organisations.length === 1 ? organisations : [];
}

/** Who is to follow advice: those it names, those of its project, or all that the report evaluates. */
function addressedTo(report: Report, advice: Report['recommendations'][number]): readonly string[] {
  if (advice.responsible.length > 0) return advice.responsible;
  const own = ofProject(report, advice);
  return own.length > 0 ? own : report.organisations;
}

/** Findings by report, newest report first. */
export const findingsOfReports = once((corpus: Corpus): readonly ReportRecords[] =>
  corpus.reports.map((report) => ({
    report,
    records: report.findings.map((finding) => ({
      ...common(report, finding),
      kind: 'finding',
      organisationIds: chargedTo(report, finding),
      ties: report.recommendations.filter(({ answers }) => answers.includes(finding.id)),
    })),
  })),
);

/** Recommendations by report, newest report first. */
export const recommendationsOfReports = once((corpus: Corpus): readonly ReportRecords[] =>
  corpus.reports.map((report) => ({
    report,
    records: report.recommendations.map((recommendation) => ({
      ...common(report, recommendation),
      kind: 'recommendation',
      organisationIds: addressedTo(report, recommendation),
      ties: report.findings.filter(({ id }) => recommendation.answers.includes(id)),
    })),
  })),
);

type Entry = Report['findings'][number] | Report['recommendations'][number];

const common = (report: Report, { id, title, points, themes, where }: Entry) => ({
  report,
  id,
  name: `${report.id}#${id}`,
  title,
  points,
  themeIds: themes,
  where,
});

/** Every finding, newest report first. */
export const findingRecords = once((corpus: Corpus): readonly ArchiveRecord[] =>
  findingsOfReports(corpus).flatMap(({ records }) => records),
);

/** Every recommendation, newest report first. */
export const recommendationRecords = once((corpus: Corpus): readonly ArchiveRecord[] =>
  recommendationsOfReports(corpus).flatMap(({ records }) => records),
);

/**
 * Id of a theme → its findings, those of the newest report first. One with several themes is under each; a
 * theme that none carries is not in the map.
 */
export const findingsByTheme = once((corpus: Corpus) => groupEach(findingRecords(corpus), ({ themeIds }) => themeIds));

/** Id of a theme → its recommendations, as `findingsByTheme`. */
export const recommendationsByTheme = once((corpus: Corpus) =>
  groupEach(recommendationRecords(corpus), ({ themeIds }) => themeIds),
);

export const findingsByOrganisation = once((corpus: Corpus) =>
  groupEach(findingRecords(corpus), ({ organisationIds }) => organisationIds),
);

/** Findings that are charged to the organisation. */
export const findingsFor = (corpus: Corpus, organisation: string): readonly ArchiveRecord[] =>
  findingsByOrganisation(corpus).get(organisation) ?? [];

/**
 * Id of an organisation → recommendations that it is to follow, those of the newest report first; what is
 * addressed to nobody in particular is under none.
 */
export const adviceByOrganisation = once((corpus: Corpus) =>
  groupEach(recommendationRecords(corpus), ({ organisationIds }) => organisationIds),
);

/** Findings that name nobody, by each of the several organisations that their report evaluates together. */
export const jointFindings = once((corpus: Corpus) =>
  groupEach(
    findingRecords(corpus).filter(({ organisationIds }) => organisationIds.length === 0),
    ({ report }) => report.organisations,
  ),
);

/** Id of a report → its findings in their order; a report without any is not in the map. */
export const findingsByReport = once((corpus: Corpus) =>
  groupEach(findingRecords(corpus), ({ report }) => [report.id]),
);
