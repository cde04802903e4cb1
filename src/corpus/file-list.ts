/** Which files content/ holds, and whether their names can be addresses. */
import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join, posix } from 'node:path';
import { slug } from '../report/schema/field-types.ts';
import type { MistakeText } from './mistake.ts';
import { toHalfWidth } from '../report/printed-text.ts';

/** Where reports lie, also in subfolders; from the root of the project, without a slash at the end. */
export const REPORTS = 'content/reports';
export const RULE_SETS = 'content/rule-sets';
export const PAGES = 'content/pages';

/** The id of the report in a file of that path: reports may lie in subfolders, the address goes by the name alone. */
export function reportId(file: string): string {
  return posix.basename(file, '.mdx');
}

export interface ReportFile {
  /** Path from the project root with forward slashes. */
  readonly file: string;
  /** File name without extension. */
  readonly id: string;
  /** Why the name cannot be used, or null. */
  readonly mistake: MistakeText | null;
}

/** One entry of the disk that is no ordinary file, or that could not be looked at. */
export interface Irregular {
  /** Path from the project root with forward slashes. */
  readonly file: string;
  readonly mistake: MistakeText;
}

/**
 * Everything that lies in `content/` and `public/`, found in one walk. What is
 * checked, rendered and indexed is taken from this list and from nothing else.
 */
export interface FileList {
  /** Ordinary files, sorted, without hidden ones and without what systems leave behind. */
  readonly files: readonly string[];
  /** Links, devices, folders that cannot be opened, names that cannot be used. */
  readonly irregular: readonly Irregular[];
}

/** Folders that a site is made from, below its root. */
const ROOTS = ['content', 'public'] as const;

/** Walks the folders of a site once. Never throws: what cannot be read is told. */
export function listContent(root: string): FileList {
  const files: string[] = [];
  const irregular: Irregular[] = [];
  for (const folder of ROOTS) {
    // A folder that is a link itself would bring in whatever lies behind it.
    if (isLink(join(root, folder))) irregular.push({ file: folder, mistake: strangeKind(true) });
    else walk(folder, folder);
  }
  return { files: files.sort(compareText), irregular };

  function walk(folder: string, top: (typeof ROOTS)[number]): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      if (folder !== 'public' || codeOf(error) !== 'ENOENT')
        irregular.push({ file: folder, mistake: unreadable(folder, error) });
      return;
    }
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      const file = posix.join(folder, entry.name);
      if (isLeftover(entry.name, top)) continue;
      const strange =
        nameMistake(entry.name) ?? kindMistake(entry) ?? (top === 'content' ? usageMistake(entry.name) : null);
      if (strange) irregular.push({ file: printableName(file), mistake: strange });
      else if (entry.isDirectory()) walk(file, top);
      else files.push(file);
    }
  }
}

/** The files of a list that lie below `folder`. */
export function filesBelow({ files }: FileList, folder: string): string[] {
  return files.filter((file) => file.startsWith(`${folder}/`));
}

/** What editors and systems write beside the files of an author; hidden files of public/ are meant (.well-known). */
function isLeftover(name: string, top: (typeof ROOTS)[number]): boolean {
  if (/^(?:~\$.*|thumbs\.db|desktop\.ini|__macosx|\.ds_store|\._.*)$/i.test(name)) return true;
  return top === 'content' && name.startsWith('.') && !name.endsWith('.mdx');
}

/** Whatever cannot be looked at is told when it is read. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function kindMistake(entry: Dirent): MistakeText | null {
  return entry.isDirectory() || entry.isFile() ? null : strangeKind(entry.isSymbolicLink());
}

/** A link leads out of what is checked; a pipe or a device is no file at all. */
function strangeKind(link: boolean): MistakeText {
  return {
    code: 'M012',
    message: link ? '这里是符号链接，不是文件' : '这里不是普通文件',
    found: link ? '符号链接' : '管道、设备或套接字',
    expected: '普通的文件或文件夹',
    remedy: link ? '删去链接，把它所指的文件本身放到这里' : '删去它，或移出这个文件夹',
  };
}

/** Signs that a terminal obeys, that turn the direction of writing, or that stand for lost bytes. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD\u2028\u2029]/gu;

/** A name for messages: what cannot be seen is written out. */
function printableName(file: string): string {
  return file.replace(UNPRINTABLE, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}

function nameMistake(name: string): MistakeText | null {
  if (name.search(UNPRINTABLE) < 0 && !name.includes('\\')) return null;
  return {
    code: 'M006',
    message: '文件名里有看不见的字符、乱码或反斜杠',
    found: printableName(name),
    expected: '看得见的字符',
    remedy: '给这个文件改名；报告的文件名只用小写拉丁字母、数字和连字符',
  };
}

/** Signs that an address or a system of files reads in a way of its own. */
const MEANT = /[%?#<>:"|*]/;
/** Bytes of a name that every system of files takes, with what the builder puts behind it. */
const MOST_BYTES = 200;

/** Why a name cannot be part of an address on every system; those of reports are held to more (see `idMistake`). */
function usageMistake(name: string): MistakeText | null {
  if (name.endsWith('.mdx')) return null;
  const sign = MEANT.exec(name)?.[0];
  const why = [
    sign !== undefined && `文件名里有 ${sign}，网址或系统会把它当作别的意思`,
    RESERVED.test(name.replace(/\..*$/s, '').toLowerCase()) && '文件名是系统保留的名称',
    Buffer.byteLength(name) > MOST_BYTES && '文件名太长',
    name !== name.normalize('NFC') && '文件名里的字母由几个字符拼成，在别的系统上会成为另一个名字',
  ].find((one) => typeof one === 'string');
  if (why === undefined) return null;
  return {
    code: 'M006',
    message: why,
    found: name,
    expected: '汉字、字母、数字、连字符和括号组成的文件名，例如 附件1.pdf',
    remedy: '给它改名，再照新的名字链接或引用',
  };
}

/** Why a file or folder could not be opened, in words. */
export function unreadable(file: string, error: unknown): MistakeText {
  const code = codeOf(error);
  const said = REASONS[code] ?? {
    message: '无法读取',
    found: code || '未知原因',
    remedy: '检查文件是否损坏，或被别的程序占用',
  };
  return {
    code: 'M007',
    message: `${said.message} ${file}`,
    found: said.found,
    expected: said.expected ?? '可以读取的文件',
    remedy: said.remedy,
  };
}

interface Reason {
  readonly message: string;
  readonly found: string;
  readonly expected?: string;
  readonly remedy: string;
}

const NO_RIGHT: Reason = {
  message: '没有权限读取',
  found: '当前用户无权读取',
  remedy: '请管理员开放读取权限，或换有权限的用户运行',
};

const REASONS: Readonly<Record<string, Reason>> = {
  ENOENT: {
    message: '缺少',
    found: '没有这个文件',
    remedy: '补上它；若是误删，可用 git checkout 取回；若是在别的文件夹里运行了命令，请回到项目的根文件夹',
  },
  ENOTDIR: {
    message: '这里应是文件夹，却是一个文件：',
    found: '文件',
    expected: '文件夹',
    remedy: '把这个文件移开，建立同名的文件夹',
  },
  EISDIR: {
    message: '这里应是文件，却是一个文件夹：',
    found: '文件夹',
    remedy: '把这个文件夹移开，放上同名的文件',
  },
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
};

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Names that some systems refuse to check out from git. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 80;

/** The reports of a list, whatever their names. */
export function listReports(list: FileList): ReportFile[] {
  return filesBelow(list, REPORTS)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => ({ file, id: reportId(file), mistake: idMistake(reportId(file), posix.basename(file)) }));
}

/** Why `id` cannot be the id of a report, or null. */
export function idMistake(id: string, found = id): MistakeText | null {
  const proposal = propose(id);
  const wrong = (message: string): MistakeText => ({
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
