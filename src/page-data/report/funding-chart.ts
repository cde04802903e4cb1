/** Budget against actual, drawn from a table that holds both. */
import { compare, toNumber, type Exact } from '../../report/exact.ts';
import { readCell } from '../../report/figure.ts';
import type { FundingRow, FundingTable } from '../../report/schema/report.ts';
import { sizeFor, type Chart } from '../../views/chart.ts';
import { ZERO } from '../../analysis/figure-arithmetic.ts';
import { pairOf, plainName, type Pair } from '../../analysis/funding-pair.ts';
import { levelRows } from '../../analysis/funding-rows.ts';
import { pairsSentence, rowLabel, type Setting } from './funding-words.ts';
import { fundingAnchor, fundingChartAnchor } from '../../report/anchors.ts';

interface Drawn {
  readonly label: string;
  readonly budget: Exact;
  readonly actual: Exact;
}

const MOST_ROWS = 16;

export function pairsChart(table: FundingTable, setting: Setting = { headline: null, asOf: null }): Chart | null {
  const pair = pairOf(table);
  if (pair === null) return null;
  const level = levelRows(table);
  const rows = level.flatMap((row) => drawnRow(row, pair));
  if (rows.length < 2) return null;
  const shown =
    rows.length > MOST_ROWS ? [...rows].sort((a, b) => compare(b.budget, a.budget)).slice(0, MOST_ROWS) : rows;
  const budget = plainName(table.columns[pair.budget]?.name ?? '预算');
  const actual = plainName(table.columns[pair.actual]?.name ?? '支出');
  const cut = shown.length < rows.length ? `图中只画${budget}最多的${shown.length}行。` : '';
  return {
    id: fundingChartAnchor(table.id),
    title: `${budget}与${actual}`,
    says: 'funding-pairs',
    sentence: `${pairsSentence(table, level, pair, setting)}${cut}`,
    picture: {
      kind: 'pairs',
      unit: pair.unit,
      labels: shown.map(({ label }) => label),
      names: [budget, actual],
      first: shown.map((row) => toNumber(row.budget)),
      second: shown.map((row) => toNumber(row.actual)),
    },
    // Two bars and two numbers to a row need more room than one.
    size: sizeFor(shown.length > 5 ? Math.ceil(shown.length * 1.3) : shown.length),
    table: null,
    tableAt: fundingAnchor(table.id),
  };
}

/** A bar begins at zero: amounts below it are left to the table. */
function drawnRow(row: FundingRow, { budget, actual, unit }: Pair): Drawn[] {
  const [a, b] = [readCell(row.cells[budget], unit), readCell(row.cells[actual], unit)];
  if (a.kind !== 'figure' || b.kind !== 'figure') return [];
  const values = [a.figure.value, b.figure.value] as const;
  if (values.some((value) => compare(value, ZERO) < 0)) return [];
  return [{ label: rowLabel(row), budget: values[0], actual: values[1] }];
}
