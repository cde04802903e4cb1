/** What came back, as tables: of all organisations for the front page, of one for its own. */
import type { Corpus, Report } from '../../report/archive.ts';
import { organisationShort, themeRef } from '../../views/subject-links.ts';
import { flat, type Table } from '../../views/table.ts';
import { runsOf, yearsIn, yearsText } from '../../views/chinese-text.ts';
import type { ArchiveRecord } from '../../analysis/findings-and-recommendations.ts';
import { cardOf } from '../record-card.ts';
import { organisationsIn } from '../../analysis/evaluated-organisations.ts';
import { themesOf, returnedThemes } from '../../analysis/recurring-themes.ts';
import { listAddress, organisationPage, themePage } from '../../contract/page-addresses.ts';

/** The first lines of it, for the front page. */
export function returnedTable(corpus: Corpus, most: number): Table {
  const all = returnedThemes(corpus);
  return {
    title: '同一单位又出现的问题',
    columns: [
      { name: '单位' },
      { name: '主题', width: 'medium' },
      { name: '报告', unit: '份', align: 'end' },
      { name: '问题', unit: '个', align: 'end' },
      { name: '预算年度' },
    ],
    bodies: flat(
      all.slice(0, most).map(({ organisation, id, reports, findings }) => ({
        cells: [
          { text: organisationShort(organisation, corpus), to: `${organisationPage(organisation)}#returned` },
          { text: themeRef(id, corpus).name, to: themePage(id) },
          { text: String(reports.length), to: reportsBehind(corpus, organisation, id, reports) },
          { text: String(findings.length), to: listAddress('findings', { theme: id, organisation }) },
          { text: yearsOf(reports) },
        ],
      })),
    ),
    notes: [
      `${all.length > most ? `共${all.length}组，只列前${most}组，其余见各单位的页面。` : ''}不止一份报告指出同一单位的同类问题，就列在这里，这些报告的年度可以相同；按主题归并，不等于同一件事。`,
    ],
    says: 'returned',
  };
}

/** The list of reports, where it holds these and no others: a report can raise a theme with another organisation. */
function reportsBehind(corpus: Corpus, organisation: string, theme: string, own: readonly Report[]): string | null {
  const listed = corpus.reports.filter(
    (report) =>
      organisationsIn(report).includes(organisation) && report.findings.some(({ themes }) => themes.includes(theme)),
  );
  const isSame = listed.length === own.length && listed.every((report) => own.includes(report));
  return isSame ? listAddress('reports', { theme, organisation }) : null;
}

/** Years between that none of the reports is about are left out. */
const yearsOf = (reports: readonly Report[]): string =>
  runsOf(yearsIn(reports.map(({ period }) => period))).replaceAll('—', '–');

/** For one organisation: each theme that came back, with the findings. */
export function returnedDetail(corpus: Corpus, findings: readonly ArchiveRecord[]): Table | null {
  const back = themesOf(findings).filter(({ reports }) => reports.length > 1);
  if (back.length === 0) return null;
  return {
    title: '在不止一份报告里出现的问题',
    columns: [
      { name: '主题', width: 'medium' },
      { name: '报告', unit: '份', align: 'end' },
      { name: '年度' },
      { name: '具体问题', width: 'wide' },
    ],
    bodies: back.map(({ id, reports, findings: own }) => ({
      headings: [],
      rows: [...own]
        .sort((a, b) => a.report.period.to - b.report.period.to)
        .map((finding, index) => ({
          cells: [
            index === 0 ? { text: themeRef(id, corpus).name, to: themePage(id) } : { text: '〃' },
            { text: index === 0 ? String(reports.length) : '' },
            { text: yearsText(finding.report.period) },
            { text: finding.title, to: cardOf(corpus, finding).page, note: finding.report.shortTitle },
          ],
        })),
    })),
    notes: ['按主题归并，不等于同一件事；是否同一件事请看原文。'],
  };
}
