/** Which stage of the budget a year of a budget line is measured by, and whether its spending can be divided by it. */
import { divide, equal, exact, multiply, places, round, type Exact } from '../report/exact.ts';
import { BUDGET_FIELDS, type BudgetField, type ProgrammeYear } from '../report/programme-years.ts';
import { inPercent } from '../report/rate.ts';

const HUNDRED = exact('100');

/** The stage that a computed rate divides by: the last one printed, by the order of `BUDGET_FIELDS`; undefined of none. */
export const budgetStage = (year: ProgrammeYear): BudgetField | undefined =>
  BUDGET_FIELDS.find((key) => year[key] !== undefined);

/** The amount of that stage, as printed and in the unit of the link; undefined where no stage is printed. */
export function budgetOf(year: ProgrammeYear): Exact | undefined {
  const stage = budgetStage(year);
  return stage === undefined ? undefined : year[stage];
}

/** A year whose spending is known, perhaps from another report, to be the money passed on. */
export interface RatedYear extends ProgrammeYear {
  readonly passedOn?: boolean;
}

/** Money sent on to the counties stands as allocated and as spent: their quotient is no rate of execution. */
export const isPassedOn = (year: RatedYear): boolean => year.passedOn === true || standsAsBoth(year);

/**
 * Where one report takes the money passed on for money spent, another that
 * prints no allocation may do so too: of that year nothing is computed.
 */
export function markPassedOn<T extends ProgrammeYear>(years: readonly T[]): (T & RatedYear)[] {
  const known = new Set(years.filter(standsAsBoth).map(({ year }) => year));
  return years.map((year) => (known.has(year.year) ? { ...year, passedOn: true } : year));
}

const standsAsBoth = (year: ProgrammeYear): boolean =>
  budgetStage(year) === 'allocated' &&
  year.allocated !== undefined &&
  year.actual !== undefined &&
  equal(year.allocated, year.actual);

/** Stages that give the rate at its printed precision; none where nothing tells. */
function stagesBehind(year: ProgrammeYear): BudgetField[] {
  const printed = year.rate === undefined ? null : inPercent(year.rate);
  const budget = budgetOf(year);
  return BUDGET_FIELDS.filter((stage) => {
    const amount = year[stage];
    if (amount === undefined) return false;
    if (year.rate === undefined) return budget !== undefined && equal(amount, budget);
    const quotient = year.actual === undefined ? null : divide(multiply(year.actual, HUNDRED), amount);
    return printed !== null && quotient !== null && equal(round(quotient, places(printed)), printed);
  });
}

/** Whether two rates divide by one and the same stage; two printed ones are taken at their word unless it is known otherwise. */
export function isLikeRate(a: ProgrammeYear, b: ProgrammeYear): boolean {
  const [own, other] = [stagesBehind(a), stagesBehind(b)];
  const arePrinted = a.rate !== undefined && b.rate !== undefined;
  if (own.length === 0 || other.length === 0) return arePrinted;
  return own.some((stage) => other.includes(stage));
}
