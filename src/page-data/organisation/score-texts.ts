/** The scores of an organisation as words and cells. */
import { compare, decimalText, equal, exact, type Exact } from '../../report/exact.ts';
import type { Size } from '../../report/printed-size.ts';
import type { Cell } from '../../views/table.ts';
import { type OwnScore, rangeOf } from '../../analysis/given-and-self-scores.ts';

const HUNDRED = exact('100');

/** More scores than these are given as lowest and highest. */
const MOST_SCORES = 4;

/** “86.5、80.2”; of many the range: “65.8–90.5（12份）”. */
export function scoresText(scores: readonly Exact[]): string {
  if (scores.length === 0) return '—';
  if (scores.length <= MOST_SCORES) return scores.map((score) => decimalText(score)).join('、');
  const sorted = [...scores].sort(compare);
  return `${decimalText(sorted[0]!)}–${decimalText(sorted.at(-1)!)}（${scores.length}份）`;
}

/** Whether the number says all: out of a hundred, or out of what nobody knows. */
const isPlain = (max: Exact | null): boolean => max === null || equal(max, HUNDRED);

/** The same where the maxima differ: “8.6（满分10分）、86.5”; of many that can be compared the range on one scale. */
function scoresWords(scores: readonly OwnScore[]): string {
  if (scores.every(({ max, total }) => max !== null && total !== null && isPlain(max)))
    return scoresText(scores.map(({ printed }) => printed));
  const range = scores.length > MOST_SCORES && scores.every(({ total }) => total !== null) ? rangeOf(scores) : null;
  if (range !== null) return `${range.low}–${range.high}（${scores.length}份，按百分制）`;
  return scores
    .map(
      ({ printed, max }) =>
        `${decimalText(printed)}${max === null || isPlain(max) ? '' : `（满分${decimalText(max)}分）`}`,
    )
    .join('、');
}

/** Several scores are sorted by the lowest of them. */
export function scoresCell(scores: readonly OwnScore[]): Cell {
  const [lowest] = scores.flatMap(({ total }) => total ?? []).sort(compare);
  const sort: Size | null = lowest === undefined ? null : { of: 'score', value: lowest };
  return { text: scoresWords(scores), sort };
}
