/** How a number keeps its unit on one line, and its distance from the characters around it. */
import type { Piece } from '../../views/chinese-text.ts';

/** Class names of a piece that must not be broken. */
export const figureClasses = ({ gapBefore, gapAfter }: Piece): string[] => [
  'nb',
  ...(gapBefore ? ['gap-a'] : []),
  ...(gapAfter ? ['gap-z'] : []),
];
