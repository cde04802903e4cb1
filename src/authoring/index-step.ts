/** The step that makes the archive searchable, with everything that its records tell. */
import { join } from 'node:path';
import type { Corpus } from '../corpus/corpus.ts';

/**
 * Adds the search index to the pages in `outDir`.
 * @param root folder that holds content/
 * @returns the number of records
 */
export async function indexArchive(
  root: string,
  corpus: Corpus,
  outDir: string,
  progress?: (done: number, all: number) => void,
): Promise<number> {
  const { buildSearchIndex } = await import('../search/build.ts');
  const { checkReport, rules } = await import('../rules/index.ts');
  const { records } = await buildSearchIndex({
    corpus,
    outDir,
    checks: (report) => checkReport(report, corpus),
    rules,
    contentDir: join(root, 'content'),
    progress,
  });
  return records;
}
