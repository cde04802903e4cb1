/** Which exported names another room takes, and from which file they come in the end. */
import { readFile } from '../wall/read/file.ts';
import type { Reading } from '../wall/read/reading.ts';
import { resolver, type Resolve } from '../wall/resolve.ts';
import { roomFinder, type Rooms } from '../wall/room.ts';
import type { Tree } from '../wall/tree.ts';

/** Names by file; `*` where all of them are taken. */
export type Taken = ReadonlyMap<string, ReadonlySet<string>>;

/** Rooms of the table, and each tool as a room of its own; what lies in neither (tests, measurements) asks for nothing. */
export function roomsAndTools(rooms: Rooms): (file: string) => string | undefined {
  const roomOf = roomFinder(rooms);
  return (file) => roomOf(file) ?? /^tools\/[^/]+(?=\/)/.exec(file)?.[0];
}

class Taker {
  readonly taken = new Map<string, Set<string>>();
  readonly #readings: ReadonlyMap<string, Reading>;
  readonly #resolve: Resolve;
  readonly #roomOf: (file: string) => string | undefined;

  constructor(readings: ReadonlyMap<string, Reading>, resolve: Resolve, roomOf: (file: string) => string | undefined) {
    this.#readings = readings;
    this.#resolve = resolve;
    this.#roomOf = roomOf;
  }

  read(file: string): void {
    const room = this.#roomOf(file);
    for (const { how, specifier, names } of this.#readings.get(file)?.modules ?? []) {
      const target = how === 'import' ? this.#resolve(file, specifier, how) : undefined;
      if (target?.to === 'file') this.#take(room, names, target.file, new Set());
    }
  }

  /** Takes names of a module for a room, and from where it has them itself. */
  #take(room: string | undefined, wanted: readonly string[], file: string, seen: Set<string>): void {
    const names = wanted.filter((name) => !seen.has(`${file} ${name}`));
    if (names.length === 0) return;
    for (const name of names) seen.add(`${file} ${name}`);
    if (this.#roomOf(file) !== room) this.taken.set(file, new Set([...(this.taken.get(file) ?? []), ...names]));
    for (const { specifier, how, exported } of this.#readings.get(file)?.modules ?? []) {
      const inner = exported
        .filter(([outer]) => outer === '*' || names.includes('*') || names.includes(outer))
        .flatMap(([outer, name]) => (outer === '*' && name === '*' ? names : [name]));
      const target = inner.length === 0 ? undefined : this.#resolve(file, specifier, how);
      if (target?.to === 'file') this.#take(room, inner, target.file, seen);
    }
  }
}

/** What rooms take from one another, through however many modules that only pass it on. */
export function takenAbroad(tree: Tree, rooms: Rooms): Taken {
  const roomOf = roomsAndTools(rooms);
  const readings = new Map(
    [...tree.files].filter((file) => roomOf(file) !== undefined).map((file) => [file, readFile(file, tree.read(file))]),
  );
  const provided = new Set(Object.values(rooms).flatMap(({ provides = [] }) => provides));
  const taker = new Taker(readings, resolver(tree, provided), roomOf);
  for (const file of readings.keys()) taker.read(file);
  return taker.taken;
}
