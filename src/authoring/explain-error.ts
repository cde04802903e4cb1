/** Faults of the machine, in Chinese: what happened and what to do. The machine's own words follow. */

interface Cause {
  readonly pattern: RegExp;
  readonly words: string;
}

const CAUSES: readonly Cause[] = [
  { pattern: /ENOSPC|no space left|EDQUOT|disk quota/i, words: '磁盘已满：腾出空间后再试。' },
  {
    pattern: /EROFS|read-only file system/i,
    words: '这个磁盘是只读的，写不进文件：换一个可以写的文件夹，或请管理员改为可写。',
  },
  {
    pattern: /EACCES|EPERM|permission denied|operation not permitted/i,
    words:
      '没有写入或读取的权限：请管理员开放权限，或换有权限的用户运行；在 Windows 上，请关闭正在使用这些文件的程序。',
  },
  { pattern: /EBUSY|resource busy/i, words: '文件正被别的程序占用：关闭正在使用它的程序后再试。' },
  { pattern: /EMFILE|ENFILE|too many open files/i, words: '同时打开的文件太多：关闭别的程序后再试。' },
  { pattern: /ENOMEM|out of memory|heap limit/i, words: '内存不足：关闭别的程序后再试。' },
  { pattern: /ENAMETOOLONG|file name too long/i, words: '文件名或路径太长：把项目移到路径较短的文件夹。' },
  {
    pattern: /Pagefind backend closed/,
    words: '建立检索的程序意外结束了，多半是磁盘已满或内存不足：腾出空间、关闭别的程序后再试。',
  },
  { pattern: /EEXIST|file already exists/i, words: '要建立的文件或文件夹，那里已有同名的别的东西：移开它再试。' },
  { pattern: /\bEIO\b|input\/output error/i, words: '磁盘读写出错：检查磁盘是否已满、已坏或已断开。' },
  { pattern: /EXDEV/i, words: '两个文件夹不在同一个磁盘上，不能一步换上。' },
  { pattern: /ENOTDIR/i, words: '应是文件夹的地方是一个文件。' },
  { pattern: /ENOENT|no such file/i, words: '有文件在运行时不见了：检查是否有别的程序在移动或删除文件。' },
];

/** A reason for the author of a site, already in Chinese. */
export class KnownReason extends Error {
  override readonly name = 'KnownReason';
}

/** What to say of an error: a Chinese sentence first where the cause is known, then the error itself. */
export function explain(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof KnownReason) return said;
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const cause = CAUSES.find(({ pattern }) => pattern.test(code)) ?? CAUSES.find(({ pattern }) => pattern.test(said));
  return `${cause?.words ?? '程序出错，原话如下，可转给维护程序的人：'}\n${said}`;
}
