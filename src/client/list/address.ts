/** The state of a list in the address: what is chosen, what is looked for, in which order. */

export interface Fields {
  readonly selects: readonly HTMLSelectElement[];
  readonly query: HTMLInputElement;
}

/** From the address to the form. Returns values that the form does not know; they are left out. */
export function readFields({ selects, query }: Fields): string[] {
  const state = new URLSearchParams(location.search);
  const unknown: string[] = [];
  for (const select of selects) {
    const value = state.get(select.name) ?? '';
    const known = [...select.options].some((option) => option.value === value);
    if (!known) unknown.push(value);
    select.value = known ? value : '';
  }
  query.value = state.get('q') ?? '';
  return unknown;
}

/** From the form to the address. @param order of a table; empty for none */
export function writeFields({ selects, query }: Fields, order: string | null, how: 'push' | 'replace'): void {
  const state = new URLSearchParams(location.search);
  const fields = [...selects, query, ...(order === null ? [] : [{ name: 'sort', value: order }])];
  for (const { name, value } of fields) {
    if (value === '') state.delete(name);
    else state.set(name, value);
  }
  const search = state.toString();
  if (search === new URLSearchParams(location.search).toString()) return;
  const address = `${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
