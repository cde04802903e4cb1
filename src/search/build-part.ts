/** One part of the index: positions, texts, and the table that says what stands where. */
import type { Report } from '../report/archive.ts';
import { hash, type IndexWriter } from './index-writer.ts';
import {
  BREAK,
  LOCATED,
  REPORT_FACETS,
  pack,
  shardFile,
  shardsOf,
  wordsOf,
  type LocatedKind,
  type PartAnchors,
  type PartInfo,
  type PartTable,
  type RecordClass,
  type TextShard,
  type Vocabulary,
} from '../contract/search-index.ts';
import { normalise } from '../contract/search-text/normalise.ts';
import { packed } from './pack.ts';
import type { IndexedText, PositionIndexer } from './position-port.ts';
import { KIND_WEIGHT, type SearchRecord } from './search-record.ts';
import { recordTokens } from '../contract/search-text/tokens.ts';
import { yearsOf } from './vocabulary.ts';

/** Facets of a report that every table has, filled or not. */
const ALWAYS = 6;

type ReportFacets = (report: Report) => Readonly<Record<string, readonly string[]>>;

export interface PartToBuild {
  readonly key: string;
  readonly reports: readonly Report[];
  /** Folded characters of all reports, estimated. */
  readonly size: number;
  readonly records: (report: Report) => SearchRecord[];
  readonly vocabulary: Vocabulary;
  /** Values of the facets that belong to a whole report. */
  readonly facets: ReportFacets;
  /** Folded characters per text file. */
  readonly shard: number;
  /** The first part brings what all parts share. */
  readonly first: boolean;
  readonly index: PositionIndexer;
  readonly out: IndexWriter;
  readonly workDir: string | undefined;
}

export async function buildPart(part: PartToBuild): Promise<PartInfo> {
  const { key, reports, size, records, vocabulary, facets, shard, first, index, out, workDir } = part;
  const gathered = new Gathered(vocabulary, facets, shard);
  function* texts(): Generator<IndexedText> {
    for (const report of reports) yield gathered.add(report, records(report));
  }
  const { names, files, program, chunks } = await index({ key, texts: texts(), characters: size, workDir });
  if (first) for (const { path, content } of program) out.plain(path, content);
  for (const { path, content } of files) out.plain(`${key}/${path}`, content);
  names.forEach((page, report) => {
    gathered.texts[report]?.forEach((text, number) =>
      out.plain(`${key}/${shardFile(page, number)}`, packed(text, 'gb18030')),
    );
  });
  return {
    key,
    table: out.hashed(`${key}/table`, gathered.table(names), 'utf-8'),
    chunks: out.hashed(`${key}/chunks`, chunks, 'gb18030'),
    anchors: out.hashed(`${key}/anchors`, gathered.anchors(), 'utf-8'),
    years: [...new Set(reports.flatMap(yearsOf))],
    reports: reports.length,
    records: gathered.records,
  };
}

/** What is known of a part, gathered while its reports pass by. */
class Gathered {
  readonly texts: TextShard[][] = [];
  readonly #vocabulary: Vocabulary;
  readonly #facets: ReportFacets;
  readonly #shard: number;
  readonly #reports: Report[] = [];
  readonly #anchors: Record<LocatedKind, string[][]> = { finding: [], recommendation: [] };
  readonly #classes = new Map<string, { readonly at: number; readonly value: RecordClass }>();
  readonly #counts: number[] = [];
  readonly #lengths: number[] = [];
  readonly #titles: number[] = [];
  readonly #kinds: number[] = [];

  constructor(vocabulary: Vocabulary, facets: ReportFacets, shard: number) {
    this.#vocabulary = vocabulary;
    this.#facets = facets;
    this.#shard = shard;
  }

  get records(): number {
    return this.#lengths.length;
  }

  /** Returns what is to be indexed of the report. */
  add(report: Report, records: readonly SearchRecord[]): IndexedText {
    const folded = records.map((record) => normalise(textOf(record)).chars);
    const lengths = folded.map((chars) => chars.length);
    for (const kind of LOCATED)
      this.#anchors[kind].push(records.filter((record) => record.kind === kind).map(({ anchor }) => anchor));
    this.#reports.push(report);
    this.#counts.push(records.length);
    this.#lengths.push(...lengths);
    this.#titles.push(...records.map(({ title }) => normalise(title).chars.length));
    this.#kinds.push(...records.map((record) => this.#classOf(record)));
    const shards = textShards(report, records, shardsOf(lengths, this.#shard));
    this.texts.push(shards);
    return { name: `${report.id}#${hash(JSON.stringify(shards))}`, tokens: folded.flatMap(recordTokens) };
  }

  #classOf(record: SearchRecord): number {
    const at = (facet: 'kind' | 'theme' | 'status', value: string): number => this.#place(facet, value);
    const weight = Math.round(KIND_WEIGHT[record.kind] * (record.weight ?? 1) * 100) / 100;
    const value: RecordClass = [
      at('kind', record.kind),
      (record.themes ?? []).map((theme) => at('theme', theme)),
      record.status === undefined ? -1 : at('status', record.status),
      weight,
    ];
    const name = JSON.stringify(value);
    const known = this.#classes.get(name) ?? { at: this.#classes.size, value };
    this.#classes.set(name, known);
    return known.at;
  }

  #place(facet: keyof Vocabulary, value: string): number {
    return wordsOf(this.#vocabulary, facet).findIndex(([known]) => known === value);
  }

  /** @param names of the texts in the index, in the order of the reports */
  table(names: readonly string[]): PartTable {
    return {
      pages: names,
      facets: this.#reports.map((report) => {
        const values = this.#facets(report);
        return trimmed(REPORT_FACETS.map((facet) => (values[facet] ?? []).map((value) => this.#place(facet, value))));
      }),
      classes: [...this.#classes.values()].map(({ value }) => value),
      counts: pack(this.#counts),
      lengths: pack(this.#lengths),
      titles: pack(this.#titles),
      kinds: pack(this.#kinds),
    };
  }

  anchors(): PartAnchors {
    return { ids: this.#reports.map(({ id }) => id), anchors: this.#anchors };
  }
}

/** Without the empty lists at its end that only some archives fill. */
const trimmed = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.slice(0, Math.max(ALWAYS, lists.findLastIndex((list) => list.length > 0) + 1));

/** What is searched of a record. */
export const textOf = ({ title, body }: SearchRecord): string => title + BREAK + body;

function textShards(report: Report, records: readonly SearchRecord[], shards: readonly number[]): TextShard[] {
  const out: { id: string; title: string; records: TextShard['records'][number][] }[] = [];
  records.forEach(({ anchor, path, title, body }, index) => {
    const shard = (out[shards[index] ?? 0] ??= { id: report.id, title: report.shortTitle, records: [] });
    shard.records.push([anchor, path, title, body]);
  });
  return out;
}
