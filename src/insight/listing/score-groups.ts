/** Scores by kind of report, by budget year and by execution rate: where they lie, in picture, table and sentence. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import { compare, toNumber, type Exact } from '../../report/exact.ts';
import { gradeIntervals } from '../../report/grade.ts';
import { sizeFor, type Chart } from '../chart.ts';
import { flat, type Cell, type Column } from '../table.ts';
import { kindWords } from '../words.ts';
import { BANDS, bandOf, executionRate } from './execution.ts';
import { years } from './facet.ts';
import { groupEach } from './group.ts';
import { middle, scored } from './score-spread.ts';

interface Group {
  readonly name: string;
  readonly reports: readonly Report[];
  /** The list narrowed to these reports. */
  readonly to: string;
}

const NOTE = '得分只计评价机构打的分，不含单位自评；居中的得分，双数份的取居中两份里较低的一份。';

/** One row for each kind of report, the most frequent first. */
export function scoresByKind(corpus: Corpus): Chart {
  const groups = [...Map.groupBy(corpus.reports, ({ kind }) => kind)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, reports]): Group => ({ name: kindWords[kind], reports, to: `/reports/?kind=${kind}` }));
  return chart(corpus, groups, {
    id: 'scores-by-kind',
    title: '各类报告的得分',
    head: '类别',
    sentence: `${toldGroups(groups)}${extremes(groups, '居中得分最高的是', '最低的是')}`,
    notes: [NOTE],
  });
}

/** One row for each budget year; a report of several years counts under each. */
export function scoresByYear(corpus: Corpus): Chart {
  const groups = [...groupEach(corpus.reports, ({ period }) => years(period).map(({ value }) => value))]
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([year, reports]): Group => ({ name: `${year}年`, reports, to: `/reports/?year=${year}` }));
  return chart(corpus, groups, {
    id: 'scores-by-year',
    title: '各预算年度的得分',
    head: '预算年度',
    sentence: `${toldGroups(groups)}${extremes(groups, '居中得分最高的是', '最低的是')}`,
    notes: [NOTE, '一份报告跨几个年度的，每个年度各计一次。'],
  });
}

/** Did those who spent more score better? By bands of the execution rate. */
export function scoresByRate(corpus: Corpus): Chart {
  const bands = Map.groupBy(
    corpus.reports.filter((report) => executionRate(report) !== null),
    (report) => bandOf(executionRate(report)!).value,
  );
  const groups = BANDS.map(({ value, name }): Group => ({
    name,
    reports: bands.get(value) ?? [],
    to: `/reports/?rate=${value}`,
  }));
  return chart(corpus, groups, {
    id: 'scores-by-rate',
    title: '执行率与得分',
    head: '执行率',
    sentence: `${toldGroups(groups, '执行率')}${rising(groups)}`,
    notes: [NOTE, '执行率照原文，原文没有印的由本站计算；社保基金、周转金和准备金不按支出率看，没有计入。'],
  });
}

interface Words {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly sentence: string;
  readonly notes: readonly string[];
}

function chart(corpus: Corpus, groups: readonly Group[], { id, title, head, sentence, notes }: Words): Chart {
  const ruleSet = [...corpus.ruleSets.values()].find((one) =>
    corpus.reports.some((report) => report.ruleSet === one.id),
  );
  const drawn = groups.filter(({ reports }) => scored(reports).length > 0);
  return {
    id,
    title,
    says: 'scores-groups',
    sentence,
    picture: {
      kind: 'strips',
      unit: '分',
      rows: drawn.map(({ name, reports }) => {
        const sorted = scored(reports);
        const centre = middle(sorted);
        return {
          label: name,
          values: sorted.map(({ total }) => toNumber(total)),
          middle: centre === undefined ? null : toNumber(centre.total),
        };
      }),
      bands:
        ruleSet === undefined
          ? []
          : [...gradeIntervals(ruleSet)].reverse().map((band) => ({ name: band.name, from: toNumber(band.from) })),
    },
    size: sizeFor(drawn.length + 3),
    table: {
      title,
      columns: [{ name: head, width: 'medium' }, ...SCORE_COLUMNS],
      bodies: flat(groups.map(({ name, reports, to }) => ({ cells: [{ text: name }, ...scoreCells(reports, to)] }))),
      notes,
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

/** Count, number scored by evaluators, middle, lowest, highest; each leads to the list or report behind it. */
function scoreCells(reports: readonly Report[], to: string): Cell[] {
  const sorted = scored(reports);
  const single = (one: { report: Report; total: Exact } | undefined): Cell =>
    one === undefined ? { text: '—' } : { text: one.total, to: one.report.url };
  return [
    { text: String(reports.length), to: reports.length === 0 ? null : to },
    { text: String(sorted.length), to: sorted.length === 0 ? null : `${to}&scored=evaluator` },
    single(middle(sorted)),
    single(sorted[0]),
    single(sorted.at(-1)),
  ];
}

interface Centre {
  readonly name: string;
  readonly count: number;
  readonly total: Exact;
}

const centres = (groups: readonly Group[]): Centre[] =>
  groups.flatMap(({ name, reports }) => {
    const sorted = scored(reports);
    const centre = middle(sorted);
    return centre === undefined ? [] : [{ name, count: sorted.length, total: centre.total }];
  });

/** Groups that are told in the sentence; the others stand in the table. */
const MOST_TOLD = 5;
/** With fewer reports a middle says little. */
const ENOUGH = 3;

function toldGroups(groups: readonly Group[], first = ''): string {
  const known = centres(groups);
  const told = [...known].sort((a, b) => b.count - a.count).slice(0, MOST_TOLD);
  const names = new Set(told.map(({ name }) => name));
  const words = known
    .filter(({ name }) => names.has(name))
    .map(({ name, count, total }) => `${name}的${count}份居中${total}分`);
  return words.length === 0 ? '没有评价机构打分的报告。' : `${first}${words.join('，')}。`;
}

/** The groups with the highest and the lowest middle, among those with enough reports. */
function extremes(groups: readonly Group[], highest: string, lowest: string): string {
  const known = centres(groups)
    .filter(({ count }) => count >= ENOUGH)
    .sort((a, b) => compare(a.total, b.total));
  const [low, high] = [known[0], known.at(-1)];
  if (low === undefined || high === undefined || compare(low.total, high.total) === 0) return '';
  return `不少于${ENOUGH}份的几组里，${highest}${high.name}（${high.total}分），${lowest}${low.name}（${low.total}分）。`;
}

/** Whether the middles rise with the bands. */
function rising(groups: readonly Group[]): string {
  const known = centres(groups).filter(({ count }) => count >= ENOUGH);
  if (known.length < 2) return '';
  const steps = known.slice(1).map(({ total }, index) => compare(total, known[index]!.total));
  const among = `在不少于${ENOUGH}份的几组里，`;
  if (steps.every((step) => step > 0)) return `${among}执行率越高的一组，居中的得分也越高。`;
  if (steps.every((step) => step < 0)) return `${among}执行率越高的一组，居中的得分反而越低。`;
  return `${among}居中的得分没有随执行率一路升高或降低。`;
}
