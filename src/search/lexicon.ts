/**
 * What the browser reads only when a query finds nothing as typed: words of
 * like meaning, words that say nothing, and simplified forms of traditional
 * characters.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { parse } from 'yaml';
import { z } from 'zod';
import { folded } from './normalise.ts';

export interface Lexicon {
  /** Groups of words, each of which may stand for the others. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words of questions that no report is found by. */
  readonly ignore: readonly string[];
  /** Traditional characters and, at the same places, their simplified forms. */
  readonly traditional: string;
  readonly simplified: string;
}

const word = z.string().min(1);

/** content/synonyms.yaml */
export const synonymFile = z.strictObject({
  synonyms: z.array(z.array(word).min(2)).describe('近义词，每行一组；查询没有原样出现时，组内的词可以互相替代'),
  ignore: z.array(word).describe('提问用语，检索时略去'),
});

/** An archive may do without the file. */
function readSynonyms(file: string): z.output<typeof synonymFile> {
  if (!existsSync(file)) return { synonyms: [], ignore: [] };
  const read = synonymFile.safeParse(parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
  throw new Error(
    `content/synonyms.yaml 不合格式：应有 synonyms（每组至少两个词）和 ignore（词的列表）。\n${faults.join('\n')}`,
  );
}

/** @param used every character of the archive */
export function lexiconOf(contentDir: string, used: ReadonlySet<string>): Lexicon {
  const { synonyms, ignore } = readSynonyms(join(contentDir, 'synonyms.yaml'));
  const [traditional, simplified] = simplifications(used);
  return {
    synonyms: synonyms.map((group) => group.map(folded)),
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
