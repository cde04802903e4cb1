/** Whom findings and follow-ups are about, and who has a share in a document, told again from the public data. */
import { findingsOf, ofProject, type DataReport } from './archive-data.ts';

export const chargedFindings = (reports: readonly DataReport[]) =>
  findingsOf(reports).map((finding) => ({
    ...finding,
    about:
      finding.organisations.length === 0 &&
      ofProject(finding.report, finding.project).length === 0 &&
      finding.report.organisationIds.length > 1
        ? []
        : finding.about,
  }));

/** Whether an entry that names these organisations, or none, is about this one. */
export const concerns = (id: string, named: readonly string[], { organisationIds }: DataReport): boolean =>
  named.length > 0 ? named.includes(id) : organisationIds.length === 1 && organisationIds[0] === id;

/** What a document says of itself beyond a report of one organisation; absent where it has nothing to say. */
type Wide = DataReport & {
  readonly projects?: readonly { readonly organisations: readonly string[] }[];
  readonly reportedTo?: readonly string[];
};

/** Whether a follow-up is about this organisation: a document that is presented to a body above tells of others than its author. */
export const isToldOf = (id: string, named: readonly string[], report: Wide): boolean =>
  concerns(id, named, report) && (named.length > 0 || (report.reportedTo ?? []).length === 0);
