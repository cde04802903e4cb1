/** `init` and `new`: the commands that give a publisher files to begin with. */
import paths, { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { createReport } from './new-report.ts';
import { createSite } from './new-site.ts';
import { shownPath } from './shown-path.ts';
import { rootOf, withRoot, type SiteOptions } from './site-options.ts';

/** What the commands touch besides the files. */
interface Surroundings {
  readonly root: string;
  readonly out: (text: string) => void;
  readonly now?: () => Date;
}

/** Adds `init`. */
export function addInit(program: Command, { out, now }: Surroundings): void {
  program
    .command('init')
    .description('新建一个网站的文件夹：样例内容和发布的配方，马上就能建站')
    .argument('<文件夹>', '空的或不存在的文件夹，例如 ../jixiao')
    .action((folder: string) => {
      const site = resolve(folder);
      out(nextSteps(site, createSite(site, today(now)).length));
    });
}

/** Adds `new`. */
export function addNew(program: Command, { root, out, now }: Surroundings): void {
  withRoot(program.command('new'))
    .description('由模板新建一份报告')
    .argument('<编号>', '小写字母、数字、连字符，例如 2025-shangwu-waimao；就是网址，发布后不改')
    .option('--title <标题>', '报告标题')
    .option('--organisation <编号>', '被评价单位编号，见 content/organisations.yaml')
    .option('--folder <文件夹>', 'content/reports 之内的子文件夹')
    .action((id: string, options: SiteOptions & { title?: string; organisation?: string; folder?: string }) => {
      const folder = rootOf(options, root);
      const file = createReport(folder, { id, ...options, published: today(now) });
      const flag = options.root === undefined ? '' : ` --root ${shown(folder)}`;
      out(`已新建 ${file}\n接下来：把其中的【…】换成报告的内容，再运行 npm run mingjian -- check ${file}${flag}\n`);
    });
}

/** As typed after a flag, from where the command runs. */
const shown = (folder: string): string => shownPath(process.cwd(), folder, paths);

/** What to do with a new site, in commands that can be copied. */
function nextSteps(folder: string, count: number): string {
  const root = shown(folder);
  return [
    `已在 ${folder} 新建网站，共 ${count} 个文件。里面的地方、单位和数字都是样例。`,
    '接下来：',
    `  建站：npm run mingjian -- build --root ${root}`,
    `  查看：npx astro preview --outDir ${shown(join(folder, 'dist'))}`,
    `  录入：npm run mingjian -- new 2025-mou-xiangmu --root ${root}`,
    `  检查：npm run mingjian -- check --root ${root}`,
    `换成自己的内容、怎样发布：见 ${shown(join(folder, 'README.md'))}`,
    '',
  ].join('\n');
}

/** The publisher's own calendar date, not that of Greenwich. */
function today(clock: (() => Date) | undefined): string {
  const now = clock === undefined ? new Date() : clock();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
