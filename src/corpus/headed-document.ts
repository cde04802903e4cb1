/** A file with a YAML head and a body, read as far as its YAML: reports and pages alike. */
import type { Section } from '../report/archive.ts';
import { sectionsOrNull } from './outline.ts';
import { readContentFile, type ContentFile } from './content-file.ts';
import { noBody, splitFrontmatter, type Split } from './text/frontmatter.ts';
import { parseYaml, type Yaml } from './yaml.ts';

export interface Document {
  readonly source: ContentFile;
  readonly split: Split;
  /** Null when the frontmatter cannot be read as YAML. */
  readonly yaml: Yaml | null;
  /** The body by its headings, laid out once, when first asked for; null when it cannot be parsed. */
  readonly sections: () => readonly Section[] | null;
}

/**
 * Never throws: what cannot be read is told by the source.
 * @param isWhole whether a head says enough to stand without a body; by default none does
 */
export function readDocument(root: string, file: string, isWhole = (_head: unknown): boolean => false): Document {
  const source = readContentFile(root, file);
  const split = splitFrontmatter(source.text);
  const sections = laidOut(split);
  if (!source.readable) return { source, split, yaml: null, sections };
  if (split.mistake) source.add({ line: split.mistake.line, column: 1 }, split.mistake.mistake);
  if (!split.head) return { source, split, yaml: null, sections };
  const yaml = parseYaml(split.head.text, source.lines, split.head.offset);
  source.addAll(yaml.mistakes);
  if (split.body.trim() === '' && !isWhole(yaml.data)) source.add({ line: split.bodyLine - 1, column: 1 }, noBody);
  return { source, split, yaml: yaml.mistakes.length > 0 ? null : yaml, sections };
}

function laidOut(split: Split): Document['sections'] {
  let known: readonly Section[] | null | undefined;
  return () => {
    if (known === undefined) known = sectionsOrNull(split);
    return known;
  };
}
