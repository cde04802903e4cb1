/** What a rule is. Types only. */
import type { Corpus, Report } from '../report/archive.ts';
import type { CheckResult, RuleDescription } from '../report/check-result.ts';

export interface Rule extends RuleDescription {
  /** Reads one report; the corpus is for rule sets, registries and other reports. */
  readonly check: (report: Report, corpus: Corpus) => CheckResult[];
}
