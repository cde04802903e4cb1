/** `/indicators/`: who set which target for the same thing, and reached what. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import { compare, exact, type Exact } from '../../report/exact.ts';
import { flat, type Row, type Table } from '../table.ts';
import { trimmed } from '../figures.ts';
import { organisationShort } from '../report-page/refs.ts';
import { verdicts, type JudgedIndicator } from '../verdicts.ts';
import { verdictWords } from '../words.ts';
import { facet, facetData, type Facet, type FacetValue } from './facet.ts';
import { groupAlike } from './similar.ts';

/** Completion beyond this signals a target set too low (财预〔2020〕10号: marked down). */
const FAR_BEYOND = exact('150');

interface ListedIndicator extends JudgedIndicator {
  readonly report: Report;
  readonly year: number;
}

export interface IndicatorListing {
  readonly table: Table;
  readonly facets: readonly Facet[];
  readonly sentence: string;
  /** Like indicators of different reports or years. */
  readonly groups: readonly Table[];
}

function listed(corpus: Corpus): ListedIndicator[] {
  return corpus.reports.flatMap((report) =>
    verdicts(report).map((judged) => ({
      ...judged,
      report,
      year: judged.row.year ?? judged.table.year ?? report.period.to,
    })),
  );
}

const isFarBeyond = ({ completion, verdict }: JudgedIndicator): boolean =>
  completion !== null && verdict === 'met' && compare(completion as Exact, FAR_BEYOND) > 0;

function valuesOf(item: ListedIndicator, corpus: Corpus): Record<string, FacetValue[]> {
  const { report, row, year, verdict } = item;
  return {
    verdict: [{ value: verdict, name: verdictWords[verdict] }],
    beyond: isFarBeyond(item) ? [{ value: 'yes', name: '超过目标一倍半' }] : [],
    year: [{ value: String(year), name: `${year}年` }],
    organisation: (row.organisation === undefined ? report.organisations : [row.organisation]).map((id) => ({
      value: id,
      name: corpus.organisations.get(id)?.name ?? id,
    })),
    group: row.group === undefined ? [] : [{ value: row.group, name: row.group }],
  };
}

const completionText = ({ completion }: JudgedIndicator): string =>
  completion === null ? '—' : `${trimmed(completion as Exact)}%`;

function rowOf(item: ListedIndicator, corpus: Corpus): Row {
  const { row, report, year, anchor, verdict, basis } = item;
  const unit = organisationShort(row.organisation ?? report.organisations[0] ?? '', corpus);
  return {
    data: { 'data-item': '', ...facetData(valuesOf(item, corpus)) },
    cells: [
      { text: row.name, to: `${report.url}#${anchor}`, note: row.subproject ?? row.project },
      { text: row.target ?? '—' },
      { text: row.actual ?? '—' },
      { text: completionText(item) },
      { text: verdictWords[verdict], verdict, note: basis === 'source' ? undefined : undefined },
      { text: String(year) },
      { text: unit, note: report.shortTitle },
    ],
  };
}

const COLUMNS = [
  { name: '指标', width: 'wide' as const },
  { name: '目标值', width: 'medium' as const },
  { name: '完成值', width: 'medium' as const },
  { name: '完成率', unit: '本站计算', align: 'end' as const },
  { name: '结果' },
  { name: '年度', align: 'end' as const },
  { name: '单位' },
];

export function indicatorListing(corpus: Corpus): IndicatorListing {
  const all = listed(corpus);
  const count = (verdict: string): number => all.filter((item) => item.verdict === verdict).length;
  const beyond = all.filter(isFarBeyond).length;
  const names: readonly (readonly [string, string])[] = [
    ['verdict', '结果'],
    ['beyond', '目标偏低'],
    ['year', '年度'],
    ['organisation', '单位'],
    ['group', '二级指标'],
  ];
  return {
    table: { title: '全部指标', columns: COLUMNS, bodies: flat(all.map((item) => rowOf(item, corpus))), notes: [] },
    facets: names.map(([key, name]) =>
      facet(key, name, all, (item) => valuesOf(item, corpus)[key] ?? [], key === 'year' ? 'name-desc' : 'count'),
    ),
    sentence: `${all.length}条指标：完成${count('met')}条，未完成${count('unmet')}条，无法判断${count('unclear')}条；完成值超过目标值一倍半的${beyond}条，目标可能定得太低。`,
    groups: groups(corpus, all),
  };
}

/** Groups that span two reports or two years, the widest first. */
function groups(corpus: Corpus, all: readonly ListedIndicator[]): Table[] {
  const spread = (items: readonly ListedIndicator[]): number => new Set(items.map((i) => `${i.report.id} ${i.year}`)).size;
  return groupAlike(all, ({ row }) => row.name)
    .filter((items) => spread(items) > 1)
    .sort((a, b) => spread(b) - spread(a) || b.length - a.length)
    .map((items, index) => ({
      id: `alike-${index + 1}`,
      title: shortest(items.map(({ row }) => row.name)),
      columns: COLUMNS,
      bodies: flat(
        [...items]
          .sort((a, b) => a.year - b.year)
          .map((item) => {
            const { data: _data, ...row } = rowOf(item, corpus);
            return row;
          }),
      ),
      notes: [],
    }));
}

const shortest = (names: readonly string[]): string => names.reduce((best, name) => (name.length < best.length ? name : best));
