/** How often each theme comes up. */
import type { Corpus } from '../report/archive.ts';
import type { Theme } from '../report/schema/registries.ts';
import { once } from './once.ts';
import { findingsByTheme, recommendationsByTheme, type ArchiveRecord } from './findings-and-recommendations.ts';

/** Reports and findings of one theme. */
export interface ThemeCount {
  readonly theme: Theme;
  readonly reports: number;
  readonly findings: number;
  readonly recommendations: number;
}

/** How many different reports the records come from. */
export const reportsOf = (records: readonly ArchiveRecord[]): number =>
  new Set(records.map(({ report }) => report.id)).size;

/** Themes by the number of reports whose findings carry them. */
export const themeCounts = once((corpus: Corpus): readonly ThemeCount[] =>
  [...corpus.themes.values()]
    .map((theme) => {
      const findings = findingsByTheme(corpus).get(theme.id) ?? [];
      const recommendations = recommendationsByTheme(corpus).get(theme.id) ?? [];
      return {
        theme,
        reports: reportsOf(findings),
        findings: findings.length,
        recommendations: recommendations.length,
      };
    })
    .sort((a, b) => b.reports - a.reports || b.findings - a.findings || a.theme.id.localeCompare(b.theme.id)),
);
