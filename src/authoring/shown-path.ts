/** A path as it may be typed after a flag: alike in cmd, PowerShell and sh. */
import type { PlatformPath } from 'node:path';

/**
 * The way from one folder to another, with forward slashes, which Node takes on every system and which a Unix shell on
 * Windows does not swallow; in quotes where it holds a space or another sign of the shells.
 * @param from the folder where the command is run, absolute
 * @param to absolute; on another drive it is shown whole
 * @param paths of the system: `node:path`
 */
export function shownPath(from: string, to: string, paths: PlatformPath): string {
  const way = paths.relative(from, to) || '.';
  const shown = way.split(paths.sep).join('/');
  return /^[\p{L}\p{N}_./:-]+$/u.test(shown) ? shown : `"${shown}"`;
}
