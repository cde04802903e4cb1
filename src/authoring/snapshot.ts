/**
 * The files of a site as they are when a build begins. Everything after reads
 * this copy: an edit during the build waits for the next one, and pages, search
 * and data say the same.
 */
import { copyFileSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileList } from '../corpus/files.ts';
import { Told } from './explain.ts';

const TRIES = 20;

/**
 * Copies the files of a list.
 * @param from folder that holds content/ and public/
 * @throws Told when a file is written to again and again
 */
export function takeSnapshot(from: string, { files }: FileList, to: string): void {
  const made = new Set<string>();
  for (const file of files) {
    const target = join(to, file);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    copyWhole(join(from, file), target, file);
  }
}

/** A file that is being saved is copied again, so that no half of it is taken. */
function copyWhole(source: string, target: string, file: string): void {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = stateOf(source, file);
    copyFileSync(source, target);
    if (before === stateOf(source, file)) return;
  }
  throw new Told(`${file} 一直在被写入，无法取得完整的内容：等它保存完再建站。`);
}

function stateOf(source: string, file: string): string {
  const state = lstatSync(source, { bigint: true });
  if (!state.isFile()) throw new Told(`${file} 在建站时被换成了别的东西，不再是普通文件。`);
  return `${state.mtimeNs} ${state.size} ${state.ino}`;
}
