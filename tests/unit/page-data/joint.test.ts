/** Findings of a report on several organisations are charged to those that they name, to nobody else. */
import { describe, expect, it } from 'vitest';
import { organisationPages } from '../../../src/page-data/organisation/organisation-page.ts';
import { findingsFor } from '../../../src/analysis/findings-and-recommendations.ts';
import { organisationListing } from '../../../src/page-data/lists/organisation-listing.ts';
import { cardsOf } from '../../../src/page-data/record-card.ts';
import { findingRecords } from '../../../src/analysis/findings-and-recommendations.ts';
import { returnedTable } from '../../../src/page-data/organisation/returned-theme-tables.ts';
import { returnedThemes } from '../../../src/analysis/recurring-themes.ts';
import { themePages } from '../../../src/page-data/theme-pages.ts';
import { archive, finding, followUp, report } from './fixture.ts';
import { texts } from './texts.ts';
import { withResults } from '../../support/with-results.ts';

const joint = report(
  {
    shortTitle: '几个部门合评',
    organisations: ['gongxin', 'shangwu'],
    findings: [finding('F1', ['slow']), finding('F2', ['slow'], { organisations: ['shangwu'] })],
  },
  'joint',
);
const own = report(
  {
    shortTitle: '工信',
    organisations: ['gongxin'],
    findings: [finding('F1', ['slow']), finding('F2', ['idle-funds'], { organisations: ['caizheng'] })],
    followUps: [followUp('U1', ['joint#F1'])],
  },
  'own',
);
const corpus = archive([own, joint]);
const pages = organisationPages(withResults(corpus));
const pageOf = (id: string) => pages.find(({ organisation }) => organisation.id === id)!;

describe('a finding of a report on several organisations', () => {
  it('is counted for those that it names, and of one organisation for that one', () => {
    const names = (id: string): string[] => findingsFor(corpus, id).map(({ name }) => name);
    expect([names('gongxin'), names('shangwu'), names('caizheng')]).toEqual([['own#F1'], ['joint#F2'], ['own#F2']]);
    expect(
      cardsOf(corpus, findingRecords(corpus)).find(({ name }) => name === 'joint#F1')?.values['organisation'],
    ).toEqual([]);
  });

  it('did not come back with an organisation that it does not name', () => {
    expect(returnedThemes(corpus)).toEqual([]);
  });

  it('stands apart on the pages of those that its report evaluates', () => {
    expect(pageOf('gongxin').joint.map(({ name }) => name)).toEqual(['joint#F1']);
    expect(pageOf('gongxin').sentence).toMatch(/；指出问题1个；另有1个问题由合评报告一并提出，本站没有分到各单位。$/);
    expect(pageOf('caizheng').joint).toEqual([]);
  });

  it('is not said to be nothing where all findings are joint', () => {
    const only = report({ organisations: ['gongxin', 'shangwu'], findings: [finding('F1', ['slow'])] }, 'only');
    const [page] = organisationPages(withResults(archive([only])));
    expect(page!.sentence).toMatch(
      /；没有单独列在本单位名下的问题；另有1个问题由合评报告一并提出，本站没有分到各单位。$/,
    );
    expect(themePages(archive([only])).find(({ theme }) => theme.id === 'slow')!.sentence).toContain(
      '共1个，没有分到各单位，所评的是2021—2023年度的资金；都由合评几个单位的报告一并提出；',
    );
  });

  it('is in the number of a theme, not in its organisations', () => {
    const slow = themePages(corpus).find(({ theme }) => theme.id === 'slow')!;
    expect(slow.sentence).toContain('共3个，涉及2个单位，');
    expect(slow.sentence).toContain('其中1个由合评几个单位的报告一并提出，没有分到各单位，不计在这些单位里；');
    expect(texts(slow.byOrganisation)).toEqual([
      ['市工信局', '1', '1'],
      ['市商务局', '1', '1'],
    ]);
    expect(slow.byOrganisation.notes.join('')).toContain('没有分到单位的问题，不计入各单位');
  });

  it('that is followed up by one organisation is not followed up for another', () => {
    expect(pageOf('shangwu').followUps).toBeNull();
    expect(texts(pageOf('gongxin').followUps)).toHaveLength(1);
  });

  it('does not count on the list of organisations', () => {
    const rows = texts(organisationListing(corpus).pages[0]!.content.table);
    expect(rows.map((row) => [row[0], row[5]])).toEqual([
      ['甲市工业和信息化局', '1'],
      ['甲市商务局', '1'],
    ]);
  });

  it('of a report on others is said to be of another report', () => {
    const named = report(
      { organisations: ['shangwu'], findings: [finding('F1', ['slow'], { organisations: ['gongxin'] })] },
      'named',
    );
    const page = organisationPages(withResults(archive([own, named])))[0]!;
    expect(page.sentence).toContain('指出问题2个（其中1个出自评价别的单位的报告）');
  });

  it('leads to the list of reports only where that holds the same reports', () => {
    const named = report(
      { organisations: ['shangwu'], findings: [finding('F1', ['slow'], { organisations: ['gongxin'] })] },
      'named',
    );
    const [row] = returnedTable(archive([own, named]), 10).bodies[0]!.rows;
    expect([row!.cells[2]!.text, row!.cells[2]!.to]).toEqual(['2', null]);
  });
});
