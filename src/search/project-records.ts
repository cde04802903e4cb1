/** Records of the projects of a document, and of the goals and single figures that stand in no table. */
import { decimalText } from '../report/exact.ts';
import { headMoney } from '../page-data/report/head-money.ts';
import { projectsOf, type ProjectEntry } from '../analysis/document-projects.ts';
import { actWords, subjectWord } from '../views/choice-words.ts';
import { NO_MARKS } from '../views/figure-marks.ts';
import type { Corpus, Report } from '../report/archive.ts';
import { PART } from '../report/anchors.ts';
import { lines, row, type SearchRecord } from './search-record.ts';

/** One record per project, on its own place of the page. */
export const projectRecords = (report: Report, corpus: Corpus): SearchRecord[] =>
  projectsOf(report).map((entry) => ({
    kind: 'project',
    anchor: entry.project.id,
    path: `项目 › ${entry.project.id}`,
    title: entry.project.name,
    body: bodyOf(entry, corpus),
  }));

function bodyOf(entry: ProjectEntry, corpus: Corpus): string {
  const { report, project, organisations, evaluation, kind, score, selfScore } = entry;
  const money = headMoney(project.headline ?? null, NO_MARKS, { evaluation, period: report.period });
  const { scoring } = project;
  return lines(
    project.code,
    row(subjectWord(corpus, kind), evaluation === null ? '' : actWords(entry)),
    row(...organisations.map((id) => corpus.organisations.get(id)?.name ?? id), project.operator),
    project.supervisor === undefined ? '' : (corpus.organisations.get(project.supervisor)?.name ?? project.supervisor),
    row(points(score, ''), points(selfScore, '自评'), scoring?.grade, scoring?.opinion),
    scoring?.gradeReason,
    (money?.amounts ?? []).map(({ name, value, unit }) => row(name, `${value}${unit}`)),
    row(money?.rate?.name, money?.rate?.value),
    row(project.light, project.deviation),
    amountLines(project.amounts),
    goalLines(project.goals),
    project.note,
  );
}

const points = (score: ProjectEntry['score'], whose: string): string =>
  score === null ? '' : `${whose}${decimalText(score)}分`;

const amountLines = (amounts: Report['amounts'] = []): string[] =>
  amounts.map(({ name, value, unit, note }) => row(name, value === null ? '' : `${value}${unit}`, note));

const goalLines = (goals: Report['goals'] = []): string[] =>
  goals.flatMap(({ expected, adjusted, actual }) => [expected, adjusted ?? '', actual ?? '']);

/** What the document itself prints: its goals, its single figures, the numbers of its source, what it follows. */
export function printedRecords({ goals, amounts, follows, source }: Report): SearchRecord[] {
  const section = (title: string, anchor: string, body: string): SearchRecord[] =>
    body === '' ? [] : [{ kind: 'section', anchor, path: '', title, body, weight: 0.9 }];
  return [
    ...section('年度总体目标', PART.main, lines(goalLines(goals))),
    ...section('另印的金额和数', PART.main, lines(amountLines(amounts))),
    ...section('索引号与表号', PART.source, lines(source.indexNumber, source.form)),
    ...section(
      '所跟踪的以往文件',
      PART.main,
      lines((follows ?? []).map(({ title, number, date }) => row(title, number, date))),
    ),
  ];
}
