/** `/themes/<id>/`: how often, where, since when, what was advised, what was followed up. */
import type { Corpus } from '../report/archive.ts';
import type { Theme } from '../report/schema/registries.ts';
import { themeRef } from '../views/subject-links.ts';
import { flat, type Table } from '../views/table.ts';
import { periodText } from '../views/chinese-text.ts';
import { findingsByTheme, recommendationsByTheme } from '../analysis/findings-and-recommendations.ts';
import { cardsOf, type RecordCard } from './record-card.ts';
import type { ThemeFindings } from '../analysis/recurring-themes.ts';
import { type ThemeCount, reportsOf } from '../analysis/theme-counts.ts';
import { listAddress, themePage } from '../contract/page-addresses.ts';

/** A theme with all findings and recommendations that carry it; both may be empty. */
export interface ThemePage {
  readonly theme: Theme;
  readonly sentence: string;
  readonly byYear: Table;
  readonly byOrganisation: Table;
  readonly findings: readonly RecordCard[];
  readonly recommendations: readonly RecordCard[];
}

/** All themes in one table. */
/** @param counts in the order of the rows, the most frequent first: the first sets the length of the bars */
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
          {
            text: theme.name,
            to: themePage(theme.id),
            note: theme.definition,
            bar: Math.round((reports / Math.max(1, most)) * 100),
          },
          { text: String(reports), to: reports > 0 ? listAddress('reports', { theme: theme.id }) : null },
          { text: String(findings), to: findings > 0 ? listAddress('findings', { theme: theme.id }) : null },
          {
            text: String(recommendations),
            to: recommendations > 0 ? listAddress('recommendations', { theme: theme.id }) : null,
          },
        ],
      })),
    ),
    notes: [`一个问题可属于几个主题，各行不能相加；共${corpus.reports.length}份报告，按出现的报告份数排列。`],
    says: 'theme-counts',
  };
}

/** The themes of one organisation, each with a link to its findings. */
export function themeLines(corpus: Corpus, themes: readonly ThemeFindings[], organisation: string): Table {
  return {
    title: '按主题看问题',
    columns: [
      { name: '主题', width: 'wide' },
      { name: '出现的报告', unit: '份', align: 'end' },
      { name: '问题', unit: '个', align: 'end' },
    ],
    bodies: flat(
      themes.map(({ id, reports, findings }) => ({
        cells: [
          { text: themeRef(id, corpus).name, to: themePage(id) },
          { text: String(reports.length) },
          { text: String(findings.length), to: listAddress('findings', { theme: id, organisation }) },
        ],
      })),
    ),
    notes: ['一个问题可属于几个主题，各行不能相加。'],
  };
}

/** One for each theme of content/themes.yaml, in its order, also those that nothing carries. */
export function themePages(corpus: Corpus): ThemePage[] {
  return [...corpus.themes.values()].map((theme) => {
    const findings = cardsOf(corpus, findingsByTheme(corpus).get(theme.id));
    const recommendations = cardsOf(corpus, recommendationsByTheme(corpus).get(theme.id));
    return {
      theme,
      sentence: sentence(findings, recommendations, corpus),
      byYear: byYear(findings),
      byOrganisation: byOrganisation(findings),
      findings,
      recommendations,
    };
  });
}

function sentence(findings: readonly RecordCard[], advice: readonly RecordCard[], corpus: Corpus): string {
  const all = corpus.reports.length;
  const advised = advice.length === 0 ? '' : `同一主题的建议${advice.length}条，`;
  if (findings.length === 0)
    return `所载${all}份报告没有提出这类问题${advised === '' ? '' : `；同一主题的建议${advice.length}条`}。`;
  const organisations = new Set(findings.flatMap(({ organisationIds }) => organisationIds)).size;
  const followed = findings.filter(({ later }) => later.length > 0).length;
  const states =
    followed === 0 ? '本站所载的后来文件里没有整改记录' : `就本站所载，${followed}个问题在后来的文件里有整改记录`;
  const concerned = organisations === 0 ? '没有分到各单位' : `涉及${organisations}个单位`;
  return `${all}份报告中有${reportsOf(findings)}份提出这类问题，共${findings.length}个，${concerned}，${since(findings)}；${jointWords(findings)}${advised}${states}。`;
}

/** Findings that are about several organisations together are counted for none of them. */
function jointWords(findings: readonly RecordCard[]): string {
  const joint = findings.filter(({ organisationIds }) => organisationIds.length === 0).length;
  if (joint === 0) return '';
  return joint === findings.length
    ? '都由合评几个单位的报告一并提出；'
    : `其中${joint}个由合评几个单位的报告一并提出，没有分到各单位，不计在这些单位里；`;
}

/** The first of several periods; of one report, or of several on one period, that period. */
function since(findings: readonly RecordCard[]): string {
  const periods = new Set(findings.map(({ report }) => periodText(report.period)));
  const [only] = periods;
  if (only !== undefined && periods.size === 1) return `所评的是${only}的资金`;
  return `所评的资金最早是${Math.min(...findings.map(({ report }) => report.period.from))}年度的`;
}

function byYear(findings: readonly RecordCard[]): Table {
  const years = Map.groupBy(findings, ({ report }) => report.period.to);
  return {
    title: '按被评价的最后年度',
    columns: [{ name: '年度' }, { name: '报告', unit: '份', align: 'end' }, { name: '问题', unit: '个', align: 'end' }],
    bodies: flat(
      [...years]
        .sort(([a], [b]) => b - a)
        .map(([year, own]) => ({
          cells: [{ text: String(year) }, { text: String(reportsOf(own)) }, { text: String(own.length) }],
        })),
    ),
    notes: [],
  };
}

interface Line {
  readonly name: string;
  readonly to: string | null;
  readonly reports: Set<string>;
  findings: number;
}

/** Lines of a table that stands beside another. */
const MOST_LINES = 20;

/** Says that the next line is level with the last one shown. */
function level(sorted: readonly Line[]): string {
  const [last, next] = [sorted[MOST_LINES - 1], sorted[MOST_LINES]];
  const isLevel = last?.reports.size === next?.reports.size && last?.findings === next?.findings;
  return isLevel ? '（下一个与最后一个的份数、个数相同）' : '';
}

/** Organisations for which the theme came up, those with more reports first. */
function byOrganisation(findings: readonly RecordCard[]): Table {
  const lines = new Map<string, Line>();
  for (const record of findings) {
    record.organisationIds.forEach((id, index) => {
      const ref = record.organisations[index];
      const line = lines.get(id) ?? {
        name: ref?.name ?? id,
        to: ref?.to ?? null,
        reports: new Set<string>(),
        findings: 0,
      };
      line.reports.add(record.report.id);
      line.findings += 1;
      lines.set(id, line);
    });
  }
  const sorted = [...lines.values()].sort((a, b) => b.reports.size - a.reports.size || b.findings - a.findings);
  return {
    title: '按单位',
    columns: [
      { name: '单位', width: 'wide' },
      { name: '报告', unit: '份', align: 'end' },
      { name: '问题', unit: '个', align: 'end' },
    ],
    bodies: flat(
      sorted.slice(0, MOST_LINES).map((line) => ({
        cells: [{ text: line.name, to: line.to }, { text: String(line.reports.size) }, { text: String(line.findings) }],
      })),
    ),
    notes: [
      ...(findings.some(({ organisationIds }) => organisationIds.length > 1)
        ? ['一个问题涉及几个单位的，每个单位各计一次，各行不能相加。']
        : []),
      ...(findings.some(({ organisationIds }) => organisationIds.length === 0)
        ? ['合评几个单位的报告一并提出、没有分到单位的问题，不计入各单位。']
        : []),
      ...(sorted.length > MOST_LINES ? [`共${sorted.length}个单位，只列前${MOST_LINES}个${level(sorted)}。`] : []),
    ],
    says: 'theme-organisations',
  };
}
