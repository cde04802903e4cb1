/** Sentences of lists, subjects and the front page: made where their words are true, silent where they are not. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/report/archive.ts';
import { checkListing, rulePages } from '../../../src/page-data/lists/check-listing.ts';
import { facetNote } from '../../../src/lists/facet.ts';
import { followUpWords } from '../../../src/page-data/front/follow-up-words.ts';
import { groupSentence } from '../../../src/page-data/indicator-group-words.ts';
import { indicatorGroups } from '../../../src/analysis/indicator-groups.ts';
import { indicatorListing } from '../../../src/page-data/lists/indicator-listing.ts';
import { pageSentence } from '../../../src/lists/listing.ts';
import { organisationPages } from '../../../src/page-data/organisation/organisation-page.ts';
import { organisationListing } from '../../../src/page-data/lists/organisation-listing.ts';
import { overview } from '../../../src/page-data/front/front-page.ts';
import { programmePages } from '../../../src/page-data/programme/programme-page.ts';
import { NO_FOLLOW_UP, recommendationPages } from '../../../src/page-data/recommendation-page.ts';
import { findingListing, recommendationListing } from '../../../src/page-data/lists/record-listings.ts';
import { reportListing } from '../../../src/page-data/lists/report-listing.ts';
import { returnedTable } from '../../../src/page-data/organisation/returned-theme-tables.ts';
import { themePages, themeTable } from '../../../src/page-data/theme-pages.ts';
import { themeCounts } from '../../../src/analysis/theme-counts.ts';
import { trendListing } from '../../../src/page-data/lists/trend-listing.ts';
import type { Programme } from '../../../src/report/schema/registries.ts';
import type { CheckResult } from '../../../src/report/check-result.ts';
import { check } from './report/fixture.ts';
import { advice, archive, finding, followUp, indicators, report, two, type ReportInput } from './fixture.ts';
import { texts } from './texts.ts';
import { withResults } from '../../support/with-results.ts';

const empty = archive([]);
const figure = (
  name: string,
  reports: readonly Report[],
  checks: (report: Report) => readonly CheckResult[] = () => [],
) => overview(withResults(archive(reports), checks)).figures.find((one) => one.name === name)!;
type Funding = NonNullable<ReportInput['funding']>;
const money = (part: Partial<NonNullable<Funding['headline']>>): Funding => ({
  headline: { unit: '万元', budget: 1000, actual: 400, where: '一', ...part },
});

describe('the figures of the front page', () => {
  it('count reports that print a budget and never add the budgets up', () => {
    const fund = report({ funding: money({}), organisations: ['gongxin'] }, 'fund');
    const part = report({ funding: money({ budget: 300 }), organisations: ['gongxin'] }, 'part');
    const others = [
      report({ funding: money({ budgetStage: 'received' }) }, 'received'),
      report({ funding: money({ reading: 'guarantee' }) }, 'pool'),
    ];
    const told = figure('主要资金记有预算或下达数的报告', [fund, part, ...others]);
    expect([told.value, told.unit]).toEqual(['2', '份']);
    expect(told.note).toContain('本站不相加');
  });

  it('name every organisation that shares the most reports', () => {
    const of = (...organisations: string[]): Report[] =>
      organisations.map((one, index) => report({ organisations: [one] }, `${one}${index}`));
    const note = (...ids: string[]): string | undefined => figure('记有名称的被评价单位', of(...ids)).note;
    expect(note('gongxin', 'gongxin', 'shangwu')).toBe('报告最多：市工信局，2份');
    expect(note('gongxin', 'gongxin', 'shangwu', 'shangwu', 'caizheng')).toBe(
      '报告最多：市工信局、市商务局并列，各2份',
    );
    expect(note('gongxin', 'shangwu')).toBeUndefined();
    expect(note('gongxin')).toBeUndefined();
  });

  it('tell only years that reports are about', () => {
    const years = (...all: number[]): string | undefined =>
      figure(
        '报告',
        all.map((year) => report({ period: { from: year, to: year } }, `y${year}`)),
      ).note;
    expect(years(2023)).toBe('2023年度');
    expect(years(2021, 2022)).toBe('2021—2022年度');
    expect(years(2019, 2021)).toBe('2019、2021年度');
    expect(figure('报告', []).note).toBe('');
  });

  it('say how many discrepancies come with arithmetic', () => {
    const [plain, shown] = [check(['a']), check(['b'], { formula: '1 + 1 = 2 ≠ 3' })];
    const note = (...checks: CheckResult[]): string | undefined =>
      figure('核验发现出入', [report()], () => checks).note;
    expect(note(plain, shown, shown)).toContain('其中2处附算式');
    expect(note(shown, shown)).toContain('都附算式');
    expect(note(plain)).not.toContain('附算式');
    expect(note()).toBeUndefined();
  });

  it('do not say that targets are low where none was exceeded', () =>
    expect(figure('完成值超过目标的150%', [report()]).note).toBeUndefined());
});

describe('the tables of the front page', () => {
  it('sort gaps by size, and say so where there is none', () => {
    const gap = (id: string, total: number, self: number): Report =>
      report({ shortTitle: id, scoring: { total, grade: null, selfScore: { score: self, where: '一' } } }, id);
    const { gaps } = overview(withResults(archive([gap('a', 80, 85), gap('b', 80, 60)])));
    expect(texts(gaps).map(([name, , , by]) => [name, by])).toEqual([
      ['b', '-20'],
      ['a', '5'],
    ]);
    expect(overview(withResults(empty)).gaps.notes).toEqual(['所载报告没有同时写明两种得分的。']);
  });

  it('say what is not shown of themes and of what came back', () => {
    expect(themeTable(two(), themeCounts(two())).notes[0]).toContain('各行不能相加');
    expect(returnedTable(two(), 10).notes[0]).toMatch(/^不止一份报告指出同一单位的同类问题/);
    const ids = Array.from({ length: 12 }, (_, index) => `t${index}`);
    const plain = archive([report({ findings: ids.map((id, index) => finding(`F${index + 1}`, [id])) })]);
    const themes = new Map(ids.map((id) => [id, { id, name: id, definition: id, keywords: [] }]));
    const many = { ...plain, themes };
    expect(overview(withResults(many)).themes.notes.join('')).toContain(
      '共12个主题有问题，只列前10个（下一个的份数与最后一个相同）。',
    );
    expect(overview(withResults(two())).themes.notes.join('')).not.toContain('只列前');
  });
});

describe('follow-ups', () => {
  type Said = NonNullable<ReportInput['followUps']>[number];
  const said = (...all: Partial<Said>[]): string =>
    followUpWords(report({ followUps: all.map((one, index) => followUp(`U${index + 1}`, [], one)) }).followUps);
  const verified = { state: 'not-done' as const, text: '没有落实', by: '评价机构', asOf: null };

  it('say in what state matters are and on whose word', () => {
    expect(said({}, { reported: null, verified })).toBe(
      '列有2项以往的整改事项：1项已整改，1项未整改。其中1项由评价方核实，其余是单位自己报告的。',
    );
    expect(said({ reported: null, verified }, { reported: null, verified })).toBe(
      '列有2项以往的整改事项：都未整改。进展由评价方核实。',
    );
    expect(said({})).toBe('列有1项以往的整改事项：已整改。进展是单位自己报告的，没有核实的记录。');
  });

  it('name nobody where no progress is told', () =>
    expect(said({ reported: null })).toBe('列有1项以往的整改事项：没有说明进展。'));

  it('are only those that this site holds', () => {
    expect(NO_FOLLOW_UP).toContain('本站所载');
    const pages = recommendationPages(two());
    expect(pages.map(({ followUps }) => followUps.length > 0)).toEqual([false, true, true, false]);
  });
});

describe('the lists', () => {
  const one = report({ period: { from: 2023, to: 2023 } }, 'one');

  it('say so where they are empty', () => {
    expect(reportListing(withResults(empty)).sentence).toBe('本站还没有收录报告。');
    expect(organisationListing(empty).sentence).toBe('本站还没有收录报告，所以没有被评价的单位。');
    expect(indicatorListing(withResults(empty)).sentence).toBe('本站所载报告没有列出绩效指标。');
    expect(checkListing(withResults(empty)).sentence).toBe('本站所载报告没有可以核验的数字。');
    expect(trendListing(empty).sentence).toBe('本站所载报告没有列出多年数据。');
    expect(recommendationListing(empty).sentence).toBe('0份报告共0条建议，本站所载报告没有列出。');
  });

  it('claim no more than this site holds', () => {
    expect(reportListing(withResults(archive([one]))).sentence).toMatch(/^本站所载江门的财政绩效评价报告，共1份。/);
    const found = archive([report({ findings: [finding('F1', ['slow'])] })]);
    expect(findingListing(found).sentence).toBe('1份报告共1个问题；本站所载的后来文件里都没有整改记录。');
    expect(findingListing(two()).sentence).toContain('就本站所载，其中2个');
  });

  it('say no superlative of organisations that are level', () => {
    const level = archive([one, report({ organisations: ['gongxin'] }, 'two')]);
    expect(organisationListing(level).sentence).toBe('记有名称的被评价单位2个，报告2份。');
    expect(organisationListing(archive([one])).sentence).toBe('记有名称的被评价单位1个，报告1份。');
    const tied = archive([
      report({ organisations: ['gongxin', 'shangwu', 'caizheng'] }, 'a'),
      report({ organisations: ['gongxin', 'shangwu'] }, 'b'),
    ]);
    expect(organisationListing(tied).sentence).toMatch(/报告最多的是.+、.+并列，各2份。$/);
  });

  it('name all themes that are most frequent', () => {
    const tied = archive([report({ organisations: ['gongxin'], findings: [finding('F1', ['slow', 'idle-funds'])] })]);
    const cell = organisationListing(tied).pages[0]!.content.table.bodies[0]!.rows[0]!.cells[6]!;
    expect([cell.text, cell.to]).toEqual(['资金结余沉淀、资金拨付滞后并列', '/organisations/gongxin/#themes']);
  });

  it('leave out a clause of nothing', () => {
    const told = archive([report({ indicatorTables: indicators([['数量', '10', '10']]) })]);
    expect(indicatorListing(withResults(told)).sentence).toBe('1条指标：完成1条，未完成0条，无法判断0条。');
    const far = (): CheckResult[] => [
      check([], { code: 'C405', where: { anchor: 'indicator-zhibiao-1', label: '指标', path: [] } }),
    ];
    expect(indicatorListing(withResults(archive([...told.reports]), far)).sentence).toContain(
      '150%的1条，目标可能定得太低',
    );
    const passed = (): CheckResult[] => [check(['x'], { severity: 'pass' })];
    expect(checkListing(withResults(archive([one]), passed)).sentence).toBe(
      '对1份报告做了1次核验：1次相符，0处有出入，0处值得留意，0处数据不足、无法核验。',
    );
    const rules = [{ code: 'C101', name: '合计', explanation: '' }];
    expect(rulePages(withResults(archive([one]), passed, rules))[0]!.sentence).toBe('在所载报告中用了1次：相符1次。');
    expect(rulePages(withResults(archive([one]), () => [], rules))[0]!.sentence).toBe('所载报告没有用到这条规则。');
  });

  it('speak of a broken line only where one is broken', () => {
    const trend = (breaks: { before: string; reason: string }[]) => ({
      id: 't',
      title: '人数',
      periods: ['2021年', '2022年', '2023年'],
      series: [{ name: '人数', unit: '人', values: ['1', '2', '3'] }],
      breaks,
    });
    const sentence = (breaks: { before: string; reason: string }[]): string =>
      trendListing(archive([report({ trends: [{ ...trend(breaks), subject: '人口' }] })])).sentence;
    expect(sentence([])).toBe('1组多年（多期）数据，共1个系列，分1个主题词。');
    expect(sentence([{ before: '2023年', reason: '口径改变' }])).toContain('折线断开');
  });

  it('say of a further page which entries it has', () => {
    expect(pageSentence({ counter: '条', entries: 5 }, { from: 5, to: 5 })).toMatch(/^第5条，共5条。/);
    expect(pageSentence({ counter: '条', entries: 5 }, { from: 3, to: 5 })).toMatch(/^第3—5条，共5条。/);
  });

  it('say which filters overlap and which leave entries out', () => {
    const heads = [
      { key: 'a', name: '年度' },
      { key: 'b', name: '主题' },
    ];
    const value = (id: string) => ({ value: id, name: id });
    expect(facetNote(heads, [{ a: [value('1'), value('2')], b: [] }], '份')).toBe(
      '年度：一份可以属于几项，各项的数相加会多于总数。主题：没有写明的不列，各项的数相加会少于总数。',
    );
    expect(facetNote(heads.slice(0, 1), [{ a: [value('1'), value('2')] }, {}], '份')).toBe(
      '年度：一份可以属于几项，没有写明的不列，各项的数相加不等于总数。',
    );
    expect(facetNote(heads, [{ a: [value('1')], b: [value('x')] }], '份')).toBe('');
  });
});

describe('an organisation that was not evaluated', () => {
  it('is told of by what names it', () => {
    const pages = organisationPages(withResults(two()));
    expect(pages.find(({ organisation: { id } }) => id === 'caizheng')!.sentence).toBe(
      '本站没有以甲市财政局为评价对象的报告；由它委托的评价有3份；别的报告里有1个问题涉及它；有1条建议要它落实。',
    );
  });
});

describe('a theme', () => {
  const sentence = (reports: readonly Report[], id = 'slow'): string =>
    themePages(archive(reports)).find(({ theme }) => theme.id === id)!.sentence;
  const slow = (from: number, to: number): Report =>
    report({ period: { from, to }, findings: [finding('F1', ['slow'])] }, `s${from}${to}`);

  it('says since when only where periods differ', () => {
    expect(sentence([slow(2021, 2023), slow(2023, 2023)])).toContain('所评的资金最早是2021年度的');
    expect(sentence([slow(2021, 2023)])).toContain('所评的是2021—2023年度的资金');
  });

  it('says nothing of advice and follow-ups that there are not', () => {
    expect(sentence([slow(2023, 2023)])).toMatch(/资金；本站所载的后来文件里没有整改记录。$/);
    const advised = report({ findings: [], recommendations: [advice('R1', ['slow'], [])] });
    expect(sentence([advised])).toBe('所载1份报告没有提出这类问题；同一主题的建议1条。');
    expect(sentence([report()])).toBe('所载1份报告没有提出这类问题。');
  });

  it('says that an organisation is counted once each only where a finding names several', () => {
    const notes = (corpus: ReturnType<typeof archive>): readonly string[] =>
      themePages(corpus).find(({ theme }) => theme.id === 'slow')!.byOrganisation.notes;
    expect(notes(two())).toEqual(['一个问题涉及几个单位的，每个单位各计一次，各行不能相加。']);
    expect(notes(archive([slow(2023, 2023)]))).toEqual([]);
  });
});

describe('like indicators', () => {
  it('tell only years that they are of', () => {
    const of = (year: number): Report =>
      report({ indicatorTables: indicators([['举办培训班场次', '5场', '5场']], year) }, `i${year}`);
    const [group] = indicatorGroups(archive([of(2021), of(2023)]));
    expect(groupSentence(group!)).toBe('2份报告里的2条指标（2021、2023年）：完成2条。');
  });

  it('say of a table on several years that its year is the last', () => {
    const rows = [{ name: '数量', target: '1', actual: '1' }];
    const several = archive([report({ indicatorTables: [{ id: 'a', title: '表', rows }] })]);
    const cell = indicatorListing(withResults(several)).pages[0]!.content.table.bodies[0]!.rows[0]!.cells[5]!;
    expect([cell.text, cell.note]).toEqual(['2023', '2021–2023年的末年']);
  });
});

type Year = NonNullable<NonNullable<ReportInput['programmes']>[number]['years']>[number];
const year = (number: number, part: Partial<Year> = {}): Year => ({ year: number, unit: '万元', where: '一', ...part });

function line(years: readonly Year[][], part: Partial<Programme> = {}, more: Partial<ReportInput>[] = []) {
  const programme = {
    id: 'p',
    name: '经费',
    organisation: 'gongxin',
    definition: '年度经费',
    breaks: [],
    indicators: [],
  };
  const reports = years.map((own, index) =>
    report(
      {
        organisations: ['gongxin'],
        period: { from: own[0]?.year ?? 2023, to: own.at(-1)?.year ?? 2023 },
        programmes: [{ id: 'p', years: own }],
        ...more[index],
      },
      `r${index}`,
    ),
  );
  return programmePages(archive([...reports].reverse(), [{ ...programme, ...part }]))[0]!;
}

describe('the money of a budget line', () => {
  const change = (...years: Year[][]): string => line(years).changes.join('');

  it('is told by one report where one tells both years', () =>
    expect(change([year(2021, { actual: 100 }), year(2022, { actual: 110 })], [year(2022, { actual: 500 })])).toBe(
      '2021年到2022年，支出由100万元增加到110万元（增10%）。',
    ));

  it('takes no side where two reports differ on a year', () =>
    expect(change([year(2021, { actual: 100 })], [year(2022, { actual: 110 })], [year(2022, { actual: 500 })])).toBe(
      '',
    ));

  it('says no per cent from nothing, from below nothing, or across it', () => {
    const told = (from: number, to: number): string =>
      change([year(2021, { actual: from })], [year(2022, { actual: to })]);
    expect(told(0, 5)).toBe('2021年到2022年，支出由0万元增加到5万元。');
    expect(told(-2, 5)).toBe('2021年到2022年，支出由-2万元增加到5万元。');
    expect(told(2, -5)).toBe('2021年到2022年，支出由2万元减少到-5万元。');
  });

  it('says that years between are missing', () =>
    expect(change([year(2021, { actual: 1 })], [year(2023, { actual: 2 })])).toBe(
      '2021年到2023年（中间的年度本站没有数），支出由1万元增加到2万元（增100%）。',
    ));

  it('does not compare rates that divide by different stages', () => {
    const initial = [year(2021, { initial: 100, actual: 50 })];
    expect(change(initial, [year(2022, { adjusted: 100, actual: 80 })])).not.toContain('执行率');
    expect(change(initial, [year(2022, { initial: 100, actual: 80 })])).toContain(
      '执行率由50%（本站计算）变为80%（本站计算）',
    );
    expect(change(initial, [year(2022, { initial: 90, adjusted: 100, actual: 80, rate: '88.89%' })])).toContain(
      '执行率由50%（本站计算）变为88.89%',
    );
  });

  it('is not compared across a change of definition', () =>
    expect(
      line([[year(2021, { actual: 1 })], [year(2022, { actual: 2 })]], { breaks: [{ before: 2022, reason: '口径' }] })
        .changes,
    ).toEqual([]));

  it('is compared before a change of definition, and again after it', () => {
    const { changes } = line([[2020, 2021, 2022, 2023].map((one) => year(one, { actual: one - 2019 }))], {
      breaks: [{ before: 2022, reason: '口径' }],
    });
    expect(changes.map((sentence) => sentence.slice(0, 11))).toEqual(['2020年到2021年', '2022年到2023年']);
  });

  const rates = (...years: Year[]): string => line(years.map((one) => [one])).chart?.sentence ?? '';

  it('says why there is no rate, and what was computed here', () =>
    expect(
      rates(
        year(2021, { initial: 100, actual: 50 }),
        year(2022, { initial: 100, actual: 60, rate: '60%' }),
        year(2023, { initial: 100 }),
        year(2024, { actual: 5 }),
      ),
    ).toBe(
      '2021年执行率50%（本站计算），2022年执行率60%，2023年没有执行率（没有印支出），2024年没有执行率（没有印预算）。',
    ));

  it('computes no rate of money that is only passed on, nor of nothing', () =>
    expect(rates(year(2021, { allocated: 10, actual: 10 }), year(2022, { allocated: 0, actual: 1 }), year(2023))).toBe(
      '2021年没有执行率（支出就是下达的数），2022年没有执行率（预算不是正数），2023年没有执行率（没有印预算和支出）。',
    ));

  it('computes no rate beside a report that takes the money passed on for money spent', () => {
    const page = line([
      [year(2021, { initial: 10, allocated: 12, actual: 12 }), year(2022, { initial: 10, allocated: 12, actual: 12 })],
      [year(2022, { initial: 10, actual: 14 })],
    ]);
    expect(page.chart!.sentence).toBe('2021年没有执行率（支出就是下达的数），2022年没有执行率（支出就是下达的数）。');
    expect(texts(page.money).map((row) => row.at(-2))).toEqual(['—', '—', '—']);
  });

  it('tells every rate that the table shows for a year', () => {
    const said = (...other: Year[]): string =>
      line([[year(2021, { initial: 10, actual: 5 }), year(2022, { initial: 10 })], other]).chart!.sentence;
    expect(said(year(2022, { initial: 10, actual: 4 }))).toBe(
      '2021年执行率50%（本站计算），2022年执行率40%（本站计算）。',
    );
    expect(said(year(2021, { initial: 10, actual: 6, rate: '60%' }))).toContain('2021年各份报告的执行率不同，有');
  });

  it('says where budgets are of different stages', () => {
    expect(rates(year(2021, { initial: 10, actual: 5 }), year(2022, { adjusted: 10, actual: 5 }))).toContain(
      '各年的预算不是同一道，有年初预算和调整后预算。',
    );
    expect(
      rates(year(2021, { initial: 10, actual: 5 }), year(2022, { initial: 8, allocated: 8, actual: 5 })),
    ).not.toContain('同一道');
  });

  it('is not drawn of one year', () => expect(line([[year(2021, { initial: 1, actual: 1 })]]).chart).toBeNull());

  it('says so where no report is about it', () =>
    expect(line([]).sentence).toBe('年度经费。本站还没有涉及这笔资金的报告。'));
});

describe('an indicator of a budget line', () => {
  const followed = (unit: string) => ({
    indicators: [{ id: 'n', name: '指标', unit, names: ['指标'], breaks: [] }],
  });
  const told = (unit: string, ...rows: (readonly [number, string | null, string | null])[]): string => {
    const own = rows.map(([of, target, actual]) => ({
      period: { from: of, to: of },
      indicatorTables: indicators([['指标', target, actual]], of),
    }));
    const page = line(
      rows.map(([of]) => [year(of)]),
      followed(unit),
      own,
    );
    return page.series[0]?.sentence ?? '';
  };

  it('is told with what changed and whether the target was kept', () =>
    expect(told('件', [2022, '100件', '200件'], [2023, '250件', '220件'])).toBe(
      '指标2022年200件，2023年220件（增10%）。2022年达到目标，2023年没有达到目标。',
    ));

  it('names the year that is compared with where one is missing, and both years of the verdict', () =>
    expect(told('件', [2021, '100件', '200件'], [2023, '100件', '220件'])).toBe(
      '指标2021年200件，2023年220件（比2021年增10%）。2021年和2023年都达到目标。',
    ));

  it('changes by points where it is a rate, and by no per cent from nothing', () => {
    expect(told('%', [2022, null, '80%'], [2023, null, '85%'])).toContain('2023年85%（升5个百分点）');
    expect(told('件', [2022, null, '0件'], [2023, null, '5件'])).toContain('2022年0件，2023年5件。');
  });

  it('is told of one year once, also where its reports differ', () => {
    const sentence = told('件', [2022, '100件', '200件'], [2022, '300件', '200件'], [2023, '1件', '1件']);
    expect(sentence).toContain('2023年达到目标，2022年有的达到目标、有的没有');
  });

  it('has no figure where there is no single one, and says so', () =>
    expect(told('件', [2022, null, '若干'], [2023, null, '不少'])).toBe(
      '指标：2022年和2023年的完成值没有唯一可比的数，不画在图上。各年都没有印目标。',
    ));

  it('is not told of one year alone', () => expect(told('件', [2022, '1件', '1件'])).toBe(''));
});
