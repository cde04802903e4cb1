/** Files that are published as they are: those of the program, and those of the site's own public/. */
import { existsSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/** Adds the program's own files to those of the snapshot; where both have one, the site's stays, unless it would run. */
export async function copyPublic(project: string, snapshot: string): Promise<void> {
  const own = join(project, 'public');
  if (!existsSync(own)) return;
  const to = join(snapshot, 'public');
  await cp(own, to, { recursive: true, force: false, errorOnExist: false });
  await cp(own, to, { recursive: true, filter: (from) => from.endsWith('.js') || statSync(from).isDirectory() });
}
