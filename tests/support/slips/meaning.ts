/** What a report says: its data and the words of its body. */
import { isDeepStrictEqual } from 'node:util';
import { outline } from '../../../src/corpus/outline.ts';
import { decode } from '../../../src/corpus/text/decode.ts';
import { splitFrontmatter } from '../../../src/corpus/text/frontmatter.ts';
import { LineIndex } from '../../../src/corpus/text/line-index.ts';
import { parseYaml } from '../../../src/corpus/yaml.ts';

/** Whether two files, as bytes, say the same. Values count as printed: 10 and "10" are one. */
export function saysTheSame(one: Uint8Array, other: Uint8Array): boolean {
  return isDeepStrictEqual(meaning(one), meaning(other));
}

function meaning(bytes: Uint8Array): unknown {
  const { text } = decode(bytes);
  const split = splitFrontmatter(text);
  const head = split.head?.text ?? '';
  return {
    data: printed(parseYaml(head, new LineIndex(head)).data),
    body: outline(split).map((section) => ({ ...section, line: 0, text: words(section.text) })),
  };
}

const words = (text: string): string => text.replace(/\u3000/g, ' ').replace(/^ +/gm, '');

function printed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(printed);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printed(item)]));
  return typeof value === 'number' ? String(value) : value;
}
