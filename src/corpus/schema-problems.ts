/** Holds frontmatter or a registry against its schema and tells every mistake with its place. */
import type { z } from 'zod';
import type { Mistake, Position } from './problem.ts';
import { numberPlace } from './number-place.ts';
import { mistakeOf } from './schema-mistakes.ts';
import { schemaAt } from './schema-walk.ts';
import { isBlank } from './text/blanks.ts';
import { splitMistake, splitValues } from './split-value.ts';
import { unknownKey } from './unknown-key.ts';
import type { Path, Yaml } from './yaml.ts';

export interface Located {
  readonly at: Position;
  readonly mistake: Mistake;
}

/** Validates `yaml` and tells every mistake, each once. `skip` names paths that another check answers for. */
export function schemaProblems(schema: z.ZodType, yaml: Yaml, skip: (path: Path) => boolean): Located[] {
  const data = yaml.data ?? {};
  const result = schema.safeParse(data);
  if (result.success) return [];
  const found: Located[] = [];
  const seen = new Set<string>();
  /** Fields that are there under a wrong name: not to be called missing as well. */
  const misspelt = new Set<string>();
  const issues = [...result.error.issues].sort(
    (a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
  );
  /** Values that a comma split: told as one mistake, and no other of them. */
  const split = new Set<string>();
  for (const issue of issues) {
    const path = issue.path as Path;
    if (split.has(JSON.stringify(path))) continue;
    const written = yaml.source(path);
    if (written !== undefined && isBlank(written)) continue;
    if (issue.code === 'unrecognized_keys') {
      const values = splitValues(yaml, path, valueAt(data, path) as object, issue.keys);
      for (const value of values.filter(({ isNumber }) => isNumber)) {
        const at = [...path, value.field];
        found.push({ at: yaml.value(at), mistake: splitMistake(schemaAt(schema, at, data), at, value, data) });
        split.add(JSON.stringify(at));
      }
      for (const key of issue.keys) {
        const value = values.find(({ rest }) => rest.includes(key));
        if (value?.isNumber) continue;
        const { mistake, meant } = unknownKey(schema, path, key, data, value?.field);
        found.push({ at: yaml.key([...path, key]), mistake });
        if (meant !== null) misspelt.add(JSON.stringify([...path, meant]));
      }
      continue;
    }
    if (skip(path) && written !== undefined && written !== '' && issue.code !== 'invalid_type') continue;
    // A value can fail several rules at once; the first one is the reason.
    if (seen.has(JSON.stringify(path))) continue;
    seen.add(JSON.stringify(path));
    const missing = valueAt(data, path) === undefined;
    if (missing && misspelt.has(JSON.stringify(path))) continue;
    const at = missing ? yaml.value(path.slice(0, -1)) : written === '' ? yaml.key(path) : yaml.value(path);
    found.push({
      at,
      mistake: mistakeOf(
        issue,
        schemaAt(schema, path, data),
        path,
        written,
        valueAt(data, path),
        numberPlace(data, path),
      ),
    });
  }
  return found;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  );
}
