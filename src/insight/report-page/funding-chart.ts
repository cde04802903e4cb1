/** Budget against actual, drawn from a table that holds both. */
import { toNumber, type Exact } from '../../report/exact.ts';
import type { FundingTable } from '../../report/schema/report.ts';
import { sizeFor, type Chart } from '../chart.ts';
import { list } from '../text.ts';
import { largest, percentOf, percentText, smallest, valueOf, ZERO } from '../figures.ts';

interface Pair {
  readonly budget: number;
  readonly actual: number;
  readonly rate: string;
}

interface PairRow {
  readonly label: string;
  readonly budget: Exact;
  readonly actual: Exact;
  /** Printed, else computed; null where there is nothing to divide by. */
  readonly rate: string | null;
}

const BUDGET_STAGES = ['adjusted-budget', 'received', 'allocated', 'initial-budget'] as const;
const MOST_ROWS = 16;

/** 支出率, 执行率, 拨付百分比; not 占比, which divides a part by a whole. */
const RATE = /^(?!.*占).*(?:率|百分比|比例)/;

const isBudget = (stage: string | undefined): boolean => BUDGET_STAGES.some((one) => one === stage);

export function pairsChart(table: FundingTable): Chart | null {
  const pair = pairOf(table);
  if (pair === null) return null;
  const rows = rowsOf(table, pair);
  if (rows.length < 2) return null;
  const shown =
    rows.length > MOST_ROWS
      ? [...rows].sort((a, b) => toNumber(b.budget) - toNumber(a.budget)).slice(0, MOST_ROWS)
      : rows;
  const budget = plainName(table.columns[pair.budget]?.name ?? '预算');
  const actual = plainName(table.columns[pair.actual]?.name ?? '支出');
  return {
    id: `funding-${table.id}-chart`,
    title: `${budget}与${actual}`,
    says: 'funding-pairs',
    sentence: sentence(table, rows, pair, shown.length),
    picture: {
      kind: 'pairs',
      unit: table.unit,
      labels: shown.map(({ label }) => label),
      names: [budget, actual],
      first: shown.map((row) => toNumber(row.budget)),
      second: shown.map((row) => toNumber(row.actual)),
    },
    // Two bars and two numbers to a row need more room than one.
    size: sizeFor(shown.length > 5 ? Math.ceil(shown.length * 1.3) : shown.length),
    table: null,
    tableAt: `funding-${table.id}`,
  };
}

/** The last rate that divides two amounts (totals stand last), else a budget stage and the actual beside it. */
function pairOf({ columns }: FundingTable): Pair | null {
  for (const { name, ratio } of [...columns].reverse()) {
    const [actual = -1, budget = -1] = (ratio ?? []).map((key) => columns.findIndex((column) => column.key === key));
    if (RATE.test(name) && columns[actual]?.stage === 'actual' && isBudget(columns[budget]?.stage))
      return { budget, actual, rate: plainName(name) };
  }
  const actual = columns.findLastIndex(({ stage, kind }) => stage === 'actual' && kind === 'amount');
  const year = columns[actual]?.year;
  for (const wanted of BUDGET_STAGES) {
    const budget = columns.findLastIndex(
      ({ stage, kind, year: own }) => stage === wanted && kind === 'amount' && own === year,
    );
    if (actual >= 0 && budget >= 0) return { budget, actual, rate: '执行率' };
  }
  return null;
}

function rowsOf(table: FundingTable, pair: Pair): PairRow[] {
  const subtotals = table.rows.filter(({ role }) => role === 'subtotal');
  const chosen = subtotals.length > 1 ? subtotals : table.rows.filter(({ role }) => role === 'item');
  return chosen.flatMap((row) => {
    const found = pairRow(row, pair);
    return found === null ? [] : [found];
  });
}

function pairRow(row: FundingTable['rows'][number], pair: Pair): PairRow | null {
  const budget = valueOf(row.cells[pair.budget]);
  const actual = valueOf(row.cells[pair.actual]);
  if (budget === null || actual === null) return null;
  const name = row.year !== undefined && /^\d{4}$/.test(row.name) ? `${row.name}年` : row.name;
  const label = row.role === 'subtotal' ? (row.group ?? name) : row.group === undefined ? name : `${row.group} ${name}`;
  return { label, budget, actual, rate: budget === '0' ? null : percentText(actual, budget) };
}

function sentence(table: FundingTable, rows: readonly PairRow[], pair: Pair, shown: number): string {
  const total = table.rows.find(({ role }) => role === 'total');
  const whole = total ? pairRow(total, pair) : null;
  const budget = plainName(table.columns[pair.budget]?.name ?? '预算');
  const actual = plainName(table.columns[pair.actual]?.name ?? '支出');
  const opening =
    whole === null
      ? ''
      : `${totalOf(budget)}${whole.budget}${table.unit}，${totalOf(actual)}${whole.actual}${table.unit}${whole.rate === null ? '' : `，${pair.rate.replace(/^合计/, '')}${whole.rate}`}。`;
  const rated = rows.filter((row) => percentOf(row.actual, row.budget) !== null);
  const rate = (row: PairRow): Exact => percentOf(row.actual, row.budget) ?? ZERO;
  const high = largest(rated, rate);
  const low = smallest(rated, rate);
  const name = pair.rate.replace(/^合计/, '');
  const range =
    high === null || low === null
      ? ''
      : high.rate === low.rate
        ? `各行${name}都是${high.rate ?? ''}。`
        : `${name}最高的是${namesAt(rated, high)}，${high.rate ?? ''}；最低的是${namesAt(rated, low)}，${low.rate ?? ''}。`;
  return `${opening}${range}${shown < rows.length ? `图中只画金额最大的${shown}行。` : ''}`;
}

/** “下达资金合计”; “合计预算数” says it already. */
const totalOf = (name: string): string => (name.includes('合计') ? name : `${name}合计`);

/** Without “：小计”, “合计” at its end. */
const plainName = (name: string): string => name.replace(/[：:]?(?:小计|合计|总计)$/, '') || name;

/** All rows with the same rate, at most three by name. */
function namesAt(rows: readonly PairRow[], { rate }: PairRow): string {
  const names = rows.filter((row) => row.rate === rate).map(({ label }) => label);
  return names.length > 3 ? `${list(names.slice(0, 2))}等${names.length}行` : list(names);
}
