/** The execution rate of one year of a budget line, in sentences and cells. */
import { compare } from '../../report/exact.ts';
import { percentText, ZERO } from '../../analysis/figure-arithmetic.ts';
import type { Cell } from '../../views/table.ts';
import { budgetOf, type RatedYear, isPassedOn } from '../../analysis/yearly-budget.ts';

/** As printed, else computed; a dash where it cannot be told. */
export function rateOf(year: RatedYear): string {
  const budget = budgetOf(year);
  if (year.rate !== undefined) return year.rate;
  if (year.actual === undefined || budget === undefined || compare(budget, ZERO) <= 0 || isPassedOn(year)) return '—';
  return percentText(year.actual, budget);
}

/** The same in a sentence: what was computed here is not said as if printed. */
export const rateWords = (year: RatedYear): string => `${rateOf(year)}${year.rate === undefined ? '（本站计算）' : ''}`;

/** For a table. */
export function rateCell(year: RatedYear): Cell {
  const text = rateOf(year);
  return text === '—' || year.rate !== undefined ? { text } : { text, note: '本站计算' };
}
