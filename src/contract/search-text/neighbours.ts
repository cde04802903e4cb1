/**
 * The few characters that are read by what stands beside them: the comma within
 * a number, and O or 0 within Chinese digits. A comma parts thousands only where
 * the whole number is in groups of three; in a list it stays.
 */

/** What characters are read as, by UTF-16 offset; '' where one says nothing. */
export type Read = ReadonlyMap<number, string>;

/** A number whose commas part its thousands. */
export interface Grouped {
  readonly from: number;
  readonly to: number;
  readonly commas: readonly number[];
}

/** Digits with commas and points between them, as far as they go. A full-width comma among narrow digits is a stop. */
const NUMBER = /[\d０-９]+(?:[.．,][\d０-９]+)+/gu;
const FULL_WIDTH = /[０-９]+(?:[.．，][０-９]+)+/gu;
const THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

export const grouped = (text: string): Grouped[] =>
  [NUMBER, FULL_WIDTH].flatMap((pattern) => groupedBy(text, pattern, THOUSANDS));

/** @param shape of the number in half width */
export function groupedBy(text: string, pattern: RegExp, shape: RegExp): Grouped[] {
  return [...text.matchAll(pattern)]
    .filter(([number]) => shape.test(number.normalize('NFKC')))
    .map(({ 0: number, index }) => ({
      from: index,
      to: index + number.length,
      commas: [...number].flatMap((char, at) => (char === ',' || char === '，' ? [index + at] : [])),
    }));
}

const ZERO = /[一二三四五六七八九〇○◯][0OoＯｏ０]+(?=[一二三四五六七八九〇○◯年月日])/gu;

/** Offsets of what stands for 〇: 二O二三, 二0一0年. */
export const zeros = (text: string): number[] => zerosBy(text, ZERO);

export const zerosBy = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
    [...found].flatMap((char, at) => (/[0OoＯｏ０]/u.test(char) ? [index + at] : [])),
  );

export const reading = (numbers: readonly Grouped[], zero: readonly number[]): Read =>
  new Map([
    ...numbers.flatMap(({ commas }) => commas.map((at): [number, string] => [at, ''])),
    ...zero.map((at): [number, string] => [at, '〇']),
  ]);

export const read = (text: string): Read => reading(grouped(text), zeros(text));
