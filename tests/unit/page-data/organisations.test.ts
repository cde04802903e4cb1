import { describe, expect, it } from 'vitest';
import type { Spread } from '../../../src/contract/picture.ts';
import { exact } from '../../../src/report/exact.ts';
import { organisationPages } from '../../../src/page-data/organisation/organisation-page.ts';
import { organisationListing } from '../../../src/page-data/lists/organisation-listing.ts';
import { selfScoreGaps } from '../../../src/analysis/self-score-gaps.ts';
import { evaluated, mentioned } from '../../../src/analysis/evaluated-organisations.ts';
import { scoresText } from '../../../src/page-data/organisation/score-texts.ts';
import { evaluatorScoreOf, selfScoreOf } from '../../../src/report/whose-score.ts';
import { returnedTable } from '../../../src/page-data/organisation/returned-theme-tables.ts';
import { returnedThemes } from '../../../src/analysis/recurring-themes.ts';
import type { Report } from '../../../src/report/archive.ts';
import type { Programme } from '../../../src/report/schema/registries.ts';
import { archive, finding, followUp, report, two, type ReportInput } from './fixture.ts';
import { texts } from './texts.ts';
import { withResults } from '../../support/with-results.ts';

describe('organisations', () => {
  it('are those that were evaluated, most reports first', () => {
    expect(evaluated(two()).map(({ organisation, reports }) => [organisation.id, reports.length])).toEqual([
      ['gongxin', 2],
      ['shangwu', 1],
    ]);
  });

  it('have a page even if only mentioned', () => {
    expect(mentioned(two()).map(({ organisation }) => organisation.id)).toEqual(['gongxin', 'shangwu', 'caizheng']);
  });

  it('keep self-scores and evaluators’ scores apart', () => {
    const [self, fiscal] = two().reports;
    expect([evaluatorScoreOf(self!, 'gongxin'), selfScoreOf(self!, 'gongxin')]).toEqual([null, '97.35']);
    expect([evaluatorScoreOf(fiscal!, 'gongxin'), selfScoreOf(fiscal!, 'gongxin')]).toEqual(['90.42', '98']);
  });

  it('have their own score where a report scores several', () => {
    const several = report({
      organisations: ['gongxin', 'shangwu'],
      scoring: { total: 80, grade: '良', organisations: [{ organisation: 'gongxin', total: 75.5, grade: '中' }] },
    });
    expect(evaluatorScoreOf(several, 'gongxin')).toBe('75.5');
    expect(evaluatorScoreOf(several, 'shangwu')).toBe('80');
  });

  it('list few scores and give the range of many', () => {
    const scores = ['80', '9.5', '100', '70', '65.8'].map((score) => exact(score));
    expect(scoresText([])).toBe('—');
    expect(scoresText(scores.slice(0, 2))).toBe('80、9.5');
    expect(scoresText(scores)).toBe('9.5–100（5份）');
  });

  it('stand in one table', () => {
    const listing = organisationListing(two());
    expect(listing.sentence).toBe('记有名称的被评价单位2个，报告3份；报告最多的是甲市工业和信息化局，2份。');
    expect(texts(listing.pages[0]!.content.table)).toEqual([
      ['甲市工业和信息化局', '2', '2023–2024', '90.42', '97.35、98', '3', '资金拨付滞后'],
      ['甲市商务局', '1', '2021–2023', '78.53', '—', '1', '资金拨付滞后'],
    ]);
  });
});

describe('the page of an organisation', () => {
  const pages = organisationPages(withResults(two()));
  const gongxin = pages[0]!;

  it('sums up in one sentence', () => {
    expect(gongxin.sentence).toBe(
      '本站收录甲市工业和信息化局的报告2份（2023—2024年度），其中单位自评1份；评价机构评分90.42分（1份），单位自评97.35—98分（2份）；指出问题3个，有1类问题在不止一份报告里出现。',
    );
  });

  it('shows what came back', () => {
    expect(texts(gongxin.returned).map((row) => row.slice(0, 3))).toEqual([
      ['资金拨付滞后', '2', '2023'],
      ['〃', '', '2024'],
    ]);
  });

  it('shows what became of earlier problems', () => {
    expect(texts(gongxin.followUps).map(([, reported, verified]) => [reported, verified])).toEqual([
      ['已整改（截至2025-04-18）', '没有核实'],
      ['正在整改', '没有核实'],
    ]);
  });

  it('marks its own scores among all', () => {
    const picture = gongxin.scores!.picture as Spread;
    expect(picture.points.map(({ label, own }) => [label, own ?? false])).toEqual([
      ['外贸 2021–2023', false],
      ['工信 2023', true],
    ]);
  });

  it('of one that was not evaluated shows what it ordered and what it should do', () => {
    const caizheng = pages.find(({ organisation }) => organisation.id === 'caizheng')!;
    expect(caizheng.reports).toBeNull();
    expect(texts(caizheng.commissioned)).toHaveLength(3);
    expect(caizheng.advice.map(({ id }) => id)).toEqual(['R1']);
  });
});

describe('an organisation with a part in a document of others', () => {
  const bare = { evaluator: null, commissioner: null } satisfies Partial<ReportInput>;
  const pageOf = (reports: readonly Report[], id: string) =>
    organisationPages(withResults(archive(reports))).find(({ organisation }) => organisation.id === id);

  it('has a page that says it is in charge, of the document or of a project', () => {
    const project = { id: 'P1', name: '一期', supervisor: 'shangwu' };
    const of = report({ ...bare, organisations: ['gongxin'], supervisor: 'caizheng', projects: [project] }, 'a');
    expect(pageOf([of], 'caizheng')?.sentence).toBe('本站没有以甲市财政局为评价对象的报告；1份文件写明它是主管部门。');
    expect(pageOf([of], 'shangwu')?.sentence).toContain('1份文件写明它是主管部门');
  });

  it('has one that says what was reported to it, and no problem of others becomes its author’s', () => {
    const told = [followUp('U1', [], { subject: '审计查出的问题' })];
    const of = report({ ...bare, organisations: ['gongxin'], reportedTo: ['caizheng'], followUps: told }, 'a');
    expect(pageOf([of], 'caizheng')?.sentence).toContain('1份文件是向它报告的');
    expect(pageOf([of], 'gongxin')?.followUps).toBeNull();
    const own = report({ ...bare, organisations: ['gongxin'], followUps: told }, 'b');
    expect(texts(pageOf([own], 'gongxin')!.followUps)).toHaveLength(1);
  });

  it('has one where it holds a budget line, or is scored though it is not named as evaluated', () => {
    const scored = report(
      {
        ...bare,
        organisations: ['gongxin'],
        programmes: [{ id: 'line' }],
        scoring: { total: null, grade: null, organisations: [{ organisation: 'shangwu', total: 80 }] },
      },
      'a',
    );
    const line: Programme = {
      id: 'line',
      name: '某资金',
      organisation: 'caizheng',
      definition: '一',
      breaks: [],
      indicators: [],
    };
    expect(mentioned(archive([scored], [line])).map(({ organisation }) => organisation.id)).toEqual([
      'gongxin',
      'shangwu',
      'caizheng',
    ]);
  });

  it('has not the score of the document where only a project is its own', () => {
    const project = { id: 'P1', name: '一期', organisations: ['shangwu'] };
    const of = report(
      { ...bare, organisations: ['gongxin'], scoring: { total: 80, grade: '良' }, projects: [project] },
      'a',
    );
    const scores = (id: string) => texts(pageOf([of], id)!.reports)[0]?.slice(3, 6);
    expect(scores('gongxin')).toEqual(['80', '良', '—']);
    expect(scores('shangwu')).toEqual(['—', '—', '—']);
  });

  it('is told that problems stand under other names', () => {
    const project = { id: 'P1', name: '一期', organisations: ['shangwu'] };
    const of = report({ ...bare, organisations: ['gongxin'], projects: [project], findings: [finding('F1', [])] }, 'a');
    expect(pageOf([of], 'shangwu')?.sentence).toContain('没有单独列在本单位名下的问题');
  });
});

describe('what came back', () => {
  it('counts reports, not findings', () => {
    const corpus = two();
    expect(
      returnedThemes(corpus).map(({ organisation, id, reports, findings }) => [
        organisation,
        id,
        reports.length,
        findings.length,
      ]),
    ).toEqual([['gongxin', 'slow', 2, 2]]);
    expect(texts(returnedTable(corpus, 10))).toEqual([['市工信局', '资金拨付滞后', '2', '2', '2023–2024']]);
  });

  it('says so when there is more than is shown', () => {
    expect(returnedTable(two(), 0).notes[0]).toContain('共1组，只列前0组');
  });
});

describe('gaps', () => {
  it('are between the two scores of one report, largest first', () => {
    const more = report({ scoring: { total: 80, grade: null, selfScore: { score: 99, where: '一' } } }, 'more');
    const gaps = selfScoreGaps(archive([...two().reports, more]));
    expect(gaps.map(({ report: { id }, gap }) => [id, gap])).toEqual([
      ['more', '19'],
      ['gongxin-2023', '7.58'],
    ]);
  });
});
