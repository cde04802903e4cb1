/** The form of a list and its address: what is chosen, what is looked for, in which order. */
import { readAddress, visit, writeAddress, type Field } from '../address/grammar.ts';
import { surplusWords, unknownWords, type UnknownValue } from '../address/unknown-values.ts';
import { orderOf } from './sort-entries.ts';

export interface Fields {
  readonly selects: readonly HTMLSelectElement[];
  readonly query: HTMLInputElement;
  /** Of the table that can be sorted; 0 for a list without one. */
  readonly columns: number;
}

export interface Read {
  /** Of a table, as it stands in the address. */
  readonly order: string | null;
  /** What was left out, in Chinese; empty for nothing. */
  readonly remark: string;
  /** Whether the address says what the form now says, and nothing else. */
  readonly clean: boolean;
}

/** From the address to the form. Each field takes one value, the first that it knows. */
export function readFields({ selects, query, columns }: Fields): Read {
  const fields: Field[] = selects.map((select) => {
    const options = [...select.options].map(({ value }) => value);
    return { key: select.name, name: nameOf(select), known: (value) => options.includes(value) };
  });
  fields.push({ key: 'q', name: nameOf(query), known: () => true });
  const isColumn = (value: string): boolean => (orderOf(value)?.column ?? Number.POSITIVE_INFINITY) < columns;
  if (columns > 0) fields.push({ key: 'sort', name: '排序', known: isColumn });

  const read = readAddress(location.search, fields);
  const surplus = fields.flatMap(({ key, name }): UnknownValue[] =>
    read
      .of(key)
      .slice(1)
      .map((value) => ({ name, value })),
  );
  for (const field of [...selects, query]) field.value = read.of(field.name)[0] ?? '';
  return {
    order: columns === 0 ? null : (read.of('sort')[0] ?? null),
    remark: unknownWords(read.unknown) + surplusWords(surplus),
    clean: read.unknown.length === 0 && surplus.length === 0 && !read.idle,
  };
}

const nameOf = (field: HTMLElement): string => field.closest('label')?.querySelector('span')?.textContent.trim() ?? '';

/** From the form to the address. @param order of a table; empty for none */
export function writeFields({ selects, query }: Fields, order: string, how: 'push' | 'replace'): void {
  const pairs = [...selects, query].map(({ name, value }): [string, string] => [name, value]);
  visit(writeAddress([...pairs, ['sort', order]]), how);
}
