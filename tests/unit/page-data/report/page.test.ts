import { describe, expect, it } from 'vitest';
import { reportPage } from '../../../../src/page-data/report/report-page.ts';
import { recommendationPages } from '../../../../src/page-data/recommendation-page.ts';
import { cardsOf } from '../../../../src/page-data/record-card.ts';
import { recommendationRecords } from '../../../../src/analysis/findings-and-recommendations.ts';
import { recordsOfReport } from '../../../../src/search/records-of-report.ts';
import { check, corpus, report } from './fixture.ts';
import { withResults } from '../../../support/with-results.ts';

const finding = { id: 'F1', title: '结余偏高', points: ['结余759.06万元'], themes: ['idle-funds'], where: '五（一）' };
const recommendation = {
  id: 'R1',
  title: '压减结余',
  points: ['据实安排'],
  themes: ['idle-funds'],
  answers: ['F1'],
  where: '六（一）',
};
const earlier = report({ findings: [finding, { ...finding, id: 'F2' }], recommendations: [recommendation] });
const later = report(
  {
    shortTitle: '外贸资金 2024（自评）',
    followUps: [
      {
        id: 'U1',
        targets: ['waimao#F1', 'gone#F1'],
        subject: '结余',
        issue: '结余偏高',
        reported: { state: 'in-progress', asOf: '2025-04-18' },
        verified: null,
        where: '四',
      },
    ],
  },
  'waimao-2024',
);
const archive = corpus([later, earlier]);

describe('report page', () => {
  it('ties findings, recommendations and follow-ups in both directions', () => {
    const { findings } = reportPage(earlier, withResults(archive));
    expect(findings.findings.map(({ id, ties }) => [id, ties.map((tie) => tie.to)])).toEqual([
      ['F1', ['#R1']],
      ['F2', []],
    ]);
    expect(findings.recommendations[0]?.ties).toEqual([{ id: 'F1', title: '结余偏高', to: '#F1' }]);
    expect(findings.findings[0]?.later).toEqual([
      {
        to: '/reports/waimao-2024/#U1',
        from: '外贸资金 2024（自评）',
        reported: '正在整改（截至2025-04-18）',
        verified: null,
        verifiedName: '评价核实',
      },
    ]);
  });

  it('shows advice as followed up where a problem that it answers was, as the lists and its own page do', () => {
    const { findings } = reportPage(earlier, withResults(archive));
    const [own] = cardsOf(archive, recommendationRecords(archive)).filter(({ report: { id } }) => id === earlier.id);
    const [page] = recommendationPages(archive).filter(({ record }) => record === own);
    const [record] = recordsOfReport(earlier, withResults(archive)).filter(({ anchor }) => anchor === 'R1');
    expect(findings.recommendations[0]?.later).toEqual(findings.findings[0]?.later);
    expect(own?.later).toEqual(findings.recommendations[0]?.later);
    expect(page?.followUps).toMatchObject(own?.later ?? []);
    expect(own?.values['status']).toEqual([{ value: 'in-progress', name: '正在整改' }]);
    expect(record?.status).toBe('in-progress');
  });

  it('links a follow-up to its target where the archive has it', () => {
    expect(reportPage(later, withResults(archive)).followUps[0]?.targets).toEqual([
      { name: '外贸资金 2021–2023 F1', to: '/reports/waimao/#F1' },
      { name: 'gone#F1', to: null },
    ]);
  });

  it('lists what differs first and folds what agrees', () => {
    const results = [
      check(['scoring', 'total'], { code: 'C102', severity: 'pass' }),
      check(['statements', 0], { code: 'C501', where: { anchor: 'S1', label: 'S1', path: ['statements', 0] } }),
      check(['scoring'], { code: 'C105', severity: 'unjudged' }),
    ];
    const { checks, chips } = reportPage(
      earlier,
      withResults(archive, () => results, [{ code: 'C102', name: '得分合计', explanation: '' }]),
    );
    expect(checks.sentence).toBe(
      '本站对这份报告做了3次核验：1处有出入，1处相符，1处数据不足、无法核验。出入照原文保留，不作更改。',
    );
    expect(checks.discrepancies).toMatchObject([{ anchor: 'check-c501-1', statement: 'S1' }]);
    expect(checks.passed).toMatchObject([{ rule: { code: 'C102', name: '得分合计' } }]);
    expect(chips.map(({ value, name }) => `${value}${name}`)).toEqual(['2个问题', '1条建议', '1处出入']);
  });

  it('lists in its contents only what the page has', () => {
    expect(reportPage(later, withResults(archive)).contents.map(({ id }) => id)).toEqual([
      'follow-ups',
      'checks',
      'source',
      'reuse',
    ]);
  });

  it('tells when it was published and what was put right since, newest first', () => {
    const said = report({
      published: '2026-11-20',
      corrections: [
        { date: '2026-12-02', note: '甲' },
        { date: '2027-01-09', note: '乙' },
        { date: '2026-12-02', note: '丙' },
      ],
    });
    const { history, contents } = reportPage(said, withResults(archive));
    expect(history).toEqual({
      published: { date: '2026-11-20', text: '2026年11月20日' },
      corrections: [
        { anchor: 'correction-2027-01-09', day: { date: '2027-01-09', text: '2027年1月9日' }, note: '乙' },
        { anchor: 'correction-2026-12-02-2', day: { date: '2026-12-02', text: '2026年12月2日' }, note: '丙' },
        { anchor: 'correction-2026-12-02', day: { date: '2026-12-02', text: '2026年12月2日' }, note: '甲' },
      ],
      file: null,
    });
    expect(contents.map(({ id }) => id)).toContain('history');
  });

  it('leads to the history of the file where the site names a repository', () => {
    const at = (site: object): string | undefined =>
      reportPage(earlier, withResults({ ...archive, site: { ...archive.site, ...site } })).history?.file?.url;
    expect(at({})).toBeUndefined();
    expect(at({ repository: 'https://github.com/a/b/' })).toBe(
      'https://github.com/a/b/commits/HEAD/content/reports/waimao.mdx',
    );
    expect(at({ repository: 'https://gitee.com/a/b', history: 'https://gitee.com/a/b/commits/master/{file}' })).toBe(
      'https://gitee.com/a/b/commits/master/content/reports/waimao.mdx',
    );
  });

  it('cites by GB/T 7714', () => {
    expect(reportPage(earlier, withResults(archive)).source.citation.text).toBe(
      '广东三胜管理顾问有限公司. 江门市商务局2021-2023年度外贸资金绩效评价报告[R/OL]. 明鉴档案编辑部，摘编, 2024[引用日期]. {url}.',
    );
  });

  it('cites an assessment by who ordered it, and by the year of its date where no other is known', () => {
    const plan = report({
      evaluation: 'pre-evaluation',
      evaluator: null,
      evaluators: [],
      commissioner: 'caizheng',
      reportYear: null,
      source: { title: '甲项目事前绩效评估报告', published: '2024-10-18' },
    });
    expect(reportPage(plan, withResults(corpus([plan]))).source.citation.text).toMatch(
      /^江门市财政局\. .*，摘编, 2024\[引用日期\]/,
    );
  });
});
