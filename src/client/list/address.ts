/** The state of a list in the address: what is chosen, what is looked for, in which order. */
import { go } from '../memory.ts';
import { surplusWords, unknownWords, type Unknown } from '../unknown.ts';
import { orderOf } from './sort.ts';

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
  const state = new URLSearchParams(location.search);
  const unknown: Unknown[] = [];
  const surplus: Unknown[] = [];
  const take = (key: string, name: string, known: (value: string) => boolean): string | null => {
    const values = [...new Set(state.getAll(key))];
    const [first = null, ...others] = values.filter((value) => value !== '' && known(value));
    unknown.push(...values.filter((value) => !known(value)).map((value) => ({ name, value })));
    surplus.push(...others.map((value) => ({ name, value })));
    return first;
  };
  for (const select of selects) {
    const options = [...select.options].map(({ value }) => value);
    select.value = take(select.name, nameOf(select), (value) => options.includes(value)) ?? '';
  }
  query.value = take('q', nameOf(query), () => true) ?? '';
  const order =
    columns === 0
      ? null
      : take('sort', '排序', (value) => (orderOf(value)?.column ?? Number.POSITIVE_INFINITY) < columns);
  const known = new Set([...selects.map(({ name }) => name), 'q', ...(columns === 0 ? [] : ['sort'])]);
  unknown.push(...[...state].filter(([key]) => !known.has(key)).map(([name, value]) => ({ name, value })));
  const idle = [...state].some(([, value]) => value === '') || new Set([...state].map(String)).size < [...state].length;
  return {
    order,
    remark: unknownWords(unknown) + surplusWords(surplus),
    clean: unknown.length === 0 && surplus.length === 0 && !idle,
  };
}

const nameOf = (field: HTMLElement): string => field.closest('label')?.querySelector('span')?.textContent.trim() ?? '';

/** From the form to the address. @param order of a table; empty for none */
export function writeFields({ selects, query }: Fields, order: string, how: 'push' | 'replace'): void {
  const state = new URLSearchParams();
  for (const { name, value } of [...selects, query]) if (value !== '') state.set(name, value);
  if (order !== '') state.set('sort', order);
  const search = state.toString();
  if (search === new URLSearchParams(location.search).toString()) return;
  go(`${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`, how);
}
