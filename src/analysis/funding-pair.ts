/** Which two columns of a money table are a budget and what was spent of it: one scope, one year, one unit. */
import { BUDGET_STAGES, isBudget } from '../report/budget-stages.ts';
import type { FundingColumn, FundingTable } from '../report/schema/report.ts';

/** A budget and what was spent of it, as places from 0 among the columns of their table. */
export interface Pair {
  readonly budget: number;
  readonly actual: number;
  /** Column of the printed rate. */
  readonly rate: number | null;
  readonly rateName: string;
  readonly unit: string;
  /** Whether the site may divide them where no rate is printed. */
  readonly comparable: boolean;
}

/** 支出率, 执行率, 拨付百分比; not 占比, which divides a part by a whole. */
const RATE = /^(?!.*占).*(?:率|百分比|比例)/;

/** Words that narrow what a column counts. */
const SCOPE =
  /市本级|局本级|本级|市直|[省市区县]级|中央|上级|转移支付|下属|配套|自筹|基本支出|项目支出|人员|公用|财政|社会|累计|截[至止]|上年/g;
const YEARS = /\d{4}/g;

/**
 * The last declared rate of spending (totals stand last), else the one budget stage and the one actual beside it;
 * null where neither is clear.
 */
export function pairOf(table: FundingTable): Pair | null {
  return declared(table) ?? beside(table);
}

/** Without “：小计”, “合计” at its end. */
export const plainName = (name: string): string => name.replace(/[：:]?(?:小计|合计|总计)$/, '') || name;

function declared({ columns, unit }: FundingTable): Pair | null {
  const place = (key: string): number => columns.findIndex((column) => column.key === key);
  for (const [rate, { name, ratio }] of [...columns.entries()].reverse()) {
    const [actual = -1, budget = -1] = (ratio ?? []).map(place);
    const [spent, limit] = [columns[actual], columns[budget]];
    if (spent?.stage !== 'actual' || limit === undefined || !isBudget(limit.stage)) continue;
    if (!RATE.test(name) || !sameUnit(spent, limit, unit) || contradicts(spent, limit)) continue;
    const comparable = words(spent.name, SCOPE) === words(limit.name, SCOPE);
    return { budget, actual, rate, rateName: plainName(name), unit: spent.unit ?? unit, comparable };
  }
  return null;
}

function beside({ columns, unit }: FundingTable): Pair | null {
  const places = columns.map((_, place) => place);
  const isAmount = (place: number): boolean => columns[place]?.kind === 'amount';
  const pairs = places.flatMap((actual) =>
    places.flatMap((budget) => {
      const [spent, limit] = [columns[actual], columns[budget]];
      const fits =
        spent?.stage === 'actual' &&
        limit !== undefined &&
        isBudget(limit.stage) &&
        isAmount(actual) &&
        isAmount(budget) &&
        alike(spent, limit, unit);
      return fits ? [{ actual, budget }] : [];
    }),
  );
  const actual = whole(columns, new Set(pairs.map((pair) => pair.actual)));
  if (actual === null) return null;
  const budgets = pairs.filter((pair) => pair.actual === actual).map(({ budget }) => budget);
  const stage = BUDGET_STAGES.find((wanted) => budgets.some((budget) => columns[budget]?.stage === wanted));
  const budget = whole(columns, new Set(budgets.filter((place) => columns[place]?.stage === stage)));
  if (budget === null) return null;
  const rate = columns.findIndex(
    ({ ratio }) => ratio?.[0] === columns[actual]?.key && ratio?.[1] === columns[budget]?.key,
  );
  return {
    budget,
    actual,
    rate: rate < 0 ? null : rate,
    rateName: '执行率',
    unit: columns[actual]?.unit ?? unit,
    comparable: true,
  };
}

/** The only column, or the only one that is the sum of others. */
function whole(columns: readonly FundingColumn[], places: ReadonlySet<number>): number | null {
  const sums = [...places].filter((place) => columns[place]?.sum !== undefined);
  const [only] = places.size === 1 ? places : sums;
  return only !== undefined && (places.size === 1 || sums.length === 1) ? only : null;
}

const sameUnit = (a: FundingColumn, b: FundingColumn, unit: string): boolean => (a.unit ?? unit) === (b.unit ?? unit);

/** Both say whose money or which year it is, and say it differently. */
function contradicts(a: FundingColumn, b: FundingColumn): boolean {
  const differs = (one: unknown, other: unknown): boolean => one !== undefined && other !== undefined && one !== other;
  const [yearsA, yearsB] = [words(a.name, YEARS), words(b.name, YEARS)];
  return differs(a.level, b.level) || differs(a.year, b.year) || (yearsA !== '' && yearsB !== '' && yearsA !== yearsB);
}

/** Of one scope, year and unit by all that is known of them. */
const alike = (a: FundingColumn, b: FundingColumn, unit: string): boolean =>
  a.level === b.level &&
  a.year === b.year &&
  sameUnit(a, b, unit) &&
  !contradicts(a, b) &&
  words(a.name, SCOPE) === words(b.name, SCOPE);

/** What a name says of one kind, in a form that can be compared. */
const words = (name: string, kind: RegExp): string =>
  [...new Set((name.match(kind) ?? []).map((word) => word.replace(/市本级|市直/, '市级')))].sort().join('|');
