/**
 * The one grammar of addresses with a question in them: lists, search and
 * comparison read and write theirs here. An address can be anybody's: what no
 * field knows is left out, and told.
 */
import { go } from './history-entry.ts';
import type { UnknownValue } from './unknown-values.ts';

export interface Field {
  /** In the address. */
  readonly key: string;
  /** As the page has it, in Chinese. */
  readonly name: string;
  /** Whether the field can have this value. */
  readonly known: (value: string) => boolean;
}

export interface Read {
  /** What the address has for a field: values that it knows, each once, nothing empty. */
  of(key: string): readonly string[];
  /** What no field knows, each once, in the order of the address. */
  readonly unknown: readonly UnknownValue[];
  /** Whether anything is said twice, or with nothing behind it. */
  readonly idle: boolean;
}

/** @param search “?q=…”, or nothing */
export function readAddress(search: string, fields: readonly Field[]): Read {
  const pairs = [...new URLSearchParams(search)];
  const known = new Map(fields.map((field) => [field.key, field]));
  const values = new Map<string, Set<string>>();
  const unknown = new Map<string, UnknownValue>();
  for (const [key, value] of pairs) {
    const field = known.get(key);
    if (field === undefined || (value !== '' && !field.known(value)))
      unknown.set(JSON.stringify([key, value]), { name: field?.name ?? key, value });
    else if (value !== '') values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  return {
    of: (key) => [...(values.get(key) ?? [])],
    unknown: [...unknown.values()],
    idle: pairs.some(([, value]) => value === '') || new Set(pairs.map(String)).size < pairs.length,
  };
}

/** “?q=…&year=…”, in the order given; nothing for what is empty. */
export function writeAddress(pairs: Iterable<readonly [key: string, value: string]>): string {
  const params = new URLSearchParams();
  for (const [key, value] of pairs) if (value !== '') params.append(key, value);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Puts a question into the address of the page, unless it stands there already. */
export function visit(search: string, how: 'push' | 'replace'): void {
  if (new URLSearchParams(search).toString() === new URLSearchParams(location.search).toString()) return;
  go(`${location.pathname}${search}${location.hash}`, how);
}
