/** Lines of content files for showing beside a message, each file read once. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../corpus/text/decode.ts';

export function sourceLines(root: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      const path = join(root, file);
      // The same decoding as the checks use, so that columns agree.
      lines = existsSync(path) ? decode(readFileSync(path)).text.split('\n') : [];
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}
