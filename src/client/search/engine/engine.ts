/** Search without an interface. */
import type { LocatedKind, PartAnchors } from '../../../contract/search-index.ts';
import type { Answer, LocateRequest, Located, Request } from './request-and-answer.ts';
import type { Finder } from './find-phrase.ts';
import { groupsOf, sorted, type Hit } from './hits.ts';
import { narrow, sift } from './narrow-hits.ts';
import { resultGroup } from './result-groups.ts';
import { openIndex, type SearchIndex } from './search-index.ts';
import { findAsTyped } from './ways-of-finding.ts';
import type { Found } from './hits.ts';

export class Engine {
  readonly #index: SearchIndex;
  #last: { readonly key: string; readonly found: Promise<Found> } | undefined;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  async search(request: Request): Promise<Answer> {
    const { query, sort = 'relevance', offset = 0, limit = 10, perReport = Infinity, report } = request;
    const { vocabulary, parts } = this.#index.manifest;
    const { filters, strangers } = sift(request.filters ?? {}, vocabulary);
    const years = new Set(filters.year ?? []);
    const open = parts.filter((part) => years.size === 0 || part.years.some((year) => years.has(String(year))));
    const finder = await this.#finder(open.map(({ key }) => key));
    const found = await this.#remembered(`${open.map(({ key }) => key).join()} ${query}`, () =>
      findAsTyped(finder, query),
    );

    const searched = new Set(open.flatMap((part) => part.years.map(String)));
    const { hits, facets } = narrow(
      found.hits,
      filters,
      vocabulary,
      (facet, value) => facet !== 'year' || searched.has(value),
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
      groups: await Promise.all(
        shown.map((group, place) => resultGroup(this.#index, group, most(perReport, offset + place))),
      ),
    };
  }

  /** Where records of one kind say so: found as by `search`, with each way of finding tried on this kind alone. */
  async locate({ query, kind }: LocateRequest): Promise<Located> {
    const { parts, vocabulary } = this.#index.manifest;
    const finder = await this.#finder(parts.map(({ key }) => key));
    const wanted = vocabulary.kind.findIndex(([value]) => value === kind);
    const { mode, note, hits } = await findAsTyped(finder, query, ({ info }) => info.kind === wanted);
    const anchors = new Map(
      await Promise.all(parts.map(async ({ key, anchors: file }) => [key, await this.#index.anchors(file)] as const)),
    );
    const best = [...hits].sort((a, b) => b.score - a.score);
    return { mode, note, records: best.flatMap((hit) => nameOf(hit, kind, anchors.get(hit.report.part)) ?? []) };
  }

  async #finder(keys: readonly string[]): Promise<Finder> {
    return { index: this.#index, parts: await this.#index.parts(keys) };
  }

  /** The same query with other filters is not searched again. */
  async #remembered(key: string, search: () => Promise<Found>): Promise<Found> {
    if (this.#last?.key !== key) this.#last = { key, found: search() };
    try {
      return await this.#last.found;
    } catch (error) {
      this.#last = undefined;
      throw error;
    }
  }
}

/** “report-id#F1”: the name of a record by its place among those of its kind. */
function nameOf({ report, record, info }: Hit, kind: LocatedKind, anchors: PartAnchors | undefined): string | null {
  let place = 0;
  for (let index = 0; index < record; index++) if (report.record(index).kind === info.kind) place++;
  const anchor = anchors?.anchors[kind][report.order]?.[place];
  const id = anchors?.ids[report.order];
  return anchor === undefined || id === undefined ? null : `${id}#${anchor}`;
}

const most = (perReport: number | readonly number[], index: number): number =>
  typeof perReport === 'number' ? perReport : (perReport[index] ?? perReport.at(-1) ?? Infinity);

/**
 * @param base address of the index folder, with a slash at its end
 * @param load imports the program of the positions (replaced where there is no browser)
 */
export async function openEngine(base: string, load?: (url: string) => Promise<unknown>): Promise<Engine> {
  return new Engine(await openIndex(base, load));
}
