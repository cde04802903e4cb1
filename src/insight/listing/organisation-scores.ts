/** An organisation's scores: evaluators' apart from its own, and where they lie among all. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import { compare, subtract, toNumber, type Exact } from '../../report/exact.ts';
import { gradeIntervals } from '../../report/grade.ts';
import type { Organisation } from '../../report/schema/registries.ts';
import { sizeFor, type Chart } from '../chart.ts';
import { once } from './once.ts';
import { evaluatorScoreOf, selfScoreOf } from '../../report/whose-score.ts';

/** More dots than these are a cloud: then only the organisation's own are drawn. */
const MOST_POINTS = 60;

const range = (scores: readonly Exact[]): string => {
  const sorted = [...scores].sort(compare);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  return compare(low, high) === 0 ? `${low}分` : `${low}—${high}分`;
};

/** “评价机构评分76.63—90.42分（2份），单位自评96—98.93分（4份）”; nothing unless there are both. */
export function scoreSentence({ id }: Organisation, reports: readonly Report[]): string[] {
  const given = reports.flatMap((report) => evaluatorScoreOf(report, id) ?? []);
  const own = reports.flatMap((report) => selfScoreOf(report, id) ?? []);
  if (given.length === 0 || own.length === 0) return [];
  return [`评价机构评分${range(given)}（${given.length}份），单位自评${range(own)}（${own.length}份）`];
}

const scoredByEvaluator = once((corpus: Corpus) =>
  corpus.reports.flatMap((report) => {
    const total = evaluatorScoreOf(report);
    return total === null ? [] : [{ report, total }];
  }),
);

/** Scores of this organisation among all; reports differ in subject, so no line joins them. */
export function scoreChart(corpus: Corpus, { id }: Organisation, reports: readonly Report[]): Chart | null {
  const own = reports
    .flatMap((report) => {
      const total = evaluatorScoreOf(report, id);
      return total === null ? [] : [{ report, total }];
    })
    .slice(0, MOST_POINTS);
  const ruleSet = corpus.ruleSets.get(own[0]?.report.ruleSet ?? '');
  if (own.length === 0 || ruleSet === undefined) return null;
  const all = scoredByEvaluator(corpus);
  const mine = new Set(own.map(({ report }) => report));
  const others = all.length > MOST_POINTS ? [] : all.filter(({ report }) => !mine.has(report));
  const points = [
    ...others.map(({ report, total }) => ({ label: report.shortTitle, value: toNumber(total) })),
    ...own.map(({ report, total }) => ({ label: report.shortTitle, value: toNumber(total), own: true })),
  ].sort((a, b) => a.value - b.value);
  const quoted = own.flatMap(({ report, total }) => {
    const self = report.scoring.selfScore?.score;
    return self === undefined
      ? []
      : [`${report.shortTitle}自评${self}分、评价${total}分，相差${subtract(self, total)}分`];
  });
  return {
    id: 'scores',
    size: sizeFor(points.length),
    title: others.length > 0 ? '评价机构给的分，在全部报告中的位置' : '评价机构给的分',
    says: 'organisation-scores',
    sentence: `${told(own)}${quoted.length > 0 ? `；${quoted.join('；')}` : ''}。各报告评价的对象不同，分数不宜直接比较。`,
    picture: {
      kind: 'spread',
      unit: '分',
      points,
      bands: [...gradeIntervals(ruleSet)].reverse().map(({ name, from }) => ({ name, from: toNumber(from) })),
    },
    table: null,
    tableAt: 'reports-table',
  };
}

const MOST_TOLD = 6;

function told(own: readonly { readonly report: Report; readonly total: Exact }[]): string {
  if (own.length > MOST_TOLD) return `${own.length}份报告得${range(own.map(({ total }) => total))}`;
  return own.map(({ report, total }) => `${report.shortTitle}得${total}分`).join('，');
}
