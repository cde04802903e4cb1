/** Reads content/ from disk into a Corpus, or says everything that is wrong with it. */
import type { Corpus } from '../report/archive.ts';
import { inspectContent } from './inspect-content.ts';
import { ContentError } from './mistake.ts';

export { inspectContent, type Inspection } from './inspect-content.ts';

/**
 * The whole archive.
 * @throws ContentError with every problem of every file.
 */
export function readCorpus(root = process.cwd()): Corpus {
  const { corpus, problems } = inspectContent(root);
  if (!corpus) throw new ContentError(problems);
  return corpus;
}
