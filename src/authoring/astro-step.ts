/** Runs `astro build` into a folder, telling how far it is. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface AstroOptions {
  /** Folder of the program. */
  readonly project: string;
  /** Folder that holds content/ and public/. */
  readonly root: string;
  readonly outDir: string;
  /** Folder for what the builder keeps; of this build alone. */
  readonly cache: string;
  readonly signal: AbortSignal;
  /** Called every few seconds with the number of pages written. */
  readonly progress: (pages: number) => void;
}

const EVERY = 3_000;
/** How long the builder may take to stop. */
const PATIENCE = 3_000;

/** Rejects with Astro's own words when it fails; they are for whoever maintains the templates. */
export async function buildAstro({ project, root, outDir, cache, signal, progress }: AstroOptions): Promise<number> {
  const require = createRequire(import.meta.url);
  const bin = join(dirname(require.resolve('astro/package.json')), 'bin/astro.mjs');
  const child = spawn(process.execPath, [bin, 'build', '--outDir', outDir], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Astro would otherwise report its use to its makers; a build touches no network.
    env: {
      ...process.env,
      MINGJIAN_ROOT: root,
      MINGJIAN_PUBLIC: join(root, 'public'),
      MINGJIAN_CACHE: cache,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
    },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const timer = setInterval(() => progress(countPages(outDir)), EVERY);
  const end = (): void => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    // Waited for even when it is told to stop: it must not write into a folder that is being removed.
    const status = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    signal.throwIfAborted();
    if (status !== 0) throw new Error(said.join('').trimEnd() || `astro build 以状态 ${status} 结束`);
  } finally {
    clearInterval(timer);
    signal.removeEventListener('abort', end);
  }
  return countPages(outDir);
}

function countPages(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
  } catch {
    return 0;
  }
}
