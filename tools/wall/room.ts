/** What a room of the table says. */
import type { Power } from './powers.ts';

/** Why a room has a power; with `only` it is given to these files of the room alone. */
export type Reason = string | { readonly why: string; readonly only: readonly string[] };

export interface Room<Name extends string = string> {
  /** What the room is for, in one line. */
  readonly is: string;
  /** Folders (ending in "/") and files of the room, from the root of the project; `src/<name>/` when left out. */
  readonly at?: readonly string[];
  /** Rooms it imports from, by whatever way. */
  readonly imports: readonly Name[];
  /** What it may do besides reckoning. A room without powers is pure. */
  readonly powers?: Readonly<Partial<Record<Power, Reason>>>;
  /** npm packages it imports. A package that one room alone lists is that room's alone. */
  readonly packages?: readonly string[];
  /** Modules that exist only while the site is being built, made by this room. */
  readonly provides?: readonly string[];
}

/** The table of rooms, by name. */
export type Rooms = Readonly<Record<string, Room>>;

/** The table, with the names in `imports` held to the names of its rooms. */
export const table = <const Name extends string>(rooms: Readonly<Record<Name, Room<NoInfer<Name>>>>): Rooms => rooms;

/** Folders and files of a room. */
export const placesOf = (name: string, room: Room): readonly string[] => room.at ?? [`src/${name}/`];

/** Room of each file: the one with the longest place in whose folder it lies. */
export function roomFinder(rooms: Rooms): (file: string) => string | undefined {
  const places = Object.entries(rooms)
    .flatMap(([name, room]) => placesOf(name, room).map((place) => ({ name, place })))
    .sort((a, b) => b.place.length - a.place.length);
  return (file) => places.find(({ place }) => (place.endsWith('/') ? file.startsWith(place) : file === place))?.name;
}
