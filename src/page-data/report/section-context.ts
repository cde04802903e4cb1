/** What every part of a report page is prepared from. */
import type { Corpus, Report } from '../../report/archive.ts';
import type { Marks } from '../../views/figure-marks.ts';

export interface Context {
  readonly report: Report;
  readonly corpus: Corpus;
  readonly marks: Marks;
}
