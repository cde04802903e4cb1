/** Files that are published as they are: those of the program, and those of the site's own public/. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** Adds the program's own files to those of the snapshot; where both have one, the site's stays. */
export function copyPublic(project: string, snapshot: string): void {
  const own = join(project, 'public');
  if (existsSync(own)) cpSync(own, join(snapshot, 'public'), { recursive: true, force: false, errorOnExist: false });
}
