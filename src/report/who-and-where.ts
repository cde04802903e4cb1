/** Who evaluates, who asked for it, and the place of a document: its own word, else that of its organisations. */
import type { Corpus } from './archive.ts';
import type { Level } from './choices/document-kinds.ts';
import type { Organisation } from './schema/registries.ts';
import type { ReportData } from './schema/report.ts';

type Places = Pick<Corpus, 'organisations' | 'regions'>;
type Placed = Pick<ReportData, 'level' | 'region' | 'organisations'>;

/** Ids of those who evaluate: null where the source does not say, none where there is nobody. */
export const evaluatorsOf = ({
  evaluator,
  evaluators,
}: Pick<ReportData, 'evaluator' | 'evaluators'>): readonly string[] | null =>
  evaluators ?? (evaluator === null ? null : [evaluator]);

/** Ids of those on whose behalf it was done; null where the source does not say. */
export const commissionersOf = ({
  commissioner,
  commissioners,
}: Pick<ReportData, 'commissioner' | 'commissioners'>): readonly string[] | null =>
  commissioners ?? (commissioner === null ? null : [commissioner]);

/** Region of an organisation: its own, else that of the body it belongs to; null where neither is known. */
export const regionOfOrganisation = (places: Places, id: string): string | null =>
  first(places, id, ({ region }) => region);

/** Level of an organisation: its own, else that of its region or of the body it belongs to; null where none is known. */
export const levelOfOrganisation = (places: Places, id: string): Level | null =>
  first(places, id, ({ level, region = '' }) => level ?? places.regions.get(region)?.level);

/** Region of a document: its own, else the one that all its organisations share; null where they share none. */
export const regionOf = (places: Places, { region, organisations }: Placed): string | null =>
  region ?? common(organisations.map((id) => regionOfOrganisation(places, id)));

/** Level of a document: its own, else that of its region, else the one that all its organisations share. */
export const levelOf = (places: Places, { level, region = '', organisations }: Placed): Level | null =>
  level ?? places.regions.get(region)?.level ?? common(organisations.map((id) => levelOfOrganisation(places, id)));

/** What is said of an organisation or, going up, of the nearest body it belongs to. */
function first<Value>(
  { organisations }: Places,
  id: string,
  of: (one: Organisation) => Value | undefined,
): Value | null {
  const seen = new Set<string>();
  let at = organisations.get(id);
  while (at !== undefined && !seen.has(at.id)) {
    const value = of(at);
    if (value !== undefined) return value;
    seen.add(at.id);
    at = at.within === undefined ? undefined : organisations.get(at.within);
  }
  return null;
}

function common<Value>(values: readonly (Value | null)[]): Value | null {
  const [value = null] = values;
  return values.every((one) => one === value) ? value : null;
}
