/** Scores of each organisation, where one report judges several. */
import { subtract, toNumber } from '../../report/exact.ts';
import { gradeIntervals } from '../../report/grade.ts';
import { sizeFor, type Chart } from '../chart.ts';
import { largest, smallest } from '../figures.ts';
import { flat, type Table } from '../table.ts';
import { organisationRef, organisationShort } from './refs.ts';
import type { Context } from './context.ts';

export interface OrganisationScores {
  readonly table: Table;
  readonly chart: Chart | null;
}

export function organisationScores({ report, corpus, marks }: Context): OrganisationScores | null {
  const scores = report.scoring.organisations;
  if (scores.length === 0) return null;
  const names = [...new Set(scores.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)))];
  const maxima = names.map(
    (name) => scores.flatMap(({ dimensions }) => dimensions).find((dimension) => dimension.name === name)?.max,
  );
  const table: Table = {
    id: 'scoring-organisations',
    title: '各单位得分',
    unit: '分',
    columns: [
      { name: '单位' },
      ...names.map((name, index) => ({ name, unit: `满分${maxima[index] ?? ''}`, align: 'end' as const })),
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
                text: score.dimensions[position]?.score ?? '',
                marks:
                  position < 0
                    ? []
                    : [...marks.at(...at, 'dimensions', position), ...marks.at(...at, 'dimensions', position, 'score')],
              };
            }),
            { text: score.total, marks: marks.at(...at, 'total') },
            { text: score.grade ?? '', marks: marks.at(...at, 'grade') },
          ],
        };
      }),
    ),
    notes: [],
  };
  return { table, chart: scores.length < 2 ? null : spread({ report, corpus, marks }) };
}

function spread({ report, corpus }: Context): Chart {
  const scores = report.scoring.organisations;
  const ruleSet = corpus.ruleSets.get(report.ruleSet);
  const name = (id: string): string => organisationShort(id, corpus);
  const high = largest(scores, ({ total }) => total);
  const low = smallest(scores, ({ total }) => total);
  const gap = high && low ? subtract(high.total, low.total) : null;
  const average =
    report.scoring.basis === 'average' && report.scoring.total !== null ? `，平均${report.scoring.total}分` : '';
  return {
    id: 'scoring-spread',
    title: '各单位得分的高低',
    says: 'organisation-spread',
    sentence:
      high && low && gap !== null
        ? `${scores.length}个单位中，${name(high.organisation)}最高，${high.total}分；${name(low.organisation)}最低，${low.total}分；相差${gap}分${average}。`
        : '',
    picture: {
      kind: 'spread',
      unit: '分',
      points: scores.map(({ organisation, total }) => ({ label: name(organisation), value: toNumber(total) })),
      bands: ruleSet ? gradeIntervals(ruleSet).map((band) => ({ name: band.name, from: toNumber(band.from) })) : [],
    },
    size: sizeFor(scores.length),
    table: null,
    tableAt: 'scoring-organisations',
  };
}
