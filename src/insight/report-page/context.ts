/** What every part of a report page is prepared from. */
import type { Corpus, Report } from '../../corpus/corpus.ts';
import type { Marks } from '../marks.ts';

export interface Context {
  readonly report: Report;
  readonly corpus: Corpus;
  readonly marks: Marks;
}
