/** Slips in statements, findings and recommendations. */
import { decimalText, exact, isNegative } from '../../../src/report/exact.ts';
import type { ReportData } from '../../../src/report/schema/report.ts';
import { type Found, type Kinds } from './kind.ts';

const statements = (data: ReportData, make: (statement: ReportData['statements'][number]) => (() => void)[]): Found[] =>
  data.statements.flatMap((statement, at) =>
    make(statement).map((_, choice): Found => [statement.id, (copy) => make(copy.statements[at]!)[choice]!()]),
  );

export const statementsSlips: Kinds = {
  'statement: figures exchanged': (data) =>
    statements(data, (said) => {
      if (said.kind === 'ratio')
        return [() => void ([said.numerator, said.denominator] = [said.denominator, said.numerator])];
      if (said.kind === 'change') return [() => void ([said.from, said.to] = [said.to, said.from])];
      if (said.kind !== 'sum') return [];
      return said.parts.map((part) => () => void ([said.total, part.value] = [part.value, said.total]));
    }),
  'statement: a sign forgotten': (data) =>
    statements(data, (said) =>
      said.kind !== 'sum'
        ? []
        : said.parts.flatMap((part) =>
            isNegative(part.value) ? [() => void (part.value = exact(decimalText(part.value).slice(1)))] : [],
          ),
    ),
  'statement: factor forgotten': (data) =>
    statements(data, (said) =>
      said.kind === 'ratio' && said.times !== undefined
        ? [
            () => {
              delete said.times;
            },
          ]
        : [],
    ),
  'statement: another kind': (data) =>
    data.statements.flatMap((said, at): Found[] =>
      said.kind === 'ratio'
        ? [
            [
              said.id,
              (copy) => {
                const { id, what, unit, where, numerator: to, denominator: from, printed: percent } = said;
                copy.statements[at] = { id, what, unit, where, kind: 'change', from, to, percent };
              },
            ],
          ]
        : [],
    ),
  'statement: counts something else': (data) =>
    statements(data, (said) =>
      said.kind === 'count' && ['indicators', 'met', 'unmet'].includes(said.of)
        ? (['indicators', 'met', 'unmet'] as const)
            .filter((of) => of !== said.of)
            .map((of) => () => void (said.of = of))
        : [],
    ),
  'statement: counts elsewhere': (data) =>
    statements(data, (said) =>
      said.kind !== 'count'
        ? []
        : (['table', 'group', 'dimension'] as const).flatMap((field) =>
            said[field] === undefined ? [] : [() => void (said[field] = undefined)],
          ),
    ),
  'finding or recommendation: left out': (data) => [
    ...data.findings.map(({ id }, at): Found => [
      id,
      (copy) => {
        copy.findings.splice(at, 1);
        for (const item of copy.recommendations) item.answers = item.answers.filter((answer) => answer !== id);
      },
    ]),
    ...data.recommendations.map(({ id }, at): Found => [id, (copy) => void copy.recommendations.splice(at, 1)]),
  ],
};
