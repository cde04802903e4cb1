/** A copy of the project with other content, so that nothing of the real one is touched. */
import { fork } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const CODE = ['src', 'docs', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const EVERY = 5_000;

export interface Built {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** Copies the code; the installed packages are shared. */
export function copyProject(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of CODE) cpSync(join(from, name), join(to, name), { recursive: true });
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'));
}

/** Builds in a process of its own, so that its memory is its own. */
export function buildSite(root: string, outDir: string, progress: (pages: number) => void): Promise<Built> {
  const env = { ...process.env, MINGJIAN_ROOT: root, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = fork(join(import.meta.dirname, 'build.ts'), [root, outDir], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const timer = setInterval(() => progress(countPages(outDir)), EVERY);
  return new Promise<Built>((resolve, reject) => {
    let built: Built | undefined;
    child.once('message', (message) => (built = message as Built));
    child.once('error', reject);
    child.once('close', (status) =>
      built ? resolve(built) : reject(new Error(`the build ended with status ${status ?? 'none'}`)),
    );
  }).finally(() => clearInterval(timer));
}

export function countPages(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
}
