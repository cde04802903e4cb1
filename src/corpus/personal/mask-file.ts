/** The text of a content file with everything personal masked; lines and columns stay. */
import { maskPersonal, maskPlaces } from '../text/personal.ts';
import { findInFile } from './find-in-file.ts';

/** @param file path from the root of the project: what its kind says of a value decides what counts as personal */
export function maskFile(file: string, text: string): string {
  return maskPersonal(maskPlaces(text, findInFile(file, text)));
}
