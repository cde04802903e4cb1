/**
 * Puts a finished site in the place of the old one. A reader sees the old site
 * or the new one, never a mixture; whatever fails, the old one stays.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Folders {
  /** Where sites are built: on the same disk as `dist`, so that renaming is one step. */
  readonly work: string;
  /** The site that is being built. */
  readonly fresh: string;
  /** The site that is published. */
  readonly dist: string;
}

export function foldersOf(root: string, pid = process.pid): Folders {
  const work = join(root, '.build');
  return { work, fresh: join(work, `site-${pid}`), dist: join(root, 'dist') };
}

/** Only the rename; tests make it fail. */
export type Rename = (from: string, to: string) => void;

export function swap({ work, fresh, dist }: Folders, rename: Rename = renameSync): void {
  const aside = join(work, `old-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  const had = existsSync(dist);
  if (had) rename(dist, aside);
  try {
    rename(fresh, dist);
  } catch (error) {
    if (had) rename(aside, dist);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** After a build that was cut off: brings back a site that was set aside, removes what nobody builds any more. */
export function recover({ work, dist }: Folders): void {
  if (!existsSync(work)) return;
  const names = readdirSync(work);
  const newest = names
    .filter((name) => /^old-\d+$/.test(name))
    .sort((a, b) => age(join(work, a)) - age(join(work, b)))[0];
  if (newest && !existsSync(dist)) renameSync(join(work, newest), dist);
  for (const name of names) {
    const pid = /^(?:site|old)-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(work, name), { recursive: true, force: true });
  }
}

/** Removes what this build leaves behind, and the work folder when it is empty. */
export function clean({ work, fresh }: Folders): void {
  rmSync(fresh, { recursive: true, force: true });
  if (existsSync(work) && readdirSync(work).length === 0) rmSync(work, { recursive: true, force: true });
}

const age = (path: string): number => Date.now() - statSync(path).mtimeMs;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
