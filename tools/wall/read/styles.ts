/** Files that a style sheet names. */
import { placeAt, type Found } from './reading.ts';

/** Comments first, so that what they hold is passed over; then strings of their own. */
const NAMED =
  /\/\*[\s\S]*?\*\/|(?:@import(?![\w-])\s*(?:\/\*[\s\S]*?\*\/\s*)*(?:url\(\s*)?|url\(\s*|image-set\(\s*|\bfrom\s+(?=["'][./~]))(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"')]+))|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gi;

/**
 * @param text the sheet
 * @param whole text of the file and offset of the sheet in it, for places
 */
export function readStyles(text: string, found: Found, whole: string = text, offset = 0): void {
  for (const match of text.matchAll(NAMED)) {
    const name = match[1] ?? match[2] ?? match[3];
    if (name === undefined || name.startsWith('#') || /^data:/i.test(name)) continue;
    const isBare = !/^(?:[./~]|[a-z]+:)/i.test(name) && /^(?:url|image)/i.test(match[0]);
    const specifier = isBare ? `./${name}` : name;
    found.modules.push({ ...placeAt(whole, offset + match.index), how: 'file', specifier, names: ['*'], exported: [] });
  }
}
