/** What a cell of a table says, apart from what stands small below it. */
const ASIDE = '.note, .unit, .cell-bar';

export function cellText(cell: Element | undefined): string {
  return [...(cell?.childNodes ?? [])]
    .filter((node) => !(node instanceof Element && node.matches(ASIDE)))
    .map((node) => node.textContent)
    .join('')
    .trim();
}

export function noteText(cell: Element | undefined): string {
  return [...(cell?.querySelectorAll('.note') ?? [])].map((node) => node.textContent.trim()).join('；');
}
