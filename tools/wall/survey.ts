/** What every file of the house takes, with all names resolved: the facts that are judged by the table. */
import { filesOf } from './globs.ts';
import type { Power } from './powers.ts';
import { aliasesIn, readFile } from './read/file.ts';
import type { ModuleUse, Place, Reading } from './read/reading.ts';
import { resolver, type Resolve, type Target } from './resolve.ts';
import { roomFinder, type Rooms } from './room.ts';
import type { Tree } from './tree.ts';

/** Something taken by a file, at a place. */
export type Taken = Place & {
  readonly file: string;
  /** As it is written there, for messages. */
  readonly what: string;
} & (
    | { readonly kind: 'file'; readonly target: string; readonly loads: boolean }
    | { readonly kind: 'provided'; readonly name: string }
    | { readonly kind: 'package'; readonly name: string }
    | { readonly kind: 'power'; readonly power: Power }
    | { readonly kind: 'fault'; readonly remedy: string }
  );

export interface Survey {
  /** Files that were read: those of rooms, all of src/ and public/, the programs at the top. */
  readonly files: readonly string[];
  readonly taken: readonly Taken[];
}

const TOP = /^[^/]+\.(?:[mc]?[jt]s|[jt]sx)$/;

const isOurs = (file: string): boolean => /^(?:src|public)\//.test(file) || TOP.test(file);

class Surveyor {
  readonly #tree: Tree;
  readonly #resolve: Resolve;
  readonly #readings: ReadonlyMap<string, Reading>;
  readonly taken: Taken[] = [];

  constructor(tree: Tree, resolve: Resolve, readings: ReadonlyMap<string, Reading>) {
    this.#tree = tree;
    this.#resolve = resolve;
    this.#readings = readings;
  }

  read(file: string, reading: Reading): void {
    for (const { what, ...place } of reading.unreadable)
      this.taken.push({ kind: 'fault', file, ...place, what, remedy: 'write it so that it can be judged' });
    for (const use of reading.powers) this.taken.push({ kind: 'power', file, ...use });
    for (const use of reading.modules) this.#module(file, use);
  }

  #module(file: string, use: ModuleUse): void {
    const at = { file, line: use.line, column: use.column };
    if (use.patterns === undefined) {
      const target = this.#resolve(file, use.specifier, use.how);
      this.#take(at, `"${use.specifier}"`, target, use.how !== 'path');
      if (target.to === 'file') this.#behind(at, use.names, target.file, new Set([file]));
      return;
    }
    const files = filesOf(this.#tree, file, use.patterns);
    if (files === undefined || files.length === 0) {
      const remedy = 'begin each pattern with "./", "../", "/" or "~/", and remove one that is not needed';
      this.taken.push({ kind: 'fault', ...at, what: `a glob that matches nothing, ${use.specifier}`, remedy });
    }
    for (const target of files ?? []) {
      this.#take(at, `glob ${use.specifier}`, { to: 'file', file: target }, true);
      this.#behind(at, ['*'], target, new Set([file]));
    }
  }

  #take(at: Place & { readonly file: string }, what: string, target: Target, loads: boolean): void {
    if (target.to === 'file') this.taken.push({ kind: 'file', ...at, what, target: target.file, loads });
    else if (target.to === 'folder')
      this.taken.push({ kind: 'file', ...at, what, target: target.folder, loads: false });
    else if (target.to === 'provided') this.taken.push({ kind: 'provided', ...at, what, name: target.name });
    else if (target.to === 'package') this.taken.push({ kind: 'package', ...at, what, name: target.name });
    else if (target.to === 'power') this.taken.push({ kind: 'power', ...at, what, power: target.power });
    else if (target.to === 'missing')
      this.taken.push({
        kind: 'fault',
        ...at,
        what: `${what}, which leads nowhere`,
        remedy: 'name a file or a package; a module of the build belongs into `provides` of the room that makes it',
      });
  }

  /** A name that a module only passes on is taken from where it is made. */
  #behind(at: Place & { readonly file: string }, names: readonly string[], through: string, seen: Set<string>): void {
    if (seen.has(through)) return;
    seen.add(through);
    const takes = (outer: string): boolean => outer === '*' || names.includes('*') || names.includes(outer);
    for (const use of this.#readings.get(through)?.modules ?? []) {
      const passed = use.exported.filter(([outer]) => takes(outer));
      if (passed.length === 0) continue;
      const target = this.#resolve(through, use.specifier, use.how);
      const what = `"${use.specifier}" through ${through}`;
      this.#take(at, what, target, false);
      const inner = passed.flatMap(([outer, own]) => (outer === '*' && own === '*' ? names : [own]));
      if (target.to === 'file') this.#behind(at, inner, target.file, seen);
    }
  }
}

/** Reads the house. */
export function survey(tree: Tree, rooms: Rooms): Survey {
  const roomOf = roomFinder(rooms);
  const files = [...tree.files].filter((file) => isOurs(file) || roomOf(file) !== undefined).sort();
  const readings = new Map(files.map((file) => [file, readFile(file, tree.read(file))]));
  const provided = new Set(Object.values(rooms).flatMap(({ provides = [] }) => provides));
  const surveyor = new Surveyor(tree, resolver(tree, provided), readings);
  for (const [file, reading] of readings) {
    surveyor.read(file, reading);
    if (TOP.test(file))
      for (const { what, ...place } of aliasesIn(file, tree.read(file)))
        surveyor.taken.push({ kind: 'fault', file, ...place, what, remedy: 'put it into `paths` of tsconfig.json' });
  }
  return { files, taken: surveyor.taken };
}
