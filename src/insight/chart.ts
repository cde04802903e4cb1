/** A chart is three things: a picture, a table with the same numbers, one computed sentence. Types only. */
import type { Picture } from '../charts/spec.ts';
import type { Table } from './table.ts';

export interface Chart {
  readonly id: string;
  readonly title: string;
  /** What the numbers say, in one sentence. */
  readonly sentence: string;
  readonly picture: Picture;
  /** The same numbers; null where the table stands on the page already, at `tableAt`. */
  readonly table: Table | null;
  /** Anchor of that table. */
  readonly tableAt?: string | undefined;
}
