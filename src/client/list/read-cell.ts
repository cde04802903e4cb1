/** What a cell of a table says, apart from what stands small below it, and where it stands in the order of its column. */
import type { SortKey } from './sort-entries.ts';

const ASIDE = '.note, .unit, .cell-bar, .row-parts';

export function cellText(cell: Element | undefined): string {
  return [...(cell?.childNodes ?? [])]
    .filter((node) => !(node instanceof Element && node.matches(ASIDE)))
    .map((node) => node.textContent)
    .join('')
    .trim();
}

export function noteText(cell: Element | undefined): string {
  return [...(cell?.querySelectorAll('.note') ?? [])]
    .filter((note) => note.closest('[hidden]') === null)
    .map((node) => node.textContent.trim())
    .join('；');
}

/** As the build has written it; else the words. */
export function sortKey(cell: Element | undefined): SortKey {
  const written = cell?.getAttribute('data-order') ?? null;
  if (written === null) return { block: 0, rank: null, text: cellText(cell) };
  const [block = 0, rank = 0] = written.split(' ').map(Number);
  return { block, rank, text: '' };
}
