/** What must hold of every sentence and number that pages compute from many reports. Independent of the code that makes them. */
import type { Corpus, Report } from '../../src/report/archive.ts';
import { groupSentence } from '../../src/page-data/indicator-group-words.ts';
import { indicatorGroups } from '../../src/analysis/indicator-groups.ts';
import { allListings } from '../../src/page-data/lists/all-lists.ts';
import { organisationPages } from '../../src/page-data/organisation/organisation-page.ts';
import { overview } from '../../src/page-data/front/front-page.ts';
import { programmePages, programmeTable } from '../../src/page-data/programme/programme-page.ts';
import { themePages } from '../../src/page-data/theme-pages.ts';
import type { Chart } from '../../src/views/chart.ts';
import type { Table } from '../../src/views/table.ts';
import { withResults } from './with-results.ts';

/** Every sentence with where it stands. */
export function sentencesOf(corpus: Corpus): [string, string][] {
  const view = overview(withResults(corpus));
  const chart = (one: Chart | null): string[] => (one === null ? [] : [one.sentence, ...(one.table?.notes ?? [])]);
  const notes = (table: Table | null): readonly string[] => table?.notes ?? [];
  const told: [string, readonly string[]][] = [
    ['front', view.figures.map(({ value, unit, note }) => `${value}${unit ?? ''} ${note ?? ''}`)],
    ['front', [view.spread, view.byKind, view.byPeriod, view.byRate].flatMap(chart)],
    ['front', [view.themes, view.returned, view.low, view.gaps].flatMap(notes)],
    ['front', [...view.recent, ...view.programmes, ...view.followUps].map(({ note }) => note)],
    ...allListings(withResults(corpus)).map(({ name, sentence, facetNote }): [string, string[]] => [
      name,
      [sentence, facetNote],
    ]),
    ...organisationPages(withResults(corpus)).map((page): [string, string[]] => [
      page.organisation.id,
      [page.sentence, ...chart(page.scores)],
    ]),
    ...themePages(corpus).map(({ theme, sentence }): [string, string[]] => [theme.id, [sentence]]),
    ...programmePages(corpus).map((page): [string, string[]] => [
      page.programme.id,
      [page.sentence, ...page.changes, ...chart(page.chart), ...page.series.flatMap(chart)],
    ]),
    [
      'programmes',
      programmeTable(programmePages(corpus)).bodies.flatMap(({ rows }) => rows.map(({ cells }) => cells[2]!.text)),
    ],
    ['groups', indicatorGroups(corpus).map(groupSentence)],
  ];
  return told.flatMap(([where, all]) => all.filter((one) => one !== '').map((one): [string, string] => [where, one]));
}

/** Words that no sentence has: a value that is none, a gap where one was put in, a doubled or missing stop. */
const BROKEN = /NaN|undefined|null|Infinity|—%|（）|，，|。。|；；|；。|：。|，。|^[，；。]|\[object/;

const hundred = ({ scoring: { total, max } }: Report): number | null => {
  const out = max === undefined ? 100 : Number(max);
  return total === null || out > 100 ? null : Math.round((Number(total) * 1e6 * 100) / out) / 1e6;
};

/** What is wrong with an archive's sentences; nothing where all hold. */
export function faultsOf(corpus: Corpus): string[] {
  const faults = sentencesOf(corpus)
    .filter(([, text]) => BROKEN.test(text))
    .map(([where, text]) => `${where}: ${text}`);
  const fail = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  const { reports } = corpus;
  const view = overview(withResults(corpus));
  const scored = reports.filter((report) => report.evaluation !== 'self' && hundred(report) !== null);

  // N is the true number, and the ends are those of the reports themselves, all named.
  const spread = view.spread?.sentence ?? '';
  fail((view.spread === null) === (scored.length === 0), `spread: ${spread}`);
  if (scored.length > 1) fail(spread.startsWith(`${scored.length}份由评价机构打分的报告中`), `count: ${spread}`);
  const values = scored.map((report) => hundred(report)!);
  for (const [word, end] of [
    ['最高', Math.max(...values)],
    ['最低', Math.min(...values)],
  ] as const) {
    const names = new RegExp(`${word}(?:按百分制)?[\\d.]+分(?:（满分[^）]*）)?（([^）]*)）`).exec(spread)?.[1];
    const at = scored.filter((report) => hundred(report) === end).map(({ shortTitle }) => shortTitle);
    if (names === undefined) fail(new Set(values).size < 2, `no ${word}: ${spread}`);
    else {
      const told = names
        .replace(/并列$/, '')
        .replace(/等\d+份$/, '')
        .split('、');
      fail(
        told.every((name) => at.includes(name)),
        `${word}: ${names} of ${at.join('、')}`,
      );
      fail(told.length === Math.min(at.length, 5), `${word} hides a tie: ${names} of ${at.join('、')}`);
    }
  }

  // Groups are parts of the whole: no report stands in two.
  for (const chart of [view.byKind, view.byPeriod]) {
    const rows = chart?.table?.bodies[0]?.rows ?? [];
    const sum = (at: number): number => rows.reduce((all, { cells }) => all + Number(cells[at]!.text), 0);
    if (chart === null) continue;
    fail(sum(1) === reports.length, `${chart.title} counts ${sum(1)} of ${reports.length}`);
    fail(sum(2) === scored.length, `${chart.title} scores ${sum(2)} of ${scored.length}`);
  }

  // Values of a filter are parts of the whole, or the list says that they overlap or leave out.
  for (const { name, facets, entries, facetNote } of allListings(withResults(corpus))) {
    for (const facet of facets) {
      const sum = facet.options.reduce((all, { count }) => all + count, 0);
      fail(sum === entries || facetNote.includes(facet.name), `${name} ${facet.key}: ${sum} of ${entries}`);
    }
  }
  for (const list of allListings(withResults(corpus)).filter(({ name }) =>
    /^(?:findings|recommendations)$/.test(name),
  )) {
    const status = list.facets.find(({ key }) => key === 'status')!;
    fail(status.options.reduce((all, { count }) => all + count, 0) === list.entries, `${list.name}: status`);
  }

  // The organisation with the most reports has more than every other that is not named.
  const counts = new Map<string, number>();
  for (const { organisations } of reports) for (const id of organisations) counts.set(id, (counts.get(id) ?? 0) + 1);
  const sentence = allListings(withResults(corpus)).find(({ name }) => name === 'organisations')!.sentence;
  const most = Math.max(0, ...counts.values());
  const at = [...counts].filter(([, count]) => count === most).map(([id]) => corpus.organisations.get(id)!.name);
  const isTold = sentence.includes('报告最多的是');
  fail(isTold === (most > 1 && at.length < counts.size), `most: ${sentence}`);
  if (isTold)
    fail(
      at.every((name) => sentence.includes(name)),
      `most hides: ${sentence}`,
    );

  // Money is never added up.
  fail(!view.figures.some(({ unit }) => (unit ?? '').includes('元')), 'money is added up');
  return faults;
}
