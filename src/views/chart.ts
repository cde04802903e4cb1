/** A chart is three things: a picture, a table with the same numbers, one computed sentence. */
import type { Picture } from '../contract/picture.ts';
import type { SentenceName } from './sentences/all-sentences.ts';
import type { Table } from './table.ts';

/** Height of the picture: 7, 11, 17, 26 or 38 lines. */
export type Size = 'tiny' | 'short' | 'tall' | 'taller';

/** Height for a picture with one row for each label; undefined is the height of every other picture. */
export function sizeFor(rows: number): Size | undefined {
  if (rows <= 2) return 'tiny';
  if (rows <= 5) return 'short';
  if (rows <= 9) return undefined;
  return rows <= 15 ? 'tall' : 'taller';
}

/** A chart that is ready to set; `id` is its anchor. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** Shown above the picture where the title is already the heading: “单位：万元”. */
  readonly caption?: string | undefined;
  /** Kind of the sentence. */
  readonly says: SentenceName;
  /** What the numbers say, in one sentence; empty where nothing true can be said. */
  readonly sentence: string;
  readonly picture: Picture;
  readonly size?: Size | undefined;
  /** The same numbers; null where the table stands on the page already, at `tableAt`. */
  readonly table: Table | null;
  /** Anchor of that table. */
  readonly tableAt?: string | undefined;
}
