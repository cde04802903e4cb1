/** Puts entries on the page. */
import type { Entry } from './entries.ts';

/**
 * A list that stands whole on the page: entries are hidden in their places.
 * Rows are moved to the end of `body`, where it is given, in their new order.
 */
export function showInPlace(all: readonly Entry[], passed: readonly Entry[], body: HTMLElement | null): void {
  const visible = new Set(passed);
  const groups = new Map<HTMLElement, boolean>();
  for (const entry of all) {
    const hidden = !visible.has(entry);
    if (entry.element !== null && entry.element.hidden !== hidden) entry.element.hidden = hidden;
    if (entry.group !== null) groups.set(entry.group, (groups.get(entry.group) ?? false) || !hidden);
  }
  for (const [group, shown] of groups) if (group.hidden === shown) group.hidden = !shown;
  body?.append(...elements(passed));
}

/** Only some of the entries are on the page at any time, in their order: of a long list, or of one whose groups moved. */
export function showSome(holder: HTMLElement, passed: readonly Entry[]): void {
  const groups = new Map<HTMLElement, Entry[]>();
  const loose: Entry[] = [];
  for (const entry of passed) {
    if (entry.group === null) loose.push(entry);
    else groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  }
  for (const { element } of passed) if (element !== null) element.hidden = false;
  for (const [group, entries] of groups) {
    group.hidden = false;
    const fixed = [...group.children].filter((child) => !child.hasAttribute('data-item'));
    group.replaceChildren(...fixed, ...elements(entries));
  }
  holder.replaceChildren(...groups.keys(), ...elements(loose));
  document.dispatchEvent(new CustomEvent('pictures-added'));
}

const elements = (entries: readonly Entry[]): HTMLElement[] => entries.flatMap(({ element }) => element ?? []);
