/** Hides what the screen finds, so that a message never repeats it. */
import { findPersonal } from './find-personal.ts';
import type { PersonalCode, PersonalData, Setting } from './personal-data.ts';

/** A few signs at the ends stay, so that the author finds the place and nobody else learns the number. */
export function mask(found: string, code: PersonalCode = 'M501'): string {
  let [head, tail] = shown(found.length, code);
  // Half of a sign that takes two units is no sign.
  if (/[\uD800-\uDBFF]$/.test(found.slice(0, head))) head -= 1;
  if (tail > 0 && /^[\uDC00-\uDFFF]/.test(found.slice(-tail))) tail -= 1;
  const hidden = found.slice(head, found.length - tail).replace(/[^\n]/g, '*');
  return found.slice(0, head) + hidden + found.slice(found.length - tail);
}

function shown(length: number, code: PersonalCode): readonly [number, number] {
  // Of few signs too little stays to be read together with what follows.
  if (code === 'M510' || length < 7) return [1, 0];
  if (code === 'M509') return [3, 0];
  return length >= 11 ? [3, 2] : [2, 1];
}

/** The text with these places masked; its length and its lines do not change. */
export function maskPlaces(text: string, places: readonly PersonalData[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { code, index, length } of places) {
    parts.push(text.slice(done, index), mask(text.slice(index, index + length), code));
    done = index + length;
  }
  return parts.join('') + text.slice(done);
}

/** The text with everything personal masked. Masking it again changes nothing. */
export function maskPersonal(text: string, known: readonly Setting[] = []): string {
  let masked = text;
  // What a mask leaves over may read as something new beside its neighbours; each round leaves less.
  for (;;) {
    const places = findPersonal(masked, known);
    const next = maskPlaces(masked, places);
    if (next === masked) return masked;
    masked = next;
  }
}
