/** Sets text into lines of a picture, where no browser does it. */
import { words } from '../../views/chinese-text.ts';

/** Width in ems, never too small: Chinese is square, figures and letters are narrower. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += emOf(character);
  return width;
}

function emOf(character: string): number {
  if (/[\d.,:;'’()[\]\-– ]/.test(character)) return 0.58;
  if (/[a-z]/.test(character)) return 0.66;
  return /[A-Z%‰&@]/.test(character) ? 0.95 : 1;
}

/** Characters, more than any picture has room for. */
const LONGEST = 400;

/**
 * As few lines as `width` (in ems) allows, about equally long, broken between
 * words. What does not fit into `most` lines ends in an ellipsis.
 */
export function linesOf(text: string, width: number, most: number): string[] {
  // Whatever comes after cannot be seen; a text without end would take without end to set.
  const seen = [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('');
  const parts = words(seen).flatMap((word) => (widthOf(word) <= width ? [word] : [...word]));
  const lines = fill(parts, width);
  if (lines.length > most) {
    const last = [...lines.slice(most - 1).join('')];
    while (widthOf(`${last.join('')}…`) > width) last.pop();
    return [...lines.slice(0, most - 1), `${last.join('')}…`];
  }
  // Narrower until a line more would be needed: no last line of two characters.
  for (let narrower = width - 0.5; narrower > width / 2; narrower -= 0.5) {
    const tried = fill(parts, narrower);
    if (tried.length > lines.length || tried.some((line) => widthOf(line) > narrower)) break;
    lines.splice(0, lines.length, ...tried);
  }
  return lines;
}

function fill(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = (lines.at(-1) ?? '') + part;
    if (lines.length > 0 && widthOf(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}
