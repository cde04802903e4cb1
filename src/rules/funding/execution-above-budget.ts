import { compare, decimalText, divide, exact, multiply, round, type Exact } from '../../report/exact.ts';
import type { Report } from '../../report/archive.ts';
import { result } from '../make-result.ts';
import type { CheckResult, Operand, Place } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { cellsOf, numberIn, operandOf, placeOf, rowName, sibling, tableName } from './funding-cells.ts';
import { isBudget } from '../../report/budget-stages.ts';
import { standOf } from '../../report/acts.ts';
import { pairsOf, placeOfPair, type Pair } from './headlines.ts';

export const executionAboveBudget: Rule = {
  code: 'C207',
  name: '支出超过预算',
  explanation:
    '支出大于预算、下达或到位金额的，执行率超过 100%。这不一定有错（可能用了上年结转或其他来源的资金），但值得读者留意，因此提示。周转金可以反复使用，不提示。分项目的文件，各项目同样看；运行监控、事前评估的年度还没有完，不看。按所印数字比较，没有容差。',
  check: (report) =>
    isOver(report) ? [...pairsOf(report).flatMap((pair) => ofPair(report, pair)), ...tables(report)] : [],
};

/** Income above its estimate is no overspending. */
const INCOME = /收入|征收|收缴|筹资/;

/** Before the year is over there is no overspending. */
const isOver = (report: Report): boolean => standOf(report) === 'final' || standOf(report) === 'none';

function ofPair(report: Report, pair: Pair): CheckResult[] {
  const { comparable, reading, actual, budget, unit, where } = pair.headline;
  if (!comparable || reading === 'revolving' || reading === 'guarantee') return [];
  if (actual === null || budget === null || compare(budget, exact('0')) <= 0) return [];
  const operands = [
    { name: '支出', value: decimalText(actual), unit, where },
    { name: '预算', value: decimalText(budget), unit, where },
  ];
  const place = placeOfPair(pair, '主要资金数字', 'actual');
  return [answer(report, place, `${pair.owner}支出`, actual, budget, unit, operands)];
}

function tables(report: Report): CheckResult[] {
  return cellsOf(report.funding.tables).flatMap((cell) => {
    const { ratio } = cell.column;
    const spent = ratio && sibling(cell, ratio[0]);
    const limit = ratio && sibling(cell, ratio[1]);
    if (!spent || !limit || INCOME.test(`${cell.row.name}${spent.column.name}`)) return [];
    if (spent.column.stage !== 'actual' || !isBudget(limit.column.stage)) return [];
    const a = numberIn(spent);
    const b = numberIn(limit);
    // Rows within their budget are the rule, not news: only the others are reported.
    if (a === null || b === null || compare(b.value, exact('0')) <= 0 || compare(a.value, b.value) <= 0) return [];
    const operands = [operandOf(spent, spent.column.name, a), operandOf(limit, limit.column.name, b)];
    const name = `${tableName(cell.table)}“${rowName(cell.row)}”${spent.column.name}`;
    return [answer(report, placeOf(spent), name, a.value, b.value, operands[0]?.unit ?? '', operands)];
  });
}

function answer(
  report: Report,
  place: Place,
  name: string,
  spent: Exact,
  limit: Exact,
  unit: string,
  operands: readonly Operand[],
): CheckResult {
  const rate = round(multiply(divide(spent, limit) ?? exact('0'), exact('100')), 2);
  const isOver = compare(spent, limit) > 0;
  return result('C207', report, place, {
    severity: isOver ? 'notice' : 'pass',
    message: isOver
      ? `${name}${decimalText(spent)}${unit}，超过可用的${decimalText(limit)}${unit}，为其${decimalText(rate)}%`
      : `${name}${decimalText(spent)}${unit}，没有超过可用的${decimalText(limit)}${unit}`,
    operands,
    formula: `${decimalText(spent)} ÷ ${decimalText(limit)} × 100% = ${decimalText(rate)}%`,
    computed: `${decimalText(rate)}%`,
  });
}
