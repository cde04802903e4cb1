/** Writes the search index of an archive: positions, tables, texts, lexicon, manifest. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, Report } from '../report/archive.ts';
import { buildPart, textOf } from './build-part.ts';
import { hash, indexWriter, type IndexWriter } from './index-writer.ts';
import type { Manifest, PartInfo, Vocabulary } from '../contract/search-index.ts';
import { lexiconOf } from './lexicon.ts';
import { indexPositions } from './pagefind.ts';
import { cut } from './cut-into-parts.ts';
import type { PositionIndexer } from './position-port.ts';
import type { SearchRecord } from './search-record.ts';
import { recordsOfReport } from './records-of-report.ts';
import { reportFacets, vocabularyOf } from './vocabulary.ts';

/** Folder of the index under the site's root. */
const INDEX_FOLDER = 'search-index';

/** What the index is made of, and where. */
export interface BuildOptions {
  readonly archive: Archive;
  /** Root of the built site; the index goes into search-index/ there. */
  readonly outDir: string;
  /** Folded characters in one part; the default keeps indexing below 4 GB. */
  readonly partSize?: number;
  readonly progress?: (done: number, all: number) => void;
  /** Where the index of positions is made before its files are taken over; the system's folder for such things when omitted. */
  readonly workDir?: string;
  /** Who makes the index of positions. */
  readonly index?: PositionIndexer;
}

/** How many records the index holds, and how many bytes were written for them. */
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

/** The body stands there once more, by its headings. */
const withoutSections = ({ sections: _, ...report }: Report): Omit<Report, 'sections'> => report;

/** About 3 GB of memory while it is indexed. */
const PART_SIZE = 12_000_000;

/** Folded characters of the records per character of the data, measured on the archive. */
const DENSITY = 0.67;

/** Characters per text file: small where there are few files, larger where there would be very many. */
const shardSize = (characters: number): number => Math.round(Math.min(3000, Math.max(120, characters / 3000)));

const sizeOf = (members: readonly Planned[]): number => members.reduce((total, { size }) => total + size, 0);

/** Replaces the index that was there. An empty archive gives an index too. */
export async function buildSearchIndex(options: BuildOptions): Promise<BuildResult> {
  const { archive, outDir } = options;
  const root = join(outDir, INDEX_FOLDER);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });

  const planned = archive.reports.map((report): Planned => ({
    report,
    year: report.period.to,
    size: JSON.stringify(withoutSections(report)).length * DENSITY,
  }));
  const vocabulary = vocabularyOf(archive);
  const shard = shardSize(sizeOf(planned));
  const out = indexWriter(root);
  const { parts, used } = await buildParts(options, planned, vocabulary, shard, out);
  const manifest: Manifest = {
    format: 1,
    tag: hash(JSON.stringify([parts, vocabulary, shard])),
    reports: planned.length,
    records: parts.reduce((total, part) => total + part.records, 0),
    parts,
    vocabulary,
    lexicon: out.hashed('lexicon', lexiconOf(archive.synonyms, used), 'gb18030'),
    shard,
  };
  out.plain('manifest.json', Buffer.from(JSON.stringify(manifest)));
  return { records: manifest.records, bytes: out.bytes() };
}

/** One after the other, so that the memory of one is enough; `used` is every character of the archive. */
async function buildParts(
  { archive, partSize = PART_SIZE, progress, workDir, index = indexPositions }: BuildOptions,
  planned: readonly Planned[],
  vocabulary: Vocabulary,
  shard: number,
  out: IndexWriter,
): Promise<{ readonly parts: PartInfo[]; readonly used: ReadonlySet<string> }> {
  const used = new Set<string>();
  let done = 0;
  const records = (report: Report): SearchRecord[] => {
    const found = recordsOfReport(report, archive);
    for (const record of found) for (const char of textOf(record)) used.add(char);
    progress?.(++done, planned.length);
    return found;
  };
  const parts: PartInfo[] = [];
  for (const [number, members] of cut(planned, partSize).entries()) {
    parts.push(
      await buildPart({
        key: partKey(number),
        reports: members.map(({ report }) => report),
        size: sizeOf(members),
        records,
        vocabulary,
        facets: (report) => reportFacets(archive, report),
        shard,
        first: number === 0,
        index,
        out,
        workDir,
      }),
    );
  }
  return { parts, used };
}

/** a, b, … z, aa, ab …: letters only, as an index of positions wants it. */
const partKey = (index: number): string =>
  (index < 26 ? '' : partKey(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));
