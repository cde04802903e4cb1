/**
 * What the browser reads only when a query finds nothing as typed: words of
 * like meaning, words that say nothing, themes by description, and simplified
 * forms of traditional characters.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Corpus } from '../corpus/corpus.ts';
import { folded } from './normalise.ts';

export interface Lexicon {
  /** Groups of words, each of which may stand for the others. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words of questions that no report is found by. */
  readonly ignore: readonly string[];
  /** Theme ids with folded words that describe them. */
  readonly themes: readonly (readonly [id: string, words: string])[];
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

/** @param used every character of the archive */
export function lexiconOf(contentDir: string, corpus: Corpus, used: ReadonlySet<string>): Lexicon {
  const { synonyms, ignore } = synonymFile.parse(parse(readFileSync(join(contentDir, 'synonyms.yaml'), 'utf8')));
  const [traditional, simplified] = simplifications(used);
  return {
    synonyms: synonyms.map((group) => group.map(folded)),
    ignore: ignore.map(folded).sort((a, b) => b.length - a.length),
    themes: [...corpus.themes.values()].map(({ id, name, definition, keywords }) => [id, folded([name, definition, ...keywords].join(' '))]),
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
