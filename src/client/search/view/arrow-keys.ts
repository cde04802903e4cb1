/** Arrow keys go from the box to the results and among them. */
import { ofComposition } from '../../typing-box.ts';

/** @param list element that holds the result links, in order */
export function arrowKeys(box: HTMLInputElement, list: HTMLElement): (event: KeyboardEvent) => void {
  return (event) => {
    if (
      (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') ||
      ofComposition(event) ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('[data-search-result] a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (at < 0 && document.activeElement !== box) return;
    const above = at <= 0 ? box : links[at - 1];
    const next = event.key === 'ArrowDown' ? links[at + 1] : above;
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}
