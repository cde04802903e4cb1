/** Everything of a report that can be found, cut into records, from the typed model. */
import type { Corpus, Report } from '../corpus/corpus.ts';
import { outline, type Section } from '../corpus/outline.ts';
import { periodText } from '../insight/text.ts';
import { evaluationWords, kindWords, stateWords } from '../insight/words.ts';
import { lines, row, type SearchRecord } from './record.ts';
import { statementRecords } from './statement-records.ts';
import { fundingRecords, indicatorRecords, trendRecords } from './table-records.ts';

export function recordsOf(report: Report, corpus: Corpus): SearchRecord[] {
  return [
    headRecord(report, corpus),
    ...scoringRecords(report, corpus),
    ...fundingRecords(report, corpus),
    ...indicatorRecords(report, corpus),
    ...trendRecords(report),
    ...findingRecords(report, corpus),
    ...recommendationRecords(report, corpus),
    ...followUpRecords(report),
    ...sectionRecords(outline(report)),
    ...statementRecords(report),
    ...documentRecords(report),
  ].filter(({ title, body }) => title !== '' || body !== '');
}

/** What later documents say of a finding or recommendation: "report-id#F1" → state. */
const followed = new WeakMap<Corpus, ReadonlyMap<string, string>>();

function stateOf(target: string, corpus: Corpus): string | undefined {
  let states = followed.get(corpus);
  if (!states) {
    // Newest report first, so that the latest word stays.
    const said = [...corpus.reports].reverse().flatMap(({ followUps }) =>
      followUps.flatMap(({ targets, verified, reported }) => targets.map((to): [string, string] => [to, (verified ?? reported)?.state ?? 'unknown'])),
    );
    states = new Map(said);
    followed.set(corpus, states);
  }
  return states.get(target);
}

const organisation = (id: string, corpus: Corpus): string => corpus.organisations.get(id)?.name ?? id;
const themeNames = (ids: readonly string[], corpus: Corpus): string => row(...ids.map((id) => corpus.themes.get(id)?.name ?? id));

function headRecord(report: Report, corpus: Corpus): SearchRecord {
  const { source, scoring } = report;
  const organisations = report.organisations.map((id) => corpus.organisations.get(id));
  return {
    kind: 'report',
    anchor: '',
    path: '',
    title: report.title,
    body: lines(
      report.shortTitle,
      organisations.map((found) => (found ? row(found.name, ...found.short) : '')),
      report.summary,
      row(kindWords[report.kind], evaluationWords[report.evaluation], periodText(report.period)),
      report.reportYear === null ? null : `${report.reportYear}年报告`,
      report.evaluator === null ? null : row(corpus.evaluators.get(report.evaluator)?.name, corpus.evaluators.get(report.evaluator)?.short),
      report.commissioner === null ? null : organisation(report.commissioner, corpus),
      report.programmes.map(({ id }) => corpus.programmes.get(id)?.name ?? id),
      row(scoring.total === null ? null : `${scoring.total}分`, scoring.grade),
      report.benchmarkDate,
      source.title === report.title ? null : source.title,
      row(source.number, source.published, source.note, source.url),
    ),
  };
}

function scoringRecords({ scoring }: Report, corpus: Corpus): SearchRecord[] {
  const { dimensions, organisations, selfScore } = scoring;
  const scores = (of: typeof dimensions): string[] =>
    of.map(({ name, max, score, rate, reasons, groups }) =>
      lines(
        row(name, max, score, rate),
        groups.map((group) => lines(row(group.name, group.max, group.score, group.rate), group.reason)),
        reasons,
      ),
    );
  return [
    {
      kind: 'section',
      anchor: 'scoring',
      path: '评分',
      title: '失分归因',
      body: lines(
        scoring.label,
        scores(dimensions),
        organisations.map((one) => lines(row(organisation(one.organisation, corpus), one.total, one.grade), scores(one.dimensions))),
        selfScore && lines(row(`单位自评${selfScore.score}分`, selfScore.grade), selfScore.where),
        scoring.where,
      ),
    },
  ];
}

function findingRecords(report: Report, corpus: Corpus): SearchRecord[] {
  return report.findings.map(({ id, title, points, themes, organisations, where }) => ({
    kind: 'finding' as const,
    anchor: id,
    path: `存在问题 › ${id}`,
    title,
    body: lines(points, themeNames(themes, corpus), row(...organisations.map((one) => organisation(one, corpus))), where),
    themes,
    status: stateOf(`${report.id}#${id}`, corpus),
  }));
}

function recommendationRecords(report: Report, corpus: Corpus): SearchRecord[] {
  return report.recommendations.map(({ id, title, points, themes, responsible, where }) => ({
    kind: 'recommendation' as const,
    anchor: id,
    path: `相关建议 › ${id}`,
    title,
    body: lines(points, themeNames(themes, corpus), row(...responsible.map((one) => organisation(one, corpus))), where),
    themes,
    status: stateOf(`${report.id}#${id}`, corpus),
  }));
}

function followUpRecords(report: Report): SearchRecord[] {
  return report.followUps.map(({ id, subject, amount, issue, measures, due, reported, verified, where }) => ({
    kind: 'followup' as const,
    anchor: id,
    path: `整改情况 › ${id}`,
    title: subject,
    body: lines(
      amount,
      issue,
      measures,
      due,
      reported && row(stateWords[reported.state], reported.text, reported.asOf),
      verified && row(stateWords[verified.state], verified.text, verified.by, verified.asOf),
      where,
    ),
    status: (verified ?? reported)?.state ?? 'unknown',
  }));
}

/** One record per section of the body; its place is the headings above it. */
function sectionRecords(sections: readonly Section[]): SearchRecord[] {
  const above: { title: string; level: number }[] = [];
  return sections.map(({ id, title, level, text }) => {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const path = above.map((heading) => heading.title).join(' › ');
    above.push({ title, level });
    return { kind: 'section' as const, anchor: id === '' ? 'body' : id, path, title, body: text };
  });
}

function documentRecords({ documents }: Report): SearchRecord[] {
  if (documents.length === 0) return [];
  return [
    {
      kind: 'section',
      anchor: 'documents',
      path: '来源',
      title: '引用文件',
      body: lines(documents.map(({ title, number, date }) => row(`《${title}》`, number, date))),
      weight: 0.7,
    },
  ];
}
