/** Writes the search index of an archive: Pagefind's files, tables, texts, lexicon, manifest. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus, Report } from '../report/archive.ts';
import {
  BREAK,
  LOCATED,
  REPORT_FACETS,
  pack,
  shardFile,
  shardsOf,
  type LocatedKind,
  type Manifest,
  type PartAnchors,
  type PartInfo,
  type PartTable,
  type RecordClass,
  type TextShard,
  type Vocabulary,
} from '../contract/search-index.ts';
import { lexiconOf } from './lexicon.ts';
import { normalise } from '../contract/search-text/normalise.ts';
import { packed, type Encoding } from './pack.ts';
import { indexPages, type Page } from './pagefind.ts';
import { cut } from './parts.ts';
import { KIND_WEIGHT, type SearchRecord } from './record.ts';
import { recordsOf, type Checks, type RuleNames } from './records.ts';
import { recordTokens } from '../contract/search-text/tokens.ts';
import { reportFacets, vocabularyOf, yearsOf } from './vocabulary.ts';

/** Folder of the index under the site's root. */
export const INDEX_FOLDER = 'search-index';

export interface BuildOptions {
  readonly corpus: Corpus;
  /** Root of the built site; the index goes into search-index/ there. */
  readonly outDir: string;
  /** Folder with synonyms.yaml; content/ when omitted. */
  readonly contentDir?: string;
  /** Results of the checks, so that discrepancies can be found, with the names of the rules. */
  readonly checks?: (report: Report) => Checks;
  readonly rules?: RuleNames;
  /** Folded characters in one Pagefind index; the default keeps indexing below 4 GB. */
  readonly partSize?: number;
  readonly progress?: (done: number, all: number) => void;
  /** Where Pagefind writes before its files are taken over; the system's folder for such things when omitted. */
  readonly workDir?: string;
}

export interface BuildResult {
  readonly records: number;
  readonly bytes: number;
}

/** A report with what is known of it before its records are made. */
interface Planned {
  readonly report: Report;
  /** Last budget year. */
  readonly year: number;
  /** Folded characters, estimated. */
  readonly size: number;
}

/** About 3 GB of memory while it is indexed. */
const PART_SIZE = 12_000_000;

/** Folded characters of the records per character of the data, measured on the archive. */
const DENSITY = 0.67;

/** Pagefind's chunks hold this many postings: small ones cost less per query, more in the table of chunks. */
const chunkSize = (characters: number): number =>
  Math.round(Math.min(8000, Math.max(1000, Math.sqrt(characters) * 1.2)));

/** Characters per text file: small where there are few files, larger where there would be very many. */
const shardSize = (characters: number): number => Math.round(Math.min(3000, Math.max(120, characters / 3000)));

export async function buildSearchIndex(options: BuildOptions): Promise<BuildResult> {
  const { corpus, outDir, contentDir = 'content', checks, rules, partSize = PART_SIZE, progress, workDir } = options;
  const root = join(outDir, INDEX_FOLDER);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });

  const planned = corpus.reports.map((report): Planned => ({
    report,
    year: report.period.to,
    size: JSON.stringify(report).length * DENSITY,
  }));
  const vocabulary = vocabularyOf(corpus);
  const shard = shardSize(planned.reduce((total, { size }) => total + size, 0));
  const out = writer(root);
  const used = new Set<string>();

  const parts: PartInfo[] = [];
  let done = 0;
  for (const [index, members] of cut(planned, partSize).entries()) {
    const size = members.reduce((total, member) => total + member.size, 0);
    const records = (report: Report): SearchRecord[] => {
      const found = recordsOf(report, corpus, checks?.(report), rules);
      for (const record of found) for (const char of textOf(record)) used.add(char);
      progress?.(++done, planned.length);
      return found;
    };
    parts.push(
      await buildPart({
        key: partKey(index),
        members,
        records,
        vocabulary,
        shard,
        chunk: chunkSize(size),
        first: index === 0,
        out,
        workDir,
      }),
    );
  }
  const tag = hash(JSON.stringify([parts, vocabulary, shard]));
  const manifest: Manifest = {
    format: 1,
    tag,
    reports: planned.length,
    records: parts.reduce((total, part) => total + part.records, 0),
    parts,
    vocabulary,
    lexicon: out.hashed('lexicon', lexiconOf(contentDir, used), 'gb18030'),
    shard,
  };
  out.plain('manifest.json', Buffer.from(JSON.stringify(manifest)));
  return { records: manifest.records, bytes: out.bytes() };
}

interface PartOptions {
  readonly key: string;
  readonly members: readonly Planned[];
  readonly records: (report: Report) => SearchRecord[];
  readonly vocabulary: Vocabulary;
  readonly shard: number;
  readonly chunk: number;
  /** The first part brings Pagefind's own script. */
  readonly first: boolean;
  readonly out: Writer;
  readonly workDir: string | undefined;
}

async function buildPart({
  key,
  members,
  records: recordsFor,
  vocabulary,
  shard,
  chunk,
  first,
  out,
  workDir,
}: PartOptions): Promise<PartInfo> {
  const classes = new Map<string, { at: number; value: RecordClass }>();
  const classOf = (record: SearchRecord): number => {
    const at = (facet: 'kind' | 'theme' | 'status', value: string): number =>
      vocabulary[facet].findIndex(([known]) => known === value);
    const weight = Math.round(KIND_WEIGHT[record.kind] * (record.weight ?? 1) * 100) / 100;
    const value: RecordClass = [
      at('kind', record.kind),
      (record.themes ?? []).map((theme) => at('theme', theme)),
      record.status === undefined ? -1 : at('status', record.status),
      weight,
    ];
    const name = JSON.stringify(value);
    const known = classes.get(name) ?? { at: classes.size, value };
    classes.set(name, known);
    return known.at;
  };

  const texts: TextShard[][] = [];
  const anchors: Record<LocatedKind, string[][]> = { finding: [], recommendation: [] };
  const columns = { counts: [] as number[], lengths: [] as number[], titles: [] as number[], kinds: [] as number[] };
  function* pages(): Generator<Page> {
    for (const { report } of members) {
      const records = recordsFor(report);
      const folded = records.map((record) => normalise(textOf(record)).chars);
      const lengths = folded.map((chars) => chars.length);
      for (const kind of LOCATED)
        anchors[kind].push(records.filter((record) => record.kind === kind).map(({ anchor }) => anchor));
      columns.counts.push(records.length);
      columns.lengths.push(...lengths);
      columns.titles.push(...records.map(({ title }) => normalise(title).chars.length));
      columns.kinds.push(...records.map(classOf));
      const shards = textShards(report, records, shardsOf(lengths, shard));
      texts.push(shards);
      yield { name: `${report.id}#${hash(JSON.stringify(shards))}`, content: folded.flatMap(recordTokens).join(' ') };
    }
  }
  const { names, files, chunks } = await indexPages(key, pages(), chunk, workDir);
  for (const { path, content } of files) {
    if (path === 'pagefind.js') {
      if (first) out.plain(path, content);
    } else {
      out.plain(`${key}/${path}`, content);
    }
  }
  names.forEach((page, report) => {
    texts[report]?.forEach((text, index) => out.plain(`${key}/${shardFile(page, index)}`, packed(text, 'gb18030')));
  });
  const table: PartTable = {
    pages: names,
    facets: members.map(({ report }) => {
      const values = reportFacets(report);
      return REPORT_FACETS.map((facet) =>
        (values[facet] ?? []).map((value) => vocabulary[facet].findIndex(([known]) => known === value)),
      );
    }),
    classes: [...classes.values()].map(({ value }) => value),
    counts: pack(columns.counts),
    lengths: pack(columns.lengths),
    titles: pack(columns.titles),
    kinds: pack(columns.kinds),
  };
  return {
    key,
    table: out.hashed(`${key}/table`, table, 'utf-8'),
    chunks: out.hashed(`${key}/chunks`, chunks, 'gb18030'),
    anchors: out.hashed(
      `${key}/anchors`,
      { ids: members.map(({ report }) => report.id), anchors } satisfies PartAnchors,
      'utf-8',
    ),
    years: [...new Set(members.flatMap(({ report }) => yearsOf(report)))],
    reports: members.length,
    records: columns.lengths.length,
  };
}

const textOf = ({ title, body }: SearchRecord): string => title + BREAK + body;

/** Letters only: the key is part of the name of every page. */
const partKey = (index: number): string =>
  (index < 26 ? '' : partKey(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

function textShards(report: Report, records: readonly SearchRecord[], shards: readonly number[]): TextShard[] {
  const out: { id: string; title: string; records: TextShard['records'][number][] }[] = [];
  records.forEach(({ anchor, path, title, body }, index) => {
    const shard = (out[shards[index] ?? 0] ??= { id: report.id, title: report.shortTitle, records: [] });
    shard.records.push([anchor, path, title, body]);
  });
  return out;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);

interface Writer {
  plain(path: string, content: Uint8Array): void;
  /** Packed under a name that changes with the content; returns the name. */
  hashed(path: string, value: unknown, encoding: Encoding): string;
  bytes(): number;
}

function writer(root: string): Writer {
  let bytes = 0;
  const made = new Set<string>();
  const plain = (path: string, content: Uint8Array): void => {
    const file = join(root, path);
    const folder = join(file, '..');
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, content);
    bytes += content.length;
  };
  return {
    plain,
    hashed(path, value, encoding) {
      const name = `${path}.${hash(JSON.stringify(value))}.pack`;
      plain(name, packed(value, encoding));
      return name;
    },
    bytes: () => bytes,
  };
}
