/**
 * What the browser reads only when a query finds nothing as typed: words of
 * like meaning, words that say nothing, and simplified forms of traditional
 * characters.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { parse } from 'yaml';
import type { z } from 'zod';
import { synonyms } from '../report/schema/registries.ts';
import { folded } from '../contract/search-text/normalise.ts';
import type { Lexicon } from '../contract/lexicon.ts';

/** An archive may do without the file. */
function readSynonyms(file: string): z.output<typeof synonyms> {
  if (!existsSync(file)) return { synonyms: [], ignore: [] };
  const read = synonyms.safeParse(parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
  throw new Error(
    `content/synonyms.yaml 不合格式：应有 synonyms（每组至少两个词）和 ignore（词的列表）。\n${faults.join('\n')}`,
  );
}

/** @param used every character of the archive */
export function lexiconOf(contentDir: string, used: ReadonlySet<string>): Lexicon {
  const { synonyms: groups, ignore } = readSynonyms(join(contentDir, 'synonyms.yaml'));
  const [traditional, simplified] = simplifications(used);
  return {
    synonyms: groups.map((group) => group.map(folded)),
    ignore: ignore.map(folded).sort((a, b) => b.length - a.length),
    traditional,
    simplified,
  };
}

const FIRST_HAN = 0x4e00;

const LAST_HAN = 0x9fff;

/** Pairs whose simplified form occurs in the archive; the others cannot find anything. */
function simplifications(used: ReadonlySet<string>): readonly [string, string] {
  const convert = Converter({ from: 't', to: 'cn' });
  let traditional = '';
  let simplified = '';
  for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
    const char = String.fromCharCode(code);
    const simple = convert(char);
    if (simple !== char && used.has(simple)) {
      traditional += char;
      simplified += simple;
    }
  }
  return [traditional, simplified];
}
