/** Like indicators of different reports or years, each group with a page of its own. */
import type { Corpus, Report } from '../report/archive.ts';
import { indicatorEntries, type ListedIndicator } from './all-indicators.ts';
import { once } from './once.ts';
import { essence, groupAlike, withoutPlace } from './alike-names.ts';

/** Indicators of several reports or years that go by the same name, places and wording aside. */
export interface IndicatorGroup {
  /** Part of its address: the essence of its shortest name. */
  readonly slug: string;
  readonly to: string;
  /** Its shortest name. */
  readonly name: string;
  readonly members: readonly ListedIndicator[];
  /** Number of reports that its members come from. */
  readonly reports: number;
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
