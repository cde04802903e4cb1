/**
 * The archive that pages are made from. A build hands over the one that it has
 * checked; without one, content/ is read here, and a faulty file stops everything.
 */
import { readCorpus } from '../corpus/read-corpus.ts';
import { loadArchive } from '../corpus/stored-archive.ts';
import type { Archive } from '../report/archive.ts';
import { judged } from '../rules/all-rules.ts';
import { contentRoot } from './content-root.ts';

/** Set by the build. */
const stored = process.env['MINGJIAN_ARCHIVE'];

let known: Archive | undefined;

/**
 * The same value at each call, until `forgetArchive`.
 * @throws ContentError with every mistake of content/, where no checked archive was handed over
 */
export function archive(): Archive {
  known ??= stored === undefined ? judged(readCorpus(contentRoot)) : loadArchive(stored);
  return known;
}

/** While an author writes: the archive is read again when it is asked for next. */
export function forgetArchive(): void {
  known = undefined;
}
