/** Whom findings are charged to, told again from the public data: of several organisations only those that are named. */
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
