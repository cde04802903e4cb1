/**
 * Every number on the lists of reports, findings and recommendations is counted
 * again from the public data alone (dist/data): sentences, tables, and the
 * numbers behind each filter value.
 */
import { describe, expect, inject, it } from 'vitest';
import {
  discrepanciesOf,
  evaluatedIn,
  hasBudget,
  isOver,
  isSpending,
  isWithoutMoney,
  readData,
  readRegions,
  recommendationsOf,
  spanText,
  statesOf,
  tally,
  yearsOf,
  type DataReport,
} from '../support/archive-data.ts';
import { chargedFindings } from '../support/charged.ts';
import type { Doc } from '../support/dom.ts';
import { readPage } from '../support/dom.ts';
import { byName, kindOf, sameOptions as same, sorted, whereChoice } from '../support/recount.ts';

const dist = inject('dist');
const reports = readData(dist);
const regions = readRegions(dist);
const page = (url: string): Doc => readPage(dist, url);

const findings = chargedFindings(reports);
const recommendations = recommendationsOf(reports);
const states = statesOf(reports);

function evaluatorNames({ evaluation, evaluator, evaluators }: DataReport): readonly string[] {
  if (evaluation === 'self') return ['单位自评'];
  if (evaluators == null) return [evaluator ?? '原文未说明'];
  return evaluators.length === 0 ? ['没有评价机构'] : evaluators;
}

/** The region and those it lies in. */
function regionsAround(id: string | null | undefined): string[] {
  return id == null ? [] : [id, ...regionsAround(regions.get(id))];
}

/** Grades of the document and of its projects, or that there is none. */
function gradesOf({ grade, projects = [] }: DataReport): string[] {
  const given = [grade, ...projects.map((project) => project.grade)].flatMap((one) => kindOf(one) ?? []);
  return given.length === 0 ? ['none'] : given;
}

/** The title, and the names of the projects below it. */
const namesIn = ({ shortTitle, projects = [] }: DataReport): string =>
  [shortTitle, ...projects.map(({ name }) => name)].join('');

/** As the rate is printed, or else the quotient to two places where spending is the point; none before the end of the year. */
function rateText(report: DataReport): string {
  const { headline } = report;
  if (headline === null || !isOver(report)) return '—';
  if (headline.rate !== undefined) return headline.rate;
  const plain = headline.reading === 'expenditure' || headline.reading === 'insurance';
  if (!plain || !headline.comparable || headline.budget === null || headline.actual === null) return '—';
  return `${((Number(headline.actual) / Number(headline.budget)) * 100).toFixed(2)}%`;
}

function bandOf(report: DataReport): string {
  const { headline } = report;
  if (headline !== null && !isSpending(report)) return 'other';
  const rate = isWithoutMoney(report) ? Number.NaN : Number.parseFloat(rateText(report));
  if (Number.isNaN(rate)) return 'none';
  if (rate > 100) return 'over-100';
  if (rate >= 95) return '95-100';
  if (rate >= 80) return '80-95';
  return rate >= 50 ? '50-80' : 'under-50';
}

const money = (value: number | null | undefined): string => (value == null ? '—' : value.toFixed(2));

describe('/reports/', () => {
  const doc = page('/reports/');

  it('counts the reports', () => {
    expect(doc.text('.lead')).toContain(`共${reports.length}份`);
    expect(doc.rows('绩效评价报告').length).toBe(reports.length);
  });

  it('shows years, scores, money and counts as the data has them', () => {
    const rows = doc.rows('绩效评价报告').map((cells) => [cells[0], cells[1], ...cells.slice(3)]);
    const hasOpinions = reports.some(({ scoring }) => scoring.opinion !== undefined);
    expect(rows).toEqual(
      reports.map((report) => [
        namesIn(report),
        spanText(report.period),
        (report.evaluation === 'self' ? null : report.scoring.total) ?? '—',
        report.scoring.grade ?? '—',
        money(report.funding?.budget),
        money(report.funding?.actual),
        rateText(report),
        String(report.findings.length),
        String(discrepanciesOf(report).length),
        report.scoring.selfScore?.score ?? (report.evaluation === 'self' ? report.scoring.total : null) ?? '—',
        ...(hasOpinions ? [report.scoring.opinion ?? '—'] : []),
      ]),
    );
  });

  it('says of a year under way what it has instead of spending', () => {
    const rows = doc.table('绩效评价报告').rows;
    for (const [at, report] of reports.entries()) {
      const { headline } = report;
      if (headline === null || isOver(report)) continue;
      const said = rows[at]!.map(({ note }) => note).join('；');
      const { toDate, forecast, asked, approved, cut, rate, cutRate } = headline;
      const printed = [toDate, forecast, asked, approved, cut?.replace('-', '−'), rate, cutRate];
      for (const value of printed.filter((one) => one !== undefined)) expect(said, report.id).toContain(value);
    }
  });

  it('says of every project how it was judged', () => {
    const rows = doc.table('绩效评价报告').rows;
    for (const [at, { id, projects = [] }] of reports.entries()) {
      const judged = projects.filter(({ score, selfScore }) => (score ?? selfScore) !== null);
      const said = [...rows[at]![0]!.note.matchAll(/([\d.]+)分(?: · (\p{Script=Han}+))?/gu)];
      expect(
        said.map(([, total, grade = null]) => [Number(total), grade]),
        id,
      ).toEqual(judged.map(({ score, selfScore, grade }) => [score ?? selfScore, grade]));
    }
  });

  it('has the right number behind every filter value', () => {
    same(doc, 'year', tally(reports, yearsOf));
    same(doc, 'organisation', tally(reports, evaluatedIn));
    same(
      doc,
      'kind',
      tally(reports, ({ kind }) => [kind]),
    );
    same(
      doc,
      'evaluation',
      tally(reports, ({ evaluation, projects = [] }) =>
        [evaluation, ...projects.map((project) => project.evaluation)].flatMap((act) => act ?? []),
      ),
    );
    same(doc, 'grade', tally(reports, gradesOf));
    same(
      doc,
      'rate',
      tally(reports, (report) => [bandOf(report)]),
    );
    same(
      doc,
      'money',
      tally(reports, (report) => [hasBudget(report) ? 'counted' : 'not-counted']),
    );
    same(
      doc,
      'period',
      tally(reports, ({ period }) => [[...new Set(period)].join('-')]),
    );
    same(
      doc,
      'theme',
      tally(reports, (report) => report.findings.flatMap(({ themes }) => themes)),
    );
    const choices = {
      level: tally(reports, ({ level }) => (level == null ? [] : [level])),
      region: tally(reports, ({ regionId }) => regionsAround(regionId)),
      opinion: tally(reports, ({ scoring }) => (scoring.opinion === undefined ? [] : [scoring.opinion])),
    };
    for (const [key, counts] of Object.entries(choices)) same(doc, key, whereChoice(counts, reports.length));
  });
});

describe('/findings/ and /recommendations/', () => {
  const NOTHING_LATER = '本站所载的后来文件里都没有整改记录';
  const followed = (keys: readonly string[]): boolean => keys.some((key) => states.has(key));
  const statusOf = (keys: readonly string[]): string[] => {
    const own = [...new Set(keys.flatMap((key) => states.get(key) ?? []))];
    return own.length > 1 ? ['mixed'] : [own[0] ?? 'none'];
  };

  it('counts the findings', () => {
    const doc = page('/findings/');
    const withFindings = reports.filter((report) => report.findings.length > 0).length;
    const later = findings.filter(({ key }) => followed([key])).length;
    const told = later === 0 ? NOTHING_LATER : `就本站所载，其中${later}个在后来的文件里有整改记录`;
    expect(doc.text('.lead')).toBe(`${withFindings}份报告共${findings.length}个问题；${told}。`);
    expect(doc.all('[data-item]').map((item) => item.getAttribute('data-record'))).toEqual(
      findings.map(({ key }) => key),
    );
    same(
      doc,
      'theme',
      tally(findings, ({ themes }) => themes),
    );
    same(
      doc,
      'organisation',
      tally(findings, ({ about }) => about),
    );
    same(
      doc,
      'year',
      tally(findings, ({ report }) => yearsOf(report)),
    );
    same(
      doc,
      'kind',
      tally(findings, ({ report }) => [report.kind]),
    );
    same(
      doc,
      'status',
      tally(findings, ({ key }) => statusOf([key])),
    );
    expect(sorted(byName(doc, 'evaluator'))).toEqual(sorted(tally(findings, ({ report }) => evaluatorNames(report))));
  });

  it('counts the recommendations', () => {
    const doc = page('/recommendations/');
    const withAdvice = reports.filter((report) => report.recommendations.length > 0).length;
    const later = recommendations.filter(({ keys }) => followed(keys)).length;
    const told = later === 0 ? NOTHING_LATER : `就本站所载，其中${later}条所回应的问题在后来的文件里有整改记录`;
    expect(doc.text('.lead')).toBe(`${withAdvice}份报告共${recommendations.length}条建议；${told}。`);
    expect(doc.all('[data-item]').length).toBe(recommendations.length);
    same(
      doc,
      'theme',
      tally(recommendations, ({ themes }) => themes),
    );
    same(
      doc,
      'organisation',
      tally(recommendations, ({ about }) => about),
    );
    same(
      doc,
      'year',
      tally(recommendations, ({ report }) => yearsOf(report)),
    );
    same(
      doc,
      'kind',
      tally(recommendations, ({ report }) => [report.kind]),
    );
    same(
      doc,
      'status',
      tally(recommendations, ({ keys }) => statusOf(keys)),
    );
    expect(sorted(byName(doc, 'evaluator'))).toEqual(
      sorted(tally(recommendations, ({ report }) => evaluatorNames(report))),
    );
  });
});
