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
import { flat, type Table } from '../../views/table.ts';
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

export function organisationScores({ report, corpus, marks }: Context): OrganisationScores | null {
  const scores = report.scoring.organisations;
  if (scores.length === 0) return null;
  const names = [...new Set(scores.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)))];
  const maxima = names.map((name) => {
    const own = scores.flatMap(({ dimensions }) => dimensions.filter((dimension) => dimension.name === name));
    return new Set(own.map(({ max }) => trim(max))).size === 1 ? own[0]?.max : undefined;
  });
  const table: Table = {
    id: ORGANISATION_SCORES,
    title: '各单位得分',
    unit: '分',
    columns: [
      { name: '单位' },
      ...names.map((name, index) => ({
        name,
        unit: maxima[index] === undefined ? undefined : `满分${decimalText(maxima[index])}`,
        align: 'end' as const,
      })),
      { name: '总分', align: 'end' },
      { name: '等级', align: 'center' },
    ],
    bodies: flat(
      scores.map((score, index) => {
        const at = ['scoring', 'organisations', index] as const;
        return {
          cells: [
            {
              text: organisationRef(score.organisation, corpus).name,
              to: organisationRef(score.organisation, corpus).to,
              marks: marks.at(...at),
            },
            ...names.map((name) => {
              const position = score.dimensions.findIndex((dimension) => dimension.name === name);
              return {
                text: decimalText(score.dimensions[position]?.score) ?? '',
                marks:
                  position < 0
                    ? []
                    : [...marks.at(...at, 'dimensions', position), ...marks.at(...at, 'dimensions', position, 'score')],
              };
            }),
            { text: decimalText(score.total) ?? '', marks: marks.at(...at, 'total') },
            { text: score.grade ?? '', marks: marks.at(...at, 'grade') },
          ],
        };
      }),
    ),
    notes: [],
  };
  return { table, chart: scoredOnes(report.scoring).length < 2 ? null : spread({ report, corpus, marks }) };
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
