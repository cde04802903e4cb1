/**
 * npm run build: check everything, build the site beside the published one,
 * index it, and only then put it in its place. A failure at any step leaves
 * the last good dist/ as it was.
 */
import { mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { storeArchive } from '../corpus/stored-archive.ts';
import type { Archive } from '../report/archive.ts';
import { buildAstro } from './astro-step.ts';
import { checkContent, type Checked } from './check-content.ts';
import { explain } from './explain-error.ts';
import { indexArchive } from './index-step.ts';
import { takeLock, type Lock } from './build-lock.ts';
import { copyPublic } from './public-files.ts';
import type { Reporter } from './reporters/check-report.ts';
import { text } from './reporters/text-reporter.ts';
import { basePath } from '../publish/base-path.ts';
import { localise } from './command-line-words.ts';
import { outOf, rootOf, withPlaces, type SiteOptions } from './site-options.ts';
import { takeSnapshot } from './snapshot.ts';
import { sourceLines } from './source-lines.ts';
import { assertPlace, clean, foldersOf, recover, swap, type Folders } from './swap.ts';
import { assertWhole } from './assert-whole.ts';

/** The steps, so that tests can put their own in place. */
export interface Steps {
  readonly check: () => Promise<Checked>;
  /** Writes the pages and returns their number. */
  readonly astro: (archive: Archive, outDir: string, progress: (pages: number) => void) => Promise<number>;
  /** Adds the search index and returns the number of its records. */
  readonly index: (archive: Archive, outDir: string, progress: (done: number, all: number) => void) => Promise<number>;
  readonly swap: (folders: Folders) => void;
}

export interface BuildOptions {
  readonly folders: Folders;
  readonly steps: Steps;
  readonly say: (line: string) => void;
  /** Tells the mistakes that stop the build. */
  readonly tell: (report: Checked['report']) => void;
  /** Stops the build between its steps. */
  readonly signal?: AbortSignal;
  readonly now?: () => number;
}

/** Returns the exit status: 0 when the new site is in place, 1 when it is not. */
export async function build({ folders, steps, say, tell, signal, now = Date.now }: BuildOptions): Promise<number> {
  const begun = now();
  let lock: Lock | undefined;
  let published: Published;
  try {
    basePath(process.env['MINGJIAN_BASE']);
    assertPlace(folders);
    lock = takeLock(folders);
    recover(folders);
    published = look(folders);
    return (await takeSteps({ folders, steps, say, tell, signal, now, begun, lock, published })) ? 0 : 1;
  } catch (error) {
    await heard();
    if (signal?.aborted === true) say(`\n✗ 已中止；${kept(folders, published)}。`);
    else {
      say(`\n${explain(error)}`);
      say(`✗ 建站没有完成；${kept(folders, published)}。`);
    }
    return 1;
  } finally {
    lock?.release();
    // Without the lock another build may be at work in there.
    if (lock) clean(folders);
  }
}

/** A build that has the place of the site to itself. */
interface BegunBuild extends Omit<BuildOptions, 'now' | 'signal'> {
  readonly signal: AbortSignal | undefined;
  readonly now: () => number;
  /** By `now`. */
  readonly begun: number;
  readonly lock: Lock;
  readonly published: Published;
}

/** One step after the other; whether the new site is in place. */
async function takeSteps(begunBuild: BegunBuild): Promise<boolean> {
  const { folders, steps, say, tell, signal, now, begun, lock, published } = begunBuild;
  const seconds = (since: number): string => `${((now() - since) / 1000).toFixed(1)} 秒`;
  say('[1/4] 检查内容与勾稽关系 …');
  let since = now();
  const { report, archive } = await steps.check();
  tell(report);
  if (!archive) {
    say(`✗ 内容有错，没有建站；${kept(folders, published)}。`);
    return false;
  }
  say(`      ${archive.reports.length} 份报告（${seconds(since)}）`);

  signal?.throwIfAborted();
  say('[2/4] 生成页面 …');
  since = now();
  const pages = await steps.astro(archive, folders.fresh, (count) =>
    say(`      ${count === 0 ? '正在打包模板与样式' : `已写出 ${count} 页`}（${seconds(since)}）`),
  );
  say(`      ${pages} 页（${seconds(since)}）`);

  signal?.throwIfAborted();
  say('[3/4] 建立检索 …');
  since = now();
  let shown = now();
  const records = await steps.index(archive, folders.fresh, (done, all) => {
    signal?.throwIfAborted();
    if (now() - shown < 3_000) return;
    shown = now();
    say(`      ${done} / ${all}（${seconds(since)}）`);
  });
  say(`      ${records} 条记录（${seconds(since)}）`);

  await heard();
  signal?.throwIfAborted();
  say('[4/4] 换上新站 …');
  lock.assertHeld();
  steps.swap(folders);
  say(`✓ 网站已建好：${folders.dist}，共用 ${seconds(begun)}。`);
  return true;
}

/** A signal that came while something else was done is told only after that, and perhaps after the death of a helper. */
const heard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** What readers see after a build that put nothing in place: looked up, not assumed. */
function kept(folders: Folders, before: Published): string {
  const now = look(folders);
  if (now === undefined) return '网站（dist/）还没有建成过，或不在原处';
  return before === undefined || now === before
    ? '已发布的网站（dist/）保持原样'
    : '已发布的网站（dist/）在这期间由别的程序换过';
}

/** Which folder stands in the place of the site. */
type Published = string | undefined;

function look({ dist }: Folders): Published {
  const state = statSync(dist, { bigint: true, throwIfNoEntry: false });
  return state && `${state.dev} ${state.ino}`;
}

/** The real steps, for content below `root` and the code in `project`. */
function realSteps(root: string, project: string, folders: Folders, signal: AbortSignal): Steps {
  const { snapshot, cache } = folders;
  return {
    async check() {
      rmSync(snapshot, { recursive: true, force: true });
      const list = takeSnapshot(root, snapshot);
      const checked = await checkContent(snapshot, [], undefined, list);
      // The program's own site has them already, as they were at that moment.
      if (checked.archive && realpathSync(root) !== realpathSync(project)) await copyPublic(project, snapshot);
      return checked;
    },
    astro(archive, outDir, progress) {
      mkdirSync(cache, { recursive: true });
      const stored = join(cache, 'archive.jsonl');
      storeArchive(archive, stored);
      return buildAstro({ project, root: snapshot, archive: stored, outDir, cache, signal, progress });
    },
    async index(archive, outDir, progress) {
      const records = await indexArchive(archive, outDir, progress, cache);
      assertWhole(outDir, archive);
      return records;
    },
    swap,
  };
}

/** Exit statuses of a process that a signal has ended. */
const STATUS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Builds one site as the command line asks, and returns the exit status.
 * @param options flags, which go before the variables of the same meaning
 */
export async function runBuild(options: SiteOptions = {}): Promise<number> {
  const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const root = rootOf(options, process.env['MINGJIAN_ROOT'] ?? process.cwd());
  if (options.base !== undefined) process.env['MINGJIAN_BASE'] = options.base;
  let folders: Folders;
  try {
    folders = foldersOf(root, process.pid, outOf(options));
  } catch (error) {
    process.stdout.write(`${explain(error)}\n`);
    return 1;
  }
  const stop = new AbortController();
  let ended = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Asked twice, it does not wait for its steps to end; the next build tidies up.
      if (ended > 0) process.exit(ended);
      ended = STATUS[signal];
      stop.abort();
    });
  }
  const reporter: Reporter = text;
  const style = {
    color: process.stdout.isTTY && !process.env['NO_COLOR'],
    verbose: false,
    sourceLine: sourceLines(folders.snapshot),
  };
  const status = await build({
    folders,
    steps: realSteps(root, project, folders, stop.signal),
    say: (line) => void process.stdout.write(`${line}\n`),
    tell: (report) => void process.stdout.write(reporter(report, style)),
    signal: stop.signal,
  });
  return status === 0 ? 0 : ended || status;
}

if (import.meta.main) {
  // A reader that has seen enough (| head) is no error, and a full disk under the log is none of the site.
  process.stdout.on('error', () => undefined);
  const program = withPlaces(new Command('build').description('检查、建站、换上新站')).usage('[选项]');
  localise(program, {
    out: (words) => void process.stdout.write(words),
    error: (words) => void process.stderr.write(words),
  });
  let status = 0;
  try {
    program.parse();
    status = await runBuild(program.opts<SiteOptions>());
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode;
  }
  // Steps that were told to stop may leave something open.
  process.exit(status);
}
