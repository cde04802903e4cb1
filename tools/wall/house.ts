/** The house that this tool stands in, and its table. */
import { resolve } from 'node:path';
import type { Table } from './judge.ts';
import { ROOMS } from './rooms.ts';
import { treeOf, type Tree } from './tree.ts';

const TABLE = 'tools/wall/rooms.ts';

/** Reads the disk anew at each call; paths of the tree are from the root of the project. */
export function house(): { tree: Tree; table: Table } {
  const tree = treeOf(resolve(import.meta.dirname, '../..'));
  return { tree, table: { rooms: ROOMS, file: TABLE, text: tree.read(TABLE) } };
}
