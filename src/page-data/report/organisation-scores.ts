/** Scores of each organisation, where one report judges several. */
import { ruleSetOf } from '../../report/rule-set-of.ts';
import {
  decimalText,
  divide,
  equal,
  exact,
  places,
  round,
  subtract,
  sum,
  toNumber,
  trim,
  type Exact,
} from '../../report/exact.ts';
import { gradeIntervals, maximumOf } from '../../report/grade.ts';
import { sizeFor, type Chart } from '../../views/chart.ts';
import { agreedEnd } from '../../analysis/extremes.ts';
import { ZERO } from '../../analysis/figure-arithmetic.ts';
import { list } from '../../views/chinese-text.ts';
import { flat, type Cell, type Column, type Row, type Table } from '../../views/table.ts';
import { organisationRef, organisationShort } from '../../views/subject-links.ts';
import type { Context } from './section-context.ts';
import { ORGANISATION_SCORES, ORGANISATION_SPREAD } from '../../report/anchors.ts';

type Scoring = Context['report']['scoring'];
type Score = Scoring['organisations'][number];
type Scored = Score & { readonly total: Exact };

const scoredOnes = ({ organisations }: Pick<Scoring, 'organisations'>): Scored[] =>
  organisations.flatMap((score) => (score.total === null ? [] : [{ ...score, total: score.total }]));

export interface OrganisationScores {
  readonly table: Table;
  readonly chart: Chart | null;
}

export function organisationScores(context: Context): OrganisationScores | null {
  const scores = context.report.scoring.organisations;
  if (scores.length === 0) return null;
  const columns = columnsOf(scores);
  const table: Table = {
    id: ORGANISATION_SCORES,
    title: '各单位得分',
    unit: '分',
    columns: [{ name: '单位' }, ...columns.map(({ column }) => column)],
    bodies: flat([
      ...scores.map((score, index) => rowOf(context, columns, score, index)),
      ...averageRows(context, columns),
    ]),
    notes: [],
  };
  return { table, chart: scoredOnes(context.report.scoring).length < 2 ? null : spread(context) };
}

/** The average that the source prints of these scores. */
function averageRows({ report, marks }: Context, columns: readonly ScoreColumn[]): Row[] {
  const { average } = report.scoring;
  if (average === undefined) return [];
  const cells = columns.map(({ column }): Cell =>
    column.name === TOTAL
      ? { text: decimalText(average), note: '原文所印', marks: marks.at('scoring', 'average') }
      : { text: '' },
  );
  return [{ role: 'memo', cells: [{ text: '平均' }, ...cells] }];
}

const TOTAL = '总分';

interface ScoreColumn {
  readonly column: Column;
  readonly cell: (score: Score, at: readonly (string | number)[], marks: Context['marks']) => Cell;
}

/** Columns that hold something of at least one organisation; total and grade are always there. */
function columnsOf(scores: readonly Score[]): ScoreColumn[] {
  const has = (of: (score: Score) => unknown): boolean => scores.some((score) => of(score) !== undefined);
  const when = (there: boolean, column: ScoreColumn): ScoreColumn[] => (there ? [column] : []);
  return [
    ...dimensionColumns(scores),
    ...when(
      has(({ execution }) => execution),
      {
        column: { name: scores.find(({ execution }) => execution !== undefined)?.execution?.name ?? '', align: 'end' },
        cell: ({ execution }) => ({ text: decimalText(execution?.score) ?? '' }),
      },
    ),
    {
      column: { name: TOTAL, align: 'end' },
      cell: ({ total }, at, marks) => ({ text: decimalText(total) ?? '', marks: marks.at(...at, 'total') }),
    },
    ...when(
      has(({ rank }) => rank),
      {
        column: { name: '名次', align: 'end' },
        cell: ({ rank }, at, marks) => ({
          text: rank === undefined ? '' : String(rank),
          marks: marks.at(...at, 'rank'),
        }),
      },
    ),
    ...when(
      has(({ gradeByScore }) => gradeByScore),
      {
        column: { name: '按得分的等级', align: 'center' },
        cell: ({ gradeByScore = '' }, at, marks) => ({ text: gradeByScore, marks: marks.at(...at, 'gradeByScore') }),
      },
    ),
    {
      column: { name: '等级', align: 'center' },
      cell: ({ grade = '', gradeReason }, at, marks) => ({
        text: grade,
        note: gradeReason,
        marks: marks.at(...at, 'grade'),
      }),
    },
    ...when(
      has(({ opinion }) => opinion),
      {
        column: { name: '意见', align: 'center' },
        cell: ({ opinion = '' }, at, marks) => ({ text: opinion, marks: marks.at(...at, 'opinion') }),
      },
    ),
    ...amountColumns(scores),
  ];
}

/** Full marks stand in the head where they are the same for all. */
function dimensionColumns(scores: readonly Score[]): ScoreColumn[] {
  const names = [...new Set(scores.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)))];
  return names.map((name): ScoreColumn => {
    const own = scores.flatMap(({ dimensions }) => dimensions.filter((dimension) => dimension.name === name));
    const max = new Set(own.map((dimension) => trim(dimension.max))).size === 1 ? own[0]?.max : undefined;
    return {
      column: { name, unit: max === undefined ? undefined : `满分${decimalText(max)}`, align: 'end' },
      cell: ({ dimensions }, at, marks) => {
        const position = dimensions.findIndex((dimension) => dimension.name === name);
        return {
          text: decimalText(dimensions[position]?.score) ?? '',
          marks:
            position < 0
              ? []
              : [...marks.at(...at, 'dimensions', position), ...marks.at(...at, 'dimensions', position, 'score')],
        };
      },
    };
  });
}

/** A column for each figure that the source prints beside the scores: “奖惩”. */
function amountColumns(scores: readonly Score[]): ScoreColumn[] {
  const all = scores.flatMap(({ amounts = [] }) => amounts);
  const kinds = new Map(all.map(({ name, unit }) => [`${name}|${unit}`, { name, unit }]));
  return [...kinds.values()].map(({ name, unit }): ScoreColumn => ({
    column: { name, unit, align: 'end' },
    cell: ({ amounts = [] }, at, marks) => {
      const position = amounts.findIndex((one) => one.name === name && one.unit === unit);
      return {
        text: amounts[position]?.value ?? '',
        note: amounts[position]?.note,
        marks: position < 0 ? [] : marks.at(...at, 'amounts', position),
      };
    },
  }));
}

function rowOf({ corpus, marks }: Context, columns: readonly ScoreColumn[], score: Score, index: number): Row {
  const at = ['scoring', 'organisations', index];
  const { name, to } = organisationRef(score.organisation, corpus);
  return { cells: [{ text: name, to, marks: marks.at(...at) }, ...columns.map(({ cell }) => cell(score, at, marks))] };
}

function spread({ report, corpus }: Context): Chart {
  const scored = scoredOnes(report.scoring);
  const ruleSet = ruleSetOf(corpus, report);
  const name = (id: string): string => organisationShort(id, corpus);
  // Bands are set on the scale of the rule set: on another they would stand in the wrong place.
  const onScale = ruleSet !== undefined && equal(ruleSet.max, maximumOf(report.scoring, ruleSet));
  return {
    id: ORGANISATION_SPREAD,
    title: '各单位得分的高低',
    says: 'organisation-spread',
    sentence: spreadSentence(report.scoring, report.organisations.length, name),
    picture: {
      kind: 'spread',
      unit: '分',
      points: scored.map(({ organisation, total }) => ({ label: name(organisation), value: toNumber(total) })),
      bands: onScale ? gradeIntervals(ruleSet).map((band) => ({ name: band.name, from: toNumber(band.from) })) : [],
    },
    size: sizeFor(scored.length),
    table: null,
    tableAt: ORGANISATION_SCORES,
  };
}

/** Empty where the totals are not points of one scale, or an organisation is scored twice. */
function spreadSentence(scoring: Scoring, all: number, name: (id: string) => string): string {
  const scores = scoredOnes(scoring);
  const count = new Set(scores.map(({ organisation }) => organisation)).size;
  const maxima = new Set(scores.flatMap((one) => (one.dimensions.length === 0 ? [] : [trim(fullMarks(one))])));
  const [first] = scores;
  if (first === undefined || count < scores.length || maxima.size > 1) return '';
  const among = `${count < all ? '列出得分的' : ''}${count}个单位`;
  const high = agreedEnd(scores, 'highest', [({ total }) => total]);
  const low = agreedEnd(scores, 'lowest', [({ total }) => total]);
  if (high === null || low === null) return `${among}得分相同，都是${decimalText(first.total)}分。`;
  const end = (own: readonly Score[], word: string): string =>
    `${list(own.map(({ organisation }) => name(organisation)))}${own.length > 1 ? '并列' : ''}${word}，${decimalText(own[0]?.total) ?? ''}分`;
  const gap = subtract(high[0]?.total ?? ZERO, low[0]?.total ?? ZERO);
  return `${among}中，${end(high, '最高')}；${end(low, '最低')}；相差${decimalText(gap)}分${averageWords(scoring)}。`;
}

const fullMarks = ({ dimensions }: Score): Exact => sum(dimensions.map(({ max }) => max));

/** The report's total where it is the average of these scores. */
function averageWords({ basis, total, organisations }: Scoring): string {
  if (basis !== 'average' || total === null) return '';
  const scored = scoredOnes({ organisations });
  if (scored.length < organisations.length) return '';
  const mean = divide(sum(scored.map((one) => one.total)), exact(scored.length));
  return mean !== null && equal(round(mean, places(total)), total) ? `，平均${decimalText(total)}分` : '';
}
