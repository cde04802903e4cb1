/**
 * A query may be cut out of the middle of a number or a list, where what stood
 * beside it is not seen: `96,100` is a number of its own, or two marks out of
 * `95,96,100`. It is looked for in every way in which a text can have it.
 */
import { grouped, groupedBy, reading, zeros, zerosBy, type Grouped } from './neighbours.ts';
import { normalise } from './normalise.ts';

/** As typed in a hurry: commas of any width, and a first group that may be the rest of one. */
const ANY_WIDTH = /[\d０-９]+(?:[.．,，][\d０-９]+)+/gu;
const GROUPS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** O or 0 at either end, where what stood beside it is cut off. */
const FIRST_ZERO = /^[0OoＯｏ０]+(?=[一二三四五六七八九〇○◯年月日])/gu;
const LAST_ZERO = /[一二三四五六七八九〇○◯][0OoＯｏ０]+$/gu;

/** The folded characters of a query, once for every way of reading it. */
export function readings(query: string): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const zero of zeroReadings(query)) {
    for (const numbers of numberReadings(query)) {
      const { chars } = normalise(query, reading(numbers, zero));
      found.set(chars.join(''), chars);
    }
  }
  return [...found.values()];
}

function zeroReadings(query: string): readonly (readonly number[])[] {
  const own = zeros(query);
  const first = zerosBy(query, FIRST_ZERO);
  const last = zerosBy(query, LAST_ZERO);
  return [own, [...own, ...first], [...own, ...last], [...own, ...first, ...last]];
}

/** As in a text; the first, the last number or both as part of a list; every comma kept; every group joined. */
function numberReadings(query: string): readonly (readonly Grouped[])[] {
  const numbers = grouped(query);
  const begun = ({ from }: Grouped): boolean => /[^.．,，\s]/u.test(query.slice(0, from));
  const ended = ({ to }: Grouped): boolean => /[^.．,，\s]/u.test(query.slice(to));
  return [
    numbers,
    numbers.filter(begun),
    numbers.filter(ended),
    numbers.filter((number) => begun(number) && ended(number)),
    [],
    groupedBy(query, ANY_WIDTH, GROUPS),
  ];
}

/** A number that begins or ends within a group of three, at either end of a query. */
const CUT = [
  /^()([,，][\d０-９]{3}(?:[,，][\d０-９]{3})*)(?![\d０-９,，])/u,
  /^()([,，](?:[\d０-９]{3}[,，])*[\d０-９]{0,2})$/u,
  /(^|[^\d０-９.．,，])([\d０-９]{1,3}(?:[,，][\d０-９]{3})*[,，][\d０-９]{0,2})$/u,
];

/** A query without the commas of a number that may be cut within a group (`1,23`); the query itself when there is none. */
export function uncut(query: string): string {
  return CUT.reduce(
    (text, pattern) =>
      text.replace(pattern, (_, before: string, number: string) => before + number.replace(/[,，]/gu, '')),
    query.trim(),
  );
}
