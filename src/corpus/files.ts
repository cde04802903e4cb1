/** Which files content/ holds, and whether their names can be addresses. */
import { readdirSync, type Dirent } from 'node:fs';
import { join, posix } from 'node:path';
import { slug } from '../report/schema/fields.ts';
import type { Mistake } from './problem.ts';
import { toHalfWidth } from './text/spelling.ts';

export const REPORTS = 'content/reports';
export const RULE_SETS = 'content/rule-sets';
/** Reports may lie in subfolders; the address goes by the file's name alone. */
export const REPORT_FILES = '**/*.mdx';

/** The id of the report in a file of that path. */
export function reportId(file: string): string {
  return posix.basename(file, '.mdx');
}

export interface ReportFile {
  /** Path from the project root with forward slashes. */
  readonly file: string;
  /** File name without extension. */
  readonly id: string;
  /** Why the name cannot be used, or null. */
  readonly mistake: Mistake | null;
  /** False for a file that is not a report but looks as if it were meant to be one. */
  readonly isReport: boolean;
}

/** Every file below `folder`, sorted, without hidden ones; none when the folder is missing. */
export function listFiles(root: string, folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(root, path) : entry.isFile() ? [path] : [];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Names that some systems refuse to check out from git. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 80;

export function listReports(root: string): ReportFile[] {
  return listFiles(root, REPORTS).flatMap((file): ReportFile[] => {
    const name = posix.basename(file);
    if (name.endsWith('.mdx')) {
      const id = reportId(file);
      return [{ file, id, mistake: idMistake(id, name), isReport: true }];
    }
    if (!/\.(?:mdx?|markdown|docx?|wps)(?:\.|$)/i.test(name)) return [];
    return [{ file, id: name, mistake: extensionMistake(name), isReport: false }];
  });
}

/** Why `id` cannot be the id of a report, or null. */
export function idMistake(id: string, found = id): Mistake | null {
  const proposal = propose(id);
  const wrong = (message: string): Mistake => ({
    code: 'M006',
    message,
    found,
    expected: '小写拉丁字母、数字和连字符，例如 2023-shangwu-waimao.mdx',
    remedy:
      proposal && proposal !== id
        ? `改名为 ${proposal}.mdx`
        : '改名，例如 年度-单位-项目 的拼音；编号就是网址，发布后不再改动',
  });
  if (RESERVED.test(id)) return wrong(`文件名 ${id} 是系统保留的名称`);
  if (id.length > LONGEST) return wrong(`文件名超过 ${LONGEST} 个字符`);
  return slug.safeParse(id).success ? null : wrong('文件名只能用小写拉丁字母、数字和连字符');
}

function propose(id: string): string | null {
  const name = toHalfWidth(id)
    .toLowerCase()
    .replace(/[\s_.—–]+/g, '-')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  return name.length >= 4 && /[a-z]/.test(name) ? name : null;
}

function extensionMistake(name: string): Mistake {
  return {
    code: 'M006',
    message: '这个文件不会被发布：报告的后缀应为 .mdx',
    found: name,
    expected: '编号.mdx，小写',
    remedy: /\.(?:docx?|wps)$/i.test(name)
      ? '把内容写成 .mdx 文件；Word 原件不要放在 content/reports'
      : '把后缀改为 .mdx；不是报告的文件请移出 content/reports',
  };
}
