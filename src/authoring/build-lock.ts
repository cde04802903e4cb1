/**
 * One build at a time for one site: two would race for its place, and the older
 * words could win. Builds of different sites do not meet at all.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { KnownReason } from './explain-error.ts';
import { isRunning, type Folders } from './swap.ts';

export interface Lock {
  /** @throws KnownReason when another build has taken over, for this one was silent for too long */
  readonly assertHeld: () => void;
  readonly release: () => void;
}

/** A build tells that it lives this often, */
const BEAT = 5_000;
/** and is taken for dead when it has not told for this long. */
const SILENT = 120_000;
/** A lock without words this young is just being written. */
const WRITING = 500;
const TRIES = 30;
const PAUSE = 50;
/** So often the folder may be gone again before the lock is in it. */
const MOST_VANISHED = 10_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  /** When that process began, in the system's own count; null where the system does not tell. */
  readonly born: string | null;
}

/** @throws KnownReason when another build of this site runs */
export function takeLock({ work }: Folders): Lock {
  const file = join(work, 'lock');
  const { pid } = process;
  const mine: Holder = { pid, host: hostname(), since: new Date().toISOString(), born: bornOf(pid) };
  const text = JSON.stringify(mine);
  let vanished = 0;
  for (let tries = 0; ; tries++) {
    // A build that ends takes the empty folder away.
    makeFolder(work);
    const made = create(file, text);
    if (made === 'made') break;
    if (made === 'no folder' && ++vanished < MOST_VANISHED) continue;
    const other = read(file);
    if (tries > TRIES || (other !== null && lives(other, file))) throw busy(other, file);
    if (other === null && silence(file) < WRITING) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    else rmSync(file, { recursive: true, force: true });
  }
  const held = (): boolean => same(read(file), mine);
  const timer = setInterval(() => held() && touch(file), BEAT);
  timer.unref();
  return {
    assertHeld() {
      if (!held()) throw new KnownReason('另一次建站已经接手，这一次到此为止。');
    },
    release() {
      clearInterval(timer);
      if (held()) rmSync(file, { force: true });
    },
  };
}

/** Asked to make what lies above as well, Node would call a read-only disk a missing folder. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function create(file: string, text: string): 'made' | 'taken' | 'no folder' {
  let lock: number;
  try {
    lock = openSync(file, 'wx');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return 'taken';
    if (code === 'ENOENT') return 'no folder';
    throw error;
  }
  try {
    writeFileSync(lock, text);
    return 'made';
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(lock);
  }
}

/** Null when there is none, or none that a build has written. */
function read(file: string): Holder | null {
  try {
    const said = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder> | null;
    const sound = Number.isInteger(said?.pid) && said!.pid! > 0 && [said!.host, said!.since].every(isText);
    return sound ? (said as Holder) : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): boolean => typeof value === 'string';

/** A process of another machine cannot be asked; it is judged by its beat alone. */
function lives(holder: Holder, file: string): boolean {
  if (holder.host !== hostname()) return silence(file) < SILENT;
  if (holder.pid !== process.pid && !isRunning(holder.pid)) return false;
  const born = bornOf(holder.pid);
  return born === null || !isText(holder.born) ? silence(file) < SILENT : born === holder.born;
}

/** For how long the holder has not told that it lives, in milliseconds. */
const silence = (file: string): number => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);

/** Tells a process from a later one that was given its number. */
function bornOf(pid: number): string | null {
  try {
    // proc(5): the 22nd field; the name before it may hold anything.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // The next check before the swap tells whether the lock is still held.
  }
}

const same = (a: Holder | null, b: Holder): boolean =>
  a !== null && a.pid === b.pid && a.host === b.host && a.since === b.since;

function busy(other: Holder | null, file: string): KnownReason {
  const who = other === null ? '' : `（${other.host} 上的进程 ${other.pid}，${other.since} 开始）`;
  return new KnownReason(`另一次建站正在进行${who}，等它结束再试。确知没有在建站的，删去 ${file}。`);
}
