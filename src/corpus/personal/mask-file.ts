/** The text of a content file with everything personal masked; lines and columns stay. */
import { maskPersonal, maskPlaces } from '../text/personal.ts';
import { findInFile } from './find-in-file.ts';

export function maskFile(file: string, text: string): string {
  return maskPersonal(maskPlaces(text, findInFile(file, text)));
}
