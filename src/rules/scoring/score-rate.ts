import type { Exact } from '../../report/exact.ts';
import type { Report } from '../../report/archive.ts';
import { checkQuotient } from '../../report/arithmetic/quotient-check.ts';
import { isOpen } from '../../report/figure.ts';
import { compared, unread } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { of, placeIn, scoreOperand, sheetsOf, type Sheet } from './score-sheets.ts';

interface Rated {
  readonly name: string;
  readonly score: Exact | null;
  readonly max: Exact;
  readonly rate?: string | undefined;
}

export const scoreRate: Rule = {
  code: 'C105',
  name: '得分率',
  explanation:
    '得分率应等于得分除以分值，按所印位数四舍五入。得分印到两位小数的，可能本身已经四舍五入，由此造成的末位一个单位之差不算出入；只是截去尾数而不进位的，列为提示。',
  check: (report, corpus) =>
    sheetsOf(report, corpus).flatMap((sheet) =>
      sheet.dimensions.flatMap((dimension, index) => [
        ...check(report, sheet, dimension, ['dimensions', index, 'rate']),
        ...dimension.groups.flatMap((group, at) =>
          check(report, sheet, group, ['dimensions', index, 'groups', at, 'rate']),
        ),
      ]),
    ),
};

function check(report: Report, sheet: Sheet, item: Rated, path: readonly (string | number)[]): CheckResult[] {
  const { score, max, rate, name } = item;
  if (score === null || rate === undefined) return [];
  const place = placeIn(sheet, path, `${name}得分率`);
  const operands = [scoreOperand('得分', score), scoreOperand('分值', max)];
  const subject = of(sheet, `“${name}”得分率`);
  if (isOpen(rate)) return [unread('C105', report, place, { subject, texts: [rate], operands })];
  const comparison = checkQuotient({
    numerator: score,
    denominator: max,
    printed: rate,
    percent: true,
    grain: 'scored',
  });
  if (comparison === null) return [];
  const printed = /[%％]/.test(rate) ? rate : `${rate}%`;
  return [compared('C105', report, place, { subject, comparison, printed, operands })];
}
