/** What one file was found to do. */
import type { Power } from '../powers.ts';

export interface Place {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/**
 * Why a module is named: `import` covers types, re-exports and `require`; `file` is an address of a file
 * (of a page's source, `new URL`, `url()`), `glob` has patterns, `path` is text that names a file of ours.
 */
export type How = 'import' | 'file' | 'glob' | 'path';

export interface ModuleUse extends Place {
  readonly how: How;
  /** As written. */
  readonly specifier: string;
  /** All patterns of a glob, in order; a leading "!" excludes. */
  readonly patterns?: readonly string[];
  /** Exported names that are taken, `*` for all of them. */
  readonly names: readonly string[];
  /** Names under which taken names leave this file again: [outer, inner]; `*` for `export *`. */
  readonly exported: readonly (readonly [string, string])[];
}

interface PowerUse extends Place {
  readonly power: Power;
  /** What was written, as a reader would say it. */
  readonly what: string;
}

/** All that one file names and uses, at its place and unresolved. */
export interface Reading {
  readonly modules: readonly ModuleUse[];
  readonly powers: readonly PowerUse[];
  /** What the file cannot be judged for, whatever its room may do. */
  readonly unreadable: readonly (Place & { readonly what: string })[];
}

/** What is being found, while a file is read. */
export interface Found {
  readonly modules: ModuleUse[];
  readonly powers: PowerUse[];
  readonly unreadable: (Place & { readonly what: string })[];
}

export const nothing = (): Found => ({ modules: [], powers: [], unreadable: [] });

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
