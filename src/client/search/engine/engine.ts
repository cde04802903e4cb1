/**
 * Search without an interface. What reads exactly as typed comes first; then
 * all words in one record, then in one report; then the same thing written
 * otherwise; then what covers most of the question.
 */
import type { LocatedKind, PartAnchors, TextRecord } from '../../../search/layout.ts';
import { excerptOf, type Marked } from './excerpt.ts';
import { narrow, sift, type FacetCounts, type Filters, type Stranger } from './narrow-hits.ts';
import {
  all,
  groupsOf,
  hitsOf,
  phraseOf,
  sorted,
  strength,
  type Group,
  type Hit,
  type Only,
  type Sort,
} from './hits.ts';
import { firstOfShard, type Finder } from './find-phrase.ts';
import { shardOf, type ReportInfo } from './part-table.ts';
import { chars, separates, words } from './query-words.ts';
import { Source } from './search-index.ts';
import { wordHits } from './several-words.ts';

export interface Request {
  readonly query: string;
  readonly filters?: Filters;
  readonly sort?: Sort;
  /** Reports to skip, and to return. */
  readonly offset?: number;
  readonly limit?: number;
  /** Records shown per report, or of the first, the second … report, the last number for the others; all when omitted. */
  readonly perReport?: number | readonly number[];
  /** Results of this report only (the key of its group). */
  readonly report?: string;
}

export type Mode = 'exact' | 'words' | 'fallback';

export interface Result {
  readonly kind: string;
  /** Site path with anchor, without base. */
  readonly url: string;
  readonly path: string;
  readonly title: Marked;
  readonly lines: readonly Marked[];
}

export interface ResultGroup {
  /** Names the report in further requests. */
  readonly key: string;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Budget years: “2021—2023年”. */
  readonly year: string;
  readonly organisations: readonly string[];
  readonly grade: string | null;
  readonly results: readonly Result[];
  /** Results of this report, shown or not. */
  readonly total: number;
}

export interface Answer {
  readonly query: string;
  readonly mode: Mode;
  /** Chinese: how the results differ from what was typed; null for exact ones. */
  readonly note: string | null;
  /** Records, and the reports they are in; of what is only close (“fallback”), those that are close enough to be listed. */
  readonly total: number;
  readonly reports: number;
  readonly facets: FacetCounts;
  /** The filters that were used, and what was asked for that the archive does not have. */
  readonly filters: Filters;
  readonly strangers: readonly Stranger[];
  readonly groups: readonly ResultGroup[];
}

/** Asks for records of one kind, without their texts: a list shows them itself. */
export interface LocateRequest {
  readonly query: string;
  readonly kind: LocatedKind;
}

export interface Located {
  readonly mode: Mode;
  /** As of an answer. */
  readonly note: string | null;
  /** Best first: “report-id#F1”. */
  readonly records: readonly string[];
}

export interface Found {
  readonly mode: Mode;
  readonly note: string | null;
  readonly hits: readonly Hit[];
  readonly bonus?: (report: ReportInfo) => number;
}

export class Engine {
  private readonly source: Source;
  private last: { key: string; found: Promise<Found> } | undefined;

  constructor(source: Source) {
    this.source = source;
  }

  async search({
    query,
    filters: asked = {},
    sort = 'relevance',
    offset = 0,
    limit = 10,
    perReport = Infinity,
    report,
  }: Request): Promise<Answer> {
    const { manifest } = this.source;
    const { filters, strangers } = sift(asked, manifest.vocabulary);
    const years = new Set(filters.year ?? []);
    const keys = manifest.parts
      .filter((part) => years.size === 0 || part.years.some((year) => years.has(String(year))))
      .map(({ key }) => key);
    const finder: Finder = { source: this.source, parts: await this.source.parts(keys) };
    const found = await this.remembered(`${keys.join()} ${query}`, () => this.find(finder, query));

    const open = new Set(
      manifest.parts.filter(({ key }) => keys.includes(key)).flatMap((part) => part.years.map(String)),
    );
    const { hits, facets } = narrow(
      found.hits,
      filters,
      manifest.vocabulary,
      (facet, value) => facet !== 'year' || open.has(value),
    );
    const groups = sorted(groupsOf(hits, found.bonus), sort);
    const shown =
      report === undefined
        ? groups.slice(offset, offset + limit)
        : groups.filter((group) => group.report.page === report);
    return {
      query,
      mode: found.mode,
      note: found.note,
      total: hits.length,
      reports: groups.length,
      facets,
      filters,
      strangers,
      groups: await Promise.all(shown.map((group, index) => this.group(group, most(perReport, offset + index)))),
    };
  }

  /** Where records of one kind say so: found as by `search`, with each way of finding tried on this kind alone. */
  async locate({ query, kind }: LocateRequest): Promise<Located> {
    const { manifest } = this.source;
    const finder: Finder = {
      source: this.source,
      parts: await this.source.parts(manifest.parts.map(({ key }) => key)),
    };
    const wanted = manifest.vocabulary.kind.findIndex(([value]) => value === kind);
    const { mode, note, hits } = await this.find(finder, query, ({ info }) => info.kind === wanted);
    const anchors = new Map(
      await Promise.all(
        manifest.parts.map(async ({ key, anchors: file }) => [key, await this.source.anchors(file)] as const),
      ),
    );
    const best = [...hits].sort((a, b) => b.score - a.score);
    return { mode, note, records: best.flatMap((hit) => nameOf(hit, kind, anchors.get(hit.report.part)) ?? []) };
  }

  /** The same query with other filters is not searched again. */
  private async remembered(key: string, search: () => Promise<Found>): Promise<Found> {
    if (this.last?.key !== key) this.last = { key, found: search() };
    try {
      return await this.last.found;
    } catch (error) {
      this.last = undefined;
      throw error;
    }
  }

  /** @param only which records count; all when null */
  private async find(finder: Finder, query: string, only: Only | null = null): Promise<Found> {
    if (chars(query).length === 0) return { mode: 'exact', note: null, hits: [] };
    const direct = await this.direct(finder, query, only);
    if (direct) return direct;
    const { otherwise } = await import('./not-as-typed.ts');
    return await otherwise(finder, query, only, (text) => this.direct(finder, text, only));
  }

  /** What reads exactly so, and, where spaces separate words, what has all of them. */
  private async direct(finder: Finder, query: string, only: Only | null): Promise<Found | null> {
    const exact = (await this.exact(finder, query)).filter(only ?? all);
    const parts = words(query);
    if (parts.length < 2 || (exact.length > 0 && !separates(query)))
      return exact.length > 0 ? { mode: 'exact', note: null, hits: exact } : null;
    const hits = await wordHits(finder, parts, exact, only);
    if (hits.length === 0) return null;
    if (hits.length === exact.length) return { mode: 'exact', note: null, hits };
    const note = exact.length > 0 ? null : `没有连写的“${parts.join('')}”，以下为各词都出现的结果。`;
    return { mode: 'words', note, hits };
  }

  private async exact(finder: Finder, query: string): Promise<Hit[]> {
    const hits = hitsOf([await phraseOf(finder, query)]);
    for (const hit of hits) hit.score = hit.info.weight * strength(hit, 0);
    return hits;
  }

  private async group({ report, hits }: Group, perReport: number): Promise<ResultGroup> {
    const { vocabulary } = this.source.manifest;
    const label = (facet: 'organisation' | 'grade'): string[] =>
      (report.facets[facet] ?? []).map((index) => vocabulary[facet][index]?.[1] ?? '');
    const loaded = await Promise.all(hits.slice(0, perReport).map((hit) => this.result(hit)));
    const { id, title } = loaded[0]!;
    return {
      key: report.page,
      id,
      title,
      url: `/reports/${id}/`,
      year: yearWords((report.facets.year ?? []).map((index) => vocabulary.year[index]?.[0] ?? '')),
      organisations: label('organisation'),
      grade: label('grade')[0] ?? null,
      results: loaded.map(({ result }) => result),
      total: hits.length,
    };
  }

  private async result(hit: Hit): Promise<{ id: string; title: string; result: Result }> {
    const { manifest } = this.source;
    const { report, record, info } = hit;
    const shard = await this.source.shard(report.part, report.page, shardOf(report, record, manifest.shard));
    const text = shard.records[record - firstOfShard(report, record, manifest.shard)] as TextRecord;
    const [anchor, path] = text;
    return {
      id: shard.id,
      title: shard.title,
      result: {
        kind: manifest.vocabulary.kind[info.kind]?.[0] ?? '',
        url: `/reports/${shard.id}/${anchor === '' ? '' : `#${anchor}`}`,
        path,
        ...excerptOf(text, [...hit.spans.values()].flat()),
      },
    };
  }
}

/** “2023年”, “2021—2023年”. */
function yearWords(years: readonly string[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return '';
  return first === last ? `${first}年` : `${first}—${last}年`;
}

/** “report-id#F1”: the name of a record by its place among those of its kind. */
function nameOf({ report, record, info }: Hit, kind: LocatedKind, anchors: PartAnchors | undefined): string | null {
  let place = 0;
  for (let index = 0; index < record; index++) if (report.record(index).kind === info.kind) place++;
  const anchor = anchors?.anchors[kind][report.order]?.[place];
  return anchor === undefined ? null : `${anchors!.ids[report.order]}#${anchor}`;
}

const most = (perReport: number | readonly number[], index: number): number =>
  typeof perReport === 'number' ? perReport : (perReport[index] ?? perReport.at(-1) ?? Infinity);

/** @param base address of the index folder, with a slash at its end */
export async function openEngine(base: string, load?: (url: string) => Promise<unknown>): Promise<Engine> {
  return new Engine(await Source.open(base, load));
}
