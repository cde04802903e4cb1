/** Runs `astro build` into a folder, telling how far it is. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface AstroOptions {
  readonly root: string;
  readonly outDir: string;
  readonly signal: AbortSignal;
  /** Called every few seconds with the number of pages written. */
  readonly progress: (pages: number) => void;
}

const EVERY = 3_000;

/** Rejects with Astro's own words when it fails; they are for whoever maintains the templates. */
export async function buildAstro({ root, outDir, signal, progress }: AstroOptions): Promise<number> {
  const require = createRequire(import.meta.url);
  const bin = join(dirname(require.resolve('astro/package.json')), 'bin/astro.mjs');
  const child = spawn(process.execPath, [bin, 'build', '--outDir', outDir], {
    cwd: root,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Astro would otherwise report its use to its makers; a build touches no network.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const timer = setInterval(() => progress(countPages(outDir)), EVERY);
  try {
    const status = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    if (status !== 0) throw new Error(said.join('').trimEnd() || `astro build 以状态 ${status} 结束`);
  } finally {
    clearInterval(timer);
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
