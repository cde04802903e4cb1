/** The two weights of the pictures, from our own files: the same letters on every machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** From the project, not from this module: the build bundles modules elsewhere. */
const FOLDER = 'src/publish/card/fonts';

interface Font {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 400 | 700;
  readonly style: 'normal';
}

export interface Fonts {
  /** One array for ever: the renderer keeps what it has read by it. */
  readonly faces: Font[];
  /** The text with every character that the fonts lack as 〓, the printers' mark for a missing sort. */
  readonly printable: (text: string) => string;
}

let loaded: Fonts | undefined;

export function fonts(project = process.cwd()): Fonts {
  if (loaded) return loaded;
  const read = (name: string): Buffer => readFileSync(join(project, FOLDER, name));
  const known = new Set([...read('characters.txt').toString('utf8').replaceAll('\n', ''), ' ', '\u00a0', '\u3000']);
  loaded = {
    faces: [
      { name: 'Serif', data: read('NotoSerifSC-Regular.woff2'), weight: 400, style: 'normal' },
      { name: 'Serif', data: read('NotoSerifSC-Bold.woff2'), weight: 700, style: 'normal' },
    ],
    printable: (text) => [...text].map((character) => (known.has(character) ? character : '〓')).join(''),
  };
  return loaded;
}
