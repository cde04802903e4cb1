/** The step that makes the archive searchable, with everything that its records tell. */
import type { Archive } from '../report/archive.ts';
import { KnownReason } from './explain-error.ts';

/**
 * Adds the search index to the pages in `outDir`.
 * @param work folder for what is made on the way; the system's own when omitted
 * @returns the number of records
 */
export async function indexArchive(
  archive: Archive,
  outDir: string,
  progress?: (done: number, all: number) => void,
  work?: string,
): Promise<number> {
  const { buildSearchIndex } = await import('../search/build-index.ts');
  const index = buildSearchIndex({
    archive,
    outDir,
    progress,
    workDir: work,
  });
  const { records } = await orStopped(index);
  return records;
}

/** When its helper is ended, Pagefind is silent: nothing is left to wait for then, and the process would just end. */
async function orStopped<T>(work: Promise<T>): Promise<T> {
  let stopped = (): void => undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    stopped = () =>
      reject(new KnownReason('建立检索的程序意外结束了，多半是磁盘已满或内存不足：腾出空间、关闭别的程序后再试。'));
  });
  process.once('beforeExit', stopped);
  try {
    return await Promise.race([work, silence]);
  } finally {
    process.off('beforeExit', stopped);
  }
}
