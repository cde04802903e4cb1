/**
 * Every kind of sentence that the site computes. Each stands on its page with
 * `data-sentence`, so that all of them can be found, read and counted.
 */
import { LISTING_SENTENCES } from './lists-and-subjects.ts';
import { REPORT_SENTENCES } from './report-page.ts';
import type { SentenceKind } from './sentence-kind.ts';

const SENTENCES = { ...REPORT_SENTENCES, ...LISTING_SENTENCES };

/** What stands in `data-sentence`. */
export type SentenceName = keyof typeof SENTENCES;

/** For tables and tests: name and what is known of it. */
export const sentenceKinds = (): readonly (SentenceKind & { readonly name: SentenceName })[] =>
  (Object.keys(SENTENCES) as SentenceName[]).map((name) => ({ name, ...SENTENCES[name] }));
