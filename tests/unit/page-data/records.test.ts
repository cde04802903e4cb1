import { describe, expect, it } from 'vitest';
import { recommendationPages } from '../../../src/page-data/recommendation-page.ts';
import { findingRecords, recommendationRecords } from '../../../src/analysis/findings-and-recommendations.ts';
import { cardsOf } from '../../../src/page-data/record-card.ts';
import { findingListing, recommendationListing } from '../../../src/page-data/lists/record-listings.ts';
import { advice, archive, finding, followUp, report, two } from './fixture.ts';

describe('findings', () => {
  const corpus = two();
  const records = cardsOf(corpus, findingRecords(corpus));

  it('come newest report first, each with its address', () => {
    expect(records.map(({ page }) => page)).toEqual([
      '/reports/gongxin-2024/#F1',
      '/reports/gongxin-2023/#F1',
      '/reports/gongxin-2023/#F2',
      '/reports/waimao/#F1',
    ]);
  });

  it('concern the organisations they name, else those of the report', () => {
    expect(records[0]!.organisationIds).toEqual(['gongxin']);
    expect(records[3]!.organisationIds).toEqual(['shangwu', 'caizheng']);
  });

  it('are tied to the advice that answers them', () => {
    expect(records[1]!.ties.map(({ to }) => to)).toEqual([
      '/recommendations/gongxin-2023-R1/',
      '/recommendations/gongxin-2023-R2/',
    ]);
  });

  it('know what a later document says of them', () => {
    expect(records[1]!.later).toEqual([
      {
        to: '/reports/gongxin-2024/#U1',
        from: '工信 2024（自评）',
        reported: '已整改（截至2025-04-18）',
        verified: null,
        verifiedName: '评价核实',
      },
    ]);
    expect(records[1]!.values['status']).toEqual([{ value: 'done', name: '已整改' }]);
    expect(records[2]!.values['status']).toEqual([{ value: 'in-progress', name: '正在整改' }]);
    expect(records[3]!.values['status']).toEqual([{ value: 'none', name: '本站没有整改记录' }]);
  });

  it('are computed once for one archive', () => expect(cardsOf(corpus, findingRecords(corpus))[0]).toBe(records[0]));
});

describe('the state of a finding', () => {
  const said = (state: 'done' | 'not-done', verified: 'done' | 'not-done' | null) =>
    followUp('U1', ['old#F1'], {
      reported: { state, asOf: null },
      verified: verified === null ? null : { state: verified, text: '核实', by: '评价机构', asOf: null },
    });
  const old = report({ findings: [finding('F1', ['slow'])], recommendations: [] }, 'old');
  const stateIn = (...later: ReturnType<typeof said>[]): string | undefined => {
    const reports = later.map((one, index) => report({ followUps: [one] }, `later-${index}`));
    const all = archive([...reports, old]);
    const record = cardsOf(all, findingRecords(all)).find(({ report: { id } }) => id === 'old');
    return record?.values['status']?.[0]?.value;
  };

  it('is what the newest document says', () =>
    expect(stateIn(said('done', null), said('not-done', null))).toBe('done'));
  it('is what an evaluator verified, where one looked', () =>
    expect(stateIn(said('done', 'not-done'))).toBe('not-done'));
});

describe('recommendations', () => {
  const corpus = two();
  const records = cardsOf(corpus, recommendationRecords(corpus));

  it('have pages of their own', () => expect(records[0]!.page).toBe('/recommendations/gongxin-2024-R1/'));

  it('go to those who are named as responsible', () => expect(records[3]!.organisationIds).toEqual(['caizheng']));

  it('stand under one state, and say so where the problems they answer have several', () => {
    expect(records[2]!.values['status']).toEqual([{ value: 'mixed', name: '所回应的几个问题进展不同' }]);
    expect(recommendationListing(corpus).facets.find(({ key }) => key === 'status')!.options).toEqual(
      [
        { value: 'mixed', name: '所回应的几个问题进展不同', count: 1 },
        { value: 'none', name: '本站没有整改记录', count: 2 },
        { value: 'done', name: '已整改', count: 1 },
      ].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh')),
    );
    expect(records[2]!.later).toHaveLength(2);
  });

  it('are shown with their problems, follow-ups and their like in other reports', () => {
    const [, , page] = recommendationPages(corpus);
    expect(page!.answered.map(({ id }) => id)).toEqual(['F1', 'F2']);
    expect(page!.followUps.map(({ to }) => to)).toEqual(['/reports/gongxin-2024/#U1', '/reports/gongxin-2024/#U2']);
    const [first] = recommendationPages(corpus);
    expect(first!.similar.map(({ report: { id } }) => id)).toEqual(['gongxin-2023', 'waimao']);
  });
});

describe('the lists', () => {
  it('say how many there are and how many were followed up', () => {
    expect(findingListing(two()).sentence).toBe('3份报告共4个问题；就本站所载，其中2个在后来的文件里有整改记录。');
    expect(recommendationListing(two()).sentence).toBe(
      '3份报告共4条建议；就本站所载，其中2条所回应的问题在后来的文件里有整改记录。',
    );
    const own = report(
      { recommendations: [advice('R1', ['slow'], [])], followUps: [followUp('U1', ['own#R1'])] },
      'own',
    );
    expect(recommendationListing(archive([own])).sentence).toBe(
      '1份报告共1条建议；就本站所载，其中1条在后来的文件里有整改记录。',
    );
  });

  it('count an entry under every value it has', () => {
    const options = Object.fromEntries(findingListing(two()).facets.map(({ key, options: own }) => [key, own]));
    expect(options['theme']!.map(({ value, count }) => [value, count])).toEqual([
      ['slow', 3],
      ['idle-funds', 2],
    ]);
    expect(options['year']!.map(({ value, count }) => [value, count])).toEqual([
      ['2024', 1],
      ['2023', 3],
      ['2022', 1],
      ['2021', 1],
    ]);
    expect(options['evaluator']!.map(({ name, count }) => [name, count])).toEqual([
      ['广东三胜管理顾问有限公司', 3],
      ['单位自评', 1],
    ]);
  });

  it('leave out reports without entries, and stand even when there are none', () => {
    const listing = findingListing(archive([report({}, 'leer')]));
    expect(listing.sentence).toContain('0份报告共0个问题');
    expect(listing.pages).toHaveLength(1);
  });
});

describe('the description of a recommendation', () => {
  const described = (points: string[], organisations = ['gongxin']): string | undefined =>
    recommendationPages(
      archive([report({ title: '某报告', organisations, recommendations: [advice('R1', [], [], { points })] }, 'a')]),
    )[0]?.description;

  it('is its points, cut where they are long', () => {
    expect(described(['做法一', '做法二'])).toBe('做法一；做法二');
    expect(described(['长'.repeat(200)])).toBe(`${'长'.repeat(149)}…`);
  });

  it('without points says what is wanted of whom, and where that stands', () => {
    expect(described([], ['gongxin', 'shangwu'])).toBe(
      '建议R1。《某报告》的建议R1，对甲市工业和信息化局、甲市商务局提出。',
    );
  });
});
