/** The archive, read once for the whole build. A file that does not parse stops the build. */
import { readCorpus } from '../corpus/read.ts';
import type { Archive } from '../report/archive.ts';
import { judged } from '../rules/index.ts';
import { contentRoot } from './root.ts';

let known: Archive | undefined;

export function archive(): Archive {
  known ??= judged(readCorpus(contentRoot));
  return known;
}

/** While an author writes: the archive is read again when it is asked for next. */
export function forgetArchive(): void {
  known = undefined;
}
