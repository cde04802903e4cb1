/** An organisation's scores: evaluators' apart from its own, and where they lie among all. */
import type { Corpus, Report } from '../../report/archive.ts';
import { abs, compare, decimalText, equal, exact, toNumber } from '../../report/exact.ts';
import type { Organisation } from '../../report/schema/registries.ts';
import { sizeFor, type Chart } from '../../views/chart.ts';
import { selfScoreGap } from '../../analysis/self-score-gaps.ts';
import { once } from '../../analysis/once.ts';
import { givenScores, selfScores, rangeOf, type OwnScore } from '../../analysis/given-and-self-scores.ts';
import { drawnBands } from '../front/comparable-score-words.ts';
import { commonBands, scored } from '../../analysis/comparable-scores.ts';

/** More dots than these are a cloud: then only the organisation's own are drawn. */
const MOST_POINTS = 60;

const HUNDRED = exact('100');

function rangeWords(scores: readonly OwnScore[]): string {
  const [only] = scores;
  if (only !== undefined && scores.length === 1) return only.text;
  const range = rangeOf(scores);
  const apart = scores.filter(({ total }) => total === null);
  if (range === null || apart.length > 0) return scores.map(({ text }) => text).join('、');
  const { low, high, scaled } = range;
  const words = low === high ? `${low}分` : `${low}—${high}分`;
  return scaled ? `按百分制${words}` : words;
}

/** “评价机构评分76.63—90.42分（2份），单位自评96—98.93分（4份）”; nothing unless there are both. */
export function scoreSentence(corpus: Corpus, { id }: Organisation, reports: readonly Report[]): string[] {
  const given = givenScores(corpus, id, reports);
  const self = selfScores(corpus, id, reports);
  if (given.length === 0 || self.length === 0) return [];
  return [`评价机构评分${rangeWords(given)}（${counted(given)}），单位自评${rangeWords(self)}（${counted(self)}）`];
}

function counted(scores: readonly OwnScore[]): string {
  const joint = scores.filter((one) => one.joint).length;
  const words = joint === scores.length ? '是' : `其中${joint}份是`;
  return `${scores.length}份${joint === 0 ? '' : `，${words}几个单位合在一起的分`}`;
}

const scoredByEvaluator = once((corpus: Corpus) => scored(corpus.reports, corpus.ruleSets));

/** Scores of this organisation among all; reports differ in subject, so no line joins them. */
export function scoreChart(corpus: Corpus, organisation: Organisation, reports: readonly Report[]): Chart | null {
  const given = givenScores(corpus, organisation.id, reports);
  const mine = given.flatMap((one) => (one.total === null ? [] : [{ ...one, total: one.total }])).slice(0, MOST_POINTS);
  if (mine.length === 0) return null;
  const all = scoredByEvaluator(corpus);
  const drawn = new Set(mine.map(({ report }) => report));
  const others = all.length > MOST_POINTS ? [] : all.filter(({ report }) => !drawn.has(report));
  const points = [
    ...others.map(({ report, total }) => ({ label: report.shortTitle, value: toNumber(total) })),
    ...mine.map((one) => ({ label: pointLabel(organisation, one), value: toNumber(one.total), own: true })),
  ].sort((a, b) => a.value - b.value);
  const bands = commonBands(corpus, [...mine, ...others]);
  return {
    id: 'scores',
    size: sizeFor(points.length),
    title: others.length > 0 ? '评价机构给的分，在全部报告中的位置' : '评价机构给的分',
    says: 'organisation-scores',
    sentence: [
      [told(organisation, given), ...given.flatMap(({ report }) => gapWords(corpus, report))].join('；'),
      ...(given.length > 1 || others.length > 0 ? ['各报告评价的对象不同，分数不宜直接比较'] : []),
    ]
      .map((part) => `${part}。`)
      .join(''),
    picture: { kind: 'spread', unit: '分', points, bands: drawnBands(bands) },
    table: null,
    tableAt: 'reports-table',
  };
}

const MOST_TOLD = 6;

const shortOf = ({ short, name }: Organisation): string => short[0] ?? name;

/** Its own score in a report that scores several. */
const isItsOwn = ({ report, joint }: OwnScore): boolean => report.organisations.length > 1 && !joint;

const pointLabel = (organisation: Organisation, one: OwnScore): string =>
  isItsOwn(one) ? `${shortOf(organisation)}（${one.report.shortTitle}）` : one.report.shortTitle;

/** Who or what got the score: the report's subject, several together, or this organisation among several. */
function scoredWords(organisation: Organisation, one: OwnScore): string {
  const { report, text, joint } = one;
  if (isItsOwn(one)) return `${shortOf(organisation)}在《${report.shortTitle}》里得${text}`;
  return `${report.shortTitle}${joint ? '（几个单位合评）' : ''}得${text}`;
}

function told(organisation: Organisation, given: readonly OwnScore[]): string {
  if (given.length > MOST_TOLD) return `${given.length}份报告得${rangeWords(given)}`;
  return given.map((one) => scoredWords(organisation, one)).join('，');
}

/** Of a report on one organisation that prints both scores. */
function gapWords(corpus: Corpus, report: Report): string[] {
  const found = report.organisations.length === 1 ? selfScoreGap(report, corpus) : null;
  if (found === null) return [];
  const { self, score, gap, max } = found;
  const direction = compare(gap, exact('0'));
  const out = equal(max, HUNDRED) ? '' : `（满分${decimalText(max)}分）`;
  const scores = `${report.shortTitle}自评${decimalText(self)}分、评价${decimalText(score)}分${out}`;
  if (direction === 0) return [`${scores}，两者相同`];
  return [`${scores}，相差${decimalText(abs(gap))}分${direction > 0 ? '' : '，自评较低'}`];
}
