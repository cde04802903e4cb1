/** `/organisations/`: which organisations were evaluated, how they were scored, what was found most often. */
import type { Corpus, Report } from '../../report/archive.ts';
import { themeRef } from '../../views/subject-links.ts';
import { mostOf } from '../../analysis/extremes.ts';
import { shared } from '../../views/chinese-text.ts';
import type { Cell, Row, Table } from '../../views/table.ts';
import { runsOf, yearsIn } from '../../views/chinese-text.ts';
import { periodSize } from '../../lists/column-orders.ts';
import { tableListing, type Listing } from '../../lists/listing.ts';
import { once } from '../../analysis/once.ts';
import { scoresCell } from '../organisation/score-texts.ts';
import { givenScores, selfScores } from '../../analysis/given-and-self-scores.ts';
import { findingsFor, type ArchiveRecord } from '../../analysis/findings-and-recommendations.ts';
import { themesOf } from '../../analysis/recurring-themes.ts';
import { type Evaluated, evaluated, busiest } from '../../analysis/evaluated-organisations.ts';
import { listAddress, organisationPage, themePage } from '../../contract/page-addresses.ts';

const FRAME: Omit<Table, 'bodies'> = {
  title: '被评价的单位',
  columns: [
    { name: '单位', width: 'wide' },
    { name: '报告', unit: '份', align: 'end' },
    { name: '被评价年度' },
    { name: '评价机构评分' },
    { name: '自评分' },
    { name: '问题', unit: '个', align: 'end' },
    { name: '最常见的问题' },
  ],
  notes: [
    '评价机构评分与单位自评分分开列出；一份报告评几个单位的，列该单位自己的得分，没有分别打分的列报告的总分。',
    '“问题”只计记在这个单位名下的，和只评这一个单位的报告提出的；几个单位合评而没有分到单位的，不计入其中任何一个。',
    '“最常见的问题”按出现的报告份数，份数相同的并列。',
  ],
};

/** The most frequent theme; all that share the place. */
function mainTheme(corpus: Corpus, organisation: string, findings: readonly ArchiveRecord[]): Cell {
  const [first, ...others] = mostOf(themesOf(findings), ({ reports }) => reports.length, 0);
  if (first === undefined) return { text: '—' };
  if (others.length === 0) return { text: themeRef(first.id, corpus).name, to: themePage(first.id) };
  const names = [first, ...others].map(({ id }) => themeRef(id, corpus).name);
  return { text: shared(names, '类'), to: `${organisationPage(organisation)}#themes` };
}

function rowOf({ organisation, reports }: Evaluated, corpus: Corpus): Row {
  const { id, name } = organisation;
  const findings = findingsFor(corpus, id);
  return {
    cells: [
      { text: name, to: organisationPage(id) },
      { text: String(reports.length), to: listAddress('reports', { organisation: id }) },
      yearsCell(reports),
      scoresCell(givenScores(corpus, id, reports)),
      scoresCell(selfScores(corpus, id, reports)),
      { text: String(findings.length), to: findings.length > 0 ? listAddress('findings', { organisation: id }) : null },
      mainTheme(corpus, id, findings),
    ],
  };
}

function yearsCell(reports: readonly Report[]): Cell {
  const periods = reports.map(({ period }) => period);
  const from = Math.min(...periods.map((period) => period.from));
  const to = Math.max(...periods.map((period) => period.to));
  return { text: runsOf(yearsIn(periods)).replaceAll('—', '–'), sort: periodSize({ from, to }) };
}

function listingSentence(all: readonly Evaluated[], reports: number): string {
  if (all.length === 0) return '本站还没有收录报告，所以没有被评价的单位。';
  const most = busiest(all);
  const names = shared(
    most.map(({ organisation }) => organisation.name),
    '个单位',
  );
  const first = most[0];
  return `记有名称的被评价单位${all.length}个，报告${reports}份${first === undefined ? '' : `；报告最多的是${names}，${most.length > 1 ? '各' : ''}${first.reports.length}份`}。`;
}

/** Rows on one page of the list. */
const ROWS_A_PAGE = 1000;

/** Only organisations that a report evaluates; those with most reports first. */
export const organisationListing = once(
  (corpus: Corpus): Listing<{ readonly kind: 'table'; readonly table: Table }> => {
    const all = evaluated(corpus);
    return tableListing(
      {
        name: 'organisations',
        title: '单位',
        to: '/organisations/',
        counter: '个',
        search: '单位名称',
        says: 'organisations-list',
        sentence: listingSentence(all, corpus.reports.length),
        facets: [],
      },
      all.map((one) => ({ values: {}, row: rowOf(one, corpus) })),
      FRAME,
      ROWS_A_PAGE,
    );
  },
);
