/** Files that are published as they are: those of the program, and those of the site's own public/. */
import { cpSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Adds the program's own files to those of the snapshot; where both have one, the site's stays, but what runs is the program's. */
export function copyPublic(project: string, snapshot: string): void {
  const own = join(project, 'public');
  if (!existsSync(own)) return;
  const to = join(snapshot, 'public');
  cpSync(own, to, { recursive: true, force: false, errorOnExist: false });
  cpSync(own, to, { recursive: true, filter: (from) => from.endsWith('.js') || statSync(from).isDirectory() });
}
