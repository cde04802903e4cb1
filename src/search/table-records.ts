/** Records of the tables of a report: indicators row by row, money and trends table by table. */
import type { Corpus, Report } from '../corpus/corpus.ts';
import { verdictWords } from '../insight/words.ts';
import { CELL, lines, row, type SearchRecord } from './record.ts';

type IndicatorTable = Report['indicatorTables'][number];
type IndicatorRow = IndicatorTable['rows'][number];
type FundingTable = Report['funding']['tables'][number];
type Trend = Report['trends'][number];

const named = ({ label, title }: { label?: string | undefined; title: string }): string => (label === undefined ? title : `${label}　${title}`);
const place = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(' › ');

/** One record per indicator, and one per table for its heading, weights and notes. */
export function indicatorRecords(report: Report, corpus: Corpus): SearchRecord[] {
  return report.indicatorTables.flatMap((table) => [
    {
      kind: 'indicator' as const,
      anchor: `indicators-${table.id}`,
      path: '绩效指标',
      title: named(table),
      body: lines(
        table.weights.map(({ dimension, group, weight, score, rate }) => row(group ?? dimension, weight, score, rate)),
        row(table.totalWeight, table.totalScore),
        table.source,
        table.where,
        table.notes,
      ),
      weight: 0.8,
    },
    ...table.rows.map((item, index): SearchRecord => indicatorRecord(table, item, index, corpus)),
  ]);
}

function indicatorRecord(table: IndicatorTable, item: IndicatorRow, index: number, corpus: Corpus): SearchRecord {
  const organisation = item.organisation === undefined ? undefined : (corpus.organisations.get(item.organisation)?.name ?? item.organisation);
  return {
    kind: 'indicator',
    anchor: `indicator-${table.id}-${index + 1}`,
    path: place(table.label ?? table.title, organisation, item.project, item.subproject, item.dimension, item.group),
    title: item.name,
    body: lines(
      row(item.target, item.actual, item.completion),
      row(item.weight, item.score, item.verdict === undefined ? null : verdictWords[item.verdict]),
      item.reason,
      item.evidence,
      row(organisation, item.project, item.subproject, item.dimension, item.group, item.year === undefined ? null : `${item.year}年`),
    ),
  };
}

/** One record per money table; rows are its lines. */
export function fundingRecords(report: Report, corpus: Corpus): SearchRecord[] {
  return [...headlineRecords(report), ...report.funding.tables.map(fundingRecord), ...programmeRecords(report, corpus)];
}

function headlineRecords({ funding: { headline } }: Report): SearchRecord[] {
  if (headline === null) return [];
  const { unit, budget, actual, rate, rateName, where } = headline;
  const amount = (value: string | null): string | null => (value === null ? null : `${value}${unit}`);
  return [
    {
      kind: 'funding',
      anchor: 'funding',
      path: '资金',
      title: rateName ?? '主要资金数字',
      body: lines(row(amount(budget), amount(actual), rate), where),
      weight: 1.1,
    },
  ];
}

function fundingRecord(table: FundingTable): SearchRecord {
  let group: string | undefined;
  const rows = table.rows.map((item) => {
    const heading = item.group !== undefined && item.group !== group ? [item.group] : [];
    group = item.group;
    return lines(heading, row(item.name, ...item.cells));
  });
  return {
    kind: 'funding',
    anchor: `funding-${table.id}`,
    path: '资金',
    title: named(table),
    body: lines(
      `单位：${table.unit}`,
      table.columns.map(({ name, unit }) => (unit === undefined ? name : `${name}${CELL}${unit}`)).join(CELL),
      rows,
      table.source,
      table.where,
      table.notes,
    ),
  };
}

/** The years of a budget line as this report prints them. */
function programmeRecords(report: Report, corpus: Corpus): SearchRecord[] {
  return report.programmes
    .filter(({ years }) => years.length > 0)
    .map(({ id, years }) => ({
      kind: 'funding' as const,
      anchor: `programme-${id}`,
      path: '资金 › 各年度',
      title: corpus.programmes.get(id)?.name ?? id,
      body: lines(
        years.map((year) =>
          row(
            `${year.year}年`,
            year.initial,
            year.adjusted,
            year.allocated,
            year.received,
            year.actual,
            year.balance,
            year.rate,
            year.unit,
            year.where,
          ),
        ),
      ),
    }));
}

/** One record per trend; series are its lines. */
export function trendRecords(report: Report): SearchRecord[] {
  return report.trends.map((trend: Trend) => ({
    kind: 'trend' as const,
    anchor: `trend-${trend.id}`,
    path: place('趋势', trend.subject),
    title: named(trend),
    body: lines(
      trend.periods.join(CELL),
      trend.series.map(({ name, unit, values, total, changes }) =>
        lines(
          row(name, unit, ...values, total),
          changes.map(({ from, to, amount, percent }) => row(`${from}—${to}`, amount, percent)),
        ),
      ),
      trend.breaks.map(({ before, reason }) => row(before, reason)),
      trend.source,
      trend.where,
      trend.notes,
    ),
  }));
}
