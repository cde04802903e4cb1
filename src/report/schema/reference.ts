/** What the text of a field names, declared at the field: whoever checks references walks the schema and forgets none. */
import { z } from 'zod';
import { slug } from './field-types.ts';

/** A registry of content/, under the name by which the corpus holds it. */
export type RegistryName =
  'subjects' | 'organisationKinds' | 'regions' | 'organisations' | 'evaluators' | 'programmes' | 'themes' | 'ruleSets';

/** Parts of a report that its other parts name. */
export type PartName =
  | 'finding'
  | 'funding-table'
  | 'column'
  | 'row'
  | 'series'
  | 'period'
  | 'indicator-table'
  | 'document-project'
  | 'project'
  | 'subproject'
  | 'dimension'
  | 'group'
  | 'indicator';

/** Names of these mean something only in the table or series that holds both. */
export const LOCAL: ReadonlySet<PartName> = new Set(['column', 'row', 'series', 'period']);

/** The record that holds the field, as written. */
type Holder = Readonly<Record<string, unknown>>;

/** What the text of a field must be the name of. */
export type Reference =
  /** An entry of a registry, by its id. */
  | { readonly to: 'registry'; readonly registry: RegistryName }
  /** A part of the same report; `table` is the field beside this one that narrows it to one indicator table. */
  | { readonly to: 'part'; readonly part: PartName | ((holder: Holder) => PartName | null); readonly table?: string }
  /** The part of the report that is about a budget line. */
  | { readonly to: 'scope'; readonly parts: readonly PartName[]; readonly what: string }
  /** A finding or recommendation of another report, “report-id#F1”. */
  | { readonly to: 'report' }
  /** An indicator that some report linked to the budget line prints. */
  | { readonly to: 'linked-indicator' };

/** Which fields refer, and to what; kept beside the schema, so that the JSON Schema stays as it is. */
export const referenceAt = z.registry<{ readonly reference: Reference }>();

/** Which fields give a part of the report its name. */
export const namedAt = z.registry<{ readonly part: PartName }>();

/** A field that names something else. */
export function reference<Schema extends z.ZodType>(to: Reference, schema: Schema): Schema {
  const own = schema.clone();
  referenceAt.add(own, { reference: to });
  return own;
}

/** A field by which a part of the report is named elsewhere. */
export function naming<Schema extends z.ZodType>(part: PartName, schema: Schema): Schema {
  const own = schema.clone();
  namedAt.add(own, { part });
  return own;
}

const idIn = (registry: RegistryName): typeof slug => reference({ to: 'registry', registry }, slug);

export const subjectId = idIn('subjects');
export const organisationKindId = idIn('organisationKinds');
export const regionId = idIn('regions');
export const organisationId = idIn('organisations');
export const evaluatorId = idIn('evaluators');
export const programmeId = idIn('programmes');
export const themeId = idIn('themes');
export const ruleSetId = idIn('ruleSets');

/** One of the projects of a document, `P1`, `P2` …: stable for ever, as it is an address. */
export const projectId = z.string().regex(/^P[1-9]\d*$/, { error: '应为 P1、P2 …' });
/** A field that names one of the document's projects. */
export const projectRef = reference({ to: 'part', part: 'document-project' }, projectId).describe(
  '属于文件中的哪个项目：projects 里的 P1、P2 …',
);
