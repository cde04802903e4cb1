/** Slips in money tables: formulas, cells of one row, roles and groups of rows, a row left out. */
import { rowRoles } from '../../report/choices/money.ts';
import { compare } from '../../report/exact.ts';
import { parseFigure } from '../../report/figure.ts';
import type { FundingColumn, FundingRow, FundingTable } from '../../report/schema/report.ts';
import type { Report } from '../../report/archive.ts';
import { columnGrowth } from '../funding/column-growth.ts';
import { columnProduct } from '../funding/column-product.ts';
import { columnRatio } from '../funding/column-ratio.ts';
import { columnShare } from '../funding/column-share.ts';
import { columnsSum } from '../funding/columns-sum.ts';
import { rowsSum } from '../funding/rows-sum.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { others } from './other-formulas.ts';
import { exchanged, mending, neverHolds, pairs, replaced, type Repair } from './repair.ts';

const CELL_RULES = [columnsSum, columnRatio, columnGrowth, columnShare, columnProduct];
const RULES = [rowsSum, ...CELL_RULES];

/** What the author may have done; null when only the source can have. */
export function fundingSlip(result: CheckResult, report: Report): string | null {
  const [, , at, , row, , column] = result.where.path;
  if (typeof at !== 'number' || typeof row !== 'number' || typeof column !== 'number') return null;
  const table = report.funding.tables[at];
  if (table === undefined) return null;
  // Rules look at one table at a time.
  const judge = (changed: Report): CheckResult[] => {
    const focused = alone(changed, at, (own) => own);
    return RULES.flatMap((rule) => rule.check(focused, NO_CORPUS));
  };
  const put = (changed: FundingTable): Report => ({
    ...report,
    funding: { ...report.funding, tables: replaced(report.funding.tables, at, changed) },
  });
  const repairs = (): Iterable<Repair> =>
    result.code === 'C201' ? rowRepairs(table, row, column, put) : cellRepairs(table, row, column, put);
  if (result.code === 'C201') {
    const glance = (changed: Report): CheckResult[] => rowsSum.check(columnAlone(changed, at, column), NO_CORPUS);
    return (
      standing(table.columns[column]) ??
      noTotal(judge(report), table.rows[row], row) ??
      leftOut(result, judge(report), row) ??
      mending(result, report, repairs(), judge, glance)
    );
  }
  const { kind, ratio, growth, share } = table.columns[column] ?? {};
  if (kind === 'amount' && (ratio ?? growth ?? share) !== undefined) return '是比率列的，写明 kind: rate';
  const own = judge(report).filter(({ code, where }) => code === result.code && where.path[6] === column);
  // No source is wrong in every row.
  if (neverHolds(own)) return '公式在这一列没有一行合得上：换成原文的算法';
  const glance = (changed: Report): CheckResult[] =>
    CELL_RULES.flatMap((rule) => rule.check(rowAlone(changed, at, row), NO_CORPUS));
  return mending(result, report, repairs(), judge, glance);
}

/** The rules of money tables look at their report alone. */
const NO_CORPUS = null as never;

/** One column of one table; the others hold nothing to add up. */
function columnAlone(report: Report, at: number, column: number): Report {
  return alone(report, at, (table) => ({
    ...table,
    columns: table.columns.map((one, index) => (index === column ? one : { ...one, kind: 'text' as const })),
  }));
}

/** One row of one table, with the totals that shares are taken of. */
function rowAlone(report: Report, at: number, row: number): Report {
  return alone(report, at, (table) => ({
    ...table,
    rows: table.rows.map((one, index) => (index === row || one.role === 'total' ? one : { ...one, cells: [] })),
  }));
}

function alone(report: Report, at: number, part: (table: FundingTable) => FundingTable): Report {
  const tables = report.funding.tables.map((table, index) => (index === at ? part(table) : { ...table, rows: [] }));
  return { ...report, funding: { headline: null, tables } };
}

type Put = (table: FundingTable) => Report;

/** A row that is said to be a total: it holds in no column, or is not called one. */
function noTotal(all: readonly CheckResult[], row: FundingRow | undefined, at: number): string | null {
  const own = all.filter(({ code, where, computed }) => code === 'C201' && where.path[4] === at && isSome(computed));
  if (row === undefined || row.sums !== undefined || own.some(({ severity }) => severity === 'pass')) return null;
  return neverHolds(own) || !/[计总]/.test(row.name) ? `“${row.name}”一行不作合计、小计` : null;
}

const isSome = (computed: string | undefined): boolean => /[1-9]/.test(computed ?? '');

/** What stands at a date, or for one thing, is not added up. */
const standing = (column: FundingColumn | undefined): string | null =>
  /余额|初始|期初|期末|年末|累计|单价|平均|人均/.test(column?.name ?? '') ? '这一列写上 additive: false' : null;

/** A sum is short, and no other column of the total shows that all rows are there. */
function leftOut(result: CheckResult, all: readonly CheckResult[], row: number): string | null {
  const [printed, computed] = [result.printed, result.computed].map((text) => parseFigure(text ?? '')?.value);
  if (printed === undefined || computed === undefined || compare(computed, printed) >= 0) return null;
  const isComplete = all.some(
    ({ code, severity, where, computed: sum }) =>
      code === 'C201' && severity === 'pass' && where.path[4] === row && isSome(sum),
  );
  // A row that is left out is missing in several columns; a figure that is wrong, in one.
  const short = all.filter(
    ({ code, severity, where }) => code === 'C201' && severity === 'discrepancy' && where.path[4] === row,
  );
  return isComplete && short.length < 2 ? null : '补上没有录入的一行';
}

function* cellRepairs(table: FundingTable, row: number, column: number, put: Put): Iterable<Repair> {
  const own = table.columns[column];
  const cells = table.rows[row]?.cells;
  if (own === undefined || cells === undefined) return;
  for (const { words, formula } of formulasFor(own, table)) {
    const bare = {
      ...own,
      sum: undefined,
      difference: undefined,
      ratio: undefined,
      growth: undefined,
      share: undefined,
      product: undefined,
    };
    const columns = replaced(table.columns, column, { ...bare, ...formula });
    yield { words, report: put({ ...table, columns }) };
  }
  for (const [a, b] of pairs(cells.length)) {
    const [one, two] = [table.columns[a], table.columns[b]];
    if (one === undefined || two === undefined || cells[a] === cells[b]) continue;
    if (one.kind === 'text' || two.kind === 'text') continue;
    const rows = replaced(table.rows, row, { ...table.rows[row]!, cells: exchanged(cells, a, b) });
    yield { words: `把这一行的“${one.name}”与“${two.name}”对调`, report: put({ ...table, rows }) };
  }
}

function formulasFor(
  own: FundingColumn,
  table: FundingTable,
): readonly { words: string; formula: Partial<FundingColumn> }[] {
  const amounts = table.columns.filter(({ key, kind }) => key !== own.key && kind === 'amount').map(({ key }) => key);
  const { share, product } = own;
  if (product !== undefined) return otherProducts(product, table);
  if (share !== undefined)
    return amounts
      .filter((key) => key !== share)
      .map((key) => ({ words: `把占比的“${share}”改为“${key}”`, formula: { share: key } }));
  return others(own, amounts, true) as { words: string; formula: Partial<FundingColumn> }[];
}

/** Another operand of a product. */
function otherProducts(
  [first, second]: readonly [string, string],
  { columns }: FundingTable,
): { words: string; formula: Partial<FundingColumn> }[] {
  return columns
    .filter(({ key, kind, product }) => kind !== 'text' && product === undefined && key !== first && key !== second)
    .flatMap(({ key }) => [
      { words: `把公式里的“${first}”改为“${key}”`, formula: { product: [key, second] as [string, string] } },
      { words: `把公式里的“${second}”改为“${key}”`, formula: { product: [first, key] as [string, string] } },
    ]);
}

const ROLES = ['item', 'memo', 'subtotal', 'total'] as const;
const ROLE_WORDS = { ...rowRoles.words, memo: `“${rowRoles.words.memo}”` };

/** “其中：…” is a memo, “合计” a total; what is called neither is an item. */
function fitsName(role: FundingRow['role'], name: string): boolean {
  if (/^(?:其中|含|#)/.test(name)) return role === 'memo';
  if (name.includes('小计')) return role === 'subtotal';
  if (/[合总]计|^计$/.test(name)) return role === 'total' || role === 'subtotal';
  return role === 'item';
}

function* rowRepairs(table: FundingTable, row: number, column: number, put: Put): Iterable<Repair> {
  const change = (index: number, part: Partial<FundingRow>): Report =>
    put({ ...table, rows: replaced(table.rows, index, { ...table.rows[index]!, ...part }) });
  const groups = [...new Set(table.rows.map(({ group }) => group))];
  const { key, sums } = table.rows[row] ?? {};
  if (sums !== undefined) {
    for (const one of table.rows.flatMap((other) => other.key ?? [])) {
      if (one === key) continue;
      const has = sums.includes(one);
      yield {
        words: has ? `sums 里去掉 ${one}` : `sums 里加上 ${one}`,
        report: change(row, { sums: has ? sums.filter((name) => name !== one) : [...sums, one] }),
      };
    }
  }
  for (const [index, other] of table.rows.entries()) {
    for (const role of ROLES)
      if (role !== other.role && fitsName(role, other.name))
        yield { words: `把“${other.name}”一行改作${ROLE_WORDS[role]}`, report: change(index, { role }) };
    for (const group of groups)
      if (group !== other.group)
        yield { words: `把“${other.name}”一行归到“${group ?? '（不分组）'}”`, report: change(index, { group }) };
  }
  for (const [index, other] of table.rows.entries())
    for (const [at, second] of table.columns.entries()) {
      if (at === column || second.kind !== 'amount' || other.cells[at] === other.cells[column]) continue;
      yield {
        words: `把“${other.name}”一行的两格对调`,
        report: change(index, { cells: exchanged(other.cells, at, column) }),
      };
    }
}
