/** Holds frontmatter or a registry against its schema and tells every mistake with its place. */
import type { z } from 'zod';
import { referenceAt } from '../report/schema/reference.ts';
import { beyondLimits } from './size-limits.ts';
import { numberPlace } from './number-place.ts';
import { emptyField, mistakeOf } from './schema-issue-mistakes.ts';
import { known, schemaAt } from './schema-walk.ts';
import type { Position } from './mistake.ts';
import { isBlank } from './text/template-blanks.ts';
import { splitMistake, splitValues } from './split-value.ts';
import { unknownKey } from './unknown-key.ts';
import { wrongKind } from './wrong-kind.ts';
import type { Located, Path, Yaml } from './yaml.ts';

/**
 * Validates `yaml` and tells every mistake, each once; an id of a registry is answered
 * for by the check of references. `now` decides which dates lie too far ahead.
 */
export function validateSchema(schema: z.ZodType, yaml: Yaml, now = new Date()): Located[] {
  const data = yaml.data ?? {};
  const result = schema.safeParse(data);
  const found: Located[] = [...yaml.changed];
  const toldLines = new Set(yaml.changed.map(({ at }) => at.line));
  const seen = new Set<string>();
  /** Fields that are there under a wrong name: not to be called missing as well. */
  const misspelt = new Set<string>();
  const issues = [...(result.error?.issues ?? [])].sort(
    (a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
  );
  /** Values that a comma split: told as one mistake, and no other of them. */
  const split = new Set<string>();
  const toldKinds = new Set<string>();
  for (const issue of issues.slice(0, MOST_TOLD)) {
    const path = issue.path as Path;
    if (split.has(JSON.stringify(path))) continue;
    const kind = toldKinds.has(JSON.stringify(path.slice(0, 2))) ? null : wrongKind(path, data);
    if (kind) {
      toldKinds.add(JSON.stringify(kind.path));
      found.push({ at: yaml.value([...kind.path, 'kind']), mistake: kind.mistake });
    }
    if (toldKinds.has(JSON.stringify(path.slice(0, 2)))) continue;
    const written = yaml.source(path);
    if (written !== undefined && isBlank(written)) continue;
    if (issue.code === 'unrecognized_keys') {
      const fields = unknownFields(schema, yaml, path, issue.keys);
      found.push(...fields.told);
      fields.split.forEach((at) => split.add(JSON.stringify(at)));
      fields.meant.forEach((at) => misspelt.add(JSON.stringify(at)));
      continue;
    }
    if (isId(schema, path, data) && written !== undefined && written !== '' && issue.code !== 'invalid_type') continue;
    // A value can fail several rules at once; the first one is the reason.
    if (seen.has(JSON.stringify(path))) continue;
    seen.add(JSON.stringify(path));
    const missing = valueAt(data, path) === undefined;
    if (missing && misspelt.has(JSON.stringify(path))) continue;
    const at = missing ? yaml.value(path.slice(0, -1)) : placeOf(yaml, path, written);
    // The value that the author typed never came here.
    if (toldLines.has(at.line)) continue;
    const own = schemaAt(schema, path, data);
    found.push({ at, mistake: mistakeOf(issue, own, path, written, valueAt(data, path), numberPlace(data, path)) });
  }
  for (const path of emptyValues(data).slice(0, MOST_TOLD)) {
    if (yaml.source(path) !== '' || toldAt(path)) continue;
    seen.add(JSON.stringify(path));
    found.push({ at: yaml.key(path), mistake: emptyField(schemaAt(schema, path, data), path) });
  }
  for (const { path, mistake } of beyondLimits(schema, data, now, toldAt))
    found.push({ at: yaml.value(path), mistake });
  return found;

  function toldAt(path: Path): boolean {
    return seen.has(JSON.stringify(path)) || (toldLines.size > 0 && toldLines.has(yaml.value(path).line));
  }
}

/** An empty value has no place of its own. */
const placeOf = (yaml: Yaml, path: Path, written: string | undefined): Position =>
  written === '' ? yaml.key(path) : yaml.value(path);

function isId(schema: z.ZodType, path: Path, data: unknown): boolean {
  const own = schemaAt(schema, path, data);
  return own !== null && known((at) => referenceAt.get(at), own)?.reference.to === 'registry';
}

interface UnknownFields {
  readonly told: readonly Located[];
  /** Values of which such fields were the rest. */
  readonly split: readonly Path[];
  /** Fields that were meant by them. */
  readonly meant: readonly Path[];
}

/** Fields of the mapping at `path` that its schema does not know. */
function unknownFields(schema: z.ZodType, yaml: Yaml, path: Path, keys: readonly string[]): UnknownFields {
  const data = yaml.data ?? {};
  const values = splitValues(yaml, path, valueAt(data, path) as object, keys);
  const numbers = values.filter(({ isNumber }) => isNumber);
  const split = numbers.map(({ field }) => [...path, field]);
  const told = numbers.map((value, index): Located => {
    const at = split[index] ?? path;
    return { at: yaml.value(at), mistake: splitMistake(schemaAt(schema, at, data), at, value, data) };
  });
  const meant: Path[] = [];
  for (const key of keys) {
    const value = values.find(({ rest }) => rest.includes(key));
    if (value?.isNumber) continue;
    const unknown = unknownKey(schema, path, key, data, value?.field);
    told.push({ at: yaml.key([...path, key]), mistake: unknown.mistake });
    if (unknown.meant !== null) meant.push([...path, unknown.meant]);
  }
  return { told, split, meant };
}

/** More of one file is not read by anybody. */
const MOST_TOLD = 1000;

/** Paths of everything that is null; some of it was left empty. */
function emptyValues(value: unknown, path: Path = []): Path[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    emptyValues(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  );
}
