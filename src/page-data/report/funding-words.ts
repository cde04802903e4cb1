/** What a table of budgets and spending says: its total, and the rows at both ends. */
import { abs, compare, decimalText, equal, exact, type Exact, subtract, sum, trim } from '../../report/exact.ts';
import { inPercent } from '../../report/rate.ts';
import { isBlank } from '../../report/printed-text.ts';
import type { Report } from '../../report/archive.ts';
import type { FundingRow, FundingTable } from '../../report/schema/report.ts';
import { finestPlaces, precisionKindOf, isRoundingOf } from '../../report/arithmetic/printed-precision.ts';
import { agreedEnd, type End } from '../../analysis/extremes.ts';
import { isRateOf, percentOf, sureValueOf, ZERO } from '../../analysis/figure-arithmetic.ts';
import { OWN } from '../../views/choice-words.ts';
import { list } from '../../views/chinese-text.ts';
import { plainName, type Pair } from '../../analysis/funding-pair.ts';
import { areOfOneLevel, isIncome, sideOf } from '../../analysis/funding-rows.ts';

type Headline = Report['funding']['headline'];

/** What the report says of its money as a whole. */
export interface Setting {
  readonly headline: Headline;
  /** The day up to which it counts. */
  readonly asOf: string | null;
}

interface Told {
  readonly row: FundingRow;
  readonly label: string;
  readonly budget: Exact | null;
  readonly actual: Exact | null;
  /** In per cent, as printed. */
  readonly printed: Exact | null;
  readonly computed: Exact | null;
  /** Printed and computed cannot both be right. */
  readonly disputed: boolean;
}

/** A quotient above this is no execution of that budget: the two amounts count different things. */
const IMPLAUSIBLE = exact('200');

export function pairsSentence(
  table: FundingTable,
  level: readonly FundingRow[],
  pair: Pair,
  { headline, asOf }: Setting,
): string {
  const mayDivide = pair.comparable && (headline === null || isSpent(headline));
  const rows = level.filter((row) => sideOf(row, table) === 'spending').map((row) => toldOf(row, pair, mayDivide));
  return `${opening(table, level, pair, headline)}${range(table, level, rows, pair, asOf)}`;
}

/** A guarantee that is not drawn on and money that comes back are not spent well by being spent. */
const isSpent = ({ reading }: NonNullable<Headline>): boolean => reading === 'expenditure' || reading === 'insurance';

function toldOf(row: FundingRow, { budget, actual, rate, unit }: Pair, mayDivide: boolean): Told {
  const [whole, part] = [sureValueOf(row.cells[budget], unit), sureValueOf(row.cells[actual], unit)];
  const text = rate === null ? null : (row.cells[rate] ?? null);
  const printed = text === null || sureValueOf(text, null) === null ? null : inPercent(text);
  const divides = whole !== null && part !== null && compare(whole, ZERO) > 0 && compare(part, ZERO) >= 0;
  const computed = divides ? percentOf(part, whole) : null;
  return {
    row,
    label: rowLabel(row),
    budget: whole,
    actual: part,
    printed,
    computed: mayDivide || printed !== null ? computed : null,
    disputed: printed !== null && text !== null && divides && !isRateOf(text, part, whole, unit),
  };
}

/** A group's own name for its subtotal; else the row with its group. */
export function rowLabel({ name, group, role, year }: FundingRow): string {
  const own = year !== undefined && /^\d{4}$/.test(name) ? `${name}年` : name;
  if (role === 'subtotal') return group ?? own;
  return group === undefined ? own : `${group} ${own}`;
}

/** “预算合计A，支出合计B，执行率C。” */
function opening(table: FundingTable, level: readonly FundingRow[], pair: Pair, headline: Headline): string {
  const totals = table.rows.filter(({ role }) => role === 'total');
  const [total] = totals;
  if (total === undefined || totals.length > 1) return '';
  if ([pair.budget, pair.actual].some((place) => table.columns[place]?.additive === false)) return '';
  const whole = toldOf(total, pair, true);
  if (whole.budget === null || whole.actual === null) return '';
  const open = level.filter((row) => states(row, pair.budget) && !states(row, pair.actual)).map(rowLabel);
  const named = (place: number, none: string): string => totalOf(plainName(table.columns[place]?.name ?? none));
  const amounts = `${named(pair.budget, '预算')}${decimalText(whole.budget)}${pair.unit}，${named(pair.actual, '支出')}${decimalText(whole.actual)}${pair.unit}`;
  const missing =
    open.length === 0 ? '' : `（${some(open)}没有列出${plainName(table.columns[pair.actual]?.name ?? '支出')}）`;
  const rate = totalRate(table, level, whole, pair, headline, open.length === 0);
  return `${amounts}${missing}${rate === '' ? '' : `，${rate}`}。`;
}

function totalRate(
  table: FundingTable,
  level: readonly FundingRow[],
  whole: Told,
  pair: Pair,
  headline: Headline,
  isClosed: boolean,
): string {
  const name = pair.rateName.replace(/^合计/, '');
  if (isIncome(table, pair) || whole.disputed) return '';
  if (whole.printed !== null) return `${name}${decimalText(trim(whole.printed))}%`;
  const spent = table.rows.every(
    (row) => row === whole.row || row.role === 'memo' || sideOf(row, table) === 'spending',
  );
  const added =
    addsUp(level, pair.budget, whole.budget, pair.unit) && addsUp(level, pair.actual, whole.actual, pair.unit);
  const elsewhere = headlineRate(headline, whole, pair);
  if (elsewhere !== null) return elsewhere;
  const oneScope = isClosed && !isApart(headline, whole, pair);
  if (!oneScope || !spent || !added || !pair.comparable || !isPlausible(whole)) return '';
  return whole.computed === null ? '' : `${name}${decimalText(trim(whole.computed))}%${OWN}`;
}

/** The rate that the source prints of these very amounts elsewhere. */
function headlineRate(headline: Headline, whole: Told, { unit }: Pair): string | null {
  if (headline?.rate === undefined || headline.unit !== unit || whole.budget === null || whole.actual === null)
    return null;
  const isSame =
    headline.budget !== null &&
    headline.actual !== null &&
    equal(headline.budget, whole.budget) &&
    equal(headline.actual, whole.actual);
  const fits = isSame && isRateOf(headline.rate, whole.actual, whole.budget, unit);
  return fits ? `${headline.rateName ?? '执行率'}${headline.rate}` : null;
}

/** The report says that these two amounts are of different years or scope, or no budget to be spent. */
function isApart(headline: Headline, whole: Told, { unit }: Pair): boolean {
  if (headline === null) return false;
  if (!isSpent(headline)) return true;
  const same = (a: Exact | null, b: Exact | null): boolean => a !== null && b !== null && equal(a, b);
  return (
    !headline.comparable &&
    headline.unit === unit &&
    (same(headline.budget, whole.budget) || same(headline.actual, whole.actual))
  );
}

function addsUp(rows: readonly FundingRow[], place: number, total: Exact | null, unit: string): boolean {
  const values = rows.flatMap((row) => sureValueOf(row.cells[place], unit) ?? []);
  if (total === null || values.length === 0) return false;
  const gap = abs(subtract(sum(values), total));
  return equal(gap, ZERO) || isRoundingOf(gap, values.length, finestPlaces([...values, total]), precisionKindOf(unit));
}

/** “执行率最高的是甲，A；最低的是乙，B。” among rows of one level that have a rate. */
function range(
  table: FundingTable,
  level: readonly FundingRow[],
  rows: readonly Told[],
  pair: Pair,
  asOf: string | null,
): string {
  const rated = rows.filter((row) => rateOf(row) !== null);
  const known = level.every((row) => sideOf(row, table) !== 'unknown');
  const ranked = known && !isIncome(table, pair) && areOfOneLevel(level, table, pair) && rated.every(isPlausible);
  if (
    !ranked ||
    rows.some((row) => isBelowZero(row) || isUnfinished(row, asOf)) ||
    new Set(rated.map(({ label }) => label)).size < 2
  )
    return '';
  const own = rated.every(({ printed }) => printed === null);
  const name = `${pair.rateName.replace(/^合计/, '')}${own ? OWN : ''}`;
  const among = amongWords(table, rows, rated, pair.rateName.replace(/^合计/, ''));
  const readings: readonly ((row: Told) => Exact)[] = rated.some(({ disputed }) => disputed)
    ? [(row) => rateOf(row) ?? ZERO, (row) => row.computed ?? rateOf(row) ?? ZERO]
    : [(row) => rateOf(row) ?? ZERO];
  const [first] = rated;
  if (first !== undefined && readings.every((value) => rated.every((row) => equal(value(row), value(first)))))
    return `${among === '' ? '各行' : among}${name}都是${rateText(rated, own)}。`;
  const words = (['highest', 'lowest'] as const).flatMap((end) => endWords(rated, end, readings, own));
  return words.length === 0 ? '' : `${among}${name}${words.join('；')}。`;
}

function endWords(
  rated: readonly Told[],
  end: End,
  readings: readonly ((row: Told) => Exact)[],
  isSaid: boolean,
): string[] {
  const found = agreedEnd(rated, end, readings);
  if (found === null || found.some(({ disputed }) => disputed)) return [];
  return [
    `${end === 'highest' ? '最高' : '最低'}的是${namesOf(found.map(({ label }) => label))}，${rateText(found, isSaid)}`,
  ];
}

/** Says which rows are meant where not all rows of the table, or of the matter, are. */
function amongWords(table: FundingTable, rows: readonly Told[], rated: readonly Told[], name: string): string {
  if (rated.length < rows.length) return `有${name}的${rated.length}行中，`;
  const picked = table.assembled && table.rows.every(({ role }) => role !== 'total');
  return picked ? `表中列出的${rated.length}行里，` : '';
}

const rateOf = ({ printed, computed }: Told): Exact | null => printed ?? computed;

/** One rate for all of them, and whose it is where that is not said yet. */
function rateText(rows: readonly Told[], isSaid: boolean): string {
  const [first] = rows;
  const rate = first === undefined ? null : rateOf(first);
  const own = !isSaid && rows.some(({ printed }) => printed === null);
  return rate === null ? '' : `${decimalText(trim(rate))}%${own ? OWN : ''}`;
}

const isPlausible = ({ printed, computed }: Told): boolean =>
  printed !== null || computed === null || compare(computed, IMPLAUSIBLE) <= 0;

const isBelowZero = ({ budget, actual }: Told): boolean =>
  [budget, actual].some((value) => value !== null && compare(value, ZERO) < 0);

/** A year that was not over when the report counted: a rate of ours would be that of a part of it. */
const isUnfinished = ({ row, printed }: Told, asOf: string | null): boolean =>
  printed === null && row.year !== undefined && asOf !== null && asOf < `${row.year}-12`;

/** Whether the cell holds an amount. */
const states = ({ cells }: FundingRow, place: number): boolean => {
  const text = cells[place] ?? null;
  return !isBlank(text) && /\d/.test(text ?? '');
};

/** “下达资金合计”; “合计预算数” says it already. */
const totalOf = (name: string): string => (name.includes('合计') ? name : `${name}合计`);

/** At most three by name. */
const namesOf = (names: readonly string[]): string =>
  names.length > 3 ? `${list(names.slice(0, 2))}等${names.length}行` : list(names);

const some = (names: readonly string[]): string => (names.length > 3 ? `${names.length}行` : list(names));
