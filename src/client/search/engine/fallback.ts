/** When nothing reads as typed: what covers most of the question, by words and synonyms. */
import type { Lexicon } from '../../../contract/lexicon.ts';
import { conceptsOf, partsOf, type Alternative, type Concept } from './concepts.ts';
import { all, hitsOf, INHERITED, phraseOf, rarity, strength, type Hit, type Only, type Phrase } from './hits.ts';
import type { Finder } from './find-phrase.ts';
import type { ReportInfo } from './part-table.ts';

export interface Fallback {
  readonly hits: readonly Hit[];
  /** What a whole report adds to the score of its hits. */
  readonly bonus: (report: ReportInfo) => number;
  /** The words that were looked for and stand somewhere. */
  readonly found: readonly string[];
}

/** Records that cover less than this share of the question are not shown. */
const LEAST = 0.34;
/** What a report covers with all its records together, against what its best records cover. */
const WHOLE_REPORT = 1.5;
const MOST_REPORTS = 20;
/** Every one of them costs a file in every part of the index. */
const MOST_LOOKED = 48;
const PER_REPORT = 8;

/** @param only which records count, all when null; the others still tell what their reports are about */
export async function fallback(finder: Finder, query: string, lexicon: Lexicon, only: Only | null): Promise<Fallback> {
  const asked = conceptsOf(query, lexicon);
  const first = await lookFor(finder, asked);
  const stands = (concept: number): boolean =>
    first.some((phrase) => phrase.concept === concept && phrase.places.size > 0);
  const concepts = [...asked.filter(({ guess }, index) => !guess || stands(index)), ...partsOf(asked, stands)];
  const phrases = await lookFor(finder, concepts);
  const hits = hitsOf(phrases);
  const worth = worthOf(concepts, phrases, hits, finder);
  const whole = worth.reduce((total, value) => total + value, 0);
  if (whole === 0) return { hits: [], bonus: () => 0, found: [] };

  // What the head of a report says (its title, its organisation) holds for all its records.
  const heads = new Map(
    hits.filter(({ record }) => record === 0).map((hit) => [hit.report, bestOf(hit, concepts, phrases)]),
  );
  const covered = new Map<ReportInfo, number[]>();
  for (const hit of hits) {
    const head = heads.get(hit.report);
    const best = bestOf(hit, concepts, phrases).map((value, concept) =>
      Math.max(value, (head?.[concept] ?? 0) * INHERITED),
    );
    const cover = best.reduce((total, value, concept) => total + Math.min(value, 1) * worth[concept]!, 0) / whole;
    hit.score =
      best.reduce((total, value, concept) => total + value * worth[concept]!, 0) * hit.info.weight * (0.6 + cover);
    const report = covered.get(hit.report) ?? concepts.map(() => 0);
    covered.set(hit.report, report);
    best.forEach((value, concept) => (report[concept] = Math.max(report[concept]!, value * worth[concept]!)));
  }
  const bonus = (report: ReportInfo): number => {
    const own = covered.get(report) ?? [];
    return own.reduce((total, value) => total + value, 0) * WHOLE_REPORT;
  };
  return {
    hits: strongest(hits.filter(only ?? all), covered, whole),
    bonus,
    found: phrases.filter(({ weight, places }) => weight > 0.5 && places.size > 0).map(({ text }) => text),
  };
}

interface Looked extends Phrase, Alternative {
  readonly concept: number;
}

/** Finds every alternative of every concept; of very many, the surest. */
async function lookFor(finder: Finder, concepts: readonly Concept[]): Promise<Looked[]> {
  const wanted = concepts
    .flatMap(({ alternatives }, concept) => alternatives.map((alternative) => ({ ...alternative, concept })))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_LOOKED);
  return await Promise.all(wanted.map(async (one) => ({ ...one, ...(await phraseOf(finder, one.text)) })));
}

/** How strongly a record speaks for each concept. */
function bestOf(
  hit: Hit,
  concepts: readonly Concept[],
  phrases: readonly { concept: number; weight: number }[],
): number[] {
  const best = concepts.map(() => 0);
  phrases.forEach(({ concept, weight }, index) => {
    best[concept] = Math.max(best[concept]!, weight * strength(hit, index));
  });
  return best;
}

/** What each concept is worth: the rarer its best alternative, the more. */
function worthOf(
  concepts: readonly Concept[],
  phrases: readonly { concept: number; weight: number }[],
  hits: readonly Hit[],
  { parts }: Finder,
): number[] {
  const records = parts.reduce(
    (total, { reports }) => total + [...reports.values()].reduce((sum, { starts }) => sum + starts.length, 0),
    0,
  );
  const found = concepts.map(() => 0);
  for (const hit of hits) {
    const own = new Map<number, number>();
    for (const index of hit.spans.keys()) {
      const { concept, weight } = phrases[index]!;
      own.set(concept, Math.max(own.get(concept) ?? 0, weight));
    }
    // A common synonym does not make a rare word common.
    for (const [concept, weight] of own) found[concept]! += weight ** 2;
  }
  return concepts.map(({ alternatives, guess }, concept) => {
    if (guess && found[concept] === 0) return 0;
    const certainty = Math.max(...alternatives.map(({ weight }) => weight));
    // What stands nowhere still counts, so that finding the rest is not taken for finding all.
    return certainty * (found[concept] === 0 ? rarity(records / 8, records) : rarity(found[concept]!, records));
  });
}

/** The best records of the best reports, as far as they cover enough of the question. */
function strongest(hits: readonly Hit[], covered: ReadonlyMap<ReportInfo, readonly number[]>, whole: number): Hit[] {
  const reports = [...covered]
    .map(([report, values]) => ({ report, cover: values.reduce((total, value) => total + value, 0) / whole }))
    .filter(({ cover }) => cover >= LEAST)
    .sort((a, b) => b.cover - a.cover)
    .slice(0, MOST_REPORTS);
  const kept = new Set(reports.map(({ report }) => report));
  const taken = new Map<ReportInfo, number>();
  return [...hits]
    .sort((a, b) => b.score - a.score)
    .filter(({ report }) => {
      const count = taken.get(report) ?? 0;
      taken.set(report, count + 1);
      return kept.has(report) && count < PER_REPORT;
    });
}
