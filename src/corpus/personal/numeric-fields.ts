/** Names of the fields that may hold a number, taken from the schema so that a new field is known at once. */
import { reportJsonSchema } from '../../report/json-schema.ts';

let names: ReadonlySet<string> | null = null;

/** Whether a field of that name may hold a bare number. */
export function isNumericField(name: string): boolean {
  names ??= collect(reportJsonSchema(), new Set());
  return names.has(name);
}

function collect(node: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(node)) for (const item of node) collect(item, found);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return found;
  const entries: readonly [string, unknown][] = Object.entries(node);
  for (const [key, value] of entries) {
    if (key === 'properties' && typeof value === 'object' && value !== null)
      for (const [name, field] of Object.entries(value)) if (isNumber(field)) found.add(name);
    collect(value, found);
  }
  return found;
}

/** A number, a choice that has a number, or a list of such. */
function isNumber(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { type, anyOf, oneOf, items } = schema as Record<string, unknown>;
  if ([type].flat().some((name) => name === 'number' || name === 'integer')) return true;
  if (items !== undefined && isNumber(items)) return true;
  return [anyOf, oneOf].some((choices) => Array.isArray(choices) && choices.some(isNumber));
}
