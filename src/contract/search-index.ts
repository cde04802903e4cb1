/**
 * The files of the search index beside those of the positions, as written by
 * the build and read by the browser. Everything is packed so that a first query
 * costs little: the positions know one page per report and every character in
 * it; the table says where each record begins; texts come in small files, only
 * for what is shown.
 */

/** What a record is. The words of the interface are in the vocabulary. */
export const KINDS = [
  'report',
  'section',
  'finding',
  'recommendation',
  'indicator',
  'funding',
  'trend',
  'followup',
  'project',
] as const;
/** One of `KINDS`: what a hit of the search is, and what it can be filtered by. */
export type Kind = (typeof KINDS)[number];

/** What results can be narrowed by; at the end what only some archives have. */
export const FACETS = [
  'year',
  'organisation',
  'type',
  'evaluation',
  'grade',
  'evaluator',
  'kind',
  'theme',
  'status',
  'level',
  'region',
] as const;
/** One of `FACETS`: the key of a filter, also in the address of a search. */
export type Facet = (typeof FACETS)[number];
/** Filters that concern a report as a whole, in the order of `PartTable.facets`. */
export const REPORT_FACETS: readonly Facet[] = [...FACETS.slice(0, 6), 'level', 'region'];

/** Value and its Chinese word, in the order in which they are offered. */
type Words = readonly (readonly [value: string, label: string])[];

/** Words of every facet; of levels and regions only where the archive has any. */
export type Vocabulary = Readonly<Record<Exclude<Facet, Sparse>, Words> & Partial<Record<Sparse, Words>>>;
type Sparse = 'level' | 'region';

/** The words of a facet; none where the archive has no such values. */
export const wordsOf = (vocabulary: Vocabulary, facet: Facet): Words => vocabulary[facet] ?? [];

/**
 * A part of the index, of whole reports: opened only for questions that may concern one of its years. Files
 * are named from the folder of the index.
 */
export interface PartInfo {
  /** Folder of the part and prefix of its page hashes. */
  readonly key: string;
  readonly table: string;
  /** File with the beginnings of the pieces of the position index, for queries of one character. */
  readonly chunks: string;
  /** File with the ids of its reports and the anchors of what lists show. */
  readonly anchors: string;
  /** Budget years that occur in it. */
  readonly years: readonly number[];
  readonly reports: number;
  readonly records: number;
}

/** `manifest.json`, the file that is read first: every other one is found through it. */
export interface Manifest {
  readonly format: 1;
  /** Changes with the content: keeps old and new files apart in caches. */
  readonly tag: string;
  readonly reports: number;
  readonly records: number;
  readonly parts: readonly PartInfo[];
  readonly vocabulary: Vocabulary;
  /** Synonyms, stop words, traditional characters: read only when a query finds nothing as it stands. */
  readonly lexicon: string;
  /** Folded characters per text file. */
  readonly shard: number;
}

/** Kind, themes, follow-up status and weight of a record: few combinations, many records. */
export type RecordClass = readonly [kind: number, themes: readonly number[], status: number, weight: number];

/** Where every record of a part begins and how it can be filtered. Texts named “packed” are read with `unpack`. */
export interface PartTable {
  /** Name of each report's page in the position index. */
  readonly pages: readonly string[];
  /** Indexes into the vocabulary, per report, in the order of REPORT_FACETS; none behind the last that has any. */
  readonly facets: readonly (readonly (readonly number[])[])[];
  readonly classes: readonly RecordClass[];
  /** Packed numbers: records per report; then per record: length, length of the title, class. */
  readonly counts: string;
  readonly lengths: string;
  readonly titles: string;
  readonly kinds: string;
}

/** Kinds of records that have a list of their own, whose search box asks the engine. */
export const LOCATED = ['finding', 'recommendation'] as const satisfies readonly Kind[];
/** Finding or recommendation: the engine can be asked for these by name. */
export type LocatedKind = (typeof LOCATED)[number];

/** Names of what lists show, per report in the order of the table's pages. */
export interface PartAnchors {
  readonly ids: readonly string[];
  /** In the order of the records. */
  readonly anchors: Readonly<Record<LocatedKind, readonly (readonly string[])[]>>;
}

/** One text file: a run of records of one report. */
export interface TextShard {
  readonly id: string;
  readonly title: string;
  readonly records: readonly TextRecord[];
}

/** Anchor without "#" (empty for the top of the page), place in the report, title, text. */
export type TextRecord = readonly [anchor: string, path: string, title: string, body: string];

/** What stands between the title of a record and its text. Folded away in the index. */
export const BREAK = '\n';

/** Small numbers as characters: one or two bytes each, and they compress well. */
const SHIFT = 0x5d;
const LIMIT = 0xd800 - SHIFT;

/**
 * One character a number, in order.
 * @throws RangeError for anything but an integer from 0 to 55,202
 */
export function pack(numbers: readonly number[]): string {
  let out = '';
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < 0 || number >= LIMIT) throw new RangeError(`cannot pack ${number}`);
    out += String.fromCharCode(number + SHIFT);
  }
  return out;
}

/** The numbers that `pack` was given; a text of other origin is not told from one of its own. */
export function unpack(packed: string): number[] {
  return Array.from(packed, (char) => char.charCodeAt(0) - SHIFT);
}

/** Which text file each record of a report is in. */
export function shardsOf(lengths: readonly number[], size: number): number[] {
  let shard = 0;
  let filled = 0;
  return lengths.map((length) => {
    if (filled >= size) {
      shard++;
      filled = 0;
    }
    filled += length;
    return shard;
  });
}

/** File name of a text, within the folder of its part; `shard` from 0, as `shardsOf` gives it. */
export function shardFile(page: string, shard: number): string {
  return `text/${page}.${shard}.pack`;
}

/** In which encoding a file of the index is written, before it is compressed; its reader must know. */
export type Encoding = 'utf-8' | 'gb18030';
