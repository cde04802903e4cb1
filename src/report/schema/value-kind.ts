/** Kinds of single value whose rules say more than their type: messages, lengths and dates go by them. */
import { z } from 'zod';

/**
 * cell: whatever a table prints, blank included · printed: a target or result · partial-date: may end with
 * the year or month.
 */
export type ValueKind = 'decimal' | 'score' | 'rate' | 'cell' | 'printed' | 'date' | 'partial-date' | 'year';

/** Of which kind a schema's values are; kept beside the schema, so that the JSON Schema stays as it is. */
export const valueKinds = z.registry<{ readonly kind: ValueKind }>();

export function ofKind<Schema extends z.ZodType>(kind: ValueKind, schema: Schema): Schema {
  valueKinds.add(schema, { kind });
  return schema;
}
