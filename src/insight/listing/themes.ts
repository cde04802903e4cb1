/** `/themes/<id>/`: how often, where, since when, what was advised, what was followed up. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Theme } from '../../report/schema/registries.ts';
import { flat, type Table } from '../table.ts';
import { findingRecords, recommendationRecords, type ListedRecord } from './records.ts';

export interface ThemePage {
  readonly theme: Theme;
  readonly sentence: string;
  readonly byYear: Table;
  readonly byOrganisation: Table;
  readonly findings: readonly ListedRecord[];
  readonly recommendations: readonly ListedRecord[];
}

/** Reports and findings of one theme. */
export interface ThemeCount {
  readonly theme: Theme;
  readonly reports: number;
  readonly findings: number;
  readonly recommendations: number;
}

/** Themes by the number of reports whose findings carry them. */
export function themeCounts(corpus: Corpus): ThemeCount[] {
  return [...corpus.themes.values()]
    .map((theme) => {
      const has = ({ themes }: { readonly themes: readonly string[] }): boolean => themes.includes(theme.id);
      return {
        theme,
        reports: corpus.reports.filter(({ findings }) => findings.some(has)).length,
        findings: corpus.reports.reduce((all, { findings }) => all + findings.filter(has).length, 0),
        recommendations: corpus.reports.reduce((all, report) => all + report.recommendations.filter(has).length, 0),
      };
    })
    .sort((a, b) => b.reports - a.reports || b.findings - a.findings || a.theme.id.localeCompare(b.theme.id));
}

/** All themes in one table. */
export function themeTable(corpus: Corpus, counts: readonly ThemeCount[]): Table {
  const most = counts[0]?.reports ?? 1;
  return {
    title: '问题主题',
    columns: [
      { name: '主题', width: 'wide' },
      { name: '出现的报告', unit: '份', align: 'end' },
      { name: '问题', unit: '个', align: 'end' },
      { name: '建议', unit: '条', align: 'end' },
    ],
    bodies: flat(
      counts.map(({ theme, reports, findings, recommendations }) => ({
        cells: [
          { text: theme.name, to: `/themes/${theme.id}/`, note: theme.definition, bar: Math.round((reports / Math.max(1, most)) * 100) },
          { text: String(reports) },
          { text: String(findings), to: findings > 0 ? `/findings/?theme=${theme.id}` : null },
          { text: String(recommendations), to: recommendations > 0 ? `/recommendations/?theme=${theme.id}` : null },
        ],
      })),
    ),
    notes: [`一个问题可属于多个主题；共${corpus.reports.length}份报告，按出现的报告份数排列。`],
  };
}

export function themePages(corpus: Corpus): ThemePage[] {
  const findings = findingRecords(corpus);
  const recommendations = recommendationRecords(corpus);
  return [...corpus.themes.values()].map((theme) => {
    const own = findings.filter(({ themeIds }) => themeIds.includes(theme.id));
    const advice = recommendations.filter(({ themeIds }) => themeIds.includes(theme.id));
    return {
      theme,
      sentence: sentence(own, advice, corpus),
      byYear: byYear(own),
      byOrganisation: byOrganisation(own),
      findings: own,
      recommendations: advice,
    };
  });
}

function sentence(findings: readonly ListedRecord[], advice: readonly ListedRecord[], corpus: Corpus): string {
  if (findings.length === 0) return `所载${corpus.reports.length}份报告没有提出这类问题。`;
  const reports = new Set(findings.map(({ report }) => report.id)).size;
  const organisations = new Set(findings.flatMap(({ organisationIds }) => organisationIds)).size;
  const first = Math.min(...findings.map(({ report }) => report.period.from));
  const followed = findings.filter(({ later }) => later.length > 0).length;
  return `${corpus.reports.length}份报告中有${reports}份提出这类问题，共${findings.length}个，涉及${organisations}个单位，最早见于评价${first}年度起资金的报告；对应的建议${advice.length}条，${followed === 0 ? '后来的文件里没有整改记录' : `${followed}个问题在后来的文件里有整改记录`}。`;
}

function byYear(findings: readonly ListedRecord[]): Table {
  const years = [...new Set(findings.map(({ report }) => report.period.to))].sort((a, b) => b - a);
  return {
    title: '按被评价的最后年度',
    columns: [{ name: '年度' }, { name: '报告', unit: '份', align: 'end' }, { name: '问题', unit: '个', align: 'end' }],
    bodies: flat(
      years.map((year) => {
        const own = findings.filter(({ report }) => report.period.to === year);
        return {
          cells: [
            { text: String(year) },
            { text: String(new Set(own.map(({ report }) => report.id)).size) },
            { text: String(own.length) },
          ],
        };
      }),
    ),
    notes: [],
  };
}

/** Organisations for which the theme came up, those with more than one report first. */
function byOrganisation(findings: readonly ListedRecord[]): Table {
  const rows = new Map<string, { name: string; to: string | null; reports: Set<string>; findings: number }>();
  for (const record of findings) {
    record.organisationIds.forEach((id, index) => {
      const ref = record.organisations[index];
      const row = rows.get(id) ?? { name: ref?.name ?? id, to: ref?.to ?? null, reports: new Set<string>(), findings: 0 };
      row.reports.add(record.report.id);
      row.findings += 1;
      rows.set(id, row);
    });
  }
  return {
    title: '按单位',
    columns: [{ name: '单位', width: 'wide' }, { name: '报告', unit: '份', align: 'end' }, { name: '问题', unit: '个', align: 'end' }],
    bodies: flat(
      [...rows.values()]
        .sort((a, b) => b.reports.size - a.reports.size || b.findings - a.findings)
        .map((row) => ({
          cells: [{ text: row.name, to: row.to }, { text: String(row.reports.size) }, { text: String(row.findings) }],
        })),
    ),
    notes: [],
  };
}
