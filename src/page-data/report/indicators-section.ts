/** What was promised and what was reached, row by row. */
import { organisationShort } from '../../views/subject-links.ts';
import { judgedIndicators, type JudgedIndicator } from '../../analysis/judged-indicators.ts';
import type { Table } from '../../views/table.ts';
import type { Outcome } from '../../report/choices/judgements.ts';
import type { Chart } from '../../views/chart.ts';
import type { Context } from './section-context.ts';
import { countSentence, targetChart, type VerdictCounts } from './indicator-chart.ts';
import { distinct } from '../../analysis/indicator-rates.ts';
import { indicatorTable } from './indicator-table.ts';
import { weightTable } from './indicator-weights.ts';

export interface IndicatorSection {
  readonly counts: VerdictCounts;
  readonly sentence: string;
  readonly tables: readonly Table[];
  readonly weights: readonly Table[];
  readonly chart: Chart | null;
  readonly filters: readonly Filter[];
}

interface Filter {
  readonly name: string;
  /** Key of the rows' values. */
  readonly key: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

export function indicatorsOf(context: Context): IndicatorSection {
  const judged = judgedIndicators(context.report);
  const counts = countsOf(distinct(judged));
  return {
    counts,
    sentence: countSentence(counts, judged),
    tables: context.report.indicatorTables.map((table, index) =>
      indicatorTable(
        context,
        table,
        index,
        judged.filter((row) => row.table === table),
      ),
    ),
    weights: context.report.indicatorTables.flatMap((table, index) => weightTable(table, index, context.marks)),
    chart: targetChart(judged, (id) => organisationShort(id, context.corpus)),
    filters: filtersOf(context, judged, countsOf(judged)),
  };
}

function countsOf(judged: readonly JudgedIndicator[]): VerdictCounts {
  const count = (verdict: Outcome): number => judged.filter((row) => row.verdict === verdict).length;
  const expected = (verdict: Outcome): number =>
    judged.filter((row) => row.verdict === 'not-due' && row.forecast === verdict).length;
  return {
    all: judged.length,
    met: count('met'),
    unmet: count('unmet'),
    unclear: count('unclear'),
    notDue: count('not-due'),
    expectedMet: expected('met'),
    expectedUnmet: expected('unmet'),
  };
}

function filtersOf(context: Context, judged: readonly JudgedIndicator[], counts: VerdictCounts): Filter[] {
  const distinct = (of: (row: JudgedIndicator) => string): Filter['options'] =>
    [...new Set(judged.map(of))].filter((value) => value !== '').map((value) => ({ value, text: value }));
  const filters: Filter[] = [
    {
      name: '完成情况',
      key: 'verdict',
      options: (
        [
          { value: 'met', text: `完成（${counts.met}）`, count: counts.met },
          { value: 'unmet', text: `未完成（${counts.unmet}）`, count: counts.unmet },
          { value: 'unclear', text: `无法判断（${counts.unclear}）`, count: counts.unclear },
          { value: 'not-due', text: `未到期（${counts.notDue}）`, count: counts.notDue },
        ] as const
      ).filter((option) => option.count > 0),
    },
    { name: '项目', key: 'project', options: distinct(({ project }) => project?.name ?? '') },
    { name: '一级指标', key: 'dimension', options: distinct(({ row }) => row.dimension ?? '') },
    { name: '年度', key: 'year', options: distinct(({ row, table }) => String(row.year ?? table.year ?? '')) },
    {
      name: '单位',
      key: 'organisation',
      options: distinct(({ row }) => (row.organisation ? organisationShort(row.organisation, context.corpus) : '')),
    },
  ];
  return filters.filter(({ options }) => options.length > 1);
}
