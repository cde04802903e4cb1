/** The table of one part, spread out: where every report's records begin, and what they are. */
import {
  REPORT_FACETS,
  shardsOf,
  unpack,
  type Facet,
  type PartInfo,
  type PartTable,
} from '../../../contract/search-index.ts';

export interface RecordInfo {
  /** Position of the first character within the report. */
  readonly start: number;
  readonly length: number;
  readonly title: number;
  readonly kind: number;
  readonly themes: readonly number[];
  /** −1 for none. */
  readonly status: number;
  readonly weight: number;
}

export interface ReportInfo {
  readonly part: string;
  readonly page: string;
  /** Place in the archive: newer reports first. */
  readonly order: number;
  /** Vocabulary indexes, per facet of the report. */
  readonly facets: Readonly<Partial<Record<Facet, readonly number[]>>>;
  /** Begin of every record, ascending. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  /** Makes the description of one record. */
  record(index: number): RecordInfo;
}

export interface PartIndex {
  readonly key: string;
  readonly reports: ReadonlyMap<string, ReportInfo>;
}

export function prepare(part: PartInfo, table: PartTable): PartIndex {
  const counts = unpack(table.counts);
  const lengths = unpack(table.lengths);
  const titles = unpack(table.titles);
  const kinds = unpack(table.kinds);
  const reports = new Map<string, ReportInfo>();
  let from = 0;
  table.pages.forEach((page, index) => {
    const to = from + (counts[index] ?? 0);
    const own = lengths.slice(from, to);
    const starts: number[] = [];
    let position = 0;
    for (const length of own) {
      starts.push(position);
      position += length;
    }
    const first = from;
    reports.set(page, {
      part: part.key,
      page,
      order: index,
      facets: Object.fromEntries(REPORT_FACETS.map((facet, at) => [facet, table.facets[index]?.[at] ?? []])),
      starts,
      lengths: own,
      record: (record) => {
        const [kind = 0, themes = [], status = -1, weight = 1] = table.classes[kinds[first + record] ?? 0] ?? [];
        return {
          start: starts[record] ?? 0,
          length: own[record] ?? 0,
          title: titles[first + record] ?? 0,
          kind,
          themes,
          status,
          weight,
        };
      },
    });
    from = to;
  });
  return { key: part.key, reports };
}

/** The record that holds a position of a report. */
export function recordAt({ starts }: ReportInfo, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Number of the text file of each record, computed when first asked for. */
const shards = new WeakMap<ReportInfo, readonly number[]>();

export function shardOf(report: ReportInfo, record: number, size: number): number {
  let own = shards.get(report);
  if (!own) shards.set(report, (own = shardsOf(report.lengths, size)));
  return own[record] ?? 0;
}
