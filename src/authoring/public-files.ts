/** Files that are published as they are: those of the program, and those of the site's own public/. */
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/** Adds the program's own files to those of the snapshot; where both have one, the site's stays. */
export async function copyPublic(project: string, snapshot: string): Promise<void> {
  const own = join(project, 'public');
  if (existsSync(own)) await cp(own, join(snapshot, 'public'), { recursive: true, force: false, errorOnExist: false });
}
