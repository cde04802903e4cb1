/** The command line: npm run mingjian -- <command>. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { reportJsonSchema } from '../report/json-schema.ts';
import { checkContent, askAllRules, type Judge } from './check-content.ts';
import { addInit, addNew } from './commands-that-write.ts';
import { CannotCreate } from './new-report.ts';
import { github } from './reporters/github-reporter.ts';
import { json } from './reporters/json-reporter.ts';
import type { Reporter } from './reporters/check-report.ts';
import { text } from './reporters/text-reporter.ts';
import { runBuild } from './build.ts';
import { rootOf, withPlaces, withRoot, type SiteOptions } from './site-options.ts';
import { sourceLines } from './source-lines.ts';
import { localise } from './command-line-words.ts';

/** Everything the command line touches besides content/. */
export interface Shell {
  readonly root: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly color: boolean;
  readonly judge: Judge;
  /** Builds a site and gives the exit status; the real one when omitted. */
  readonly build?: (options: SiteOptions) => Promise<number>;
  /** The clock, for the date of publication. */
  readonly now?: () => Date;
}

const reporters: Readonly<Record<string, Reporter>> = { text, json, github };

/** Runs one command and returns the exit status. */
export async function main(args: readonly string[], shell: Shell): Promise<number> {
  let status = 0;
  const program = new Command('mingjian')
    .description('明鉴：新建网站，检查、新建、公布财政绩效文件')
    .usage('<命令> [选项]');
  const folderOf = (options: SiteOptions): string => rootOf(options, shell.root);
  withRoot(program.command('check'))
    .description('检查 content/ 的内容和勾稽关系，列出全部错误')
    .argument('[文件...]', '只检查这些报告或文件夹；省略则检查全部')
    .addOption(new Option('--format <形式>', '输出形式').choices(Object.keys(reporters)).default('text'))
    .option('--verbose', '同时逐条列出来源文件自身的勾稽出入')
    .action(async (files: string[], options: SiteOptions & { format: string; verbose?: boolean }) => {
      const root = folderOf(options);
      const { report } = await checkContent(root, files, shell.judge);
      const reporter = reporters[options.format] ?? text;
      shell.out(
        reporter(report, {
          color: shell.color,
          verbose: options.verbose ?? false,
          sourceLine: sourceLines(root),
        }),
      );
      status = report.mistakes.length > 0 ? 1 : 0;
    });
  addInit(program, shell);
  addNew(program, shell);
  program
    .command('schema')
    .description('输出前置数据的 JSON Schema，供编辑器提示用')
    .option('--out <文件>', '写入文件；省略则打印')
    .action(({ out }: { out?: string }) => {
      const schema = `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
      if (out === undefined) return shell.out(schema);
      writeFileSync(join(shell.root, out), schema);
      shell.out(`已写入 ${out}\n`);
    });
  withPlaces(program.command('build'))
    .description('检查、建站、换上新站；与 npm run build 相同')
    .action(async (options: SiteOptions) => {
      status = await (shell.build ?? runBuild)({ ...options, root: folderOf(options) });
    });
  localise(program, shell);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof CannotCreate)) throw error;
    shell.error(`${error.message}\n`);
    return 1;
  }
  return status;
}

if (import.meta.main) {
  // A reader that has seen enough (| head) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await main(process.argv.slice(2), {
    root: process.env['MINGJIAN_ROOT'] ?? process.cwd(),
    out: (value) => void process.stdout.write(value),
    error: (value) => void process.stderr.write(value),
    color: process.stdout.isTTY && !process.env['NO_COLOR'],
    judge: askAllRules,
  });
}
