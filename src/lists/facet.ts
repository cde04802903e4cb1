/** What a list can be narrowed by, with the number of entries behind each value. */

interface FacetOption {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

export interface Facet {
  /** Query parameter, e.g. "year". */
  readonly key: string;
  readonly name: string;
  readonly options: readonly FacetOption[];
}

/** A value of one entry: what is compared and what is shown. */
export interface FacetValue {
  /** No white space: several values of one entry are written side by side. */
  readonly value: string;
  readonly name: string;
}

/** The values of one entry under every facet. */
export type FacetValues = Readonly<Record<string, readonly FacetValue[]>>;

/** Order of the options: by frequency, by name from last to first, or values in a given order (others after them). */
export type FacetOrder = 'count' | 'name-desc' | readonly string[];

/** A facet before counting. */
export interface FacetHead {
  readonly key: string;
  readonly name: string;
  readonly order?: FacetOrder;
}

/**
 * Counts the entries behind every value. An entry may have several values
 * (a report of three years counts once under each).
 */
export function facet<T>(
  key: string,
  name: string,
  entries: readonly T[],
  valuesOf: (entry: T) => readonly FacetValue[],
  order: FacetOrder = 'count',
): Facet {
  const options = new Map<string, { name: string; count: number }>();
  for (const entry of entries) {
    const seen = new Set<string>();
    for (const { value, name: shown } of valuesOf(entry)) {
      if (seen.has(value)) continue;
      seen.add(value);
      const option = options.get(value) ?? { name: shown, count: 0 };
      option.count += 1;
      options.set(value, option);
    }
  }
  const list = [...options].map(([value, option]) => ({ value, ...option }));
  if (order === 'count') list.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh'));
  else if (order === 'name-desc') list.sort((a, b) => b.name.localeCompare(a.name, 'zh'));
  else list.sort((a, b) => rank(order, a.value) - rank(order, b.value));
  return { key, name, options: list };
}

const rank = (order: readonly string[], value: string): number =>
  order.includes(value) ? order.indexOf(value) : order.length;

/** Every facet of a list, counted over the values of its entries. */
export function facets(heads: readonly FacetHead[], entries: readonly FacetValues[]): Facet[] {
  return heads.map(({ key, name, order }) => facet(key, name, entries, (values) => values[key] ?? [], order));
}

/**
 * How the numbers behind the values add up: an entry under several values is
 * counted under each, one without a value under none.
 */
export function facetNote(heads: readonly FacetHead[], entries: readonly FacetValues[], counter: string): string {
  const kinds = heads.map(({ key, name }) => {
    const sizes = entries.map((values) => new Set(values[key]?.map(({ value }) => value)).size);
    return { name, several: sizes.some((size) => size > 1), none: sizes.includes(0) };
  });
  const told = (words: string, several: boolean, none: boolean): string => {
    const names = kinds.filter((one) => one.several === several && one.none === none).map(({ name }) => name);
    return names.length === 0 ? '' : `${names.join('、')}：${words}。`;
  };
  return [
    told(`一${counter}可以属于几项，各项的数相加会多于总数`, true, false),
    told('没有写明的不列，各项的数相加会少于总数', false, true),
    told(`一${counter}可以属于几项，没有写明的不列，各项的数相加不等于总数`, true, true),
  ].join('');
}

/** Those heads that tell entries apart: there are several values, and not all of them are everybody's. */
export const withChoice = <T>(
  entries: readonly T[],
  heads: readonly FacetHead[],
  valuesOf: (entry: T) => FacetValues,
): readonly FacetHead[] =>
  heads.filter(({ key, name }) => {
    const { options } = facet(key, name, entries, (entry) => valuesOf(entry)[key] ?? []);
    return options.length > 1 && options.some(({ count }) => count < entries.length);
  });

/** The values of an entry under the heads that a list has. */
export const under = (heads: readonly FacetHead[], values: FacetValues): FacetValues =>
  Object.fromEntries(Object.entries(values).filter(([key]) => heads.some((head) => head.key === key)));

/** A value that has no id of its own: its name, without white space. */
export const named = (name: string): FacetValue => ({ value: name.replace(/\s+/g, ''), name });

/** Budget years from first to last, for a facet. */
export function years({ from, to }: { readonly from: number; readonly to: number }): FacetValue[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const year = String(from + index);
    return { value: year, name: `${year}年` };
  });
}

/** The whole period of a report as one value: “2021-2023” stands once, not under each of its years. */
export const periodValue = ({ from, to }: { readonly from: number; readonly to: number }): FacetValue =>
  from === to ? { value: String(from), name: `${from}年度` } : { value: `${from}-${to}`, name: `${from}—${to}年度` };
