/** From places to results: records with what was found in them, scored, grouped by report. */
import { readings } from '../../../contract/search-text/query-readings.ts';
import { findPhrase, type Finder } from './find-phrase.ts';
import { recordAt, type RecordInfo, type ReportInfo } from './part-table.ts';

/** Found characters, of a record counted from its beginning. */
export interface Span {
  readonly from: number;
  readonly length: number;
}

export interface Hit {
  readonly report: ReportInfo;
  readonly record: number;
  readonly info: RecordInfo;
  /** By number of the phrase that was found. */
  readonly spans: ReadonlyMap<number, readonly Span[]>;
  score: number;
}

/** How it was found: as typed, by all its words, or by what covers most of it. */
export type Mode = 'exact' | 'words' | 'fallback';

/** What a query finds, before narrowing and grouping. */
export interface Found {
  readonly mode: Mode;
  /** Chinese: how it differs from what was typed; null for exact hits. */
  readonly note: string | null;
  readonly hits: readonly Hit[];
  /** What a whole report adds to the score of its hits. */
  readonly bonus?: (report: ReportInfo) => number;
}

/** Which records count. */
export type Only = (hit: Hit) => boolean;
export const all: Only = () => true;

export interface Group {
  readonly report: ReportInfo;
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly score: number;
}

export interface Phrase {
  /** Where it stands, counted from the beginning of each report. */
  readonly places: ReadonlyMap<ReportInfo, readonly Span[]>;
}

/** Where a text as it was typed stands, however a text has it. */
export async function phraseOf(finder: Finder, text: string): Promise<Phrase> {
  const found = await Promise.all(
    readings(text).map(async (chars) => ({ length: chars.length, starts: await findPhrase(finder, chars) })),
  );
  const places = new Map<ReportInfo, Span[]>();
  for (const { length, starts } of found) {
    for (const [report, own] of starts) {
      const spans = own.map((from) => ({ from, length }));
      places.set(report, [...(places.get(report) ?? []), ...spans]);
    }
  }
  return { places };
}

/** A hit that is still being gathered. */
interface Open extends Hit {
  readonly spans: Map<number, Span[]>;
}

/** The records in which phrases were found. */
export function hitsOf(phrases: readonly Phrase[]): Hit[] {
  const reports = new Map<ReportInfo, Map<number, Open>>();
  phrases.forEach(({ places }, number) => {
    for (const [report, spans] of places) {
      let records = reports.get(report);
      if (!records) reports.set(report, (records = new Map<number, Open>()));
      for (const { from, length } of spans) {
        const record = recordAt(report, from);
        let hit = records.get(record);
        if (!hit)
          records.set(
            record,
            (hit = { report, record, info: report.record(record), spans: new Map<number, Span[]>(), score: 0 }),
          );
        const span = { from: from - hit.info.start, length };
        const known = hit.spans.get(number);
        if (known) known.push(span);
        else hit.spans.set(number, [span]);
      }
    }
  });
  return [...reports.values()].flatMap((records) => [...records.values()]);
}

const TITLE_BOOST = 1.6;
/** What the head of a report says counts for its records as something they half say. */
export const INHERITED = 0.4;
/** How soon a phrase found again says nothing more (the k₁ of BM25; longer records are not held against it). */
const SATURATION = 1.2;

/** How strongly a phrase speaks for a record: in its title, and how often. */
export function strength(hit: Hit, phrase: number): number {
  const spans = hit.spans.get(phrase);
  if (!spans) return 0;
  const title = spans.some(({ from }) => from < hit.info.title) ? TITLE_BOOST : 1;
  return (title * spans.length * (SATURATION + 1)) / (spans.length + SATURATION);
}

/** Rare phrases say more than frequent ones. */
export function rarity(found: number, all: number): number {
  return Math.log(1 + all / (1 + found));
}

/** The head of a report is named above its results anyway: what stands in the report goes first. */
const shown = ({ score, record }: Hit): number => (record === 0 ? score * HEAD : score);
const HEAD = 0.5;

/** Reports with their hits. The best hit counts whole, every further one half of the one before. */
export function groupsOf(
  hits: readonly Hit[],
  bonus: (report: ReportInfo, hits: readonly Hit[]) => number = () => 0,
): Group[] {
  const reports = new Map<ReportInfo, Hit[]>();
  for (const hit of hits) {
    const own = reports.get(hit.report);
    if (own) own.push(hit);
    else reports.set(hit.report, [hit]);
  }
  return [...reports].map(([report, own]) => {
    own.sort((a, b) => b.score - a.score);
    const score = own.slice(0, 5).reduce((total, hit, index) => total + hit.score / 2 ** index, 0);
    own.sort((a, b) => shown(b) - shown(a) || a.record - b.record);
    return { report, hits: own, score: score + bonus(report, own) };
  });
}

export type Sort = 'relevance' | 'newest' | 'oldest';

export function sorted(groups: readonly Group[], sort: Sort): Group[] {
  // Indexes into the years, newest first: the last budget year counts.
  const year = ({ report }: Group): number => Math.min(...(report.facets.year ?? [0]));
  const byScore = (a: Group, b: Group): number =>
    b.score - a.score || year(a) - year(b) || a.report.order - b.report.order;
  if (sort === 'relevance') return [...groups].sort(byScore);
  const sign = sort === 'newest' ? 1 : -1;
  return [...groups].sort((a, b) => sign * (year(a) - year(b)) || byScore(a, b));
}
