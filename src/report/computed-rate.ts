/** The execution rate that is computed here where the source prints none: decided once for page, lists and data. */
import { compare, divide, exact, multiply, round, type Exact } from './exact.ts';
import type { ReportData } from './schema/report.ts';
import { isBudget } from './budget-stages.ts';

type Headline = NonNullable<ReportData['funding']['headline']>;

const ZERO = exact('0');
const HUNDRED = exact('100');
/** Spending above this multiple is no execution of that budget: the two amounts count different things. */
const IMPLAUSIBLE = exact('2');

/** Whether the second amount can be what was spent of the first: both there, of one sign, and not beyond all measure. */
export function mayDivide(budget: Exact, actual: Exact): boolean {
  return compare(budget, ZERO) > 0 && compare(actual, ZERO) >= 0 && compare(actual, multiply(budget, IMPLAUSIBLE)) <= 0;
}

/**
 * Per cent to two places. Null for a pool that is not meant to be spent, for money that was received
 * or only sent on, and where the source's own rate divides another pair.
 */
export function computedRate(headline: Headline): Exact | null {
  const { reading, comparable, budget, budgetStage, actual, actualStage, beside } = headline;
  const isSpending =
    comparable &&
    beside === undefined &&
    (reading === 'expenditure' || reading === 'insurance') &&
    (actualStage === undefined || actualStage === 'actual') &&
    (budgetStage === undefined || isBudget(budgetStage));
  if (!isSpending || budget === null || actual === null || !mayDivide(budget, actual)) return null;
  const quotient = divide(multiply(actual, HUNDRED), budget);
  return quotient === null ? null : round(quotient, 2);
}
