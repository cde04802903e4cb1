/** The parts of entries, such as the projects of a document: those alone that the chosen filters ask for. */
import type { Entry } from './entries.ts';

/**
 * A part speaks of some filters only; where none of these is chosen, none is brought out.
 * @param chosen value of each filter that has one
 */
export function showParts(entries: readonly Pick<Entry, 'element'>[], chosen: ReadonlyMap<string, string>): void {
  for (const { element } of entries)
    for (const part of element?.querySelectorAll<HTMLElement>('[data-part]') ?? [])
      part.hidden = !isAsked(part, chosen);
}

function isAsked(part: HTMLElement, chosen: ReadonlyMap<string, string>): boolean {
  const known = [...chosen].flatMap(([key, value]) => {
    const own = part.getAttribute(`data-${key}`);
    return own === null ? [] : [own.split(' ').includes(value)];
  });
  return known.length > 0 && !known.includes(false);
}
