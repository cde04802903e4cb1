/** YAML that was just parsed is not parsed again: one file is edited, and all are read. */
import type { LineIndex } from './text/line-index.ts';
import { parseYaml, type Yaml } from './yaml.ts';

/** Signs of all texts that are kept: an archive of some dozens of reports. */
const MOST_SIGNS = 1_000_000;

/** By everything that decides the result; what was asked for last is last. */
const kept = new Map<string, Yaml>();
let signs = 0;

/** As `parseYaml`; the same text at the same place gives the same object again, which nobody may change. */
export function recallYaml(text: string, lines: LineIndex, offset = 0): Yaml {
  const key = `${offset} ${before(lines.text, offset + text.length)}`;
  const known = kept.get(key);
  const yaml = known ?? parseYaml(text, lines, offset);
  if (known === undefined) signs += key.length;
  else kept.delete(key);
  kept.set(key, yaml);
  for (const oldest of kept.keys()) {
    if (signs <= MOST_SIGNS) break;
    kept.delete(oldest);
    signs -= oldest.length;
  }
  return yaml;
}

/** The file as far as a place in the YAML can lie: to the end of the line that follows it. */
function before(file: string, end: number): string {
  const lineEnd = file.indexOf('\n', end);
  return lineEnd < 0 ? file : file.slice(0, lineEnd);
}
