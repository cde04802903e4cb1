/** Runs `astro build` into a folder, telling how far it is. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { KnownReason } from './explain-error.ts';
import { foldersOf, removeEmpty, sweep } from './swap.ts';

export interface AstroOptions {
  /** Folder of the program. */
  readonly project: string;
  /** Folder that holds content/ and public/. */
  readonly root: string;
  /** The checked archive, as stored. */
  readonly archive: string;
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

/**
 * Builds below the program and moves the pages to `outDir`. Into a folder
 * elsewhere Astro would render from one place that all builds share, and one
 * that must be on the same disk.
 */
export async function buildAstro(options: AstroOptions): Promise<number> {
  const { work, fresh: stage } = foldersOf(realpathSync(options.project));
  mkdirSync(work, { recursive: true });
  // In the site's own folder everything lies that this build works with.
  if (realpathSync(dirname(options.outDir)) === realpathSync(work)) return run(options, stage);
  sweep(work);
  try {
    const pages = await run(options, stage);
    await move(stage, options.outDir);
    return pages;
  } finally {
    rmSync(stage, { recursive: true, force: true });
    removeEmpty(work);
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // cpSync would call a full disk a fault of the disk.
    await cp(from, to, { recursive: true });
  }
}

/** Astro takes a variable of the shell for its own of that name: BASE_URL, which many pipelines set, would turn every link. */
const UNSET = {
  BASE_URL: undefined,
  ASSETS_PREFIX: undefined,
  SITE: undefined,
  MODE: undefined,
  DEV: undefined,
  PROD: undefined,
  SSR: undefined,
};

/** Rejects with Astro's own words when it fails; they are for whoever maintains the templates. */
async function run({ project, root, archive, cache, signal, progress }: AstroOptions, outDir: string): Promise<number> {
  const require = createRequire(import.meta.url);
  const bin = join(dirname(require.resolve('astro/package.json')), 'bin/astro.mjs');
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('./end-with-parent.ts'), bin, 'build', '--outDir', outDir],
    {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Astro would otherwise report its use to its makers; a build touches no network.
      env: {
        ...process.env,
        ...UNSET,
        MINGJIAN_ROOT: root,
        MINGJIAN_PUBLIC: join(root, 'public'),
        MINGJIAN_CACHE: cache,
        MINGJIAN_ARCHIVE: archive,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
      },
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const timer = setInterval(() => progress(countPages(outDir)), EVERY);
  const end = (): void => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    // Waited for even when it is told to stop: it must not write into a folder that is being removed.
    const { status, by } = await new Promise<{ status: number | null; by: string | null }>((resolve, reject) =>
      child.once('error', reject).once('close', (code, killer) => resolve({ status: code, by: killer })),
    );
    signal.throwIfAborted();
    if (by !== null)
      throw new KnownReason(`生成页面的程序被系统或别的程序结束了（${by}），多半是内存不足：关闭别的程序后再试。`);
    if (status !== 0) throw new Error(said.join('').trimEnd() || `astro build 以状态 ${status ?? '不明'} 结束`);
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
