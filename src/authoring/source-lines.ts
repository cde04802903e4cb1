/** Lines of content files for showing beside a message, each file read once and with nothing personal in it. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maskFile } from '../corpus/personal/mask-file.ts';
import { decode } from '../corpus/text/decode.ts';

export function sourceLines(root: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      const path = join(root, file);
      // The same decoding as the checks use, so that columns agree. A number that only the heading of its
      // column gives away, or that goes over two lines, is hidden only when the file is taken as a whole.
      lines = isFile(path) ? maskFile(file, decode(readFileSync(path)).text).split('\n') : [];
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}

/** A message can be about a folder, about a link, whose target is nobody's business, or about a pipe, which never ends. */
const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
