import { checkGrowth } from '../../report/arithmetic/quotient-check.ts';
import type { Rule } from '../rule.ts';
import { cellsOf, sibling } from './funding-cells.ts';
import { rateResult } from './column-rate.ts';

export const columnGrowth: Rule = {
  code: 'C204',
  name: '资金表增长率',
  explanation:
    '资金表中的增长率列，应等于（后数 − 前数）÷ 前数；印作“百分点”的，应等于两数之差。前数为负的，以其绝对值为分母。四舍五入的容差与 C203 相同。',
  check: (report) =>
    cellsOf(report.funding.tables).flatMap((cell) => {
      const { growth } = cell.column;
      if (growth === undefined) return [];
      return rateResult('C204', report, {
        cell,
        first: sibling(cell, growth[0]),
        second: sibling(cell, growth[1]),
        check: (to, from, how) => checkGrowth({ from: from.value, to: to.value, ...how, percent: true }),
      });
    }),
};
