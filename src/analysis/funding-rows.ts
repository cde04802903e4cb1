/** Which rows of a money table stand side by side, and which of them are spending. */
import type { FundingRow, FundingTable } from '../report/schema/report.ts';
import { sureValueOf } from './figure-arithmetic.ts';
import { compare, equal, exact, sum, type Exact } from '../report/exact.ts';
import { differInLength } from './printed-periods.ts';
import type { Pair } from './funding-pair.ts';

/** Money spent of a budget, money come in or left over, or nobody can tell. */
export type Side = 'spending' | 'other' | 'unknown';

const INCOME_TITLE = /收入|收款|征收|入库|缴款|缴存|筹集|筹措|资金来源|来源情况/;
const SPENDING_TITLE = /支出|收支|使用|执行|拨付|支付/;
const INCOME_COLUMN = /收入|到账|入库|征收|缴款/;
const INCOME_ROW = /收入(?:合计|小计|总计)?$|^收入/;
const SPENDING_ROW = /支出|使用/;
const CARRIED =
  /^[^\p{Script=Han}]*(?:[一二三四五六七八九十]+、)?(?:年初|年末|年底|上年|本年|使用|动用)[^，。]*(?:结转|结余)|^(?:结转|结余)/u;
/** A sum by its name, or a part of the row above. */
const SUM_NAME = /^(?:小计|合计|总计|累计|共计)|(?:小计|合计|总计)$|^其中/;
const NUMBERING = /^(?:([一二三四五六七八九十]+、)|([（(][一二三四五六七八九十]+[)）])|(\d+[.、．])|([（(]\d+[)）]))/;

/** Whether nothing in the table is spending: where money came from is no execution of a budget. */
export function isIncome(table: FundingTable, pair: Pair): boolean {
  const columns = [table.columns[pair.budget]?.name ?? '', table.columns[pair.actual]?.name ?? ''];
  return (
    (INCOME_TITLE.test(table.title) && !SPENDING_TITLE.test(table.title)) ||
    columns.some((name) => INCOME_COLUMN.test(name) && !SPENDING_ROW.test(name))
  );
}

/**
 * Told by words alone, of the row, its group and the title of the table. Where a table holds income as well,
 * a row that does not say it is spending is “unknown”.
 */
export function sideOf({ name, group = '' }: FundingRow, { title }: FundingTable): Side {
  if (CARRIED.test(name) || CARRIED.test(group)) return 'other';
  const income = INCOME_ROW.test(name) || INCOME_ROW.test(group);
  if (income) return 'other';
  const mixed = title.includes('收支') || INCOME_TITLE.test(title);
  if (mixed && !SPENDING_ROW.test(name) && !SPENDING_ROW.test(group)) return 'unknown';
  return /结转|结余/.test(name) ? 'unknown' : 'spending';
}

/**
 * Rows of one level. Groups that all hold the same rows (each county with its years) are told by their
 * subtotals; elsewhere the rows that no other row adds up: a subtotal is no item, and hides what is in it.
 */
export function levelRows({ rows }: FundingTable): readonly FundingRow[] {
  const items = rows.filter(({ role }) => role === 'item');
  const subtotals = rows.filter(({ role }) => role === 'subtotal');
  if (isCrossTable(items, subtotals)) return subtotals;
  const alone = subtotals.filter(
    ({ sums, group }) => sums === undefined && !items.some((item) => item.group === group),
  );
  return rows.filter((row) => row.role === 'item' || alone.includes(row));
}

function isCrossTable(items: readonly FundingRow[], subtotals: readonly FundingRow[]): boolean {
  const groups = new Set(subtotals.map(({ group }) => group));
  if (subtotals.length < 2 || groups.size < subtotals.length || groups.has(undefined)) return false;
  if (subtotals.some(({ sums }) => sums !== undefined) || !items.every(({ group }) => groups.has(group))) return false;
  const names = [...groups].map((group) => namesIn(items, group)).filter((own) => own !== '');
  return new Set(names).size <= 1 || items.every(({ year }) => year !== undefined);
}

const namesIn = (items: readonly FundingRow[], group: string | undefined): string =>
  items
    .filter((item) => item.group === group)
    .map(({ name }) => name)
    .join('|');

/** Whether these rows can be ranked: none is a sum or part of another, none covers a shorter time. */
export function areOfOneLevel(rows: readonly FundingRow[], table: FundingTable, pair: Pair): boolean {
  const names = rows.map(({ name }) => name);
  const columns = [table.columns[pair.budget], table.columns[pair.actual]];
  return (
    columns.every((column) => column?.additive !== false) &&
    !rows.some(({ role, name }) => role === 'item' && SUM_NAME.test(name)) &&
    !differInLength(names) &&
    !(
      rows.every(({ role }) => role === 'item') &&
      table.rows.every(({ role }) => role !== 'subtotal') &&
      hasSteps(rows)
    ) &&
    !hasParent(rows, pair)
  );
}

/** “一、…” beside “1.…” or beside rows without a number: steps of an outline. */
function hasSteps(rows: readonly FundingRow[]): boolean {
  const styles = new Set(rows.map(({ name }) => NUMBERING.exec(name.trim())?.slice(1).findIndex(Boolean) ?? -1));
  return styles.size > 1;
}

/** A row whose budget and spending are those of the rows below it, added. */
function hasParent(rows: readonly FundingRow[], pair: Pair): boolean {
  return rows.some((row, index) => {
    const whole = amounts(row, pair);
    if (whole === null || compare(whole[0], exact('0')) <= 0) return false;
    const parts: (readonly [Exact, Exact])[] = [];
    for (const next of rows.slice(index + 1)) {
      const part = amounts(next, pair);
      if (part === null) return false;
      parts.push(part);
      const same = ([0, 1] as const).every((side) => equal(sum(parts.map((one) => one[side])), whole[side]));
      if (same && parts.length > 1) return true;
    }
    return false;
  });
}

function amounts({ cells }: FundingRow, { budget, actual, unit }: Pair): readonly [Exact, Exact] | null {
  const [a, b] = [sureValueOf(cells[budget], unit), sureValueOf(cells[actual], unit)];
  return a === null || b === null ? null : [a, b];
}
