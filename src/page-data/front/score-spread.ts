/** Scores of all evaluations on one axis, with the grade bands; self-evaluations are counted apart. */
import type { Corpus } from '../../report/archive.ts';
import { compare, decimalText, round, toNumber, trim } from '../../report/exact.ts';
import { gradeKey, sameGrade } from '../../report/grade-names.ts';
import { actsIn, gradesIn } from '../../analysis/document-projects.ts';
import { gradeFacet } from '../grade-tables.ts';
import { sizeFor, type Chart } from '../../views/chart.ts';
import { ends } from '../../analysis/extremes.ts';
import { shared } from '../../views/chinese-text.ts';
import { flat, type Row, type Table } from '../../views/table.ts';
import { evaluationWords } from '../../views/choice-words.ts';
import { drawnBands, leftOut } from './comparable-score-words.ts';
import { commonBands, ENOUGH, middles, scored, type Scored } from '../../analysis/comparable-scores.ts';
import { listAddress } from '../../contract/page-addresses.ts';

/** More dots than these cannot be told apart: then some are drawn for all. */
const MOST_POINTS = 60;

export function scoreSpread(corpus: Corpus): Chart | null {
  const sorted = scored(corpus.reports, corpus.ruleSets);
  if (sorted.length === 0) return null;
  const bands = commonBands(corpus, sorted);
  return {
    id: 'scores',
    size: sizeFor(Math.min(sorted.length, MOST_POINTS)),
    title: '得分怎样分布',
    says: 'scores-spread',
    sentence: `${spreadWords(
      sorted,
      bands.map(({ name }) => name),
    )}${leftOut(corpus)}`,
    picture: {
      kind: 'spread',
      unit: '分',
      points: thinned(sorted).map(({ report, total }) => ({ label: report.shortTitle, value: toNumber(total) })),
      bands: drawnBands(bands),
    },
    table: gradeTable(
      corpus,
      bands.map(({ name }) => name),
    ),
  };
}

/** Level scores as they are printed, or on the common scale where they are printed on several. */
const sameText = (own: readonly Scored[]): string =>
  own.every(({ text }) => text === own[0]!.text)
    ? own[0]!.text
    : `按百分制${decimalText(trim(round(own[0]!.total, 2)))}分`;

function spreadWords(sorted: readonly Scored[], bands: readonly string[]): string {
  const [only] = sorted;
  const named = ({ report }: Scored): string => report.shortTitle;
  if (only !== undefined && sorted.length === 1) {
    const { grade } = only.report.scoring;
    return `只有${named(only)}由评价机构打分：${only.text}${grade === null ? '' : `，等级为${grade}`}。`;
  }
  const outer = ends(sorted, ({ total }) => total);
  const at = (own: readonly Scored[]): string => `${sameText(own)}（${shared(own.map(named), '份')}）`;
  const range = outer === null ? `都是${sameText(sorted)}` : `最高${at(outer.highest)}，最低${at(outer.lowest)}`;
  return `${sorted.length}份由评价机构打分的报告中，${gradeWords(sorted, bands)}；${range}${outer === null ? '' : middleWords(sorted)}。`;
}

/** Grades as printed; with several rule sets one name means several things, and is told as printed, no more. */
function gradeWords(sorted: readonly Scored[], bands: readonly string[]): string {
  const count = (name: string | null): number =>
    sorted.filter(({ report }) => sameGrade(report.scoring.grade, name)).length;
  if (bands.length === 0) {
    const printed = distinctGrades(sorted.map(({ report }) => report.scoring.grade));
    const told = printed.map((name) => `原文评为${name}的${count(name)}份`);
    return [...told, ...(count(null) > 0 ? [`未评等级的${count(null)}份`] : [])].join('、');
  }
  const others = sorted.length - bands.reduce((sum, name) => sum + count(name), 0);
  const told = bands.map((name) => `${name}${count(name)}份`).join('、');
  return `${told}${others > 0 ? `，用别的等级名称或未评等级的${others}份` : ''}`;
}

function middleWords(sorted: readonly Scored[]): string {
  const pair = middles(sorted);
  if (pair === null || sorted.length < ENOUGH) return '';
  const [low, high] = pair;
  return compare(low.total, high.total) === 0 ? `，居中的是${low.text}` : `，居中的两份是${low.text}和${high.text}`;
}

/** Each grade once, as it is first printed. */
const distinctGrades = (grades: readonly (string | null)[]): string[] => [
  ...new Map(grades.flatMap((grade) => (grade === null ? [] : [[gradeKey(grade), grade] as const])).reverse()).values(),
];

/** Evenly spaced from the lowest to the highest when there are too many to draw. */
function thinned(sorted: readonly Scored[]): readonly Scored[] {
  if (sorted.length <= MOST_POINTS) return sorted;
  const step = (sorted.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, index) => sorted[Math.round(index * step)]!);
}

/** Acts that judge results, with a column each: those of an evaluator, then what units gave themselves. */
const GRADED_ACTS = ['fiscal', 'department', 're-evaluation', 'cost', 'self'] as const;

/** How many documents the list holds under both: also those with such projects, which are no grade of the document. */
const listed = (corpus: Corpus, act: (typeof GRADED_ACTS)[number], grade: string | null): number =>
  corpus.reports.filter(
    (report) => actsIn(report).includes(act) && gradesIn(report).some((one) => sameGrade(one, grade)),
  ).length;

function gradeTable(corpus: Corpus, bands: readonly string[]): Table {
  const kinds = GRADED_ACTS.filter((kind) => corpus.reports.some(({ evaluation }) => evaluation === kind));
  const counted = corpus.reports.filter(({ evaluation }) => kinds.some((kind) => kind === evaluation));
  const others = distinctGrades(counted.map(({ scoring }) => scoring.grade)).filter(
    (grade) => !bands.some((band) => sameGrade(band, grade)),
  );
  const row = (name: string, grade: string | null): Row => ({
    cells: [
      { text: name },
      ...kinds.map((kind) => {
        const count = corpus.reports.filter(
          ({ evaluation, scoring }) => evaluation === kind && sameGrade(scoring.grade, grade),
        ).length;
        const isAll = count > 0 && count === listed(corpus, kind, grade);
        return {
          text: String(count),
          to: !isAll ? null : listAddress('reports', { evaluation: kind, grade: gradeFacet(grade).value }),
        };
      }),
    ],
  });
  return {
    title: '各等级的报告份数',
    columns: [{ name: '等级' }, ...kinds.map((kind) => ({ name: evaluationWords[kind], align: 'end' as const }))],
    bodies: flat([
      ...bands.map((name) => row(name, name)),
      ...others.map((name) => row(name, name)),
      row('未评等级', null),
    ]),
    notes: [],
  };
}
