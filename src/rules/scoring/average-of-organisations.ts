import { decimalText, exact, type Exact } from '../../report/exact.ts';
import type { Report } from '../../report/archive.ts';
import { checkAverage } from '../../report/arithmetic/average-check.ts';
import { compared } from '../make-result.ts';
import type { CheckResult, Operand } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { placeIn, scoreOperand, sheetsOf, type Sheet } from './score-sheets.ts';

export const averageOfOrganisations: Rule = {
  code: 'C107',
  name: '各单位平均得分',
  explanation:
    '总分为各单位平均得分的，总分应等于各单位得分的算术平均，各一级指标的平均得分同样核对；另印有平均得分的，应等于各单位（各项目）得分的平均。有一个单位没有得分的，不核对。平均数按所印位数四舍五入；各单位得分本身四舍五入造成的末位之差不算出入，只是截去尾数而不进位的列为提示。',
  check: (report, corpus) => {
    const [main, ...others] = sheetsOf(report, corpus);
    if (main === undefined || others.length < 2) return [];
    const totals = others.map((sheet) => ({ name: sheet.name, score: sheet.total }));
    const average = check(report, main, '总分', report.scoring.average ?? null, totals, ['average']);
    if (report.scoring.basis !== 'average') return average;
    const results = check(report, main, '总分', main.total, totals, ['total']);
    const dimensions = main.dimensions.flatMap((dimension, index) => {
      const scores = others.map((sheet) => ({
        name: sheet.name,
        score: sheet.dimensions.find(({ name }) => name === dimension.name)?.score ?? null,
      }));
      return check(report, main, `“${dimension.name}”`, dimension.score, scores, ['dimensions', index, 'score']);
    });
    return [...average, ...results, ...dimensions];
  },
};

interface Named {
  readonly name: string;
  readonly score: Exact | null;
}

function check(
  report: Report,
  sheet: Sheet,
  name: string,
  printed: Exact | null,
  scores: readonly Named[],
  path: readonly (string | number)[],
): CheckResult[] {
  const values = scores.flatMap(({ score }) => (score === null ? [] : [score]));
  if (printed === null || values.length < scores.length) return [];
  const operands: Operand[] = scores.map((item) => scoreOperand(item.name, item.score ?? exact('0')));
  return [
    compared('C107', report, placeIn(sheet, path, `${name}平均`), {
      subject: `各${report.projects === undefined ? '单位' : '项目'}${name}的平均得分`,
      comparison: checkAverage(values, printed),
      printed: `${decimalText(printed)}分`,
      unit: '分',
      operands,
    }),
  ];
}
