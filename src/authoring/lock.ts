/**
 * One build at a time for one site: two would race for its place, and the older
 * words could win. Builds of different sites do not meet at all.
 */
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Told } from './explain.ts';
import { isRunning, type Folders } from './swap.ts';

export interface Lock {
  /** @throws Told when another build has taken over, for this one was silent for too long */
  readonly assertHeld: () => void;
  readonly release: () => void;
}

/** A build tells that it lives this often, */
const BEAT = 5_000;
/** and is taken for dead when it has not told for this long. */
const SILENT = 120_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** @throws Told when another build of this site runs */
export function takeLock({ work }: Folders): Lock {
  const file = join(work, 'lock');
  const mine: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const text = JSON.stringify(mine);
  mkdirSync(work, { recursive: true });
  for (let tries = 0; !create(file, text); tries++) {
    const other = read(file);
    if (tries > 2 || (other !== null && lives(other, file))) throw busy(other, file);
    rmSync(file, { force: true });
  }
  const held = (): boolean => same(read(file), mine);
  const timer = setInterval(() => held() && touch(file), BEAT);
  timer.unref();
  return {
    assertHeld() {
      if (!held()) throw new Told('另一次建站已经接手，这一次到此为止。');
    },
    release() {
      clearInterval(timer);
      if (held()) rmSync(file, { force: true });
    },
  };
}

function create(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** A process of another machine cannot be asked; it is judged by its beat alone. */
function lives(holder: Holder, file: string): boolean {
  const silent = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return silent < SILENT && (holder.host !== hostname() || holder.pid === process.pid || isRunning(holder.pid));
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

function busy(other: Holder | null, file: string): Told {
  const who = other === null ? '' : `（进程 ${other.pid}，${other.since} 开始）`;
  return new Told(`另一次建站正在进行${who}，等它结束再试。确知没有在建站的，删去 ${file}。`);
}
