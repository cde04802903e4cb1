/** Writes the lexicon of an archive: its synonyms, folded, and the traditional forms of the characters that it uses. */
import { Converter } from 'opencc-js/t2cn';
import type { Synonyms } from '../report/schema/registries.ts';
import { folded } from '../contract/search-text/normalise.ts';
import type { Lexicon } from '../contract/lexicon.ts';

/** @param used every character of the archive */
export function lexiconOf({ synonyms: groups, ignore }: Synonyms, used: ReadonlySet<string>): Lexicon {
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
