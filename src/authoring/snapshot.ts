/**
 * The files of a site as they were at one moment. Everything after reads this
 * copy: an edit during the build waits for the next one, and pages, search and
 * data say the same.
 */
import { copyFileSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listContent, type FileList } from '../corpus/file-list.ts';
import { KnownReason } from './explain-error.ts';

const TRIES = 30;
/** What was written to so lately, in milliseconds, may still be in the writing. */
const QUIET = 400;
const PAUSE = 100;

/**
 * Copies the files of a site until a whole round finds none of them changed
 * since it was copied: the copy is then what all of them were when that round began.
 * @param from folder that holds content/ and public/
 * @throws KnownReason when something is written to again and again
 */
export function takeSnapshot(from: string, to: string): FileList {
  const taken = new Map<string, string>();
  let changed = '';
  for (let tries = 0; tries < TRIES; tries++) {
    const list = listContent(from);
    const still = catchUp(from, list, to, taken);
    if (still === null) return list;
    changed = still;
    if (tries > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  throw new KnownReason(`${changed} 一直在被写入，无法取得完整的内容：等它保存完再建站。`);
}

/** Returns a file that is not yet copied as it now is, or null. */
function catchUp(from: string, { files }: FileList, to: string, taken: Map<string, string>): string | null {
  let changed: string | null = null;
  const listed = new Set(files);
  for (const file of [...taken.keys()].filter((name) => !listed.has(name))) {
    rmSync(join(to, file), { recursive: true, force: true });
    taken.delete(file);
    changed = file;
  }
  for (const file of files) {
    const { state, settled } = stateOf(join(from, file));
    if (state !== null && settled && taken.get(file) === state) continue;
    changed = file;
    if (state === null) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    if (copied(join(from, file), join(to, file))) taken.set(file, state);
  }
  return changed;
}

/** False when the file went away meanwhile. */
function copied(from: string, to: string): boolean {
  try {
    copyFileSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** What a file changes by when it is written to; null when it is gone, or is no file any more. */
function stateOf(path: string): { readonly state: string | null; readonly settled: boolean } {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stat?.isFile()) return { state: null, settled: false };
  const age = Date.now() - Number(stat.ctimeMs);
  return {
    state: [stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(' '),
    settled: age < 0 || age > QUIET,
  };
}
