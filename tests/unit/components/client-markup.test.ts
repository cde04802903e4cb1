/**
 * The markup on which the scripts of the browser are tested (tests/unit/client) is what the components write.
 * After a change of components: `npx vitest run tests/unit/components/client-markup.test.ts -u`.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { findingListing, type RecordContent } from '../../../src/page-data/lists/record-listings.ts';
import type { AnyListing } from '../../../src/page-data/lists/all-lists.ts';
import { reportPage } from '../../../src/page-data/report/report-page.ts';
import type { Picture } from '../../../src/contract/picture.ts';
import { groupListing, pageAddress, REPORT_ORDERS, tableListing } from '../../../src/lists/listing.ts';
import { years } from '../../../src/lists/facet.ts';
import { rendering, type Render } from '../../support/client/render-components.ts';
import { withResults } from '../../support/with-results.ts';
import { report, two } from '../page-data/fixture.ts';

const FIXTURES = '../../fixtures/client';

const known = withResults(two());

const head = {
  title: '报告',
  to: '/reports/',
  counter: '份',
  search: '标题、单位',
  sentence: '',
  says: 'facets',
} as const;
const FACETS = [
  { key: 'year', name: '预算年度', order: 'name-desc' },
  { key: 'kind', name: '类别' },
] as const;

/** Scores of reports; `—` for none. */
const ROWS: readonly (readonly [name: string, score: string, from: number, to: number, kind: string])[] = [
  ['公交', '80.5', 2023, 2023, 'project'],
  ['外贸', '—', 2021, 2023, 'special-fund'],
  ['工信', '97.35', 2024, 2024, 'project'],
  ['整改', '9.5', 2022, 2022, 'project'],
];

const rows = (most: number): AnyListing =>
  tableListing(
    { ...head, name: 'reports', facets: FACETS },
    ROWS.map(([name, score, from, to, kind]) => {
      const values = {
        year: years({ from, to }),
        kind: [{ value: kind, name: kind === 'project' ? '项目' : '专项资金' }],
      };
      const size = score === '—' ? null : { of: 'score', value: score };
      return {
        values,
        row: {
          cells: [
            { text: name, to: `/reports/${name}/`, note: `${name}局` },
            { text: score, ...(size === null ? {} : { sort: size }) },
          ],
        },
      };
    }) as never,
    {
      title: '报告',
      columns: [
        { name: '报告', width: 'wide' },
        { name: '得分', align: 'end' },
      ],
      notes: [],
    } as never,
    most,
  );

/** The same records on pages of two. */
function longRecords(): AnyListing {
  const { name, title, to, counter, search, sentence, says, pages } = findingListing(known);
  const { groups, tieName } = pages[0]!.content;
  return groupListing(
    {
      ...{ name, title, to, counter, search, sentence, says },
      facets: [{ key: 'theme', name: '主题' }],
      engine: 'finding',
      orders: REPORT_ORDERS,
    },
    groups,
    ({ records }) => records,
    (own): RecordContent => ({ kind: 'records', groups: own, tieName }),
    2,
  );
}

const withIndicators = report({
  indicatorTables: [
    {
      id: 'chanchu',
      title: '产出',
      year: 2023,
      rows: [
        { name: '培训人数', target: '≥100人', actual: '120人', project: '培训', subproject: '面授' },
        { name: '培训时间', target: '6月前', actual: '很快', project: '培训', subproject: '网络' },
        { name: '奖补企业', target: '≥10家', actual: '12家', project: '奖补' },
      ],
    },
    { id: 'manyi', title: '满意度', year: 2023, rows: [{ name: '满意度', target: '≥90%', actual: '85%' }] },
  ],
});

const PICTURE: Picture = {
  kind: 'line',
  unit: '件',
  labels: ['2022', '2023'],
  series: [{ name: '数量', values: [1, 2] }],
  breaks: [],
};

let render: Render;
beforeAll(async () => {
  render = await rendering(
    [
      'components/search/SearchPage',
      'components/list/ListView',
      'components/list/ListContent',
      'components/base/Toc',
      'components/base/Picture',
      'components/base/Header',
      'components/report/Indicators',
      'components/report/Reuse',
      'pages/compare/index',
    ],
    known,
  );
}, 60_000);

const held = (name: string, text: string): Promise<void> =>
  expect(`${text.trim()}\n`).toMatchFileSnapshot(`${FIXTURES}/${name}`);
const main = (html: string): string => /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Its first page as it stands, its other pages, its index. */
async function heldList(name: string, listing: AnyListing): Promise<void> {
  await held(`${name}.html`, await render('components/list/ListView', { listing }));
  await held(`${name}.json`, JSON.stringify(listing.index));
  for (const { number, content } of listing.pages.slice(1))
    await held(`${name}-${number}.html`, await render('components/list/ListContent', { content }));
}

describe('what the scripts find on a page', () => {
  it('a list that is a table', async () =>
    held('list-table.html', await render('components/list/ListView', { listing: rows(100) })));
  it('a list of records', async () =>
    held('list-records.html', await render('components/list/ListView', { listing: findingListing(known) })));
  it('long lists, with their other pages and their index', async () => {
    await heldList('long-table', rows(2));
    await heldList('long-records', longRecords());
    expect(rows(2).pages.map(({ number }) => pageAddress('/reports/', number))).toEqual([
      '/reports/',
      '/reports/page/2/',
    ]);
  });
  it('the search page', async () => held('search-page.html', await render('components/search/SearchPage', {})));
  it('the comparison', async () => held('compare.html', main(await render('pages/compare/index', {}))));
  it('the head of a page', async () => held('header.html', await render('components/base/Header', {})));
  it('the contents of a page', async () => {
    const entries = [
      { id: 'a', title: 'A', note: '3项' },
      { id: 'b', title: 'B' },
    ];
    await held('toc.html', await render('components/base/Toc', { entries }));
  });
  it('a picture', async () =>
    held(
      'picture.html',
      await render('components/base/Picture', { title: '数量', sentence: '数量增加。', picture: PICTURE }),
    ));
  it('indicators and citation of a report', async () => {
    const page = reportPage(withIndicators, withResults({ ...known, reports: [withIndicators] }));
    await held('indicators.html', await render('components/report/Indicators', { page }));
    await held('reuse.html', await render('components/report/Reuse', { source: page.source }));
  });
});
