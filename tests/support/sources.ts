/** The source texts, where this machine has them: the archive's facts are held against them. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(process.env['MINGJIAN_SOURCES'] ?? '../shared/seeds');

/** Whether the source texts are here; without them these tests are skipped. */
export const haveSources = existsSync(join(FOLDER, 'INDEX.tsv'));

/** Report id → source text. */
export function sources(): Map<string, string> {
  const [, ...lines] = readFileSync(join(FOLDER, 'INDEX.tsv'), 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [file, id] = line.split('\t') as [string, string];
      return [id, readFileSync(join(FOLDER, file), 'utf8')];
    }),
  );
}

/** One form for comparing: half-width, no spaces, no thousands separators, no markup of the extraction. */
export function plain(text: string): string {
  return text
    .replace(/\*\*|<\/?[a-z][^>]*>/g, '')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');
}

const spaced = (text: string): string =>
  text
    .replace(/\*\*|<\/?[a-z][^>]*>/g, '')
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '');

const found = (text: string): string[] =>
  [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => String(Number(number)));

/** Every number of a text in one spelling: "12.50" and "12.5" are one number. */
export const numbers = (text: string): string[] => found(spaced(text));

/**
 * Every number of a source text, read with spaces kept and with spaces removed:
 * the extraction both sets neighbouring cells apart and breaks numbers over lines.
 */
export const sourceNumbers = (text: string): Set<string> =>
  new Set([
    ...found(spaced(text)),
    ...found(plain(text)),
    // A list number run into a year: “3-10.2023年…” is 10 and 2023.
    ...found(plain(text).replace(/\.(?=(?:19|20)\d{2}年)/g, ' ')),
    // The last digit of a cell broken over two lines: “1074.8” and “8”.
    ...found(spaced(text.replace(/(?<=\d\.\d{1,3})\n(?=\d\s)/g, ''))),
    // A footnote mark run into an amount with two decimals: “32.204” is 32.20 with note 4.
    ...[...plain(text).matchAll(/\d+\.\d{2}(?=\d\D)/g)].map(([number]) => String(Number(number))),
  ]);
