/** Who made a document and where it belongs: one answer for pages, lists, search and data. */
import type { Corpus } from './archive.ts';
import type { Level } from './choices/document-kinds.ts';
import type { Organisation, Region } from './schema/registries.ts';
import type { ReportData } from './schema/report.ts';

type Places = Pick<Corpus, 'organisations' | 'regions'>;

/** Ids of who evaluated; none where there is nobody, null where the source does not say. */
export const evaluatorsOf = ({
  evaluator,
  evaluators,
}: Pick<ReportData, 'evaluator' | 'evaluators'>): readonly string[] | null =>
  evaluators ?? (evaluator === null ? null : [evaluator]);

/** Ids of who ordered the evaluation; none where the source names nobody. */
export const commissionersOf = ({
  commissioner,
  commissioners,
}: Pick<ReportData, 'commissioner' | 'commissioners'>): readonly string[] =>
  commissioners ?? (commissioner === null ? [] : [commissioner]);

/** The level of an organisation: its own, else that of the place in which it is. */
export const organisationLevel = ({ regions }: Pick<Places, 'regions'>, one: Organisation): Level | null =>
  one.level ?? (one.region === undefined ? null : (regions.get(one.region)?.level ?? null));

type Placed = Pick<ReportData, 'organisations' | 'level' | 'region'>;

/** The level that the document is of: its own word, else what its organisations agree on, else that of its place. */
export function levelOf(corpus: Places, report: Placed): Level | null {
  const own = evaluatedBy(corpus, report).map((one) => organisationLevel(corpus, one));
  return report.level ?? agreed(own) ?? regionOf(corpus, report)?.level ?? null;
}

/** The place that the document is of: its own word, else where all of its organisations are. */
export function regionOf(corpus: Places, report: Placed): Region | null {
  const own = evaluatedBy(corpus, report).map(({ region }) => region ?? null);
  const id = report.region ?? agreed(own);
  return id === null ? null : (corpus.regions.get(id) ?? null);
}

/** A place and those that it lies in, from the smallest; a ring of places ends where it began. */
export function regionsAround({ regions }: Pick<Places, 'regions'>, region: Region | null): Region[] {
  const found: Region[] = [];
  for (let at = region; at !== null && !found.includes(at); at = regions.get(at.within ?? '') ?? null) found.push(at);
  return found;
}

const evaluatedBy = ({ organisations }: Places, report: Placed): Organisation[] =>
  report.organisations.flatMap((id) => organisations.get(id) ?? []);

/** What all say; null where they differ or one says nothing. */
function agreed<T>(all: readonly (T | null)[]): T | null {
  const [first = null, ...others] = all;
  return others.every((other) => other === first) ? first : null;
}
