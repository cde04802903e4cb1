/**
 * Exchanges two folders in one step, where the system can: Linux (renameat2) and
 * macOS (renamex_np). Node has no call for it, so the C library is asked.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type * as Koffi from 'koffi';

const AT_FDCWD = -100;
/** linux/fs.h: RENAME_EXCHANGE; sys/stdio.h: RENAME_SWAP. Both are 2. */
const EXCHANGE = 2;

type Call = (a: string, b: string) => number;

/** Null where the system or the package that reaches it is not there. */
function find(): Call | null {
  try {
    const koffi = createRequire(import.meta.url)('koffi') as typeof Koffi;
    if (process.platform === 'linux') {
      const rename = koffi
        .load(null)
        .func('int renameat2(int olddir, const char *old, int newdir, const char *new, unsigned int flags)');
      return (a, b) => rename(AT_FDCWD, a, AT_FDCWD, b, EXCHANGE) as number;
    }
    if (process.platform === 'darwin') {
      const rename = koffi
        .load('libSystem.B.dylib')
        .func('int renamex_np(const char *from, const char *to, unsigned int flags)');
      return (a, b) => rename(a, b, EXCHANGE) as number;
    }
  } catch {
    // Without the package two renames do the same, with a moment in between.
  }
  return null;
}

let call: Call | null | undefined;

/**
 * Puts each folder in the place of the other.
 * @returns false when the system cannot do it in one step; nothing has been changed then
 */
export function exchange(a: string, b: string): boolean {
  call ??= find();
  return call?.(resolve(a), resolve(b)) === 0;
}
