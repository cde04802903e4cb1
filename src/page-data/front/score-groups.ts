/** Scores by kind of report, by period and by execution rate: where they lie, in picture, table and sentence. */
import type { Corpus, Report } from '../../report/archive.ts';
import { compare, decimalText, round, toNumber } from '../../report/exact.ts';
import { sizeFor, type Chart } from '../../views/chart.ts';
import { ends } from '../../analysis/extremes.ts';
import { shared } from '../../views/chinese-text.ts';
import { flat, type Cell, type Column } from '../../views/table.ts';
import { periodText } from '../../views/chinese-text.ts';
import { subjectWord } from '../../views/choice-words.ts';
import { bandWords, rateCoverage } from './execution-rate-words.ts';
import { BANDS, bandOf, executionRate } from '../../analysis/execution-rate.ts';
import { periodValue } from '../../lists/facet.ts';
import { comparedActs, drawnBands, leftOut } from './comparable-score-words.ts';
import { commonBands, ENOUGH, middle, middles, scored, type Scored } from '../../analysis/comparable-scores.ts';
import { listAddress } from '../../contract/page-addresses.ts';

interface Group {
  readonly name: string;
  readonly reports: readonly Report[];
  /** What an evaluator gave them, lowest first. */
  readonly scores: readonly Scored[];
  /** The list narrowed to these reports. */
  readonly to: string;
}

const MIDDLE_NOTE = '居中的得分，双数份的取居中两份里较低的一份。各报告评价的对象和办法不同，得分高低只供参考。';

/** What the scores are, and who is not among them. */
const notes = (corpus: Corpus, ...more: readonly string[]): string[] => [
  `得分只计评价机构打的分（${comparedActs(corpus, '和')}的总分），不含单位自评；${MIDDLE_NOTE}`,
  ...[leftOut(corpus)].filter((words) => words !== ''),
  ...more,
];

/** One row for each kind of report, the most frequent first; null where there are fewer scores than make a group. */
export function scoresByKind(corpus: Corpus): Chart | null {
  const groups = [...Map.groupBy(corpus.reports, ({ kind }) => kind)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, reports]) => group(corpus, subjectWord(corpus, kind), reports, listAddress('reports', { kind })));
  return chart(corpus, groups, {
    id: 'scores-by-kind',
    title: '各类报告的得分',
    head: '类别',
    sentence: `${toldGroups(groups)}${extremes(groups)}`,
    notes: notes(corpus),
  });
}

/** One row for each period under evaluation: a report of several years stands once, under all of them together. */
export function scoresByPeriod(corpus: Corpus): Chart | null {
  const groups = [...Map.groupBy(corpus.reports, ({ period }) => periodValue(period).value)]
    .map(([value, reports]) => ({ value, period: reports[0]!.period, reports }))
    .sort((a, b) => b.period.to - a.period.to || b.period.from - a.period.from)
    .map(({ value, period, reports }) =>
      group(corpus, periodText(period), reports, listAddress('reports', { period: value })),
    );
  return chart(corpus, groups, {
    id: 'scores-by-year',
    title: '各评价期间的得分',
    head: '评价期间',
    sentence: `${toldGroups(groups)}${extremes(groups)}`,
    notes: notes(corpus, '一份报告只计一次；跨几个年度的报告得的是几年合在一起的分，不算作其中某一年的分。'),
  });
}

/** Scores beside the execution rate, which is usually scored itself: they stand side by side, no more. */
export function scoresByRate(corpus: Corpus): Chart | null {
  const known = corpus.reports.filter((report) => executionRate(report) !== null);
  const bands = Map.groupBy(known, (report) => bandOf(executionRate(report)!).value);
  const groups = BANDS.map(({ value }) =>
    group(corpus, bandWords[value], bands.get(value) ?? [], listAddress('reports', { rate: value })),
  );
  return chart(corpus, groups, {
    id: 'scores-by-rate',
    title: '执行率与得分',
    head: '执行率',
    sentence: `${toldGroups(groups, '执行率')}${rising(groups)}${known.length === 0 ? '' : SCORED_TOO}`,
    notes: notes(corpus, rateCoverage(corpus.reports)),
  });
}

const SCORED_TOO = '预算执行一般就是评分的一项内容，执行率与得分本来有关，不能由此说花得多就做得好。';

function group(corpus: Corpus, name: string, reports: readonly Report[], to: string): Group {
  return { name, reports, scores: scored(reports, corpus.ruleSets), to };
}

interface Words {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly sentence: string;
  readonly notes: readonly string[];
}

function chart(corpus: Corpus, groups: readonly Group[], words: Words): Chart | null {
  const { id, title, head, sentence, notes: said } = words;
  const drawn = groups.filter(({ scores }) => scores.length > 0);
  // Of one score or two there is nothing to group.
  if (drawn.length === 0 || scored(corpus.reports, corpus.ruleSets).length < ENOUGH) return null;
  return {
    id,
    title,
    says: 'scores-groups',
    sentence,
    picture: {
      kind: 'strips',
      unit: '分',
      rows: drawn.map(({ name, scores }) => ({
        label: name,
        values: scores.map(({ total }) => toNumber(total)),
        middle: toNumber(middle(scores)!.total),
      })),
      bands: drawnBands(
        commonBands(
          corpus,
          drawn.flatMap(({ scores }) => scores),
        ),
      ),
    },
    size: sizeFor(drawn.length + 3),
    table: {
      title,
      columns: [{ name: head, width: 'medium' }, ...SCORE_COLUMNS],
      bodies: flat(groups.map((one) => ({ cells: [{ text: one.name }, ...scoreCells(one)] }))),
      notes: said,
    },
  };
}

const SCORE_COLUMNS: readonly Column[] = [
  { name: '报告', unit: '份', align: 'end' },
  { name: '评价机构打分', unit: '份', align: 'end' },
  { name: '居中', unit: '分', align: 'end' },
  { name: '最低', unit: '分', align: 'end' },
  { name: '最高', unit: '分', align: 'end' },
];

function scoreCell(one: Scored | undefined): Cell {
  if (one === undefined) return { text: '—' };
  const { report, printed, total, max } = one;
  if (total === printed) return { text: decimalText(printed), to: report.url };
  return {
    text: decimalText(round(total, 2)),
    to: report.url,
    note: `原文${decimalText(printed)}分，满分${decimalText(max)}分`,
  };
}

/** Count, number scored by evaluators, middle, lowest, highest; each leads to the list or report behind it. */
function scoreCells({ reports, scores, to }: Group): Cell[] {
  return [
    { text: String(reports.length), to: reports.length === 0 ? null : to },
    { text: String(scores.length), to: scores.length === 0 ? null : `${to}&scored=evaluator` },
    scoreCell(middle(scores)),
    scoreCell(scores[0]),
    scoreCell(scores.at(-1)),
  ];
}

interface Centre {
  readonly name: string;
  readonly count: number;
  /** The middle score, or the two in the middle. */
  readonly low: Scored;
  readonly high: Scored;
}

/** Of groups that are large enough for a middle to say something. */
const centres = (groups: readonly Group[]): Centre[] =>
  groups.flatMap(({ name, scores }) => {
    const pair = middles(scores);
    return pair === null || scores.length < ENOUGH ? [] : [{ name, count: scores.length, low: pair[0], high: pair[1] }];
  });

/** Groups that are told in the sentence; the others stand in the table. */
const MOST_TOLD = 5;

function toldGroups(groups: readonly Group[], first = ''): string {
  const known = centres(groups);
  const told = [...known].sort((a, b) => b.count - a.count).slice(0, MOST_TOLD);
  const names = new Set(told.map(({ name }) => name));
  const words = known.filter(({ name }) => names.has(name)).map(centreWords);
  if (words.length > 0) return `${first}${words.join('，')}。`;
  return groups.every(({ scores }) => scores.length === 0)
    ? '没有评价机构打分的报告。'
    : `各组由评价机构打分的都不足${ENOUGH}份，不说居中的得分。`;
}

const isOne = ({ low, high }: Centre): boolean => compare(low.total, high.total) === 0;
const middleText = (one: Centre): string => (isOne(one) ? one.low.text : `${one.low.text}和${one.high.text}`);

const centreWords = (one: Centre): string =>
  `${one.name}的${one.count}份居中${isOne(one) ? '' : '的两份是'}${middleText(one)}`;

/** Above, below or level with another; null where the two in the middle of one lie on both sides. */
function order(a: Centre, b: Centre): -1 | 0 | 1 | null {
  if (compare(a.low.total, b.high.total) > 0) return 1;
  if (compare(a.high.total, b.low.total) < 0) return -1;
  return [a.low, a.high, b.low, b.high].every(({ total }) => compare(total, a.low.total) === 0) ? 0 : null;
}

/** The groups with the highest and the lowest middle, among those with enough reports; all that share the place. */
function extremes(groups: readonly Group[]): string {
  const known = centres(groups);
  const outer = ends(known, ({ low }) => low.total);
  if (outer === null) return '';
  const clear = (best: readonly Centre[], side: -1 | 1): boolean =>
    best.every((one) =>
      known.every((other) => other === one || order(one, other) === (best.includes(other) ? 0 : side)),
    );
  const told = [
    ...(clear(outer.highest, 1) ? [`居中得分最高的是${placed(outer.highest)}`] : []),
    ...(clear(outer.lowest, -1) ? [`最低的是${placed(outer.lowest)}`] : []),
  ];
  if (told.length === 0) return '';
  const words = told.join('，');
  return `不少于${ENOUGH}份的几组里，${told.length === 1 && words.startsWith('最低') ? `居中得分${words}` : words}。`;
}

const placed = (ones: readonly Centre[]): string =>
  `${shared(
    ones.map(({ name }) => name),
    '组',
  )}（${middleText(ones[0]!)}）`;

/** Whether the middles rise with the bands; nothing where it cannot be told. */
function rising(groups: readonly Group[]): string {
  const known = centres(groups);
  if (known.length < 2) return '';
  const steps = known.slice(1).map((one, index) => order(one, known[index]!));
  const among = `在不少于${ENOUGH}份的几组里，`;
  if (steps.includes(null)) return '';
  if (steps.every((step) => step === 1)) return `${among}执行率越高的一组，居中的得分也越高。`;
  if (steps.every((step) => step === -1)) return `${among}执行率越高的一组，居中的得分反而越低。`;
  return `${among}居中的得分没有随执行率一路升高或降低。`;
}
