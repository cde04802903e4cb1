/** `/organisations/`: reports, scores, money, findings that came back, what was followed up. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import type { Organisation } from '../../report/schema/registries.ts';
import { compare, subtract, toNumber } from '../../report/exact.ts';
import { gradeIntervals } from '../../report/grade.ts';
import type { CheckResult } from '../../rules/rule.ts';
import { sizeFor, type Chart } from '../chart.ts';
import { headMoney } from '../report-page/head-money.ts';
import { themeRef } from '../report-page/refs.ts';
import { stateText } from '../report-page/findings.ts';
import { flat, type Row, type Table } from '../table.ts';
import { periodText } from '../text.ts';
import { evaluationWords, kindWords } from '../words.ts';
import { findingRecords, recommendationRecords, type ListedRecord } from './records.ts';

type ChecksOf = (report: Report) => readonly CheckResult[];

/** The organisation's own total in a report that scores several, else the report's. */
export function scoreOf(report: Report, organisation: string): { total: string | null; grade: string | null } {
  const own = report.scoring.organisations.find((one) => one.organisation === organisation);
  if (own !== undefined) return { total: own.total, grade: own.grade ?? null };
  return { total: report.scoring.total, grade: report.scoring.grade };
}

export interface OrganisationPage {
  readonly organisation: Organisation;
  readonly sentence: string;
  /** Null for an organisation that was never evaluated itself. */
  readonly reports: Table | null;
  /** Evaluations that it ordered. */
  readonly commissioned: Table | null;
  /** Advice to an organisation that was not itself evaluated. */
  readonly advice: readonly ListedRecord[];
  readonly scores: Chart | null;
  /** Themes that came up in more than one report. */
  readonly returned: Table | null;
  readonly findings: readonly ListedRecord[];
  readonly followUps: Table | null;
}

/**
 * Organisations that have a page: evaluated ones first, then those that only
 * commissioned a report or were given advice.
 */
export function mentioned(corpus: Corpus): { organisation: Organisation; reports: Report[] }[] {
  const own = evaluated(corpus);
  const others = new Set(
    corpus.reports.flatMap((report) => [
      ...(report.commissioner === null ? [] : [report.commissioner]),
      ...report.findings.flatMap(({ organisations }) => organisations),
      ...report.recommendations.flatMap(({ responsible }) => responsible),
    ]),
  );
  for (const { organisation } of own) others.delete(organisation.id);
  const rest = [...others].flatMap((id) => corpus.organisations.get(id) ?? []);
  return [...own, ...rest.map((organisation) => ({ organisation, reports: [] }))];
}

/** Organisations that were evaluated, those with most reports first. */
export function evaluated(corpus: Corpus): { organisation: Organisation; reports: Report[] }[] {
  return [...corpus.organisations.values()]
    .map((organisation) => ({
      organisation,
      reports: corpus.reports.filter((report) => report.organisations.includes(organisation.id)),
    }))
    .filter(({ reports }) => reports.length > 0)
    .sort((a, b) => b.reports.length - a.reports.length || a.organisation.id.localeCompare(b.organisation.id));
}

export function organisationTable(corpus: Corpus): Table {
  return {
    title: '被评价的单位',
    columns: [
      { name: '单位', width: 'wide' },
      { name: '报告', unit: '份', align: 'end' },
      { name: '被评价年度' },
      { name: '评价机构评分' },
      { name: '自评分' },
      { name: '问题', unit: '个', align: 'end' },
      { name: '最常见的问题' },
    ],
    bodies: flat(
      evaluated(corpus).map(({ organisation, reports }) => {
        const scores = (self: boolean): string =>
          reports
            .filter((report) => (report.evaluation === 'self') === self)
            .map((report) => scoreOf(report, organisation.id).total)
            .concat(self ? reports.map((report) => report.scoring.selfScore?.score ?? null) : [])
            .filter((total) => total !== null)
            .join('、') || '—';
        const findings = findingsFor(corpus, organisation.id);
        const from = Math.min(...reports.map(({ period }) => period.from));
        const to = Math.max(...reports.map(({ period }) => period.to));
        const [main] = themesOf(findings);
        return {
          data: { 'data-item': '' },
          cells: [
            { text: organisation.name, to: `/organisations/${organisation.id}/` },
            { text: String(reports.length) },
            { text: from === to ? String(from) : `${from}–${to}` },
            { text: scores(false) },
            { text: scores(true) },
            { text: String(findings.length), to: findings.length > 0 ? `/findings/?organisation=${organisation.id}` : null },
            main === undefined ? { text: '—' } : { text: themeRef(main.id, corpus).name, to: `/themes/${main.id}/` },
          ],
        };
      }),
    ),
    notes: ['评价机构评分与单位自评分分开列出；一份报告评几个单位的，列该单位自己的得分。'],
  };
}

const findingsFor = (corpus: Corpus, id: string): ListedRecord[] =>
  findingRecords(corpus).filter(({ organisationIds }) => organisationIds.includes(id));

/** Themes of some findings with the reports in which they stand, most reports first. */
function themesOf(findings: readonly ListedRecord[]): { id: string; reports: Report[]; findings: ListedRecord[] }[] {
  const themes = new Map<string, ListedRecord[]>();
  for (const finding of findings) for (const id of finding.themeIds) themes.set(id, [...(themes.get(id) ?? []), finding]);
  return [...themes]
    .map(([id, own]) => ({ id, findings: own, reports: [...new Set(own.map(({ report }) => report))] }))
    .sort((a, b) => b.reports.length - a.reports.length || b.findings.length - a.findings.length);
}

export function organisationPages(corpus: Corpus, checksOf: ChecksOf): OrganisationPage[] {
  return mentioned(corpus).map(({ organisation, reports }) => {
    const findings = findingsFor(corpus, organisation.id);
    return {
      organisation,
      sentence: sentence(organisation, reports, findings),
      reports: reports.length === 0 ? null : reportTable(organisation, reports, checksOf),
      commissioned: commissioned(corpus, organisation),
      advice: recommendationRecords(corpus).filter(
        ({ organisationIds }) => reports.length === 0 && organisationIds.includes(organisation.id),
      ),
      scores: scoreChart(corpus, organisation, reports),
      returned: returned(corpus, findings),
      findings,
      followUps: followUps(corpus, organisation, reports),
    };
  });
}

function commissioned(corpus: Corpus, organisation: Organisation): Table | null {
  const reports = corpus.reports.filter(({ commissioner }) => commissioner === organisation.id);
  if (reports.length === 0) return null;
  return {
    title: '委托评价的报告',
    columns: [
      { name: '报告', width: 'wide' },
      { name: '评价机构' },
      { name: '得分', align: 'end' },
      { name: '等级', align: 'center' },
    ],
    bodies: flat(
      reports.map((report) => ({
        cells: [
          { text: report.shortTitle, to: report.url },
          { text: report.evaluator === null ? '原文未说明' : (corpus.evaluators.get(report.evaluator)?.name ?? report.evaluator) },
          { text: report.scoring.total ?? '—' },
          { text: report.scoring.grade ?? '—' },
        ],
      })),
    ),
    notes: [],
  };
}

function sentence(organisation: Organisation, reports: readonly Report[], findings: readonly ListedRecord[]): string {
  if (reports.length === 0) return `本站没有以${organisation.name}为评价对象的报告；它委托评价，或者在别的报告里被点到。`;
  const from = Math.min(...reports.map(({ period }) => period.from));
  const to = Math.max(...reports.map(({ period }) => period.to));
  const self = reports.filter(({ evaluation }) => evaluation === 'self').length;
  const back = themesOf(findings).filter((theme) => theme.reports.length > 1).length;
  return `本站收录${organisation.name}的报告${reports.length}份（${periodText({ from, to })}）${self > 0 ? `，其中单位自评${self}份` : ''}；指出问题${findings.length}个${back > 0 ? `，有${back}类问题在不止一份报告里出现` : ''}。`;
}

function reportTable(organisation: Organisation, reports: readonly Report[], checksOf: ChecksOf): Table {
  return {
    title: '报告',
    columns: [
      { name: '报告', width: 'wide' },
      { name: '年度' },
      { name: '方式' },
      { name: '评价得分', align: 'end' },
      { name: '等级', align: 'center' },
      { name: '自评分', align: 'end' },
      { name: '主要资金', align: 'end' },
      { name: '执行率', align: 'end' },
      { name: '问题', align: 'end' },
      { name: '出入', align: 'end' },
    ],
    bodies: flat(
      reports.map((report): Row => {
        const { total, grade } = scoreOf(report, organisation.id);
        const self = report.evaluation === 'self';
        const money = headMoney(report.funding.headline);
        const amount = money?.budget ?? money?.actual ?? null;
        return {
          cells: [
            { text: report.shortTitle, to: report.url, note: kindWords[report.kind] },
            { text: periodText(report.period).replace('年度', '') },
            { text: evaluationWords[report.evaluation] },
            { text: self ? '—' : (total ?? '—') },
            { text: grade ?? '—' },
            { text: report.scoring.selfScore?.score ?? (self ? (total ?? '—') : '—') },
            { text: amount === null ? '—' : `${amount.value}${amount.unit}`, note: amount?.name },
            { text: money?.rate?.value ?? '—' },
            { text: String(report.findings.length) },
            { text: String(checksOf(report).filter(({ severity }) => severity === 'discrepancy').length) },
          ],
        };
      }),
    ),
    notes: [],
  };
}

/** Scores of this organisation among all; reports differ in subject, so no line joins them. */
function scoreChart(corpus: Corpus, organisation: Organisation, reports: readonly Report[]): Chart | null {
  const own = reports.flatMap((report) => {
    const { total } = scoreOf(report, organisation.id);
    return total === null || report.evaluation === 'self' ? [] : [{ report, total }];
  });
  const ruleSet = corpus.ruleSets.get(own[0]?.report.ruleSet ?? '');
  if (own.length === 0 || ruleSet === undefined) return null;
  const others = corpus.reports.filter(
    (report) => report.evaluation !== 'self' && report.scoring.total !== null && !own.some((one) => one.report === report),
  );
  const points = [
    ...others.map((report) => ({ label: report.shortTitle, value: toNumber(report.scoring.total!) })),
    ...own.map(({ report, total }) => ({ label: report.shortTitle, value: Number(total), own: true })),
  ].sort((a, b) => a.value - b.value);
  const quoted = own.flatMap(({ report, total }) => {
    const self = report.scoring.selfScore?.score;
    return self === undefined || report.scoring.total === null
      ? []
      : [`${report.shortTitle}自评${self}分、评价${total}分，相差${subtract(self, report.scoring.total)}分`];
  });
  const list = own.map(({ report, total }) => `${report.shortTitle}得${total}分`).join('，');
  return {
    id: 'scores',
    size: sizeFor(points.length),
    title: '评价机构给的分，在全部报告中的位置',
    sentence: `${list}${quoted.length > 0 ? `；${quoted.join('；')}` : ''}。各报告评价的对象不同，分数不宜直接比较。`,
    picture: {
      kind: 'spread',
      unit: '分',
      points,
      bands: [...gradeIntervals(ruleSet)].reverse().map(({ name, from }) => ({ name, from: toNumber(from) })),
    },
    table: null,
    tableAt: 'reports',
  };
}

function returned(corpus: Corpus, findings: readonly ListedRecord[]): Table | null {
  const back = themesOf(findings).filter(({ reports }) => reports.length > 1);
  if (back.length === 0) return null;
  return {
    title: '在不止一份报告里出现的问题',
    columns: [
      { name: '主题', width: 'medium' },
      { name: '报告', unit: '份', align: 'end' },
      { name: '年度' },
      { name: '具体问题', width: 'wide' },
    ],
    bodies: back.map(({ id, reports, findings: own }) => ({
      headings: [],
      rows: own
        .sort((a, b) => a.report.period.to - b.report.period.to)
        .map((finding, index) => ({
          cells: [
            index === 0 ? { text: themeRef(id, corpus).name, to: `/themes/${id}/` } : { text: '〃' },
            { text: index === 0 ? String(reports.length) : '' },
            { text: periodText(finding.report.period).replace('年度', '') },
            { text: finding.title, to: finding.page, note: finding.report.shortTitle },
          ],
        })),
    })),
    notes: ['按主题归并，不等于同一件事；是否同一件事请看原文。'],
  };
}

/** What later documents say of this organisation's findings. */
function followUps(corpus: Corpus, organisation: Organisation, reports: readonly Report[]): Table | null {
  const own = new Set(reports.map(({ id }) => id));
  const rows = corpus.reports.flatMap((report) =>
    report.followUps
      .filter(
        ({ targets }) =>
          report.organisations.includes(organisation.id) || targets.some((target) => own.has(target.split('#')[0] ?? '')),
      )
      .map((followUp): Row => {
        const [target] = followUp.targets;
        const [id = '', mark = ''] = (target ?? '').split('#');
        const earlier = corpus.reports.find((one) => one.id === id);
        return {
          cells: [
            { text: followUp.issue, to: earlier === undefined ? null : `${earlier.url}#${mark}`, note: earlier?.shortTitle ?? followUp.subject },
            { text: followUp.reported === null ? '—' : stateText(followUp.reported), to: `${report.url}#${followUp.id}`, note: report.shortTitle },
            { text: followUp.verified === null ? '没有核实' : stateText(followUp.verified) },
            { text: followUp.due ?? '—' },
          ],
        };
      }),
  );
  if (rows.length === 0) return null;
  return {
    title: '整改',
    columns: [
      { name: '以往的问题', width: 'wide' },
      { name: '单位报告' },
      { name: '评价机构核实' },
      { name: '整改时限' },
    ],
    bodies: flat(rows),
    notes: ['单位自己报告的，与评价机构核实的，分开列出。'],
  };
}

/** Largest gap first: self-score against evaluator's score, where one report prints both. */
export function selfScoreGaps(corpus: Corpus): { report: Report; self: string; score: string; gap: string }[] {
  return corpus.reports
    .flatMap((report) => {
      const self = report.scoring.selfScore?.score;
      const { total } = report.scoring;
      return self === undefined || total === null ? [] : [{ report, self, score: total, gap: subtract(self, total) }];
    })
    .sort((a, b) => compare(b.gap, a.gap));
}
