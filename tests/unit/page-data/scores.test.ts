/** Scores of many reports: on one scale, with every tie, and nobody left out in silence. */
import { describe, expect, it } from 'vitest';
import type { Corpus, Report } from '../../../src/report/archive.ts';
import { organisationPages } from '../../../src/page-data/organisation/organisation-page.ts';
import { organisationListing } from '../../../src/page-data/lists/organisation-listing.ts';
import { selfScoreGaps } from '../../../src/analysis/self-score-gaps.ts';
import { overview } from '../../../src/page-data/front/front-page.ts';
import { reportListing } from '../../../src/page-data/lists/report-listing.ts';
import { scored } from '../../../src/analysis/comparable-scores.ts';
import { scoresByKind, scoresByPeriod, scoresByRate } from '../../../src/page-data/front/score-groups.ts';
import { scoreSpread } from '../../../src/page-data/front/score-spread.ts';
import { exact } from '../../../src/report/exact.ts';
import { archive, report, type ReportInput } from './fixture.ts';
import { texts } from './texts.ts';
import { withResults } from '../../support/with-results.ts';

interface Part extends Omit<Partial<ReportInput>, 'scoring'> {
  readonly scoring?: Partial<NonNullable<ReportInput['scoring']>>;
}

let number = 0;
/** A report with a score; grade 中, of its own short title. */
function scoredReport(total: number | null, { scoring, ...part }: Part = {}, title?: string): Report {
  number += 1;
  return report(
    { shortTitle: title ?? `报告${number}`, ...part, scoring: { total, grade: '中', ...scoring } },
    `s${number}`,
  );
}

const withRuleSet = (corpus: Corpus, id: string, max: string): Corpus => {
  const five = corpus.ruleSets.get('five')!;
  const bands = [
    { name: '优', from: exact('108') },
    { name: '差', from: exact('0') },
  ];
  return { ...corpus, ruleSets: new Map([...corpus.ruleSets, [id, { ...five, id, max: exact(max), bands }]]) };
};

const spread = (...reports: Report[]): string => scoreSpread(archive(reports))?.sentence ?? '';

describe('the spread of scores', () => {
  it('puts a ten-point score on the scale of the others', () => {
    const corpus = archive([
      scoredReport(8.6, { scoring: { max: 10 } }, '十分制'),
      scoredReport(70, {}, '七十'),
      scoredReport(65, {}, '六十五'),
    ]);
    const chart = scoreSpread(corpus)!;
    expect(scored(corpus.reports, corpus.ruleSets).map(({ total }) => total)).toEqual(['65', '70', '86']);
    expect(chart.sentence).toContain('最高8.6分（满分10分，按百分制为86分）（十分制），最低65分（六十五）');
    expect(chart.sentence).toContain('满分不是100分的1份按百分制换算后比较（本站计算）。');
    expect(chart.picture).toMatchObject({ points: [{ value: 65 }, { value: 70 }, { value: 86 }] });
  });

  it('takes the maximum of the rule set', () => {
    const corpus = withRuleSet(archive([scoredReport(108, { ruleSet: 'big' }), scoredReport(90)]), 'big', '120');
    expect(scored(corpus.reports, corpus.ruleSets).map(({ total }) => total)).toEqual(['90', '90']);
  });

  it('leaves out, and says so, a maximum that may hold bonus points', () => {
    const sentence = spread(scoredReport(104, { scoring: { max: 105 } }), scoredReport(80), scoredReport(70));
    expect(sentence).toContain('最高80分');
    expect(sentence).toContain('另有1份满分不是100分、不能换算的，没有计入。');
  });

  it('tells who is left out, and where no evaluator is named', () => {
    const sentence = spread(
      scoredReport(80, { evaluator: null }),
      scoredReport(70),
      scoredReport(99, { evaluation: 'self' }),
      scoredReport(null),
    );
    expect(sentence).toContain('2份由评价机构打分的报告中');
    expect(sentence).toContain('计入的有1份是财政评价或部门评价，原文没有写明评价机构。');
    expect(sentence).toContain('另有1份单位自评、1份没有总分的，没有计入。');
  });

  it('is not made without a score of an evaluator', () =>
    expect(scoreSpread(archive([scoredReport(99, { evaluation: 'self' })]))).toBeNull());

  it('of one report tells that one, and no superlative', () => {
    const sentence = spread(scoredReport(78.5, {}, '唯一'));
    expect(sentence).toBe('只有唯一由评价机构打分：78.5分，等级为中。');
  });

  it('names all that share the highest place, and tells no middle of two', () => {
    const sentence = spread(scoredReport(80, {}, '甲'), scoredReport(90, {}, '乙'), scoredReport(90.0, {}, '丙'));
    expect(sentence).toContain('最高90分（乙、丙并列）');
    expect(spread(scoredReport(80), scoredReport(90))).not.toContain('居中');
  });

  it('tells many that share a place by their number', () => {
    const sentence = spread(scoredReport(60), ...Array.from({ length: 7 }, () => scoredReport(90)));
    expect(sentence).toMatch(/最高90分（(?:报告\d+、){4}报告\d+等7份并列）/);
  });

  it('says no highest where all are level', () =>
    expect(spread(scoredReport(80), scoredReport(80), scoredReport(80))).toMatch(/；都是80分。$/));

  it('tells both in the middle of an even number', () =>
    expect(spread(...[60, 70, 80, 90].map((total) => scoredReport(total)))).toContain('居中的两份是70分和80分'));

  it('of several rule sets tells grades as printed and draws no bands', () => {
    const corpus = withRuleSet(archive([scoredReport(108, { ruleSet: 'big' }), scoredReport(90)]), 'big', '120');
    const chart = scoreSpread(corpus)!;
    expect(chart.sentence).toContain('原文评为中的2份');
    expect(chart.picture).toMatchObject({ bands: [] });
  });

  it('draws the bands of another maximum on the scale of the scores', () => {
    const own = archive([scoredReport(108, { ruleSet: 'big' }), scoredReport(96, { ruleSet: 'big' })]);
    expect(scoreSpread(withRuleSet(own, 'big', '120'))?.picture).toMatchObject({
      points: [{ value: 80 }, { value: 90 }],
      bands: [
        { name: '差', from: 0 },
        { name: '优', from: 90 },
      ],
    });
  });
});

const group = (kind: ReportInput['kind'], ...totals: number[]): Report[] =>
  totals.map((total) => scoredReport(total, { kind }));

describe('scores by group', () => {
  const sentence = (...reports: Report[]): string => scoresByKind(archive(reports))?.sentence ?? '';

  it('tell the highest and the lowest middle', () =>
    expect(sentence(...group('project', 70, 71, 72), ...group('special-fund', 80, 81, 82))).toContain(
      '居中得分最高的是专项资金（81分），最低的是项目（71分）',
    ));

  it('name all groups that share a place', () =>
    expect(
      sentence(
        ...group('project', 70, 71, 72),
        ...group('special-fund', 80, 81, 82),
        ...group('whole-department', 79, 81, 90),
      ),
    ).toMatch(/最高的是(?:专项资金、部门整体支出|部门整体支出、专项资金)并列（81分），最低的是项目（71分）/));

  it('say no superlative where middles are level, nor where an even number leaves it open', () => {
    expect(sentence(...group('project', 70, 71, 72), ...group('special-fund', 60, 71, 99))).not.toContain('最高');
    expect(sentence(...group('project', 60, 70, 80, 90), ...group('special-fund', 74, 75, 76))).not.toContain('最高');
  });

  it('say no middle of one or two', () => {
    expect(sentence(...group('project', 70, 71), ...group('special-fund', 80))).toBe(
      '各组由评价机构打分的都不足3份，不说居中的得分。',
    );
  });

  it('tell the five largest of many groups, in the order of the chart', () => {
    const sizes: readonly (readonly [year: number, reports: number])[] = [
      [2024, 3],
      [2023, 6],
      [2022, 5],
      [2021, 7],
      [2020, 4],
      [2019, 8],
    ];
    const reports = sizes.flatMap(([year, many]) =>
      Array.from({ length: many }, () => scoredReport(year - 1950, { period: { from: year, to: year } })),
    );
    expect(scoresByPeriod(archive(reports))!.sentence).toMatch(
      /^2023年度的6份居中73分，2022年度的5份居中72分，2021年度的7份居中71分，2020年度的4份居中70分，2019年度的8份居中69分。/,
    );
  });

  it('are not drawn where nobody was scored', () => {
    const self = archive([scoredReport(99, { evaluation: 'self' })]);
    expect([scoresByKind(self), scoresByPeriod(self), scoresByRate(self)]).toEqual([null, null, null]);
  });

  it('count a report of several years once', () => {
    const { table } = scoresByPeriod(
      archive([
        scoredReport(80, { period: { from: 2021, to: 2023 } }),
        scoredReport(70, { period: { from: 2023, to: 2023 } }),
        scoredReport(75, { period: { from: 2023, to: 2023 } }),
      ]),
    )!;
    expect(texts(table).map(([name, all]) => [name, all])).toEqual([
      ['2023年度', '2'],
      ['2021—2023年度', '1'],
    ]);
  });

  it('say that execution is scored itself, and no direction that an even number leaves open', () => {
    const spent = (rate: string, total: number): Report =>
      scoredReport(total, {
        funding: { headline: { unit: '万元', budget: 100, actual: 50, rate, where: '一' } },
      });
    const open = scoresByRate(
      archive([
        ...[60, 70, 80, 90].map((total) => spent('40%', total)),
        ...[74, 75, 76].map((total) => spent('90%', total)),
      ]),
    )!;
    expect(open.sentence).toContain('不能由此说花得多就做得好');
    expect(open.sentence).not.toContain('在不少于3份的几组里');
  });
});

describe('scores of an organisation', () => {
  const organisation = (...reports: Report[]) => organisationPages(withResults(archive(reports)))[0]!;
  const gongxin = { organisations: ['gongxin'] };
  const of2023 = { ...gongxin, period: { from: 2023, to: 2023 } };

  it('stand with their maximum, and as a range on one scale', () => {
    const page = organisation(
      scoredReport(8.6, { ...gongxin, scoring: { max: 10 } }, '甲'),
      scoredReport(80, gongxin, '乙'),
      scoredReport(95, { ...gongxin, evaluation: 'self' }, '丙'),
    );
    expect(page.sentence).toContain('评价机构评分按百分制80—86分（2份），单位自评95分（1份）');
    expect(page.scores!.sentence).toContain('甲得8.6分（满分10分，按百分制为86分），乙得80分');
    const cells = page.reports!.bodies[0]!.rows.map(({ cells: [, , , given] }) => [given!.text, given!.note]);
    expect(cells).toEqual([
      ['8.6', '满分10分'],
      ['80', undefined],
      ['—', undefined],
    ]);
  });

  it('are listed with their maximum', () => {
    const ten = { ...gongxin, scoring: { max: 10 } };
    const [row] = texts(
      organisationListing(archive([scoredReport(8.6, ten), scoredReport(80, gongxin)])).pages[0]!.content.table,
    );
    expect(row![3]).toBe('8.6（满分10分）、80');
  });

  it('count a self-score once that the evaluator quotes', () => {
    const page = organisation(
      scoredReport(98, { ...of2023, evaluation: 'self' }),
      scoredReport(90, { ...of2023, scoring: { selfScore: { score: 98, where: '一' } } }),
    );
    expect(page.sentence).toContain('评价机构评分90分（1份），单位自评98分（1份）');
  });

  it('leave out a self-score of several organisations together, and say what is joint', () => {
    const joint = { organisations: ['gongxin', 'shangwu'] };
    const page = organisation(scoredReport(90, { ...joint, scoring: { selfScore: { score: 98, where: '一' } } }, '合'));
    expect(page.sentence).not.toContain('单位自评');
    expect(page.scores!.sentence).toBe('合（几个单位合评）得90分。');
  });

  it('are its own in a report that scores several, never their average', () => {
    const scoring = { basis: 'average' as const, organisations: [{ organisation: 'gongxin', total: 85, grade: '良' }] };
    const several = scoredReport(80, { organisations: ['gongxin', 'shangwu'], scoring }, '合');
    const pages = organisationPages(withResults(archive([several])));
    const chart = (id: string) => pages.find((page) => page.organisation.id === id)!.scores;
    expect(chart('gongxin')!.sentence).toBe('市工信局在《合》里得85分。');
    expect(chart('gongxin')!.picture).toMatchObject({ points: [{ label: '市工信局（合）', value: 85, own: true }] });
    expect(chart('shangwu')).toBeNull();
  });

  it('say which is higher, and nothing where the self-score is out of another maximum', () => {
    const said = (total: number, self: number, max?: number): string =>
      organisation(
        scoredReport(
          total,
          { ...gongxin, scoring: { selfScore: { score: self, where: '一' }, ...(max ? { max } : {}) } },
          '甲',
        ),
      ).scores!.sentence;
    expect(said(80, 99)).toContain('甲自评99分、评价80分，相差19分');
    expect(said(80, 70)).toContain('相差10分，自评较低');
    expect(said(80, 80)).toContain('两者相同');
    expect(said(8.6, 9, 10)).toContain('甲自评9分、评价8.6分（满分10分），相差0.4分');
    expect(said(8.6, 98, 10)).not.toContain('自评');
    expect(said(80, 9)).not.toContain('自评');
    expect(
      selfScoreGaps(archive([scoredReport(110, { scoring: { max: 120, selfScore: { score: 98, where: '一' } } })])),
    ).toEqual([]);
  });

  it('are not compared where there is one report alone', () =>
    expect(organisation(scoredReport(80, gongxin, '甲')).scores!.sentence).toBe('甲得80分。'));

  it('tell only years that reports are about', () => {
    const page = organisation(
      scoredReport(80, { ...gongxin, period: { from: 2020, to: 2020 } }),
      scoredReport(80, { ...gongxin, period: { from: 2022, to: 2023 } }),
    );
    expect(page.sentence).toContain('（2020、2022—2023年度）');
    expect(page.sentence).toContain('；没有列出问题。');
  });

  it('say that all are self-evaluations', () =>
    expect(organisation(scoredReport(98, { ...gongxin, evaluation: 'self' })).sentence).toContain(
      '1份（2021—2023年度），是单位自评；',
    ));
});

describe('self-scores in lists', () => {
  const corpus = archive([
    scoredReport(99, { evaluation: 'self' }, '自评的'),
    scoredReport(80, { scoring: { selfScore: { score: 95, where: '一' } } }, '评价的'),
  ]);

  it('stand in a column of their own, with the grade marked', () => {
    const rows = reportListing(withResults(corpus)).pages[0]!.content.table.bodies[0]!.rows;
    expect(rows.map(({ cells }) => [cells[3]!.text, cells[4]!.note, cells[10]!.text])).toEqual([
      ['—', '自评', '99'],
      ['80', undefined, '95'],
    ]);
  });

  it('are never among the scores of the front page', () =>
    expect(overview(withResults(corpus)).spread!.sentence).toContain('只有评价的由评价机构打分：80分'));
});

describe('level scores of several scales', () => {
  const ten = { scoring: { max: 10 } };

  it('are told on the common one', () => {
    expect(spread(scoredReport(8.6, ten, '甲'), scoredReport(86, {}, '乙'), scoredReport(70, {}, '丙'))).toContain(
      '最高按百分制86分（甲、乙并列）',
    );
    expect(spread(scoredReport(8.6, ten), scoredReport(86))).toContain('；都是按百分制86分。');
  });

  it('do not lend their maximum to a self-score that is quoted', () => {
    const corpus = archive([
      scoredReport(8.6, { organisations: ['gongxin'], scoring: { max: 10, selfScore: { score: 95, where: '一' } } }),
    ]);
    const { sentence, reports } = organisationPages(withResults(corpus))[0]!;
    expect(sentence).toContain('评价机构评分8.6分（满分10分，按百分制为86分）（1份），单位自评95分（1份）');
    const own = reports!.bodies[0]!.rows[0]!.cells[5]!;
    expect([own.text, own.note]).toEqual(['95', undefined]);
  });
});
