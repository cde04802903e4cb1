/** Scores of all evaluations on one axis, with the grade bands; self-evaluations are counted apart. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import { compare, toNumber, type Exact } from '../../report/exact.ts';
import { gradeIntervals } from '../../report/grade.ts';
import { evaluatorScoreOf } from '../../report/whose-score.ts';
import { sizeFor, type Chart } from '../chart.ts';
import { flat, type Row, type Table } from '../table.ts';
import { evaluationWords } from '../words.ts';

/** More dots than these cannot be told apart: then some are drawn for all. */
const MOST_POINTS = 60;

export interface Scored {
  readonly report: Report;
  readonly total: Exact;
}

/** Reports that an evaluator scored, lowest first. */
export function scored(reports: readonly Report[]): Scored[] {
  return reports
    .flatMap((report) => {
      const total = evaluatorScoreOf(report);
      return total === null ? [] : [{ report, total }];
    })
    .sort((a, b) => compare(a.total, b.total));
}

/** The middle one; of an even number the lower. */
export const middle = (sorted: readonly Scored[]): Scored | undefined => sorted[Math.floor((sorted.length - 1) / 2)];

export function scoreSpread(corpus: Corpus): Chart | null {
  const sorted = scored(corpus.reports);
  const ruleSet = [...corpus.ruleSets.values()].find(({ id }) => sorted.some(({ report }) => report.ruleSet === id));
  const [lowest, highest, centre] = [sorted[0], sorted.at(-1), middle(sorted)];
  if (lowest === undefined || highest === undefined || centre === undefined || ruleSet === undefined) return null;
  const bands = gradeIntervals(ruleSet);
  const count = (name: string): number => sorted.filter(({ report }) => report.scoring.grade === name).length;
  const counted = bands.map(({ name }) => `${name}${count(name)}份`);
  const others = sorted.length - bands.reduce((sum, { name }) => sum + count(name), 0);
  return {
    id: 'scores',
    size: sizeFor(Math.min(sorted.length, MOST_POINTS)),
    title: '得分怎样分布',
    says: 'scores-spread',
    sentence: `${sorted.length}份由评价机构打分的报告中，${counted.join('、')}${others > 0 ? `，用别的等级名称或未评等级的${others}份` : ''}；最高${highest.total}分（${highest.report.shortTitle}），最低${lowest.total}分（${lowest.report.shortTitle}），居中的是${centre.total}分。`,
    picture: {
      kind: 'spread',
      unit: '分',
      points: thinned(sorted).map(({ report, total }) => ({ label: report.shortTitle, value: toNumber(total) })),
      bands: [...bands].reverse().map(({ name, from }) => ({ name, from: toNumber(from) })),
    },
    table: gradeTable(
      corpus,
      bands.map(({ name }) => name),
    ),
  };
}

/** Evenly spaced from the lowest to the highest when there are too many to draw. */
function thinned(sorted: readonly Scored[]): readonly Scored[] {
  if (sorted.length <= MOST_POINTS) return sorted;
  const step = (sorted.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, index) => sorted[Math.round(index * step)]!);
}

function gradeTable(corpus: Corpus, bands: readonly string[]): Table {
  const kinds = (['fiscal', 'department', 'self'] as const).filter((kind) =>
    corpus.reports.some(({ evaluation }) => evaluation === kind),
  );
  const others = [...new Set(corpus.reports.map(({ scoring }) => scoring.grade))].filter(
    (grade) => grade !== null && !bands.includes(grade),
  ) as string[];
  const row = (name: string, grade: string | null): Row => ({
    cells: [
      { text: name },
      ...kinds.map((kind) => {
        const count = corpus.reports.filter(
          ({ evaluation, scoring }) => evaluation === kind && scoring.grade === grade,
        ).length;
        return {
          text: String(count),
          to: count === 0 ? null : `/reports/?evaluation=${kind}&grade=${grade ?? 'none'}`,
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
