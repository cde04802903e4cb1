/** Finds a phrase: every place where its characters stand one after the other. */
import { folded } from '../../../contract/search-text/normalise.ts';
import { cover, type QueryToken } from '../../../contract/search-text/tokens.ts';
import { BREAK } from '../../../contract/search-index.ts';
import { recordAt, type PartIndex, type ReportInfo } from './part-table.ts';
import { recordText } from './record-text.ts';
import type { Postings } from './position-port.ts';
import type { SearchIndex } from './search-index.ts';

/** Positions of the first character, ascending, per report. */
export type Places = ReadonlyMap<ReportInfo, readonly number[]>;

export interface Finder {
  readonly index: SearchIndex;
  readonly parts: readonly PartIndex[];
}

/** So few places are compared with the text itself, instead of loading the rest of the tokens. */
const FEW = 3;

export async function findPhrase(finder: Finder, chars: readonly string[]): Promise<Places> {
  const tokens = cover(chars);
  const [only] = tokens;
  if (!only) return new Map();
  if (chars.length === 1) return await findCharacter(finder, only.token);
  const [first, rest] = tokens.length <= 3 ? [tokens, []] : spread(tokens);
  const candidates = inOneRecord(intersect(finder, first, await load(finder, first)), chars.length);
  if (rest.length === 0 || candidates.size === 0) return candidates;
  if (count(candidates) <= FEW) return await confirmed(finder, candidates, chars);
  return inOneRecord(intersect(finder, tokens, await load(finder, tokens)), chars.length);
}

/** Every second token says nothing of where a record ends. */
function inOneRecord(found: Places, length: number): Places {
  const out = new Map<ReportInfo, readonly number[]>();
  for (const [report, starts] of found) {
    const kept = starts.filter((start) => recordAt(report, start) === recordAt(report, start + length - 1));
    if (kept.length > 0) out.set(report, kept);
  }
  return out;
}

/** The first, a middle and the last token say most; the others only if needed. */
function spread(tokens: readonly QueryToken[]): [QueryToken[], QueryToken[]] {
  const picked = new Set([0, tokens.length >> 1, tokens.length - 1]);
  return [tokens.filter((_, index) => picked.has(index)), tokens.filter((_, index) => !picked.has(index))];
}

async function load({ index }: Finder, tokens: readonly QueryToken[]): Promise<Map<string, Postings>> {
  return new Map(
    await Promise.all(
      tokens.map(async ({ token }): Promise<[string, Postings]> => [token, await index.positions.of(token)]),
    ),
  );
}

/** A single character is the beginning of many tokens. */
async function findCharacter({ index, parts }: Finder, letter: string): Promise<Places> {
  const found = await index.positions.beginning(letter);
  return places(parts, (page) => found.get(page));
}

function places(
  parts: readonly PartIndex[],
  positions: (page: string) => readonly number[] | undefined,
): Map<ReportInfo, readonly number[]> {
  const out = new Map<ReportInfo, readonly number[]>();
  for (const { reports } of parts) {
    for (const [page, report] of reports) {
      const found = positions(page);
      if (found && found.length > 0) out.set(report, found);
    }
  }
  return out;
}

function intersect(
  { parts }: Finder,
  tokens: readonly QueryToken[],
  postings: ReadonlyMap<string, Postings>,
): Map<ReportInfo, readonly number[]> {
  return places(parts, (page) => {
    const lists = tokens.map(({ token, offset }) => ({ offset, list: postings.get(token)?.get(page) }));
    if (lists.some(({ list }) => list === undefined)) return undefined;
    const [shortest, ...others] = lists.sort((a, b) => a.list!.length - b.list!.length);
    let starts = shortest!.list!.map((position) => position - shortest!.offset);
    for (const { offset, list } of others) starts = together(starts, list!, offset);
    return starts;
  });
}

/** The starts at which `list` has a token `offset` further on. Both ascend. */
function together(starts: readonly number[], list: readonly number[], offset: number): number[] {
  const out: number[] = [];
  let at = 0;
  for (const start of starts) {
    while (at < list.length && list[at]! < start + offset) at++;
    if (list[at] === start + offset) out.push(start);
  }
  return out;
}

const count = (found: Places): number => [...found.values()].reduce((total, { length }) => total + length, 0);

/** Keeps the places where the text really reads so. */
async function confirmed({ index }: Finder, found: Places, chars: readonly string[]): Promise<Places> {
  const phrase = chars.join('');
  const out = new Map<ReportInfo, number[]>();
  for (const [report, starts] of found) {
    const kept: number[] = [];
    for (const start of starts) {
      const at = recordAt(report, start);
      const { text: record } = await recordText(index, report, at);
      const text = [...folded(record[2] + BREAK + record[3])];
      const from = start - (report.starts[at] ?? 0);
      if (text.slice(from, from + chars.length).join('') === phrase) kept.push(start);
    }
    if (kept.length > 0) out.set(report, kept);
  }
  return out;
}
