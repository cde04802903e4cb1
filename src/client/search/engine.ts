/**
 * Search without an interface. What reads exactly as typed comes first; then
 * all words in one record, then in one report; then the same thing written
 * otherwise; then what covers most of the question.
 */
import type { TextRecord } from '../../search/layout.ts';
import { excerptOf, type Marked } from './excerpt.ts';
import { narrow, type FacetCounts, type Filters } from './facets.ts';
import { groupsOf, hitsOf, rarity, sorted, strength, type Group, type Hit, type Sort } from './hits.ts';
import { findPhrase, firstOfShard, type Finder } from './match.ts';
import { shardOf, type ReportInfo } from './part.ts';
import { chars, separates, words } from './query.ts';
import { Source } from './source.ts';

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
  readonly quote: string | null;
}

export interface ResultGroup {
  /** Names the report in further requests. */
  readonly key: string;
  readonly id: string;
  readonly url: string;
  readonly title: string;
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
  /** Records, and the reports they are in. */
  readonly total: number;
  readonly reports: number;
  readonly facets: FacetCounts;
  readonly groups: readonly ResultGroup[];
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
    filters = {},
    sort = 'relevance',
    offset = 0,
    limit = 10,
    perReport = Infinity,
    report,
  }: Request): Promise<Answer> {
    const { manifest } = this.source;
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
      groups: await Promise.all(shown.map((group, index) => this.group(group, most(perReport, offset + index)))),
    };
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

  private async find(finder: Finder, query: string): Promise<Found> {
    if (chars(query).length === 0) return { mode: 'exact', note: null, hits: [] };
    const direct = await this.direct(finder, query);
    if (direct) return direct;
    const { otherwise } = await import('./otherwise.ts');
    return await otherwise(finder, query, (text) => this.direct(finder, text));
  }

  /** What reads exactly so, and, where spaces separate words, what has all of them. */
  private async direct(finder: Finder, query: string): Promise<Found | null> {
    const exact = await this.exact(finder, query);
    const parts = words(query);
    if (parts.length < 2 || (exact.length > 0 && !separates(query)))
      return exact.length > 0 ? { mode: 'exact', note: null, hits: exact } : null;
    const hits = await this.words(finder, parts, exact);
    if (hits.length === 0) return null;
    if (hits.length === exact.length) return { mode: 'exact', note: null, hits };
    const note = exact.length > 0 ? null : `没有连写的“${parts.join('')}”，以下为各词都出现的结果。`;
    return { mode: 'words', note, hits };
  }

  private async exact(finder: Finder, query: string): Promise<Hit[]> {
    const phrase = chars(query);
    const hits = hitsOf([{ places: await findPhrase(finder, phrase), length: phrase.length }]);
    for (const hit of hits) hit.score = hit.info.weight * strength(hit, 0);
    return hits;
  }

  /** Records with all words; from reports that have them only in different records, those with any. */
  private async words(finder: Finder, parts: readonly string[], exact: readonly Hit[]): Promise<Hit[]> {
    const phrases = await Promise.all(
      parts.map(async (part) => {
        const phrase = chars(part);
        return { places: await findPhrase(finder, phrase), length: phrase.length };
      }),
    );
    const all = hitsOf(phrases);
    const rare = phrases.map(({ places }) => rarity(places.size, all.length));
    const whole = new Set(all.filter(({ spans }) => spans.size === parts.length).map(({ report }) => report));
    const together = new Set(exact.map(({ report, record }) => `${report.page} ${record}`));
    return all
      .filter(({ report, spans }) =>
        whole.has(report) ? spans.size === parts.length : phrases.every(({ places }) => places.has(report)),
      )
      .map((hit) => {
        const found = parts.reduce((total, _, index) => total + strength(hit, index) * rare[index]!, 0);
        const close = together.has(`${hit.report.page} ${hit.record}`) ? 2 : 1;
        const complete = hit.spans.size === parts.length ? 2 : 1;
        hit.score = (found * hit.info.weight * close * complete) / parts.length;
        return hit;
      });
  }

  private async group({ report, hits }: Group, perReport: number): Promise<ResultGroup> {
    const { vocabulary } = this.source.manifest;
    const label = (facet: 'year' | 'organisation' | 'grade'): string[] =>
      (report.facets[facet] ?? []).map((index) => vocabulary[facet][index]?.[1] ?? '');
    const loaded = await Promise.all(hits.slice(0, perReport).map((hit) => this.result(hit)));
    const { id, title } = loaded[0]!;
    return {
      key: report.page,
      id,
      title,
      url: `/reports/${id}/`,
      year: label('year')[0] ?? '',
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

const most = (perReport: number | readonly number[], index: number): number =>
  typeof perReport === 'number' ? perReport : (perReport[index] ?? perReport.at(-1) ?? Infinity);

/** @param base address of the index folder, with a slash at its end */
export async function openEngine(base: string, load?: (url: string) => Promise<unknown>): Promise<Engine> {
  return new Engine(await Source.open(base, load));
}
