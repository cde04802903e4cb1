/** Writes the sound archive with a hostile input's files in their places. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { registries, REPORT, SOUND } from '../../unit/corpus/archive.ts';
import type { HostileContent } from './input.ts';

type Files = Readonly<Record<string, HostileContent>>;

/** The sound archive. */
export const SOUND_FILES: Files = { ...registries, [REPORT]: SOUND };

/** A new folder in the system's place for such. */
export const newRoot = (): string => mkdtempSync(join(tmpdir(), 'mingjian-hostile-'));

export const remove = (root: string): void => rmSync(root, { recursive: true, force: true });

/** Writes exactly these files. */
export function write(root: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    if (content === null) continue;
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
    else if ('link' in content) symlinkSync(content.link, path);
    else execFileSync('mkfifo', [path]);
  }
}
