/**
 * What a printed cell is sorted by: its size, in the base of its unit, beside
 * what it can be compared with. “1.2亿元” and “350万元” are amounts of one kind,
 * “85%” is of another, “12场次” of a third.
 */
import { compare, exact, multiply, trim, type Exact } from './exact.ts';
import { chineseNumeral } from './chinese-numerals.ts';
import { canonical, isBlank } from './printed-text.ts';
import { NUMBER } from './quantity.ts';
import { parseTarget, type Target } from './target.ts';
import { baseUnit, inBase, isCount, leadingUnit } from './units.ts';

/** A size that can be put in order with others of its kind. */
export interface Size {
  /** What it measures: 元, %, 米, 场次, date. Sizes of different kinds stand apart. */
  readonly of: string;
  readonly value: Exact;
}

/** Units of one measure, each as so many of its base. */
const MEASURES: Readonly<Record<string, readonly [base: string, factor: string]>> = {
  公里: ['米', '1000'],
  千米: ['米', '1000'],
  厘米: ['米', '0.01'],
  平方公里: ['平方米', '1000000'],
  平方千米: ['平方米', '1000000'],
  公顷: ['平方米', '10000'],
  亩: ['平方米', '666.6667'],
  '㎡': ['平方米', '1'],
  吨: ['千克', '1000'],
  公斤: ['千克', '1'],
  克: ['千克', '0.001'],
  小时: ['分钟', '60'],
  天: ['分钟', '1440'],
  日: ['分钟', '1440'],
  工作日: ['分钟', '1440'],
  个月: ['分钟', '43200'],
  月: ['分钟', '43200'],
  倍: ['%', '100'],
  家次: ['家', '1'],
  户: ['家', '1'],
  户次: ['家', '1'],
  场次: ['场', '1'],
  '场(次)': ['场', '1'],
  批: ['批', '1'],
  批次: ['批', '1'],
  名: ['人', '1'],
  位: ['人', '1'],
  人员: ['人', '1'],
};

/** Titles, numbers of documents and years are no sizes. */
const NO_SIZE = /《[^》]*》|〔\d{4}〕\d*号?|(?:19|20)\d\d(?:-(?:19|20)\d\d)?年度?|[A-Za-z]+\d+|\d+[A-Za-z]+|第\d+/g;
const FIRST = new RegExp(`[+-]?(?:${NUMBER})`);
const SPELLED = /(?<!第)([一二两三四五六七八九十]{1,3})(?=(\p{Script=Han}{1,3}))/gu;

/** The size of what is printed, or null where there is none. */
export function sizeOf(text: string): Size | null {
  if (isBlank(text)) return null;
  return sizeOfTarget(parseTarget(text)) ?? firstSize(canonical(text));
}

/** An amount of a unit, in the base of the unit. */
export function sizeIn(value: Exact, unit: string): Size {
  const { base } = baseUnit(unit);
  const plain = inBase(value, unit);
  const measure = Object.hasOwn(MEASURES, base) ? MEASURES[base] : undefined;
  return measure === undefined
    ? { of: base, value: plain }
    : { of: measure[0], value: multiply(plain, exact(measure[1])) };
}

function sizeOfTarget(target: Target): Size | null {
  switch (target.kind) {
    case 'quantity':
      return sizeIn(target.value, target.unit);
    case 'range':
      return sizeIn(target.low, target.unit);
    case 'deadline':
      return { of: 'date', value: exact(target.last) };
    case 'rank':
      return { of: 'rank', value: exact(target.place) };
    case 'text':
      return null;
  }
}

/** Within words: “举办培训12场，受训300人” is of the size of 12场. */
function firstSize(source: string): Size | null {
  const text = source.replace(NO_SIZE, '＿');
  const match = FIRST.exec(text);
  if (match !== null) {
    const value = exact(match[0].replaceAll(',', ''));
    return sizeIn(value, leadingUnit(text.slice(match.index + match[0].length)));
  }
  for (const [, digits = '', after = ''] of text.matchAll(SPELLED)) {
    const value = chineseNumeral(digits);
    const unit = [3, 2, 1].map((length) => after.slice(0, length)).find(isCount);
    if (value !== null && unit !== undefined) return sizeIn(exact(value), unit);
  }
  return null;
}

/** Money, then shares, then everything else. */
const FIRST_KINDS = ['元', '%'];

/**
 * Places in the order of a column: “block rank”, rank 0 for the least of its
 * block; null where there is nothing to sort by. Most frequent kinds first.
 */
export function placesOf(sizes: readonly (Size | null)[]): (string | null)[] {
  const kinds = Map.groupBy(
    sizes.filter((size) => size !== null),
    ({ of }) => of,
  );
  const rankOfKind = (kind: string): number => {
    const at = FIRST_KINDS.indexOf(kind);
    return at < 0 ? FIRST_KINDS.length : at;
  };
  const blocks = [...kinds]
    .sort(([a, as], [b, bs]) => rankOfKind(a) - rankOfKind(b) || bs.length - as.length || (a < b ? -1 : 1))
    .map(([kind, own]) => ({ kind, places: ranks(own.map(({ value }) => value)) }));
  return sizes.map((size) => {
    if (size === null) return null;
    const block = blocks.findIndex(({ kind }) => kind === size.of);
    return `${block} ${blocks[block]!.places.get(trim(size.value))!}`;
  });
}

/** Equal sizes have one rank, however they are printed. */
const ranks = (values: readonly Exact[]): ReadonlyMap<Exact, number> =>
  new Map([...new Set(values.map(trim))].sort(compare).map((value, rank) => [value, rank]));
