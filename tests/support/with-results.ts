/** Archives of tests: a corpus with results that the test thinks out, or with none. */
import type { Archive, Corpus, Report } from '../../src/report/archive.ts';
import type { CheckResult, RuleDescription } from '../../src/report/check-result.ts';

export const withResults = (
  corpus: Corpus,
  resultsOf: (report: Report) => readonly CheckResult[] = () => [],
  rules: readonly RuleDescription[] = [],
): Archive => ({ ...corpus, rules, resultsOf });
