/** Registries are read again with every report that is edited, and seldom changed: what was just parsed is not parsed again. */
import type { LineIndex } from './text/line-index.ts';
import { parseYaml, type Yaml } from './yaml.ts';

/** Signs of all texts that are kept, some times what the registries of an archive have. */
const MOST_SIGNS = 200_000;

/** By text; what was asked for last is last. */
const kept = new Map<string, Yaml>();
let signs = 0;

/** A whole file as `parseYaml` reads it; the same text gives the same object again, which nobody may change. */
export function recallYaml(lines: LineIndex): Yaml {
  const { text } = lines;
  const known = kept.get(text);
  const yaml = known ?? parseYaml(text, lines);
  if (known === undefined) signs += text.length;
  else kept.delete(text);
  kept.set(text, yaml);
  for (const oldest of kept.keys()) {
    if (signs <= MOST_SIGNS) break;
    kept.delete(oldest);
    signs -= oldest.length;
  }
  return yaml;
}
