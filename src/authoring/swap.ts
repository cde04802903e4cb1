/**
 * Puts a finished site in the place of the old one. A reader sees the old site
 * or the new one, never a mixture; whatever fails, the old one stays.
 *
 * Where the system can exchange two folders this is one step. Elsewhere it is
 * two renames, and for some microseconds between them there is no site; a build
 * that is killed right there leaves the old site aside, and the next one puts it
 * back. Symbolic links are never needed.
 */
import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exchange } from './exchange-folders.ts';
import { KnownReason } from './explain-error.ts';

export interface Folders {
  /** Where sites are built: on the same disk as `dist`, so that renaming is one step. */
  readonly work: string;
  /** The site that is being built. */
  readonly fresh: string;
  /** The files that it is made from, as they were when the build began. */
  readonly snapshot: string;
  /** What the builder keeps while it works. */
  readonly cache: string;
  /** The site that is published. */
  readonly dist: string;
}

/**
 * Everything that a build writes lies below `root`, in folders of its own, or beside the place that was asked for:
 * only on one disk is renaming one step.
 * @param out where the site is to lie, absolute; `dist` of the root when omitted
 */
export function foldersOf(root: string, pid = process.pid, out?: string): Folders {
  const work = join(out === undefined ? root : dirname(out), '.build');
  return {
    work,
    fresh: join(work, `site-${pid}`),
    snapshot: join(work, `snapshot-${pid}`),
    cache: join(work, `cache-${pid}`),
    dist: out ?? join(root, 'dist'),
  };
}

/** Only the rename; tests make it fail. */
export type Rename = (from: string, to: string) => void;

/**
 * @param rename for the way without exchange; given by tests, it is also the only way
 * @throws KnownReason when the old site could not be put back: it lies in the work folder then
 */
export function swap({ work, fresh, dist }: Folders, rename?: Rename): void {
  const move = rename ?? renameSync;
  if (!existsSync(dist)) return move(fresh, dist);
  if (rename === undefined && exchange(fresh, dist)) return;
  const aside = join(work, `old-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  move(dist, aside);
  try {
    move(fresh, dist);
  } catch (error) {
    try {
      move(aside, dist);
    } catch {
      throw new KnownReason(
        `换上新站时出错，原来的网站在 ${aside}：把它改名为 ${dist}，或再运行一次 npm run build，会自动放回。`,
      );
    }
    throw error;
  }
  tidy(aside);
}

/** The places of the site must be folders of their own: a link's target would never be replaced. */
export function assertPlace({ work, dist }: Folders): void {
  const root = dirname(dist);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new KnownReason(
      `没有 ${root} 这个文件夹：核对 --root、--out（或 MINGJIAN_ROOT），或回到网站的根文件夹里再建站。`,
    );
  for (const [place, remedy] of [
    [dist, `删去它，让网页服务器直接指向 ${dist}，再建站`],
    [work, '删去它，建站时会自己建立'],
  ] as const) {
    const state = lstatSync(place, { throwIfNoEntry: false });
    if (!state || state.isDirectory()) continue;
    throw new KnownReason(`${place} 是一个${state.isSymbolicLink() ? '符号链接' : '文件'}，应是文件夹：${remedy}。`);
  }
}

/** After a build that was cut off: brings back a site that was set aside, removes what nobody builds any more. */
export function recover({ work, dist }: Folders): void {
  if (!existsSync(work)) return;
  const names = readdirSync(work);
  const newest = names
    .filter((name) => /^old-\d+$/.test(name))
    .sort((a, b) => age(join(work, a)) - age(join(work, b)))[0];
  if (newest && !existsSync(dist)) renameSync(join(work, newest), dist);
  sweep(work);
}

/** Removes the folders of builds that run no more. */
export function sweep(work: string): void {
  for (const name of readdirSync(work)) {
    const pid = /^(?:site|old|snapshot|cache)-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(work, name), { recursive: true, force: true });
  }
}

/** Removes what this build leaves behind, and the work folder when it is empty. */
export function clean({ work, fresh, snapshot, cache }: Folders): void {
  for (const folder of [fresh, snapshot, cache]) tidy(folder);
  removeEmpty(work);
}

/**
 * Removes a work folder that nobody uses any more, never with it what another
 * build puts there at that moment.
 */
export function removeEmpty(work: string): void {
  try {
    // Again: the helper of a build that was killed may have lived a little longer.
    sweep(work);
    rmdirSync(work);
  } catch {
    // Not empty, or left for the next build.
  }
}

/** What cannot be removed is left for the next build: it changes nothing of what this one has done. */
function tidy(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // As said.
  }
}

const age = (path: string): number => Date.now() - statSync(path).mtimeMs;

/** Whether another process of that number runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
