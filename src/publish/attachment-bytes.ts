/** Files that a report links to, as they lie beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment } from '../report/archive.ts';

/**
 * The file as it is, byte for byte.
 * @param root folder that holds content/
 * @throws where the file is not there, which the check has ruled out
 */
export function attachmentBytes(root: string, { file }: Attachment): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(root, file)));
}
