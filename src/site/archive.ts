/** The archive, read once for the whole build. A file that does not parse stops the build. */
import { readCorpus } from '../corpus/read.ts';
import type { Corpus, Report } from '../report/archive.ts';
import { checkReport, rules, type CheckResult } from '../rules/index.ts';
import { contentRoot } from './root.ts';

let corpus: Corpus | undefined;
const results = new Map<string, readonly CheckResult[]>();

export function archive(): Corpus {
  corpus ??= readCorpus(contentRoot);
  return corpus;
}

/** While an author writes: the archive is read again when it is asked for next. */
export function forgetArchive(): void {
  corpus = undefined;
  results.clear();
}

/** All results for one report, computed once. */
export function checksOf(report: Report): readonly CheckResult[] {
  let found = results.get(report.id);
  if (!found) results.set(report.id, (found = checkReport(report, archive())));
  return found;
}

/** Names of the rules, for the receipts. */
export const ruleNames: readonly { readonly code: string; readonly name: string }[] = rules.map(({ code, name }) => ({
  code,
  name,
}));
