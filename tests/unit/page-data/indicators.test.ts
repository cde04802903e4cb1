import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/report/archive.ts';
import { groupSentence, groupsTable } from '../../../src/page-data/indicator-group-words.ts';
import { indicatorGroupAt, indicatorGroups } from '../../../src/analysis/indicator-groups.ts';
import { farBeyond, groupTable, indicatorListing } from '../../../src/page-data/lists/indicator-listing.ts';
import { checkReport } from '../../../src/rules/all-rules.ts';
import { archive, indicators, report } from './fixture.ts';
import { texts } from './texts.ts';
import { withResults } from '../../support/with-results.ts';

const corpus = archive([
  report(
    {
      shortTitle: '甲 2023',
      organisations: ['gongxin'],
      indicatorTables: indicators([
        ['企业满意度', '≥85%', '90%'],
        ['培训人数', '50人', '242人'],
        ['独有之事', '有所提高', null],
      ]),
    },
    'a',
  ),
  report(
    {
      shortTitle: '乙 2022',
      indicatorTables: indicators(
        [
          ['奖补企业满意度', '≥90%', '80%'],
          ['参加培训人数（人）', '100', '100'],
        ],
        2022,
      ),
    },
    'b',
  ),
]);
const checksOf = (one: Report) => checkReport(one, corpus);
const listing = indicatorListing(withResults(corpus, checksOf));

describe('all indicators', () => {
  it('are counted by what became of them', () => {
    expect(listing.sentence).toBe(
      '5条指标：完成3条，未完成1条，无法判断1条；完成值超过目标值150%的1条，目标可能定得太低。',
    );
    expect(farBeyond(withResults(corpus, checksOf))).toBe(1);
  });

  it('show target, result, completion and how many are alike', () => {
    expect(texts(listing.pages[0]!.content.table).map((row) => [...row.slice(0, 6), row[7]])).toEqual([
      ['企业满意度', '≥85%', '90%', '105.88%', '完成', '2023', '2'],
      ['培训人数', '50人', '242人', '484%', '完成', '2023', '2'],
      ['独有之事', '有所提高', '—', '—', '无法判断', '2023', '—'],
      ['奖补企业满意度', '≥90%', '80%', '88.89%', '未完成', '2022', '2'],
      ['参加培训人数（人）', '100', '100', '100%', '完成', '2022', '2'],
    ]);
  });

  it('can be narrowed to targets that were too low', () => {
    const beyond = listing.facets.find(({ key }) => key === 'beyond');
    expect(beyond?.options).toEqual([{ value: 'yes', name: '超过目标的150%', count: 1 }]);
    expect(
      listing.pages[0]!.content.table.bodies[0]!.rows.map(({ values }) =>
        values?.['beyond']?.map(({ value }) => value).join(' '),
      ),
    ).toEqual(['', 'yes', '', '', '']);
  });
});

describe('like indicators', () => {
  const groups = indicatorGroups(corpus);

  it('are those of several reports or years', () => {
    expect(groups.map(({ name, to, members, reports }) => [name, to, members.length, reports])).toEqual([
      ['企业满意度', '/indicators/企业满意度/', 2, 2],
      ['培训人数', '/indicators/培训人/', 2, 2],
    ]);
  });

  it('have a page that sets who promised what beside who reached what, oldest first', () => {
    expect(groupSentence(groups[0]!)).toBe('2份报告里的2条指标（2022—2023年）：完成1条和未完成1条。');
    expect(texts(groupTable(groups[0]!, corpus)).map((row) => [row[1], row[2], row[6]])).toEqual([
      ['≥90%', '80%', '市商务局'],
      ['≥85%', '90%', '市工信局'],
    ]);
  });

  it('are counted in one table', () => {
    expect(texts(groupsTable(groups))[0]).toEqual(['企业满意度', '2', '2', '2022–2023年', '1', '1', '0']);
  });

  it('are found by the place of any of their rows', () => {
    const [first] = corpus.reports;
    expect(indicatorGroupAt(corpus, first!, 'indicator-zhibiao-2')?.name).toBe('培训人数');
    expect(indicatorGroupAt(corpus, first!, 'indicator-zhibiao-3')).toBeUndefined();
  });

  it('never share an address', () => {
    const same = archive([
      report(
        {
          indicatorTables: indicators([
            ['完成率', '1', '1'],
            ['完成率%', '1', '1'],
          ]),
        },
        'x',
      ),
      report(
        {
          indicatorTables: indicators(
            [
              ['完成率', '1', '1'],
              ['完成率%', '1', '1'],
            ],
            2022,
          ),
        },
        'y',
      ),
    ]);
    const slugs = indicatorGroups(same).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });
});
