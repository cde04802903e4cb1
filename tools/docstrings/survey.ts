/** Every export that another room uses, with its room: the facts that are judged. */
import type { Rooms } from '../wall/room.ts';
import type { Tree } from '../wall/tree.ts';
import { declarations, type Declaration } from './declarations.ts';
import { roomsAndTools, takenAbroad } from './taken-abroad.ts';

/** An export that another room uses. */
export interface Shared extends Declaration {
  readonly file: string;
  readonly room: string;
}

/** In order of files; templates and style sheets export nothing that is documented. */
export function survey(tree: Tree, rooms: Rooms): Shared[] {
  const roomOf = roomsAndTools(rooms);
  return [...takenAbroad(tree, rooms)]
    .filter(([file]) => /\.[mc]?[jt]s$/.test(file) && !file.endsWith('.d.ts'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, names]) =>
      declarations(file, tree.read(file))
        .filter(({ name }) => names.has('*') || names.has(name))
        .map((declaration) => ({ ...declaration, file, room: roomOf(file)! })),
    );
}
