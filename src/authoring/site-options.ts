/** Which site a command is about: flags, so that they read alike in every shell; a variable of the same meaning stays. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { KnownReason } from './explain-error.ts';

/** As written on the command line. */
export interface SiteOptions {
  readonly root?: string;
  readonly base?: string;
  readonly out?: string;
}

/** Adds `--root` to a command: which folder holds content/. */
export const withRoot = (command: Command): Command =>
  command.option('--root <文件夹>', '网站的文件夹，里面有 content/；省略为当前文件夹（或变量 MINGJIAN_ROOT）');

/** Adds what a build can be told besides. */
export const withPlaces = (command: Command): Command =>
  withRoot(command)
    .option('--base <路径>', '网站在服务器上的路径，例如 /jixiao/；省略为 /（或变量 MINGJIAN_BASE）')
    .option('--out <文件夹>', '建成的网站放在哪里；省略为网站文件夹里的 dist');

/** The folder that holds content/, absolute. */
export const rootOf = ({ root }: SiteOptions, fallback: string): string => resolve(root ?? fallback);

/** What every site has, and what no other folder has. */
const SITE = [['index.html'], ['data', 'reports.json']] as const;

/**
 * The folder of the built site, absolute; undefined for the usual one.
 * @throws KnownReason where it holds something that is no site: a build would put it away
 */
export function outOf({ out }: SiteOptions): string | undefined {
  if (out === undefined) return undefined;
  const folder = resolve(out);
  const state = statSync(folder, { throwIfNoEntry: false });
  const isFree = state === undefined || (state.isDirectory() && readdirSync(folder).length === 0);
  if (isFree || SITE.every((parts) => existsSync(join(folder, ...parts)))) return folder;
  throw new KnownReason(
    `--out 所指的 ${folder} 里有别的东西，不是以前建成的网站：建站会把整个文件夹换掉。换一个空的或不存在的文件夹。`,
  );
}
