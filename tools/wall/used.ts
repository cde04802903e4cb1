/** What each room takes, counted from a survey: the table that would be exactly right. */
import type { Power } from './powers.ts';
import { roomFinder, type Rooms } from './room.ts';
import type { Survey, Taken } from './survey.ts';

/** First places by what is taken. */
export interface Used {
  readonly imports: Map<string, Taken>;
  readonly packages: Map<string, Taken>;
  /** Every place, since a power may be given to single files. */
  readonly powers: Map<Power, Taken[]>;
}

const empty = (): Used => ({ imports: new Map(), packages: new Map(), powers: new Map() });

const first = (map: Map<string, Taken>, name: string, taken: Taken): void => {
  if (!map.has(name)) map.set(name, taken);
};

/** Room of what is taken: of the file, of the folder, or of the module that a room provides. */
export function targetRoom(rooms: Rooms, taken: Taken, roomOf = roomFinder(rooms)): string | undefined {
  if (taken.kind === 'file') return roomOf(taken.target);
  if (taken.kind !== 'provided') return undefined;
  return Object.entries(rooms).find(([, { provides = [] }]) => provides.includes(taken.name))?.[0];
}

/** What every room with files takes. */
export function usedBy(rooms: Rooms, { files, taken }: Survey): ReadonlyMap<string, Used> {
  const roomOf = roomFinder(rooms);
  const used = new Map<string, Used>();
  for (const file of files) {
    const room = roomOf(file);
    if (room !== undefined && !used.has(room)) used.set(room, empty());
  }
  for (const one of taken) {
    const room = roomOf(one.file);
    const own = room === undefined ? undefined : used.get(room);
    if (own === undefined) continue;
    const target = targetRoom(rooms, one, roomOf);
    if (target !== undefined && target !== room) first(own.imports, target, one);
    if (one.kind === 'package') first(own.packages, one.name, one);
    if (one.kind === 'power') own.powers.set(one.power, [...(own.powers.get(one.power) ?? []), one]);
  }
  return used;
}
