/** The list of texts that look like personal data and are none: content/not-personal.yaml. */
import type { NotPersonalEntry } from '../../report/schema/registries.ts';
import type { Position } from '../mistake.ts';
import type { ContentFile } from '../content-file.ts';
import { plainText } from '../text/personal.ts';

export const NOT_PERSONAL = 'content/not-personal.yaml';

/** An entry and the place of its value. */
export interface Exemption extends NotPersonalEntry {
  readonly at: Position;
}

/** Signs on both sides of a find that an entry may quote with it. */
const AROUND = 48;

export class Exemptions {
  readonly #source: ContentFile | null;
  readonly #entries: readonly { readonly plain: string; readonly entry: Exemption }[];
  readonly #used = new Set<Exemption>();

  constructor(source: ContentFile | null, entries: readonly Exemption[]) {
    this.#source = source;
    this.#entries = entries
      .map((entry) => ({ plain: essence(entry.value), entry }))
      .filter(({ plain }) => plain !== '');
  }

  /** Whether an entry covers this place of a file. The list itself may quote what it lists. */
  covers(file: string, text: string, index: number, length: number): boolean {
    if (this.#entries.length === 0) return false;
    const found = essence(text.slice(index, index + length));
    const around = essence(text.slice(Math.max(0, index - AROUND), index + length + AROUND));
    const own = file === NOT_PERSONAL;
    const covering = this.#entries.filter(
      ({ plain, entry }) =>
        (own || holdsFor(entry, file)) && (plain === found || (plain.includes(found) && around.includes(plain))),
    );
    if (!own) covering.forEach(({ entry }) => this.#used.add(entry));
    return covering.length > 0;
  }

  /** Asks about the entries that nothing answers to any more. */
  askAboutUnused(): void {
    for (const { entry } of this.#entries) {
      if (this.#used.has(entry)) continue;
      this.#source?.ask(entry.at, {
        code: 'M511',
        message: '这条豁免在内容文件里没有对应的内容',
        found: entry.value,
        expected: entry.files
          ? `${entry.files.join('、')} 里有检查会拦下或询问的这段原文`
          : '内容文件里有检查会拦下或询问的这段原文',
        remedy: '原文已经删去的，删去这一条；原文还在的，检查 value 是否与原文一致、files 的路径是否写对',
      });
    }
  }
}

/** Spellings of one text are one: only letters, digits and Chinese characters count. */
function essence(text: string): string {
  return plainText(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

function holdsFor({ files }: Exemption, file: string): boolean {
  return files === undefined || files.some((path) => path.replaceAll('\\', '/').replace(/^\.?\//, '') === file);
}
