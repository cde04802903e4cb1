import { checkQuotient } from '../../report/arithmetic/quotient-check.ts';
import type { Rule } from '../rule.ts';
import { cellsOf, sibling } from './funding-cells.ts';
import { rateResult } from './column-rate.ts';

export const columnRatio: Rule = {
  code: 'C203',
  name: '资金表比率',
  explanation:
    '资金表中由两列相除得出的比率（执行率、支出率、到位率等），逐行核对，按所印位数四舍五入。金额本身四舍五入造成的末位一个单位之差不算出入；只是截去尾数而不进位的，列为提示；金额印的位数太少、四舍五入就能造成差别的，不作判断。分母为零的不核对。',
  check: (report) =>
    cellsOf(report.funding.tables).flatMap((cell) => {
      const { ratio } = cell.column;
      if (ratio === undefined) return [];
      return rateResult('C203', report, {
        cell,
        first: sibling(cell, ratio[0]),
        second: sibling(cell, ratio[1]),
        check: (a, b, how) =>
          checkQuotient({ numerator: a.value, denominator: b.value, ...how, percent: how.percent || undefined }),
      });
    }),
};
