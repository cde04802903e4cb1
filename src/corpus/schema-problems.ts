/** Holds frontmatter or a registry against its schema and tells every mistake with its place. */
import type { z } from 'zod';
import { mistakeOf } from './schema-mistakes.ts';
import { schemaAt } from './schema-walk.ts';
import { isBlank } from './text/blanks.ts';
import { unknownKey } from './unknown-key.ts';
import type { Located, Path, Yaml } from './yaml.ts';

/** Validates `yaml` and tells every mistake, each once. `skip` names paths that another check answers for. */
export function schemaProblems(schema: z.ZodType, yaml: Yaml, skip: (path: Path) => boolean): Located[] {
  const data = yaml.data ?? {};
  const result = schema.safeParse(data);
  const found: Located[] = [...yaml.changed];
  const toldLines = new Set(yaml.changed.map(({ at }) => at.line));
  if (result.success) return found;
  const seen = new Set<string>();
  /** Fields that are there under a wrong name: not to be called missing as well. */
  const misspelt = new Set<string>();
  const issues = [...result.error.issues].sort(
    (a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
  );
  for (const issue of issues) {
    const path = issue.path as Path;
    const written = yaml.source(path);
    if (written !== undefined && isBlank(written)) continue;
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const { mistake, meant } = unknownKey(schema, path, key, data);
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
    // The value that the author typed never came here.
    if (toldLines.has(at.line)) continue;
    found.push({ at, mistake: mistakeOf(issue, schemaAt(schema, path, data), path, written, valueAt(data, path)) });
  }
  return found;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  );
}
