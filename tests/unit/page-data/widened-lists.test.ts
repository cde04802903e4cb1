/** Lists, front page and money of archives whose documents are of several levels, acts and projects. */
import { describe, expect, it } from 'vitest';
import { givenScores, selfScores } from '../../../src/analysis/given-and-self-scores.ts';
import { scored } from '../../../src/analysis/comparable-scores.ts';
import { executionRate, hasBudget } from '../../../src/analysis/execution-rate.ts';
import { selfScoreGaps } from '../../../src/analysis/self-score-gaps.ts';
import { indicatorListing } from '../../../src/page-data/lists/indicator-listing.ts';
import { findingRecords, recommendationRecords } from '../../../src/analysis/findings-and-recommendations.ts';
import { overview } from '../../../src/page-data/front/front-page.ts';
import { hasProjects, projectListing } from '../../../src/page-data/lists/project-listing.ts';
import { allListings } from '../../../src/page-data/lists/all-lists.ts';
import { reportListing } from '../../../src/page-data/lists/report-listing.ts';
import { organisationPages } from '../../../src/page-data/organisation/organisation-page.ts';
import { programmePages } from '../../../src/page-data/programme/programme-page.ts';
import { hasRows } from '../../../src/views/table.ts';
import { recordsOfReport } from '../../../src/search/records-of-report.ts';
import { vocabularyOf } from '../../../src/search/vocabulary.ts';
import type { Corpus, Report } from '../../../src/report/archive.ts';
import type { Organisation, Programme } from '../../../src/report/schema/registries.ts';
import { withResults } from '../../support/with-results.ts';
import { archive, report, type ReportInput } from './fixture.ts';

const none = { evaluator: null, scoring: { total: null, grade: null } } satisfies Partial<ReportInput>;

const BONDS = {
  ...none,
  shortTitle: '专项债券',
  evaluation: null,
  level: 'county',
  region: 'xian',
  organisations: ['caizheng'],
  projects: [
    {
      id: 'P1',
      name: '污水处理',
      code: '330100241000018207',
      organisations: ['gongxin'],
      evaluation: 'fiscal',
      scoring: { total: 87, grade: '良' },
      goals: [{ expected: '建成污水厂两座' }],
    },
    { id: 'P2', name: '水质提升', evaluation: 'self', scoring: { total: 91, grade: '优' } },
    {
      id: 'P3',
      name: '旧区改造',
      organisations: ['gongxin'],
      evaluation: 'self',
      scoring: { total: 94, grade: '优' },
    },
  ],
} satisfies Partial<ReportInput>;
const bonds = (): Report => report(BONDS, 'bonds');
const monitored = (): Report =>
  report(
    {
      ...none,
      shortTitle: '监控',
      evaluation: 'monitoring',
      level: 'county',
      region: 'xian',
      period: { from: 2024, to: 2024, dates: ['2024-01-01', '2024-06-30'] },
      funding: { headline: { unit: '万元', budget: 860, toDate: 215, rate: '25.00%', where: '一' } },
      programmes: [{ id: 'jingfei', years: [{ year: 2024, unit: '万元', initial: 860, actual: 215, where: '一' }] }],
    },
    'monitored',
  );
const planned = (): Report =>
  report(
    {
      evaluator: null,
      evaluators: [],
      shortTitle: '事前评估',
      evaluation: 'pre-evaluation',
      level: 'city',
      region: 'shi',
      scoring: { total: 78.6, grade: null, opinion: '部分支持', selfScore: { score: 95, where: '一' } },
      funding: {
        headline: { unit: '万元', asked: 3960, approved: 2986.2, cut: -973.8, cutRate: '24.59%', where: '一' },
      },
    },
    'planned',
  );

const place = (reports: readonly Report[], programmes: readonly Programme[] = []): Corpus => ({
  ...archive(reports, programmes),
  regions: new Map([
    ['shi', { id: 'shi', name: '甲市', level: 'city' }],
    ['xian', { id: 'xian', name: '乙县', level: 'county', within: 'shi' }],
  ]),
});
const all = () => withResults(place([bonds(), monitored(), planned()]));
const table = (listing: ReturnType<typeof reportListing>) => listing.pages[0]!.content.table;
const cell = (listing: ReturnType<typeof reportListing>, row: string, column: string) => {
  const { columns, bodies } = table(listing);
  const found = bodies[0]!.rows.find(({ cells }) => cells[0]!.text === row)!;
  return found.cells[columns.findIndex(({ name }) => name === column)];
};

describe('scores that judge no results', () => {
  it('are in no comparison, and no self-score is held against them', () => {
    expect(scored([planned(), bonds(), monitored()])).toEqual([]);
    expect(selfScoreGaps(all())).toEqual([]);
    expect(givenScores(all(), 'shangwu', [planned()]).map(({ total, text }) => [total, text])).toEqual([
      [null, '78.6分'],
    ]);
  });

  it('of projects of one document never stand as one organisation’s given and own score', () => {
    const corpus = place([bonds()]);
    for (const id of ['gongxin', 'caizheng'])
      expect([givenScores(corpus, id, corpus.reports), selfScores(corpus, id, corpus.reports)]).toEqual([[], []]);
  });

  it('leave an organisation without the total of a document of which only a project is its own', () => {
    const mixed = report({ ...BONDS, scoring: { total: 80, grade: '良' }, evaluation: 'fiscal' }, 'mixed');
    expect(givenScores(place([mixed]), 'gongxin', [mixed])).toEqual([]);
    expect(givenScores(place([mixed]), 'caizheng', [mixed])).toHaveLength(1);
  });
});

describe('money that is not spent', () => {
  it('is no execution and no budget of the year that was', () => {
    expect([monitored(), planned()].map((one) => [executionRate(one), hasBudget(one)])).toEqual([
      [null, false],
      [null, false],
    ]);
    const over = report({ funding: { headline: { unit: '万元', budget: 860, actual: 215, where: '一' } } });
    expect([executionRate(over), hasBudget(over)]).toEqual(['25.00', true]);
  });

  it('is no share of a budget of nothing, whatever rate is printed', () => {
    const headline = { unit: '万元' as const, budget: 0, actual: 0, rate: '0', where: '一' };
    const empty = report({ funding: { headline } }, 'empty');
    expect(executionRate(empty)).toBeNull();
    const { low } = overview(withResults(archive([empty])));
    expect(hasRows(low)).toBe(false);
    expect(low.notes.join('')).toContain('1份的预算是0，没有可以支出的钱');
    const left = report({ funding: { headline: { ...headline, budget: 1 } } }, 'left');
    expect(hasRows(overview(withResults(archive([left]))).low)).toBe(true);
  });

  it('is counted with no other budget, which the front page says', () => {
    const note = (reports: readonly Report[]) =>
      overview(withResults(place(reports))).figures.find(({ name }) => name.startsWith('主要资金'))!.note;
    const words = '监控等年度没有结束的也不数';
    const begun = report({
      evaluation: 'monitoring',
      funding: { headline: { unit: '万元', budget: 860, toDate: 215, where: '一' } },
    });
    expect(note([begun])).toContain(words);
    expect(note([planned(), bonds()])).not.toContain(words);
  });

  const line: Programme = {
    id: 'jingfei',
    name: '经费',
    organisation: 'shangwu',
    definition: '经费',
    breaks: [],
    indicators: [],
  };
  const year = (number: number, amount: number) => ({
    year: number,
    unit: '万元' as const,
    initial: amount,
    actual: amount - 10,
    where: '一',
  });
  const told = (level: 'county' | 'province', id: string, number: number): Report =>
    report(
      { level, period: { from: number, to: number }, programmes: [{ id: 'jingfei', years: [year(number, 100)] }] },
      id,
    );

  it('is no year of a budget line', () => {
    expect(programmePages(place([monitored()], [line]))[0]!.money).toBeNull();
  });

  it('of a province and of a county is in no line and no sentence', () => {
    const page = (first: 'county' | 'province') =>
      programmePages(place([told('county', 'b', 2023), told(first, 'a', 2022)], [line]))[0]!;
    expect(page('county').changes).toHaveLength(1);
    expect(page('county').chart).not.toBeNull();
    expect(page('province').changes).toEqual([]);
    expect(page('province').chart).toBeNull();
    expect(page('province').money!.bodies[0]!.rows).toHaveLength(2);
  });
});

describe('the list of reports', () => {
  it('offers level, place and opinion where there is a choice, and nothing of them elsewhere', () => {
    const keys = (corpus: Corpus) => reportListing(withResults(corpus)).facets.map(({ key }) => key);
    expect(keys(place([bonds(), planned()]))).toEqual(expect.arrayContaining(['level', 'region']));
    for (const corpus of [place([bonds(), monitored()]), archive([report({}, 'one')])])
      for (const key of ['level', 'region', 'opinion']) expect(keys(corpus)).not.toContain(key);
  });

  it('finds a document of a county under its city too', () => {
    const region = reportListing(all()).facets.find(({ key }) => key === 'region')!;
    expect(region.options.map(({ name, count }) => [name, count])).toEqual([
      ['甲市', 3],
      ['乙县', 2],
    ]);
  });

  it('finds a document by the grade of one of its projects, and brings that project out', () => {
    const row = table(reportListing(all())).bodies[0]!.rows.find(({ cells }) => cells[0]!.text === '专项债券')!;
    expect(row.values!['grade']!.map(({ value }) => value)).toEqual(['良', '优']);
    expect(row.parts!.map(({ text, to, note, values }) => [text, to, note, values['grade']![0]!.value])).toEqual([
      ['污水处理', '/reports/bonds/#P1', '财政评价 · 87分 · 良', '良'],
      ['水质提升', '/reports/bonds/#P2', '单位自评 · 91分 · 优', '优'],
      ['旧区改造', '/reports/bonds/#P3', '单位自评 · 94分 · 优', '优'],
    ]);
  });

  it('shows an opinion in a column of its own, and a sum to date as no execution', () => {
    const listing = reportListing(all());
    expect(cell(listing, '事前评估', '结论')!.text).toBe('部分支持');
    expect(cell(listing, '监控', '执行率')!.text).toBe('—');
    expect(cell(listing, '监控', '支出')!).toMatchObject({ text: '—', note: expect.stringContaining('215') });
    expect(cell(listing, '事前评估', '支出')!.note).toContain('2986.2');
    expect(cell(listing, '专项债券', '得分')!.text).toBe('—');
    expect(table(reportListing(withResults(archive([report({}, 'a')])))).columns.map(({ name }) => name)).not.toContain(
      '结论',
    );
  });
});

describe('the list of projects', () => {
  it('is there only where documents hold several', () => {
    expect(hasProjects(all())).toBe(true);
    expect(allListings(all()).map(({ name }) => name)).toContain('projects');
    expect(allListings(withResults(archive([report({}, 'a')]))).map(({ name }) => name)).not.toContain('projects');
  });

  it('has a row for each, an evaluator’s score apart from the unit’s own', () => {
    const { columns, bodies } = projectListing(all()).pages[0]!.content.table;
    const at = (name: string) => columns.findIndex((column) => column.name === name);
    expect(
      bodies[0]!.rows.map(({ cells }) => [
        cells[0]!.text,
        cells[at('得分')]!.text,
        cells[at('自评分')]!.text,
        cells[at('等级')]!.text,
      ]),
    ).toEqual([
      ['污水处理', '87', '—', '良'],
      ['水质提升', '—', '91', '优'],
      ['旧区改造', '—', '94', '优'],
    ]);
  });
});

describe('the front page', () => {
  it('of an archive without scores has no picture of them and no empty table', () => {
    const view = overview(all());
    expect([view.spread, view.byKind, view.byPeriod, view.byRate]).toEqual([null, null, null, null]);
    expect([view.low, view.gaps, view.returned, view.themes].map(hasRows)).toEqual([false, false, false, false]);
    expect(view.figures.find(({ name }) => name.includes('预算'))!.value).toBe('0');
  });

  it('tells the totals of a document on follow-ups in its own numbers', () => {
    const one = report(
      { ...none, evaluation: 'follow-up', followUpTotals: { total: 50, done: 40, inProgress: 10, where: '一' } },
      'one',
    );
    expect(overview(withResults(place([one]))).followUps.map(({ note }) => note)).toEqual([
      '原文共50项问题，已整改40项，正在整改10项。',
    ]);
  });
});

describe('an organisation', () => {
  it('tells its kind, place, level, and who is above and below it', () => {
    const school: Organisation = {
      id: 'xuexiao',
      name: '乙县中学',
      short: [],
      predecessors: [],
      kind: 'school',
      region: 'xian',
      within: 'jiaoyu',
    };
    const bureau: Organisation = {
      id: 'jiaoyu',
      name: '乙县教育局',
      short: [],
      predecessors: [],
      kind: 'department',
      region: 'xian',
    };
    const corpus = {
      ...place([report({ organisations: ['xuexiao'] }, 'one')]),
      organisations: new Map([school, bureau].map((one) => [one.id, one])),
    };
    const [own, above] = organisationPages(withResults(corpus));
    expect(own).toMatchObject({
      kicker: [expect.any(String), '乙县', '县级'],
      above: { name: '乙县教育局', to: '/organisations/jiaoyu/' },
      below: [],
    });
    expect(above).toMatchObject({ above: null, below: [{ name: '乙县中学', to: '/organisations/xuexiao/' }] });
  });

  it('shows the projects that are its own', () => {
    const page = organisationPages(all()).find(({ organisation }) => organisation.id === 'gongxin')!;
    expect(page.projects!.bodies[0]!.rows.map(({ cells }) => cells[0]!.text)).toEqual(['污水处理', '旧区改造']);
    expect(page.scores).toBeNull();
  });
});

describe('the search', () => {
  it('has a record for each project, found by its code and goals, on its own place', () => {
    const found = recordsOfReport(bonds(), all()).filter(({ kind }) => kind === 'project');
    expect(found.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['P1', '污水处理'],
      ['P2', '水质提升'],
      ['P3', '旧区改造'],
    ]);
    expect(found[0]!.body).toContain('330100241000018207');
    expect(found[0]!.body).toContain('建成污水厂两座');
  });

  it('narrows by kind of project, level and place only where an archive has them', () => {
    const words = vocabularyOf(all());
    expect(words.level).toEqual([
      ['city', '市'],
      ['county', '县'],
    ]);
    expect(words.region!.map(([, name]) => name)).toEqual(['甲市', '乙县']);
    expect(words.kind.map(([kind]) => kind)).toContain('project');
    const plain = vocabularyOf(archive([report({}, 'a')]));
    expect(Object.keys(plain)).not.toContain('level');
    expect(plain.kind.map(([kind]) => kind)).not.toContain('project');
  });
});

describe('the number of problems in the list of reports', () => {
  const linkOf = (findings: NonNullable<ReportInput['findings']>) => {
    const table = reportListing(withResults(archive([report({ findings }, 'a')]))).pages[0]!.content.table;
    return table.bodies[0]!.rows[0]!.cells[8]!.to;
  };

  it('leads to them where there are any: a page without problems has no such part', () => {
    expect(linkOf([{ id: 'F1', title: '问题', where: '三' }])).toBe('/reports/a/#findings');
    expect(linkOf([])).toBeNull();
  });
});

describe('what belongs to a project', () => {
  const entry = { project: 'P1', points: [], themes: [], where: '一' };
  const row = { project: '污水处理', name: '建成污水厂', target: '2座', actual: '2座' };
  const divided = (projects: (typeof BONDS)['projects'] | [{ id: 'P1'; name: string }]): Report =>
    report(
      {
        ...BONDS,
        projects,
        findings: [{ ...entry, id: 'F1', title: '进度慢' }],
        recommendations: [{ ...entry, id: 'R1', title: '加快进度' }],
        indicatorTables: [{ id: 'biao', title: '指标', rows: [row] }],
      },
      'divided',
    );
  const about = (one: Report) => {
    const corpus = withResults(place([one]));
    return [
      ...[...findingRecords(corpus), ...recommendationRecords(corpus)].map(({ organisationIds }) => organisationIds),
      indicatorListing(corpus)
        .facets.find(({ key }) => key === 'organisation')!
        .options.map(({ value }) => value),
    ];
  };

  it('is told of the organisations of that project', () => {
    expect(about(divided(BONDS.projects))).toEqual([['gongxin'], ['gongxin'], ['gongxin']]);
  });

  it('is told of those of the document where the project names none', () => {
    expect(about(divided([{ id: 'P1', name: '污水处理' }]))).toEqual([['caizheng'], ['caizheng'], ['caizheng']]);
  });
});
