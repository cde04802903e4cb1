/** Like indicators of different reports or years, each group with a page of its own. */
import type { Corpus, Report } from '../report/archive.ts';
import { list, runsOf } from '../views/chinese-text.ts';
import { flat, type Table } from '../views/table.ts';
import { indicatorEntries, type ListedIndicator } from '../analysis/all-indicators.ts';
import { once } from '../analysis/memo.ts';
import { essence, groupAlike, withoutPlace } from '../analysis/alike-names.ts';

export interface IndicatorGroup {
  /** Part of its address: the essence of its shortest name. */
  readonly slug: string;
  readonly to: string;
  /** Its shortest name. */
  readonly name: string;
  readonly members: readonly ListedIndicator[];
  readonly reports: number;
  readonly sentence: string;
}

/** An address must fit into a file name on every system: 255 bytes, three for most characters. */
const LONGEST = 60;

const spread = (members: readonly ListedIndicator[]): number =>
  new Set(members.map(({ report, year }) => `${report.id} ${year}`)).size;

/** Groups that span two reports or two years, the widest first. */
export const indicatorGroups = once((corpus: Corpus): readonly IndicatorGroup[] => {
  const taken = new Map<string, number>();
  const bare = withoutPlace(corpus.site.jurisdiction);
  return groupAlike(
    indicatorEntries(corpus),
    ({ row }) => bare(row.name),
    ({ report, table, year }) => `${report.id} ${table.id} ${year}`,
  )
    .map((members) => ({ members, width: spread(members) }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.width - a.width || b.members.length - a.members.length)
    .map(({ members }) => {
      const name = shortest(members.map(({ row }) => row.name));
      const slug = unique(slugOf(bare(name)), taken);
      return {
        slug,
        to: `/indicators/${slug}/`,
        name,
        members,
        reports: new Set(members.map(({ report }) => report.id)).size,
        sentence: sentence(members),
      };
    });
});

const groupsByPlace = once((corpus: Corpus): ReadonlyMap<string, IndicatorGroup> => {
  const places = indicatorGroups(corpus).flatMap((group) =>
    group.members.map(({ report, anchor }) => [`${report.id}#${anchor}`, group] as const),
  );
  return new Map(places);
});

/** The group of one indicator row, by its anchor on its report's page; none for one that has no like. */
export function indicatorGroupAt(corpus: Corpus, report: Report, anchor: string): IndicatorGroup | undefined {
  return groupsByPlace(corpus).get(`${report.id}#${anchor}`);
}

const slugOf = (name: string): string => [...essence(name).replace(/%/g, '')].slice(0, LONGEST).join('') || 'indicator';

function unique(slug: string, taken: Map<string, number>): string {
  const number = (taken.get(slug) ?? 0) + 1;
  taken.set(slug, number);
  return number === 1 ? slug : `${slug}-${number}`;
}

const shortest = (names: readonly string[]): string =>
  names.reduce((best, name) => (name.length < best.length ? name : best));

/** “2022年”, “2021—2023年”, “2021、2023年”. */
const yearsText = (members: readonly ListedIndicator[]): string => `${runsOf(members.map(({ year }) => year))}年`;

function sentence(members: readonly ListedIndicator[]): string {
  const reports = new Set(members.map(({ report }) => report.id)).size;
  const count = (verdict: ListedIndicator['verdict']): number =>
    members.filter((item) => item.verdict === verdict).length;
  const parts = [
    [count('met'), '完成'],
    [count('unmet'), '未完成'],
    [count('unclear'), '无法判断'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${word}${number}条`);
  return `${reports}份报告里的${members.length}条指标（${yearsText(members)}）：${list(told)}。`;
}

/** All groups, each a line that leads to its page. */
export function groupsTable(groups: readonly IndicatorGroup[]): Table {
  return {
    title: '名称相近的指标',
    columns: [
      { name: '指标', width: 'wide' },
      { name: '条数', align: 'end' },
      { name: '报告', unit: '份', align: 'end' },
      { name: '年度' },
      { name: '完成', align: 'end' },
      { name: '未完成', align: 'end' },
      { name: '无法判断', align: 'end' },
    ],
    bodies: flat(
      groups.map(({ name, to, members, reports }) => ({
        cells: [
          { text: name, to },
          { text: String(members.length) },
          { text: String(reports) },
          { text: yearsText(members).replaceAll('—', '–') },
          ...(['met', 'unmet', 'unclear'] as const).map((verdict) => ({
            text: String(members.filter((item) => item.verdict === verdict).length),
          })),
        ],
      })),
    ),
    notes: ['按名称的相近程度归组，只是提示：口径可能不同，不宜直接排名。'],
  };
}
