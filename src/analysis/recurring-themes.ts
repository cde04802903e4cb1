/** What came back: problems of one theme that several reports find with the same organisation. */
import type { Corpus, Report } from '../report/archive.ts';
import { groupEach } from './group-by-keys.ts';
import { once } from './once.ts';
import { findingsByOrganisation, type ArchiveRecord } from './findings-and-recommendations.ts';

/** Findings that carry one theme (`id`), and the reports that they come from, each once. */
export interface ThemeFindings {
  readonly id: string;
  readonly reports: readonly Report[];
  readonly findings: readonly ArchiveRecord[];
}

/** Themes of some findings, those of most reports first. */
export function themesOf(findings: readonly ArchiveRecord[]): ThemeFindings[] {
  return [...groupEach(findings, ({ themeIds }) => themeIds)]
    .map(([id, own]) => ({ id, findings: own, reports: [...new Set(own.map(({ report }) => report))] }))
    .sort(
      (a, b) => b.reports.length - a.reports.length || b.findings.length - a.findings.length || (a.id < b.id ? -1 : 1),
    );
}

/** In the order of the characters' codes, the same on every machine. */
function byCode(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface Returned extends ThemeFindings {
  readonly organisation: string;
}

/** Of all organisations: themes that more than one report finds, most reports first. */
export const returnedThemes = once((corpus: Corpus): readonly Returned[] =>
  [...findingsByOrganisation(corpus)]
    .flatMap(([organisation, findings]) => themesOf(findings).map((theme) => ({ ...theme, organisation })))
    .filter(({ reports }) => reports.length > 1)
    .sort(
      (a, b) =>
        b.reports.length - a.reports.length ||
        b.findings.length - a.findings.length ||
        byCode(a.organisation, b.organisation) ||
        byCode(a.id, b.id),
    ),
);
