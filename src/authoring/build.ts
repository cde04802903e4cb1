/**
 * npm run build: check everything, build the site beside the published one,
 * index it, and only then put it in its place. A failure at any step leaves
 * the last good dist/ as it was.
 */
import type { Corpus } from '../corpus/corpus.ts';
import { buildAstro } from './astro-step.ts';
import { checkContent, type Checked } from './check.ts';
import { indexArchive } from './index-step.ts';
import type { Reporter } from './reporters/report.ts';
import { text } from './reporters/text.ts';
import { sourceLines } from './source-lines.ts';
import { clean, foldersOf, recover, swap, type Folders } from './swap.ts';

/** The steps, so that tests can put their own in place. */
export interface Steps {
  readonly check: () => Promise<Checked>;
  /** Writes the pages and returns their number. */
  readonly astro: (outDir: string, progress: (pages: number) => void) => Promise<number>;
  /** Adds the search index and returns the number of its records. */
  readonly index: (corpus: Corpus, outDir: string, progress: (done: number, all: number) => void) => Promise<number>;
  readonly swap: (folders: Folders) => void;
}

export interface BuildOptions {
  readonly folders: Folders;
  readonly steps: Steps;
  readonly say: (line: string) => void;
  /** Tells the faults that stop the build. */
  readonly tell: (report: Checked['report']) => void;
  readonly now?: () => number;
}

/** Returns the exit status: 0 when the new site is in place. */
export async function build({ folders, steps, say, tell, now = Date.now }: BuildOptions): Promise<number> {
  const begun = now();
  const seconds = (since: number): string => `${((now() - since) / 1000).toFixed(1)} 秒`;
  recover(folders);
  try {
    say('[1/4] 检查内容与勾稽关系 …');
    let since = now();
    const { report, corpus } = await steps.check();
    tell(report);
    if (!corpus) {
      say('✗ 内容有错，没有建站；已发布的网站（dist/）保持原样。');
      return 1;
    }
    say(`      ${corpus.reports.length} 份报告（${seconds(since)}）`);

    say('[2/4] 生成页面 …');
    since = now();
    const pages = await steps.astro(folders.fresh, (count) =>
      say(`      ${count === 0 ? '正在打包模板与样式' : `已写出 ${count} 页`}（${seconds(since)}）`),
    );
    say(`      ${pages} 页（${seconds(since)}）`);

    say('[3/4] 建立检索 …');
    since = now();
    let shown = now();
    const records = await steps.index(corpus, folders.fresh, (done, all) => {
      if (now() - shown < 3_000) return;
      shown = now();
      say(`      ${done} / ${all}（${seconds(since)}）`);
    });
    say(`      ${records} 条记录（${seconds(since)}）`);

    say('[4/4] 换上新站 …');
    steps.swap(folders);
    say(`✓ 网站已建好：dist/，共用 ${seconds(begun)}。`);
    return 0;
  } catch (error) {
    say(`\n${error instanceof Error ? error.message : String(error)}`);
    say('✗ 建站没有完成；已发布的网站（dist/）保持原样。');
    return 1;
  } finally {
    clean(folders);
  }
}

/** The real steps, for content below `root` and the code in `project`. */
function realSteps(root: string, project: string, signal: AbortSignal): Steps {
  return {
    check: () => checkContent(root),
    astro: (outDir, progress) => buildAstro({ root: project, outDir, signal, progress }),
    index: (corpus, outDir, progress) => indexArchive(root, corpus, outDir, progress),
    swap,
  };
}

async function run(): Promise<number> {
  const project = process.cwd();
  const root = process.env['MINGJIAN_ROOT'] ?? project;
  const folders = foldersOf(project);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.abort();
      process.stderr.write('\n✗ 已中止；已发布的网站（dist/）保持原样。\n');
      // Astro needs a moment to stop writing before its folder can go.
      setTimeout(() => {
        clean(folders);
        process.exit(130);
      }, 500);
    });
  }
  const reporter: Reporter = text;
  const options = {
    color: process.stdout.isTTY && !process.env['NO_COLOR'],
    verbose: false,
    sourceLine: sourceLines(root),
  };
  return build({
    folders,
    steps: realSteps(root, project, stop.signal),
    say: (line) => void process.stdout.write(`${line}\n`),
    tell: (report) => void process.stdout.write(reporter(report, options)),
  });
}

if (import.meta.main) process.exitCode = await run();
